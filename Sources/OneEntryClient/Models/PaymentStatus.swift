/// The status of a payment session. The vocabulary is the project's: a word that is not known is kept as `other`,
/// shown as it is and never taken for an end. Wire contract §4.7.
public enum PaymentStatus: Hashable, Sendable {
  /// `waiting`, `pending`, `created`, `requires_…`
  case waiting
  case processing
  /// `completed`, `paid`, `succeeded`: the only words that mean money was taken in full.
  case completed
  /// `partial`: some stages of a split payment are paid.
  case partial
  /// `canceled`, `cancelled`
  case canceled
  case expired
  case failed
  case other(String)
}
