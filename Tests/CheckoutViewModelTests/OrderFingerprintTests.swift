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
        Order.Line(productID: 1, quantity: 2, title: "Tea", price: 3), Order.Line(productID: 14, quantity: 1),
      ])
    #expect(OrderFingerprint(listed) == OrderFingerprint(draft))
  }

  private func listed(_ lines: [Order.Line]) -> Order {
    Order(
      id: 89, formIdentifier: "order", formData: draft.formData, paymentAccountIdentifier: "cash",
      lines: [Order.Line(productID: 1, quantity: 2), Order.Line(productID: 14, quantity: 1)] + lines)
  }

  @Test func `gifts of the shop are no part of what was ordered, even of a product that was bought`() {
    let gifts = [21, 14].map { Order.Line(productID: $0, quantity: 1, price: 0, isGift: true) }
    #expect(OrderFingerprint(listed(gifts)) == OrderFingerprint(draft))
  }

  @Test(arguments: [
    Order.Line(), Order.Line(quantity: 1), Order.Line(productID: 21), Order.Line(title: "Tea"),
  ])
  func `an order with a line that cannot be read is not the same, but may be it`(line: Order.Line) {
    #expect(OrderFingerprint(listed([line])).likeness(to: OrderFingerprint(draft)) == .possible)
  }

  @Test func `another product, quantity, account or form is another order`() {
    let changes: [(inout OrderDraft) -> Void] = [
      { $0.lines[0].quantity = 2 }, { $0.lines[0].productID = 15 },
      { $0.paymentAccountIdentifier = "stripe" }, { $0.formIdentifier = "pickup" }, { $0.lines.removeLast() },
    ]
    for change in changes {
      var other = draft
      change(&other)
      #expect(OrderFingerprint(other).likeness(to: OrderFingerprint(draft)) == .none)
    }
  }

  @Test func `another value is not the same order, but may be it`() {
    var other = draft
    other.formData[0].value = "Ann"
    #expect(OrderFingerprint(other).likeness(to: OrderFingerprint(draft)) == .possible)
  }
}
