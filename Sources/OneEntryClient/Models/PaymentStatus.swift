/// The status of a payment session. The vocabulary is the project's: a word that is not known is kept as
/// `other`, shown as it is and never taken for an end. Wire contract §4.7.
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

extension PaymentStatus {
  /// Reads a word, upper and lower case being the same. Nothing at all is `other("")`: not known, hence no
  /// end.
  public init(word: String) {
    self =
      switch word.lowercased() {
      case "waiting", "pending", "created": .waiting
      case let word where word.hasPrefix("requires_"): .waiting
      case "processing": .processing
      case "completed", "paid", "succeeded": .completed
      case "partial": .partial
      case "canceled", "cancelled": .canceled
      case "expired": .expired
      case "failed": .failed
      default: .other(word)
      }
  }

  /// The word for this status; an unknown one as the server wrote it.
  public var word: String {
    switch self {
    case .waiting: "waiting"
    case .processing: "processing"
    case .completed: "completed"
    case .partial: "partial"
    case .canceled: "canceled"
    case .expired: "expired"
    case .failed: "failed"
    case .other(let word): word
    }
  }
}

extension PaymentStatus {
  /// A word that only this project uses means what its configuration says; the known ones keep their meaning.
  init(_ wire: WireValue) {
    let word = wire.text ?? ""
    let known = PaymentStatus(word: word)
    self = if case .other = known { wire.statusWords[word.lowercased()] ?? known } else { known }
  }
}
