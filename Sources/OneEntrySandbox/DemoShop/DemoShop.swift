import Foundation

/// The shop that the sandbox opens with: a small general store in English and French.
enum DemoShop {
  static let name = "OneEntry Sandbox Store"
  static let user = "your-user@email.com"
  static let password = "123456"
  /// The statuses that an order goes through.
  static let placed = "inProgress"
  static let paid = "paid_for"
  static let canceled = "canceled"
  /// When the shop was set up: 25 February 2025.
  static let opened = Date(timeIntervalSince1970: 1_740_473_743.957)

  private static let providers = [
    Provider(id: 1, identifier: "email", title: LocalizedText("Email", "E-mail"), formIdentifier: "reg")
  ]
  private static let forms = [DemoShop.orderForm, DemoShop.pickupForm, DemoShop.registrationForm]
  private static let storages = [
    Storage(
      id: 1, identifier: "orders", title: LocalizedText("Delivery", "Livraison"), formIdentifier: "order",
      accounts: ["cash", "stripe", "paypal"]),
    Storage(
      id: 2, identifier: "pickup", title: LocalizedText("Pickup in the shop", "Retrait en magasin"),
      formIdentifier: "pickup", accounts: ["cash", "paypal"], qualifiesStatuses: true),
  ]
  private static let accounts = [
    PaymentAccount(
      id: 3, identifier: "stripe", title: LocalizedText("Card (Stripe)", "Carte (Stripe)"), type: "stripe",
      method: .gateway, sessionTimeout: 15),
    PaymentAccount(
      id: 2, identifier: "paypal", title: LocalizedText("PayPal"), type: "custom", method: .slowGateway,
      sessionTimeout: 15),
    PaymentAccount(
      id: 1, identifier: "cash", title: LocalizedText("Cash", "Espèces"), type: "custom", method: .cash),
  ]
  private static let orderStatuses = [
    Status(id: 1, identifier: placed, title: LocalizedText("In progress", "En cours")),
    Status(id: 2, identifier: paid, title: LocalizedText("Paid", "Payée")),
    Status(id: 3, identifier: "delivered", title: LocalizedText("Delivered", "Livrée")),
    Status(id: 4, identifier: canceled, title: LocalizedText("Canceled", "Annulée")),
  ]
  private static let productStatuses = [
    Status(id: 1, identifier: "in_stock", title: LocalizedText("In stock", "En stock")),
    Status(id: 2, identifier: "sale", title: LocalizedText("Sale", "En promotion")),
    Status(id: 3, identifier: "preorder", title: LocalizedText("Pre-order", "Précommande")),
    Status(id: 4, identifier: "out_of_stock", title: LocalizedText("Out of stock", "Épuisé")),
  ]
  private static let shelves: [CatalogPage] = [.coffee, .gifts, .tea, .bakery, .kitchen, .paper]

  /// The demo shop as it is set up.
  static let data = ShopData(
    name: name, currency: "USD", providers: providers, forms: forms, storages: storages, accounts: accounts,
    orderStatuses: orderStatuses, productStatuses: productStatuses, shelves: shelves,
    products: Products([coffee, gifts, tea, bakery, kitchen, paper].flatMap(\.self)))

  /// The user who can sign in from the start.
  static func presetUser(at now: Date) -> User {
    User(
      id: 8, identifier: user, provider: "email", password: password, formIdentifier: "reg",
      formData: [
        ["marker": "name_reg", "type": "string", "value": "Christina Thomas"],
        ["marker": "phone_reg", "type": "string", "value": "+1 (925) 838-2556"],
      ],
      notification: ["email": .string(user), "phonePush": [], "phoneSMS": ""], isActive: true,
      locale: Language.english.rawValue, updated: now)
  }
}
