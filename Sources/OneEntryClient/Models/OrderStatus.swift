/// A status that a storage can give its orders. Wire contract §4.6.
public struct OrderStatus: Hashable, Sendable, Identifiable {
  /// The number that the API knows it by.
  public var id: Int
  /// Its marker, which other calls and objects name it by.
  public var identifier: String
  /// The title in the language that was asked for; empty if there is none.
  public var title: String
  /// Whether new orders begin with it.
  public var isDefault: Bool
  /// Whether an order with this status is cancelled for good.
  public var isCancelFinal: Bool
  /// Whether an order with this status has been completed successfully.
  public var isFinalSuccess: Bool
  /// Where it belongs among its siblings, lowest first.
  public var position: Int
  /// The axis that it belongs to, in the server's word; `nil` on older projects.
  public var axis: String?
  /// Whether the project uses it. What exactly that means is not documented.
  public var isUsed: Bool
  /// Whether it is mapped to another status. What exactly that means is not documented.
  public var isMapped: Bool

  /// Creates a value from its parts.
  public init(
    id: Int, identifier: String, title: String = "", isDefault: Bool = false, isCancelFinal: Bool = false,
    isFinalSuccess: Bool = false, position: Int = 0, axis: String? = nil, isUsed: Bool = true,
    isMapped: Bool = false
  ) {
    self.id = id
    self.identifier = identifier
    self.title = title
    self.isDefault = isDefault
    self.isCancelFinal = isCancelFinal
    self.isFinalSuccess = isFinalSuccess
    self.position = position
    self.axis = axis
    self.isUsed = isUsed
    self.isMapped = isMapped
  }
}

extension OrderStatus: WireDecodable {
  init(_ wire: WireValue) throws(APIError) {
    self.init(
      id: try wire["id"].id(), identifier: try wire["identifier"].requiredText(),
      title: wire["localizeInfos"].title, isDefault: wire["isDefault"].flag ?? false,
      isCancelFinal: wire["isCancelFinal"].flag ?? false,
      isFinalSuccess: wire["isFinalSuccess"].flag ?? false,
      position: wire["position"].int ?? 0, axis: wire["axis"].nonEmptyText,
      isUsed: wire["isUsed"].flag ?? true, isMapped: wire["isMapped"].flag ?? false)
  }
}

extension OrderStatus {
  /// The status that cancels an order of the storage: the one so marked, else the one whose marker, else the
  /// one whose title contains one of the words, which begin with `cancel`. `nil` where the storage offers no
  /// cancelling. Wire contract §4.6.
  public static func cancelling(among statuses: [OrderStatus]) -> OrderStatus? {
    let own = statuses.filter(\.isOfOrder).sorted { $0.rank < $1.rank }
    return own.first(where: \.isCancelFinal) ?? own.first { $0.identifier.meansCancelled }
      ?? own.first { $0.title.meansCancelled }
  }

  /// Whether it may be given to an order: those of payment and fulfilment are kept by the platform.
  private var isOfOrder: Bool {
    let axis = axis?.lowercased() ?? ""
    let isForeign = ["pay", "fulfil"].contains { axis.hasPrefix($0) }
    return !isForeign && !identifier.lowercased().hasSuffix("-payment")
  }

  private var rank: (Int, Int) { (isUsed && !isMapped ? 0 : 1, position) }
}

extension Order {
  /// Whether its status is one that cancels orders, as far as its marker or its title tells. Wire contract
  /// §4.6.
  public var isCancelled: Bool {
    guard statusIdentifier?.lowercased().hasSuffix("-payment") != true else { return false }
    return [statusIdentifier, statusTitle].contains { $0?.meansCancelled == true }
  }
}

extension String {
  /// Whether it has the word in one of the languages that are known here.
  fileprivate var meansCancelled: Bool {
    ["cancel", "annul", "storn"].contains { lowercased().contains($0) }
  }
}
