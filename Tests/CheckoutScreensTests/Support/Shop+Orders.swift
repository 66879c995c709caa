import CheckoutViewModel
import Foundation
import OneEntryClient

extension Shop {
  static let orders: [StoredOrder] = [
    StoredOrder(order: order(), storage: "orders"),
    StoredOrder(order: paid(88, "12.5", "EUR"), storage: "orders"),
    StoredOrder(order: paid(87, "1249", "USD"), storage: "orders"),
    StoredOrder(
      order: Order(id: 12, statusTitle: "New", lines: [Order.Line(productID: 14, quantity: 1)]),
      storage: "samples"),
  ]

  private static func paid(_ id: Int, _ total: String, _ currency: String) -> Order {
    Order(
      id: id, createdDate: Timestamp("2026-11-20T09:05:00.000Z"), statusIdentifier: "paid",
      statusTitle: "Paid",
      total: Decimal(string: total).map { Money($0, currency) }, paymentAccountIdentifier: "cash",
      paymentAccountTitle: "Cash",
      lines: [
        Order.Line(productID: 21, quantity: 1, title: "Café moulu « Été »", price: Decimal(string: "12.5"))
      ],
      isCompleted: true)
  }
}
