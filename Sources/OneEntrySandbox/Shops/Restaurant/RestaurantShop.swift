/// A kitchen that delivers: what is ordered comes at a time that must be chosen, or waits at the counter.
enum RestaurantShop {
  private static let storages = [
    Storage(
      id: 1, identifier: "meals", title: LocalizedText("Delivery", "Livraison"), formIdentifier: "meal",
      accounts: ["cash", "card"], statuses: statuses),
    Storage(
      id: 2, identifier: "counter", title: LocalizedText("Collection at the counter", "Retrait au comptoir"),
      formIdentifier: "counter", accounts: ["cash", "card"],
      statuses: statuses.map { $0.qualified(by: "counter") }),
  ]

  private static let statuses = [
    OrderStatus(id: 31, identifier: "received", title: LocalizedText("Received", "Reçue"), role: .placed),
    OrderStatus(id: 32, identifier: "settled", title: LocalizedText("Paid", "Payée"), role: .paid),
    OrderStatus(id: 33, identifier: "cooking", title: LocalizedText("In the kitchen", "En cuisine")),
    OrderStatus(id: 34, identifier: "delivered", title: LocalizedText("Delivered", "Livrée")),
    OrderStatus(
      id: 35, identifier: "cancelled", title: LocalizedText("Cancelled", "Annulée"), role: .canceled),
  ]

  private static let card = PaymentAccount(
    id: 4, identifier: "card", title: LocalizedText("Card", "Carte"), type: "stripe", method: .gateway,
    sessionTimeout: 10)

  /// The shop as it is set up.
  static let data = ShopData(
    name: "Chez Nadia", currency: "CAD", providers: [.email],
    forms: [mealForm, counterForm, .registration()], storages: storages, accounts: [.cash, card],
    productStatuses: Status.ofProducts, shelves: [.starters, .mains, .desserts, .drinks, .charges],
    products: Products([starters, mains, desserts, drinks, charges].flatMap(\.self)),
    coupons: [Coupon(code: "LUNDI10", percent: 10, minimum: 40)], deliveryProduct: delivery,
    setUp: { $0.checksSlots = true })
}
