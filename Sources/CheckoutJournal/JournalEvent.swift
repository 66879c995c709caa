import Foundation
import GRDB

/// Something that happened to a checkout. Events are only ever added.
public struct JournalEvent: Codable, Equatable, Sendable {
  /// The checkout that it happened to.
  public let checkoutID: CheckoutID
  /// Counts from 1 within a checkout.
  public let sequence: Int
  /// When, by this machine's clock, to the millisecond.
  public let at: Date
  /// The state that was entered, or what was noted.
  public let kind: String
  /// A short explanation without anything secret, at most ``detailLimit`` characters.
  public let detail: String

  /// Characters that a detail keeps; the rest is cut off.
  public static let detailLimit = 500

  init(_ checkoutID: CheckoutID, sequence: Int, at time: Date, kind: String, detail: String) {
    self.checkoutID = checkoutID
    self.sequence = sequence
    at = time
    self.kind = kind
    self.detail = String(detail.prefix(Self.detailLimit))
  }

  enum CodingKeys: String, CodingKey {
    case checkoutID = "checkout_id"
    case sequence = "seq"
    case at, kind, detail
  }
}

extension JournalEvent: FetchableRecord, PersistableRecord {
  /// The table that it is stored in.
  public static var databaseTableName: String { "event" }
}
