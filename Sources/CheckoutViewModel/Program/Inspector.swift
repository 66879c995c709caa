import OneEntryClient

/// The calls to the shop, for whoever tests a project. Nothing is kept before it was opened for the first time; then
/// the newest calls are, until the program ends.
public struct Inspector: Equatable, Sendable {
  /// Where it is.
  public enum Place: Equatable, Sendable {
    case closed
    /// It takes the keys.
    case focused
    /// The screen has the keys; where there is room for both, the calls stay in sight.
    case beside
  }

  /// The most calls that are kept.
  public static let capacity = 500
  /// The most values that all of them may hold together, so that memory stays bounded.
  public static let valueCapacity = 60_000

  public private(set) var place = Place.closed
  /// The newest last.
  public private(set) var exchanges: [Exchange] = []
  /// How often answers differed from the wire contract, since it was first opened.
  public private(set) var differences: [DifferenceCount] = []
  public private(set) var filter = Field(id: "inspector", title: "")
  /// The call that is shown; `nil` for the newest one, whichever that is.
  public private(set) var selectedID: String?
  /// How far the details are scrolled, in lines.
  public private(set) var scroll = 0
  private var isWatching = false
  private var size = 0

  public enum Action: Equatable, Sendable {
    /// Opens it, and gives the keys to it or back to the screen.
    case toggled
    case closed
    /// A call that is over.
    case noted(Exchange)
    case filtered(TextEdit)
    case moved(by: Int)
    /// Shows the newest call from now on.
    case followTapped
    case scrolled(by: Int)
    case copyTapped, saveTapped
    case saved(Result<String, Failure>)
    /// Everything that a report of a fault needs goes into one file.
    case evidenceTapped, evidenceSaved(Result<String, Failure>)
  }

  /// No calls, and closed. Where the shop is only read, it opens by itself for what was not sent.
  public init(isWatching: Bool = false) { self.isWatching = isWatching }

  /// The calls that fit what was typed.
  public var shown: [Exchange] {
    let words = filter.text.lowercased().split(separator: " ")
    return exchanges.filter { exchange in words.allSatisfy { exchange.isFound(by: $0) } }
  }

  /// The call whose details are shown.
  public var selected: Exchange? { shown.first { $0.id == selectedID } ?? shown.last }

  /// Whether the newest call is shown as soon as it is over.
  public var isFollowing: Bool { selectedID == nil }

  mutating func handle(_ action: Action) -> [Effect] {
    switch action {
    case .toggled: return toggle()
    case .closed: place = .closed
    case .noted(let exchange): if isWatching { keep(exchange) }
    case .filtered(let edit): filter(edit)
    case .moved(let step): move(step)
    case .followTapped: select(nil)
    case .scrolled(let step): scroll = min(max(0, scroll + step), 2 * (selected?.size ?? 0) + 20)
    case .copyTapped: return selected.map { [.copy(.call($0))] } ?? []
    case .saveTapped: return exchanges.isEmpty ? [] : [.saveCalls(exchanges)]
    case .evidenceTapped: return [.saveEvidence]
    case .saved, .evidenceSaved: break
    }
    return []
  }

  /// Whoever comes next sees nothing of what somebody else's calls said; how often answers differed is about the shop.
  mutating func forgetCalls() {
    exchanges = []
    size = 0
    filter = Field(id: "inspector", title: "")
    select(nil)
  }

  private mutating func toggle() -> [Effect] {
    place = place == .focused ? .beside : .focused
    guard !isWatching else { return [] }
    isWatching = true
    return [.watchCalls]
  }

  private mutating func keep(_ exchange: Exchange) {
    exchanges.append(exchange)
    if exchange.isWithheld {
      select(nil)
      place = .focused
    }
    size += exchange.size
    while exchanges.count > Self.capacity || (size > Self.valueCapacity && exchanges.count > 1) {
      size -= exchanges.removeFirst().size
    }
    differences.count(exchange)
  }

  private mutating func filter(_ edit: TextEdit) {
    filter.handle(edit)
    if selectedID != nil, selected?.id != selectedID { select(nil) }
  }

  /// Down from the last call there is nothing but to follow.
  private mutating func move(_ step: Int) {
    let shown = shown
    guard let index = shown.firstIndex(where: { $0.id == selected?.id }) else { return }
    let next = max(0, index + step)
    select(next < shown.count ? shown[next].id : nil)
  }

  private mutating func select(_ id: String?) {
    selectedID = id
    scroll = 0
  }
}

extension Exchange {
  /// By the name of the call, its method, path, status, cause or kind of error.
  fileprivate func isFound(by word: Substring) -> Bool {
    let status = answer.map { "\($0.status)" } ?? ""
    let texts = [call.rawValue, method.rawValue, path, status, cause ?? "", problem ?? ""]
    let hasDifference = word == "≠" && answer?.differences.isEmpty == false
    return hasDifference || texts.contains { $0.lowercased().contains(word) }
  }
}

extension App {
  mutating func handle(_ action: Inspector.Action) -> [Effect] {
    let effects = inspector.handle(action)
    switch action {
    case .saved(.success(let path)): notice = .callsSaved(path: path)
    case .evidenceSaved(.success(let path)): notice = .evidenceSaved(path: path)
    case .saved(.failure(let failure)), .evidenceSaved(.failure(let failure)): notice = .failed(failure)
    case .toggled, .closed, .noted, .filtered, .moved, .followTapped, .scrolled, .copyTapped, .saveTapped,
      .evidenceTapped:
      break
    }
    return effects
  }
}
