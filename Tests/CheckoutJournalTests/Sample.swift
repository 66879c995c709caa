import CheckoutJournal
import CheckoutViewModel
import Foundation
import OneEntryClient

/// An order as the journal gets it.
enum Sample {
  static let project = "https://shop"

  static func order(
    _ id: CheckoutID, lines: [OrderLine] = [OrderLine(productID: 7, quantity: 1)],
    language: Language = .english,
    isFromSavedCart: Bool = true
  ) -> JournaledOrder {
    let draft = OrderDraft(
      formIdentifier: "order", paymentAccountIdentifier: "card",
      formData: [FormDatum(marker: "name", type: .string, value: .string("Ann"))], lines: lines)
    let summary = OrderSummary(
      lines: [CartLine(Product(id: 7, title: "Lamp", price: Money(Decimal(125) / 10, "EUR")), quantity: 1)],
      details: [.init(title: "Name", value: "Ann")], account: "Card", storage: "Delivery")
    return JournaledOrder(
      id: id.rawValue,
      intent: OrderIntent(
        storage: "orders", draft: draft, summary: summary, language: language,
        isFromSavedCart: isFromSavedCart),
      known: KnownOrders(ids: [7, 9_007_199_254_740_993], latest: 9_007_199_254_740_993))
  }
}

extension Journal {
  /// An order that is on its way.
  @discardableResult
  func sent(user: String = "ada") throws -> CheckoutID {
    let id = newID()
    try send(Sample.order(id), project: Sample.project, user: user)
    return id
  }

  func states(user: String = "ada") throws -> [CheckoutState] {
    try unfinished(project: Sample.project, user: user).map(\.state)
  }
}
