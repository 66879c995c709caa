/// An order storage: which form an order fills in and how it can be paid (wire contract §4.6).
struct Storage: Sendable {
  let id: Int
  let identifier: String
  let title: Text
  let formIdentifier: String
  let accounts: [String]
}
