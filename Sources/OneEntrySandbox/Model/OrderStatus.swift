/// A status of the orders of a storage; its identifier is unique in the whole instance (wire contract §4.6).
struct OrderStatus: Sendable {
  /// What the platform takes a status for.
  enum Role: Sendable {
    case placed, paid, canceled
  }

  let id: Int
  let identifier: String
  let title: LocalizedText
  var role: Role?
  /// The axis that it says it is of; nil where it does not say so (a guess: which words there are is in no source).
  var axis: String?

  /// Whether an order can be given it. The payment axis is the platform's own, and old instances name its statuses by an
  /// ending.
  var canBeGiven: Bool { axis != "payment" && !identifier.hasSuffix("-payment") }

  /// The same status under the name of a project or a storage, as projects name theirs.
  func qualified(by prefix: String) -> OrderStatus {
    OrderStatus(id: id, identifier: "\(prefix)_\(identifier)", title: title, role: role, axis: axis)
  }
}
