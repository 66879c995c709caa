/// The forms of the demo shop.
extension DemoShop {
  private static let nameField = FormAttribute(
    kind: .string, marker: "name", title: LocalizedText("Name", "Nom"),
    validators: [
      "requiredValidator": ["strict": true],
      "stringInspectionValidator": ["stringMin": "2", "stringMax": "60", "stringLength": 0],
    ])

  private static let phone = FormAttribute(
    kind: .string, marker: "phone", title: LocalizedText("Phone", "Téléphone"),
    validators: ["fieldMaskValidator": ["maskValue": "(999) 999-9999", "hint": "+1"], "trimValidator": true])

  private static let email = FormAttribute(
    kind: .string, marker: "email", title: LocalizedText("E-mail"),
    validators: ["emailInspectionValidator": ["customErrorText": "Email incorrect"], "trimValidator": true])

  private static let slot = FormAttribute(
    kind: .timeInterval, marker: "slot", title: LocalizedText("Time of day", "Créneau"))

  private static let pickupPoint = FormAttribute(
    kind: .entity, marker: "pickup_point", title: LocalizedText("Where", "Où"),
    options: [
      .init(value: "40", title: LocalizedText("Our shops", "Nos magasins"), entity: .init(depth: 0)),
      .init(value: "41", title: LocalizedText("Harbour", "Le port"), entity: .init(depth: 1, parentID: 40)),
      .init(value: "42", title: LocalizedText("Station", "La gare"), entity: .init(depth: 1, parentID: 40)),
    ])

  private static let submit = FormAttribute(
    kind: .button, marker: "submit", title: LocalizedText("Place the order", "Passer la commande"))

  /// Everything that an order by delivery can say; only the name must be said.
  static let orderForm = Form(
    id: 6, identifier: "order", type: "order", title: LocalizedText("Delivery", "Livraison"),
    attributes: [
      nameField, phone, email,
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
      FormAttribute(
        kind: .text, marker: "comment", title: LocalizedText("Comment", "Commentaire"),
        validators: ["stringInspectionValidator": ["stringMin": 0, "stringMax": "500", "stringLength": 0]]),
      FormAttribute(
        kind: .string, marker: "client_ref", title: LocalizedText("Reference", "Référence"),
        validators: ["stringInspectionValidator": ["stringMin": 0, "stringMax": "64", "stringLength": 0]],
        isVisible: false),
      submit,
    ], storage: "orders")

  /// The few things to know about somebody who comes to the shop.
  static let pickupForm = Form(
    id: 7, identifier: "pickup", type: "order", title: LocalizedText("Pickup", "Retrait"),
    attributes: [nameField, phone, pickupPoint, slot, submit], storage: "pickup")

  /// An account of the shop.
  static let registrationForm = Form(
    id: 3, identifier: "reg", type: "sing_in_up", title: LocalizedText("Account", "Compte"),
    attributes: [
      FormAttribute(
        kind: .string, marker: "email_reg", title: LocalizedText("E-mail"),
        validators: ["requiredValidator": ["strict": true], "emailInspectionValidator": true], role: .login),
      FormAttribute(
        kind: .string, marker: "password_reg", title: LocalizedText("Password", "Mot de passe"),
        validators: [
          "requiredValidator": ["strict": true],
          "stringInspectionValidator": ["stringMin": "6", "stringMax": "64", "stringLength": 0],
        ], role: .password),
      FormAttribute(kind: .string, marker: "name_reg", title: LocalizedText("Name", "Nom"), role: .profile),
      FormAttribute(
        kind: .string, marker: "phone_reg", title: LocalizedText("Phone", "Téléphone"), role: .profile),
    ])
}
