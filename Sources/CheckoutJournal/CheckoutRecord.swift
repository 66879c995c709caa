import Foundation
import GRDB

/// One checkout as the journal keeps it. Nothing secret has a place here. Dates are kept to the millisecond.
public struct CheckoutRecord: Codable, Equatable, Sendable, Identifiable {
  /// Its name for ever; also what an order form with a field for it carries.
  public let id: CheckoutID
  /// The project's address, without a trailing slash.
  public let project: String
  /// The identifier that the user signs in with.
  public let user: String
  /// The marker of the order storage.
  public let storage: String
  /// How far it has come; changed by ``Journal/advance(_:to:detail:change:)`` alone.
  public internal(set) var state: CheckoutState
  /// The order's request body, byte for byte as it is sent; replaced only while the state is open to edits.
  public var body: Data?
  /// A digest of what is ordered, by which an order is recognised among the shop's.
  public var fingerprint: String?
  /// What the order form carries to make the order recognisable for certain, where the project has a field for it.
  public var clientReference: String?
  /// The user's orders before this one was sent; `nil` until they were looked up, empty where there were none.
  public var baselineIDs: [Int]?
  /// The number of its order, once the shop gave one.
  public var orderID: Int?
  /// The number of the payment session that is shown.
  public var sessionID: Int?
  /// The payment page, as the shop wrote it.
  public var paymentURL: String?
  /// The last payment or order status, in the shop's word.
  public var lastStatus: String?
  /// When it was begun, by this machine's clock.
  public let createdAt: Date
  /// When it was last written.
  public internal(set) var updatedAt: Date
  /// Milliseconds from the machine's start to then, sleep included; `nil` in a journal of an earlier version.
  public internal(set) var updatedUptime: Int?
  /// Whether it was made from the user's draft, which gives up its lines once the order exists.
  public var isOfDraft = false
  /// The process that wrote last.
  public internal(set) var owner: JournalOwner

  init(
    _ id: CheckoutID, project: String, user: String, storage: String, at time: Date, by owner: JournalOwner
  ) {
    self.id = id
    self.project = project
    self.user = user
    self.storage = storage
    state = .draft
    createdAt = time
    updatedAt = time
    self.owner = owner
  }

  enum CodingKeys: String, CodingKey {
    case id, project, user, storage, state, body, fingerprint, owner
    case clientReference = "client_reference"
    case baselineIDs = "baseline_ids"
    case orderID = "order_id"
    case sessionID = "session_id"
    case paymentURL = "payment_url"
    case lastStatus = "last_status"
    case createdAt = "created_at"
    case updatedAt = "updated_at"
    case updatedUptime = "updated_uptime"
    case isOfDraft = "is_of_draft"
  }

  func hasSameOrder(as other: CheckoutRecord) -> Bool {
    body == other.body && fingerprint == other.fingerprint && clientReference == other.clientReference
      && baselineIDs == other.baselineIDs
  }
}

extension CheckoutRecord: FetchableRecord, PersistableRecord {
  /// The table that it is stored in.
  public static var databaseTableName: String { "checkout" }
}

extension CheckoutRecord {
  /// How long ago it was last written, in seconds. The wall clock does not matter; across a restart of the machine it
  /// counts as written just now.
  public func age(uptime: Int, boot: String?) -> TimeInterval {
    guard let updatedUptime, let boot, owner.bootID == boot else { return 0 }
    return max(0, TimeInterval(uptime - updatedUptime) / 1000)
  }
}
