import CheckoutViewModel
import OneEntryClient
import Testing

struct OrderFingerprintTests {
  private let draft = OrderDraft(
    formIdentifier: "order", paymentAccountIdentifier: "cash",
    formData: [
      FormDatum(marker: "name", type: .string, value: "Zoé "),
      FormDatum(marker: "floor", type: .integer, value: 3),
    ],
    lines: [OrderLine(productID: 14, quantity: 1), OrderLine(productID: 1, quantity: 2)])

  @Test func `how the shop writes it down does not matter`() {
    let listed = Order(
      id: 89, formIdentifier: "order",
      formData: [
        FormDatum(marker: "floor", type: .integer, value: "3.0"),
        FormDatum(marker: "name", type: .string, value: "Zoe\u{301}"),
        FormDatum(marker: "phone", type: .string, value: ""),
      ],
      paymentAccountIdentifier: "cash",
      lines: [
        OrderLine(productID: 1, quantity: 2, title: "Tea", price: 3), OrderLine(productID: 14, quantity: 1),
      ])
    #expect(OrderFingerprint(listed) == OrderFingerprint(draft))
  }

  @Test func `another product, quantity, value, account or form is another order`() {
    let changes: [(inout OrderDraft) -> Void] = [
      { $0.lines[0].quantity = 2 }, { $0.lines[0].productID = 15 }, { $0.formData[0].value = "Ann" },
      { $0.paymentAccountIdentifier = "stripe" }, { $0.formIdentifier = "pickup" }, { $0.lines.removeLast() },
    ]
    for change in changes {
      var other = draft
      change(&other)
      #expect(OrderFingerprint(other) != OrderFingerprint(draft))
    }
  }
}
