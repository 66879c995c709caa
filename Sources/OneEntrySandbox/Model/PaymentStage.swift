/// A part of a product's price that is paid on its own, e.g. a deposit.
struct PaymentStage: Sendable {
  let marker: String
  let title: LocalizedText
  /// Of the price.
  let percent: Int
}
