/// An order storage: which form an order fills in and how it can be paid (wire contract §4.6).
struct Storage: Sendable {
  let id: Int
  let identifier: String
  let title: LocalizedText
  let formIdentifier: String
  let accounts: [String]
  /// Whether its statuses bear its name, since they are unique in the whole instance.
  var qualifiesStatuses = false

  /// How a status is called in this storage.
  func word(for status: String) -> String { qualifiesStatuses ? "\(identifier)_\(status)" : status }
}
