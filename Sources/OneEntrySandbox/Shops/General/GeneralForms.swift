/// The forms of the general store.
extension GeneralShop {
  private static let phone = FormAttribute(
    kind: .string, marker: "phone", title: LocalizedText("Phone", "Téléphone"),
    validators: ["fieldMaskValidator": ["maskValue": "(999) 999-9999", "hint": "+1"], "trimValidator": true])

  private static let slot = FormAttribute(
    kind: .timeInterval, marker: "slot", title: LocalizedText("Time of day", "Créneau"))

  private static let pickupPoint = FormAttribute(
    kind: .entity, marker: "pickup_point", title: LocalizedText("Where", "Où"),
    options: [
      .section(40, LocalizedText("Our shops", "Nos magasins")),
      .page(41, LocalizedText("Harbour", "Le port"), below: 40),
      .page(42, LocalizedText("Station", "La gare"), below: 40),
    ])

  /// Everything that an order by delivery can say; only the name must be said.
  static let orderForm = Form(
    id: 6, identifier: "order", type: "order", title: LocalizedText("Delivery", "Livraison"),
    attributes: [
      .name, phone, .email,
      FormAttribute(
        kind: .list, marker: "delivery", title: LocalizedText("Delivery", "Mode de livraison"),
        options: [
          .init(value: "courier", title: LocalizedText("Courier", "Coursier")),
          .init(value: "post", title: LocalizedText("Post", "Poste")),
          .init(value: "locker", title: LocalizedText("Parcel locker", "Consigne")),
        ], initialValue: ["courier"]),
      FormAttribute(
        kind: .date, marker: "delivery_date", title: LocalizedText("Delivery date", "Date de livraison")),
      slot,
      FormAttribute(
        kind: .radioButton, marker: "packaging", title: LocalizedText("Packaging", "Emballage"),
        options: [
          .init(value: "plain", title: LocalizedText("Plain", "Simple")),
          .init(value: "gift", title: LocalizedText("Gift wrap", "Papier cadeau")),
        ]),
      FormAttribute(
        kind: .list, marker: "extras", title: LocalizedText("Extras", "Suppléments"),
        options: [
          .init(value: "card", title: LocalizedText("Greeting card", "Carte de vœux")),
          .init(value: "ribbon", title: LocalizedText("Ribbon", "Ruban")),
          .init(value: "sample", title: LocalizedText("Tea sample", "Échantillon de thé")),
        ], isMultiple: true),
      FormAttribute(kind: .integer, marker: "floor", title: LocalizedText("Floor", "Étage")),
      .comment, .reference, .submit,
    ], storage: "orders")

  /// The few things to know before a customer comes to the shop.
  static let pickupForm = Form(
    id: 7, identifier: "pickup", type: "order", title: LocalizedText("Pickup", "Retrait"),
    attributes: [.name, phone, pickupPoint, slot, .submit], storage: "pickup")
}
