import CheckoutViewModel
import OneEntryClient

extension Effect {
  /// Whether the same order is being prepared, whatever it was said to cost.
  func prepares(_ intent: OrderIntent) -> Bool {
    if case .prepareOrder(let other) = self {
      other.draft == intent.draft && other.storage == intent.storage
    } else {
      false
    }
  }

  /// Whether it sends an order, which is answered once; everything else may be answered twice, and differently.
  var isOrder: Bool { if case .createOrder = self { true } else { false } }
}

extension OrderDraft {
  /// The order as the shop lists it.
  func made(as id: Int) -> Order {
    Order(
      id: id, formIdentifier: formIdentifier, formData: formData,
      paymentAccountIdentifier: paymentAccountIdentifier,
      lines: lines.map { Order.Line(productID: $0.productID, quantity: $0.quantity) })
  }
}
