/// The forms of the demo shop.
extension DemoShop {
  private static let nameField = FormAttribute(
    kind: .string, marker: "name", title: Text("Name", "Nom"),
    validators: [
      "requiredValidator": ["strict": true],
      "stringInspectionValidator": ["stringMin": "2", "stringMax": "60", "stringLength": 0],
    ])

  private static let phone = FormAttribute(
    kind: .string, marker: "phone", title: Text("Phone", "Téléphone"),
    validators: ["fieldMaskValidator": ["maskValue": "(999) 999-9999", "hint": "+1"], "trimValidator": true])

  private static let email = FormAttribute(
    kind: .string, marker: "email", title: Text("E-mail"),
    validators: ["emailInspectionValidator": ["customErrorText": "Email incorrect"], "trimValidator": true])

  private static let slot = FormAttribute(
    kind: .timeInterval, marker: "slot", title: Text("Time of day", "Créneau"))

  private static let pickupPoint = FormAttribute(
    kind: .entity, marker: "pickup_point", title: Text("Where", "Où"),
    options: [
      .init(value: "40", title: Text("Our shops", "Nos magasins"), entity: .init(depth: 0)),
      .init(value: "41", title: Text("Harbour", "Le port"), entity: .init(depth: 1, parentID: 40)),
      .init(value: "42", title: Text("Station", "La gare"), entity: .init(depth: 1, parentID: 40)),
    ])

  private static let submit = FormAttribute(
    kind: .button, marker: "submit", title: Text("Place the order", "Passer la commande"))

  /// Everything that an order by delivery can say; only the name must be said.
  static let orderForm = Form(
    id: 6, identifier: "order", type: "order", title: Text("Delivery", "Livraison"),
    attributes: [
      nameField, phone, email,
      FormAttribute(
        kind: .list, marker: "delivery", title: Text("Delivery", "Mode de livraison"),
        options: [
          .init(value: "courier", title: Text("Courier", "Coursier")),
          .init(value: "post", title: Text("Post", "Poste")),
          .init(value: "locker", title: Text("Parcel locker", "Consigne")),
        ], initialValue: ["courier"]),
      FormAttribute(kind: .date, marker: "delivery_date", title: Text("Delivery date", "Date de livraison")),
      slot,
      FormAttribute(
        kind: .radioButton, marker: "packaging", title: Text("Packaging", "Emballage"),
        options: [
          .init(value: "plain", title: Text("Plain", "Simple")),
          .init(value: "gift", title: Text("Gift wrap", "Papier cadeau")),
        ]),
      FormAttribute(
        kind: .list, marker: "extras", title: Text("Extras", "Suppléments"),
        options: [
          .init(value: "card", title: Text("Greeting card", "Carte de vœux")),
          .init(value: "ribbon", title: Text("Ribbon", "Ruban")),
          .init(value: "sample", title: Text("Tea sample", "Échantillon de thé")),
        ], isMultiple: true),
      FormAttribute(kind: .integer, marker: "floor", title: Text("Floor", "Étage")),
      FormAttribute(
        kind: .text, marker: "comment", title: Text("Comment", "Commentaire"),
        validators: ["stringInspectionValidator": ["stringMin": 0, "stringMax": "500", "stringLength": 0]]),
      FormAttribute(
        kind: .string, marker: "client_ref", title: Text("Reference", "Référence"),
        validators: ["stringInspectionValidator": ["stringMin": 0, "stringMax": "64", "stringLength": 0]],
        isVisible: false),
      submit,
    ], storage: "orders")

  /// The few things to know about somebody who comes to the shop.
  static let pickupForm = Form(
    id: 7, identifier: "pickup", type: "order", title: Text("Pickup", "Retrait"),
    attributes: [nameField, phone, pickupPoint, slot, submit], storage: "pickup")

  /// An account of the shop.
  static let registrationForm = Form(
    id: 3, identifier: "reg", type: "sing_in_up", title: Text("Account", "Compte"),
    attributes: [
      FormAttribute(
        kind: .string, marker: "email_reg", title: Text("E-mail"),
        validators: ["requiredValidator": ["strict": true], "emailInspectionValidator": true], role: .login),
      FormAttribute(
        kind: .string, marker: "password_reg", title: Text("Password", "Mot de passe"),
        validators: [
          "requiredValidator": ["strict": true],
          "stringInspectionValidator": ["stringMin": "6", "stringMax": "64", "stringLength": 0],
        ], role: .password),
      FormAttribute(kind: .string, marker: "name_reg", title: Text("Name", "Nom"), role: .profile),
      FormAttribute(kind: .string, marker: "phone_reg", title: Text("Phone", "Téléphone"), role: .profile),
    ])
}
