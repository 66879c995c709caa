/// The forms of the clothes shop.
extension FashionShop {
  private static let usualSize = FormAttribute(
    kind: .list, marker: "usual_size", title: LocalizedText("Your usual size", "Votre taille habituelle"),
    options: FormAttribute.Option.sizes)

  private static let wrapping = FormAttribute(
    kind: .radioButton, marker: "wrapping", title: LocalizedText("Wrapping", "Emballage"),
    options: [
      .init(value: "bag", title: LocalizedText("Paper bag", "Sac en papier")),
      .init(value: "box", title: LocalizedText("Box with tissue paper", "Boîte et papier de soie")),
    ])

  /// Where a parcel can wait: two sections, each with places, and one place with places of its own.
  private static let point = FormAttribute(
    kind: .entity, marker: "point", title: LocalizedText("Pickup point", "Point de retrait"),
    validators: ["requiredValidator": ["strict": true]],
    options: [
      .section(60, LocalizedText("Our shops", "Nos boutiques")),
      .page(61, LocalizedText("Old Town, 4 Mill Street", "Vieille ville, 4 rue du Moulin"), below: 60),
      .page(62, LocalizedText("Riverside, 18 Quay Road", "Rive gauche, 18 quai Neuf"), below: 60),
      .section(70, LocalizedText("Lockers", "Consignes")),
      .page(71, LocalizedText("Central Station", "Gare centrale"), below: 70),
      .page(72, LocalizedText("Central Station, platform 1", "Gare centrale, quai 1"), below: 71, depth: 2),
      .page(73, LocalizedText("Central Station, car park", "Gare centrale, parking"), below: 71, depth: 2),
      .page(74, LocalizedText("University library", "Bibliothèque universitaire"), below: 70),
    ])

  /// What the shop remembers of an account; it is an array, not text.
  static let measurements = FormAttribute(
    kind: .json, marker: "measurements", title: LocalizedText("Measurements", "Mensurations"), role: .kept)

  private static let address = FormAttribute(
    kind: .string, marker: "address", title: LocalizedText("Address", "Adresse"),
    validators: [
      "requiredValidator": ["strict": true],
      "stringInspectionValidator": ["stringMin": "8", "stringMax": "200", "stringLength": 0],
      "trimValidator": true,
    ])

  /// A parcel to somebody's door. Guests must leave an e-mail address and a phone number.
  static let deliveryForm = Form(
    id: 6, identifier: "delivery", type: "order",
    title: LocalizedText("Home delivery", "Livraison à domicile"),
    attributes: [.name, .email, .phone, address, usualSize, wrapping, .comment, .reference, .submit],
    storage: "delivery", requiredOfGuests: ["email", "phone"])

  /// A parcel that waits somewhere.
  static let pickupForm = Form(
    id: 7, identifier: "pickup", type: "order",
    title: LocalizedText("Pickup point or locker", "Point relais ou consigne"),
    attributes: [.name, .phone, point, usualSize, .reference, .submit], storage: "pickup")
}

extension FormAttribute.Option {
  /// Sizes, each with what it is in numbers.
  static let sizes = [
    size("XS", "EU 34"), size("S", "EU 36"), size("M", "EU 38–40"), size("L", "EU 42"), size("XL", "EU 44"),
  ]

  private static func size(_ letters: String, _ numbers: JSON) -> Self {
    Self(
      value: .string(letters.lowercased()), title: LocalizedText(letters),
      extended: .init(type: "string", value: numbers))
  }
}
