/// A clothes shop: bought by users and by guests, sent home or left at a pickup point or in a locker.
enum FashionShop {
  private static let storages = [
    Storage(
      id: 1, identifier: "delivery", title: LocalizedText("Home delivery", "Livraison à domicile"),
      formIdentifier: "delivery", accounts: ["stripe", "paypal"],
      statuses: statuses.map { $0.qualified(by: "fashion") }),
    Storage(
      id: 2, identifier: "pickup", title: LocalizedText("Pickup point or locker", "Point relais ou consigne"),
      formIdentifier: "pickup", accounts: ["cash", "stripe"],
      statuses: statuses.map { $0.qualified(by: "fashion_pickup") }),
  ]

  private static let statuses = [
    OrderStatus(
      id: 11, identifier: "new", title: LocalizedText("Received", "Reçue"), role: .placed, axis: "order"),
    OrderStatus(
      id: 12, identifier: "paid", title: LocalizedText("Paid", "Payée"), role: .paid, axis: "order"),
    OrderStatus(id: 13, identifier: "packed", title: LocalizedText("Packed", "Préparée"), axis: "order"),
    OrderStatus(
      id: 14, identifier: "shipped", title: LocalizedText("On its way", "En chemin"), axis: "order"),
    OrderStatus(
      id: 15, identifier: "cancelled-payment", title: LocalizedText("Payment cancelled", "Paiement annulé"),
      axis: "payment"),
    OrderStatus(
      id: 16, identifier: "cancelled", title: LocalizedText("Cancelled", "Annulée"), role: .canceled,
      axis: "order"),
  ]

  private static let tote = 15

  /// The shop as it is set up.
  static let data = ShopData(
    name: "Maison Lisière", currency: "EUR", providers: [.email],
    forms: [deliveryForm, pickupForm, .registration([measurements])], storages: storages,
    accounts: [.stripe, .paypal, .cash], productStatuses: Status.ofProducts,
    shelves: [.women, .men, .shoes, .accessories],
    products: Products([women, men, shoes, accessories].flatMap(\.self)),
    coupons: [
      Coupon(code: "LISIERE15", percent: 15, minimum: 100), Coupon(code: "BONJOUR5", percent: 5),
    ],
    profile: [["marker": "measurements", "type": "json", "value": [["part": "waist", "cm": 74]]]],
    setUp: { switches in
      switches.letsGuestsOrder = true
      switches.gift = .init(coupon: nil, minimum: 150, product: tote)
    })
}
