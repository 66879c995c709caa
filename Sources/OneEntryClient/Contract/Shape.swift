/// What the wire contract says of a value in an answer.
indirect enum Shape: Sendable {
  case number
  case text
  /// Seen as both: sums, and the settings of validators.
  case numberOrText
  case flag
  /// An address that takes money.
  case paymentLink
  /// A token or the like.
  case secret
  /// Free-form: titles in one language or several, values of attributes, what only the project knows.
  case anything
  /// May hold whatever a project likes, keys among it, and is never shown.
  case hidden
  case list(of: Shape)
  /// Wire contract §1.3.
  case page(of: Shape)
  case object(KeyValuePairs<String, Shape>)
  /// May be missing or `null`.
  case optional(Shape)
  case thing(Thing)

  /// How the article writes it.
  var text: String {
    switch self {
    case .number: "number"
    case .text: "text"
    case .numberOrText: "number or text"
    case .flag: "flag"
    case .paymentLink: "payment link"
    case .secret: "secret"
    case .anything: "anything"
    case .hidden: "hidden"
    case .list(let shape): "[\(shape.text)]"
    case .page(let shape): "page of \(shape.text)"
    case .object(let fields): "{\(fields.map { "\($0.key): \($0.value.text)" }.joined(separator: ", "))}"
    case .optional(let shape): shape.text + "?"
    case .thing(let thing): thing.rawValue
    }
  }
}
