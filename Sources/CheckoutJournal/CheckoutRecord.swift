import CheckoutViewModel
import Foundation
import GRDB
import OneEntryClient

/// One checkout as a row of the journal. Nothing secret has a place here. Dates are kept to the millisecond.
struct CheckoutRecord: Codable, Equatable, Sendable {
  /// Its name for ever; also what an order form with a field for it carries.
  let id: CheckoutID
  /// The project's address, without a trailing slash.
  let project: String
  /// The identifier that the user signs in with.
  let user: String
  /// The marker of the order storage.
  let storage: String
  /// The name of a ``CheckoutState``; with ``orderID`` the whole of it.
  private(set) var state: String
  private(set) var orderID: Int?
  /// What the shop said that the order costs; `nil` before it said so.
  var total: Money?
  /// The order's request body, byte for byte as it is sent.
  let body: Data
  /// The order in the shopper's words, as JSON.
  let summary: Data
  /// The language that the order is sent in.
  let language: String
  /// The user's orders before this one was sent.
  let knownIDs: [Int]
  /// Whether it was made from the saved cart, which gives up its lines once the order exists.
  let isFromSavedCart: Bool
  let createdAt: Date
  private(set) var updatedAt: Date
  /// Milliseconds from the machine's start to then, sleep included; `nil` in a journal of an earlier version.
  private(set) var updatedUptime: Int?
  /// The process that wrote last.
  private(set) var owner: JournalOwner

  enum CodingKeys: String, CodingKey {
    case id, project, user, storage, state, total, body, summary, language, owner
    case orderID = "order_id"
    case knownIDs = "known_ids"
    case isFromSavedCart = "is_from_saved_cart"
    case createdAt = "created_at"
    case updatedAt = "updated_at"
    case updatedUptime = "updated_uptime"
  }
}

extension CheckoutRecord: FetchableRecord, PersistableRecord {
  static var databaseTableName: String { "checkout" }

  /// As SQLite writes them, without the formatter that GRDB would load a locale for.
  static func databaseDateEncodingStrategy(for column: String) -> DatabaseDateEncodingStrategy {
    .custom { $0.databaseText }
  }
}

extension Date {
  /// `2026-11-26 05:03:43.323`, in UTC. The style cuts off what is below a millisecond.
  var databaseText: String {
    let rounded = addingTimeInterval(0.0005)
    return rounded.formatted(
      .iso8601.year().month().day().dateTimeSeparator(.space).time(includingFractionalSeconds: true))
  }
}

extension CheckoutRecord {
  /// Who writes, and when.
  struct Stamp {
    let time: Date
    let uptime: Int
    let owner: JournalOwner
  }

  /// An order that is about to be sent.
  init(_ order: JournaledOrder, project: String, user: String, _ stamp: Stamp) throws {
    id = CheckoutID(rawValue: order.id)
    self.project = project
    self.user = user
    storage = order.intent.storage
    state = CheckoutState.orderSending.name
    body = order.body
    summary = try JSONEncoder().encode(order.intent.summary)
    language = order.intent.language.rawValue
    knownIDs = order.known.ids.sorted()
    isFromSavedCart = order.intent.isFromSavedCart
    createdAt = stamp.time
    updatedAt = stamp.time
    updatedUptime = stamp.uptime
    owner = stamp.owner
  }

  /// How far it is; `nil` where this version does not know the state.
  var checkoutState: CheckoutState? { CheckoutState(name: state, orderID: orderID) }

  mutating func become(_ state: CheckoutState, _ stamp: Stamp) {
    self.state = state.name
    orderID = state.orderID ?? orderID
    updatedAt = stamp.time
    updatedUptime = stamp.uptime
    owner = stamp.owner
  }

  /// What was sent, or is about to be; `claimed` are the orders of other checkouts. `nil` where it cannot be read.
  func order(claimed: Set<Int>) -> JournaledOrder? {
    guard let draft = OrderDraft(body: Array(body)) else { return nil }
    let summary = try? JSONDecoder().decode(OrderSummary.self, from: summary)
    let intent = OrderIntent(
      storage: storage, draft: draft, summary: summary ?? OrderSummary(draft),
      language: Language(rawValue: language) ?? .english, isFromSavedCart: isFromSavedCart)
    return JournaledOrder(id: id.rawValue, intent: intent, known: KnownOrders(knownIDs, claimed: claimed))
  }

  /// How long ago it was last written, in seconds. The wall clock does not matter; across a restart of the machine it
  /// counts as written just now.
  func age(uptime: Int, boot: String?) -> TimeInterval {
    guard let updatedUptime, let boot, owner.bootID == boot else { return 0 }
    return max(0, TimeInterval(uptime - updatedUptime) / 1000)
  }
}

extension JournaledOrder {
  /// The request body, byte for byte as it is sent.
  public var body: Data {
    Data(Orders.createOrder(in: intent.storage, draft).bodyBytes(langCode: intent.language.langCode))
  }
}

extension KnownOrders {
  /// The orders of a list, and those that other checkouts made.
  public init(_ listed: [Int], claimed: Set<Int>) {
    self.init(ids: claimed.union(listed), latest: listed.max() ?? 0)
  }
}

extension CheckoutState {
  /// The word that stands for it in the journal.
  fileprivate var name: String {
    switch self {
    case .orderSending: "orderSending"
    case .orderUnknown: "orderUnknown"
    case .placed: "placed"
    case .sessionSending: "sessionSending"
    case .done: "done"
    }
  }

  fileprivate init?(name: String, orderID: Int?) {
    switch (name, orderID) {
    case ("orderSending", _): self = .orderSending
    case ("orderUnknown", _): self = .orderUnknown
    case ("placed", let id?): self = .placed(orderID: id)
    case ("sessionSending", let id?): self = .sessionSending(orderID: id)
    case ("done", let id): self = .done(orderID: id)
    default: return nil
    }
  }
}
