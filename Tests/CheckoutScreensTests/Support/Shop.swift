import Foundation
import OneEntryClient

/// A shop as the screens see it.
enum Shop {
  static let provider = AuthProvider(id: 1, identifier: "email", title: "E-mail", formIdentifier: "reg")

  static let signInForm = Form(
    id: 1, identifier: "reg", title: "Registration",
    attributes: [
      FormAttribute(marker: "email_reg", title: "E-mail", isLogin: true),
      FormAttribute(marker: "password_reg", title: "Password", isPassword: true),
    ])

  static let products = [
    product(14, "Box", "340", "USD", "In stock"),
    product(21, "Café moulu « Été »", "12.5", "USD", "In stock"),
    product(22, "日本茶 煎茶 100 g", "24.5", "USD", "In stock"),
    product(23, "Crème brûlée", "8.9", "", "Sold out"),
    product(24, "Walnut writing desk with three drawers and a leather top", "1249", "USD", "Made to order"),
    Product(id: 25, title: "Gift wrapping", statusIdentifier: "on_request"),
  ]

  static func product(_ id: Int, _ title: String, _ price: String, _ currency: String, _ status: String)
    -> Product
  {
    Product(
      id: id, title: title, price: Decimal(string: price).map { Money($0, currency) }, sku: "SKU-\(id)",
      statusIdentifier: status.lowercased(), statusTitle: status,
      attributes: [
        ProductAttribute(
          marker: "description", type: .text,
          value: .array([
            .object(["htmlValue": .string("<p>Solid oak, <b>hand made</b> &amp; oiled twice.</p>")])
          ])),
        ProductAttribute(marker: "width", type: .string, value: .string("60 cm")),
        ProductAttribute(marker: "delivery_time", type: .string, value: .string("3–5 days")),
        ProductAttribute(
          marker: "manual", type: .file,
          value: .object([
            "filename": .string("manual.pdf"), "downloadLink": .string("https://cdn.example/manual.pdf"),
          ])),
      ])
  }

  static let storages = [
    OrderStorage(
      id: 1, identifier: "orders", title: "Orders", formIdentifier: "order",
      paymentAccountIdentifiers: ["cash", "stripe", "paypal"]),
    OrderStorage(
      id: 2, identifier: "samples", title: "Samples", position: 1, formIdentifier: "order",
      paymentAccountIdentifiers: ["cash"]),
  ]

  static let accounts = [
    PaymentAccount(id: 1, identifier: "cash", title: "Cash"),
    PaymentAccount(id: 2, identifier: "stripe", type: "stripe", title: "Stripe"),
    PaymentAccount(id: 3, identifier: "paypal", title: "PayPal"),
  ]

  static let orderForm = Form(
    id: 6, identifier: "order", type: "order", title: "Order",
    attributes: [
      FormAttribute(
        marker: "name", title: "Name",
        validators: Validators(isRequired: true, isRequiredStrictly: true, minimumLength: 2)),
      FormAttribute(marker: "phone", title: "Phone", validators: Validators(mask: "99 99 99 99")),
      FormAttribute(marker: "email", title: "E-mail", validators: Validators(isEmail: true)),
      FormAttribute(
        marker: "delivery", type: .list, title: "Delivery", options: [option("Courier"), option("Pick-up")]),
      FormAttribute(
        marker: "extras", type: .list, title: "Extras", multiselect: true,
        options: [option("Gift wrapping"), option("Greeting card"), option("Insurance")]),
      FormAttribute(marker: "day", type: .date, title: "Delivery day"),
      FormAttribute(marker: "note", type: .text, title: "Note for the courier"),
    ])

  private static func option(_ title: String) -> AttributeOption {
    AttributeOption(title: title, value: title.lowercased())
  }

  static let link = "https://checkout.example/c/pay/cs_test_a1B2c3D4e5F6"

  static func session(_ status: PaymentStatus = .waiting, link: String? = Shop.link) -> PaymentSession {
    PaymentSession(id: 46, orderID: 89, status: status, paymentAccountID: 2, paymentURL: link, amount: 365)
  }

  static func order(total: Money? = Money(365, "USD"), status: String = "Created") -> Order {
    Order(
      id: 89, createdDate: Timestamp("2026-11-23T20:15:29.000Z"), statusIdentifier: status.lowercased(),
      statusTitle: status, formIdentifier: "order",
      formData: [FormDatum(marker: "name", type: .string, value: .string("Christina Thomas"))], total: total,
      paymentAccountIdentifier: "stripe", paymentAccountTitle: "Stripe",
      lines: [
        Order.Line(productID: 14, quantity: 1, title: "Box", price: 340),
        Order.Line(productID: 21, quantity: 2, title: "Café moulu « Été »", price: Decimal(string: "12.5")),
      ])
  }

  /// A pattern of the size that a link of this length gets; not a readable code.
  static let code: [[Bool]] = (0..<29).map { row in
    (0..<29).map { column in (row * 7 + column * 5 + row * column) % 3 == 0 }
  }
}
