import OneEntryClient

extension OrderDraft {
  /// The documented order: one box, and nothing but a name.
  static func box(quantity: Int = 1, paidWith account: String = "stripe", name: String = "Christina Thomas")
    -> OrderDraft
  {
    OrderDraft(
      formIdentifier: "order", paymentAccountIdentifier: account,
      formData: [FormDatum(marker: "name", type: .string, value: .string(name))],
      lines: [OrderLine(productID: 14, quantity: quantity)])
  }
}
