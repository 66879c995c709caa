/// What the shops have in common: how to sign in, the fields that most order forms have, and what becomes of an
/// order.
extension Provider {
  static let email = Provider(
    id: 1, identifier: "email", title: LocalizedText("Email", "E-mail"), formIdentifier: "reg")
}

extension Form {
  /// An account of a shop, with the fields that this shop keeps besides.
  static func registration(_ others: [FormAttribute] = []) -> Form {
    Form(
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
      ] + others)
  }
}

extension FormAttribute {
  static let name = FormAttribute(
    kind: .string, marker: "name", title: LocalizedText("Name", "Nom"),
    validators: [
      "requiredValidator": ["strict": true],
      "stringInspectionValidator": ["stringMin": "2", "stringMax": "60", "stringLength": 0],
    ])

  static let email = FormAttribute(
    kind: .string, marker: "email", title: LocalizedText("E-mail"),
    validators: ["emailInspectionValidator": ["customErrorText": "Email incorrect"], "trimValidator": true])

  /// A phone number of any country.
  static let phone = FormAttribute(
    kind: .string, marker: "phone", title: LocalizedText("Phone", "Téléphone"),
    validators: ["regExpValidator": ["patternValue": #"^\+?[0-9 ()./-]{6,20}$"#], "trimValidator": true])

  static let comment = FormAttribute(
    kind: .text, marker: "comment", title: LocalizedText("Comment", "Commentaire"),
    validators: ["stringInspectionValidator": ["stringMin": 0, "stringMax": "500", "stringLength": 0]])

  /// An id that a client may give an order; shops do not show it.
  static let reference = FormAttribute(
    kind: .string, marker: "client_ref", title: LocalizedText("Reference", "Référence"),
    validators: ["stringInspectionValidator": ["stringMin": 0, "stringMax": "64", "stringLength": 0]],
    isVisible: false)

  static let submit = FormAttribute(
    kind: .button, marker: "submit", title: LocalizedText("Place the order", "Passer la commande"))
}

extension Status {
  /// What a product can be.
  static let ofProducts = [
    Status(id: 1, identifier: "in_stock", title: LocalizedText("In stock", "En stock")),
    Status(id: 2, identifier: "sale", title: LocalizedText("Sale", "En promotion")),
    Status(id: 3, identifier: "preorder", title: LocalizedText("Pre-order", "Précommande")),
    Status(id: 4, identifier: "out_of_stock", title: LocalizedText("Out of stock", "Épuisé")),
  ]
}

extension OrderStatus {
  /// What an order of the general store can be.
  static let general = [
    OrderStatus(
      id: 1, identifier: "inProgress", title: LocalizedText("In progress", "En cours"), role: .placed),
    OrderStatus(id: 2, identifier: "paid_for", title: LocalizedText("Paid", "Payée"), role: .paid),
    OrderStatus(id: 3, identifier: "delivered", title: LocalizedText("Delivered", "Livrée")),
    OrderStatus(id: 4, identifier: "canceled", title: LocalizedText("Cancelled", "Annulée"), role: .canceled),
  ]
}

extension PaymentAccount {
  static let cash = PaymentAccount(
    id: 1, identifier: "cash", title: LocalizedText("Cash", "Espèces"), type: "custom", method: .cash)
  static let paypal = PaymentAccount(
    id: 2, identifier: "paypal", title: LocalizedText("PayPal"), type: "custom", method: .slowGateway,
    sessionTimeout: 15)
  static let stripe = PaymentAccount(
    id: 3, identifier: "stripe", title: LocalizedText("Card (Stripe)", "Carte (Stripe)"), type: "stripe",
    method: .gateway, sessionTimeout: 15)
}
