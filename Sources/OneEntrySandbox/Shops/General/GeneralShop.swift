/// The shop that the sandbox opens with: a small general store in English and French.
enum GeneralShop {
  private static let storages = [
    Storage(
      id: 1, identifier: "orders", title: LocalizedText("Delivery", "Livraison"), formIdentifier: "order",
      accounts: ["cash", "stripe", "paypal"], statuses: OrderStatus.general),
    Storage(
      id: 2, identifier: "pickup", title: LocalizedText("Pickup in the shop", "Retrait en magasin"),
      formIdentifier: "pickup", accounts: ["cash", "paypal"],
      statuses: OrderStatus.general.map { $0.qualified(by: "pickup") }),
  ]

  /// The shop as it is set up.
  static let data = ShopData(
    name: "OneEntry Sandbox Store", currency: "USD", providers: [.email],
    forms: [orderForm, pickupForm, .registration()], storages: storages,
    accounts: [.stripe, .paypal, .cash], productStatuses: Status.ofProducts,
    shelves: [.coffee, .gifts, .tea, .bakery, .kitchen, .paper],
    products: Products([coffee, gifts, tea, bakery, kitchen, paper].flatMap(\.self)),
    coupons: [Coupon(code: "SUMMER10", percent: 10), Coupon(code: "WELCOME5", percent: 5)])
}
