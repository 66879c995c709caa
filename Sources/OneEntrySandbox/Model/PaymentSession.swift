import Foundation

/// An attempt to pay an order through a payment account (wire contract §4.7).
struct PaymentSession: Sendable {
  /// The words for where a session is.
  enum Status: String, Sendable, CaseIterable {
    case waiting, completed, canceled, expired
    /// A guess: in no source; the gateway gave up for good.
    case failed
  }

  /// How the money is asked for: on a hosted page, or in the app's own form.
  enum Kind: String, Sendable {
    case session, intent
  }

  let id: Int
  let orderID: Int
  let account: PaymentAccount
  let kind: Kind
  let created: Date
  var updated: Date
  var status = Status.waiting
  let amount: Decimal
  /// The last segment of the address of the hosted page.
  let token: String
  /// The same for links to pages that others can reach. The token can be worked out from the seed, or from another token;
  /// this cannot.
  let secret = String.unguessable
  /// From when on the address is told; nil when there is no page.
  let linkFrom: Date?
  /// When a waiting session expires; nil when it never does.
  let expires: Date?
  /// Set when a card was refused on the page; the session keeps waiting.
  var lastCardWasDeclined = false

  /// Which part of the order it pays; nil for the whole.
  var part: Int?
  /// What was pressed on the page and when the shop hears of it; nil when nothing is on its way.
  var verdict: (status: Status, due: Date)?

  /// Whether the address of the page is known at `now`.
  func hasLink(at now: Date) -> Bool { linkFrom.map { $0 <= now } ?? false }
}
