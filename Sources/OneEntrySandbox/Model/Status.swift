/// A status of a product or of an order.
struct Status: Sendable {
  let id: Int
  let identifier: String
  let title: LocalizedText
}
