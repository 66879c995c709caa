/// An order storage: which form an order fills in and how it can be paid (wire contract §4.6).
struct Storage: Sendable {
  let id: Int
  let identifier: String
  let title: LocalizedText
  let formIdentifier: String
  let accounts: [String]
  let statuses: [OrderStatus]
  /// Whether its statuses say which of them end an order, as they do since about SDK 1.0.157.
  var flagsStatuses = true
  var axes = OrderAxes()

  /// The word for what the platform takes a status for; nil where the project has none.
  func word(for role: OrderStatus.Role) -> String? { statuses.first { $0.role == role }?.identifier }

  /// What an order is when it has just been made: the status for that, or the first one.
  var firstWord: String { word(for: .placed) ?? statuses.first?.identifier ?? "" }

  /// Whether it takes orders of guests only.
  var isForGuests: Bool { identifier.hasSuffix("_guest") }

  /// The same storage with other accounts.
  func with(accounts: [String]) -> Storage {
    Storage(
      id: id, identifier: identifier, title: title, formIdentifier: formIdentifier, accounts: accounts,
      statuses: statuses, flagsStatuses: flagsStatuses, axes: axes)
  }

  /// The twin for the orders of guests.
  var forGuests: Storage {
    Storage(
      id: id + 100, identifier: "\(identifier)_guest", title: title,
      formIdentifier: "\(formIdentifier)_guest", accounts: accounts, statuses: statuses,
      flagsStatuses: flagsStatuses, axes: axes)
  }
}
