/// The forms of the kitchen.
extension RestaurantShop {
  /// Lunch and dinner, every half hour; the last slot ends at midnight in UTC.
  private static let hours = OpeningHours(
    spans: [.init((16, 30), (19, 30)), .init((21, 30), (24, 0))], period: 30,
    closed: ClosedDays(every: 7, after: 0))

  private static let slot = FormAttribute(
    kind: .timeInterval, marker: "slot", title: LocalizedText("When", "Quand"),
    validators: ["requiredValidator": ["strict": true]], hours: hours)

  /// The kitchen would like to know; it cooks without knowing.
  private static let cutlery = FormAttribute(
    kind: .integer, marker: "cutlery", title: LocalizedText("Cutlery for how many?", "Couverts"),
    validators: ["requiredValidator": [:]])

  /// The numbers are the values, as in forms of old projects.
  private static let spice = FormAttribute(
    kind: .radioButton, marker: "spice", title: LocalizedText("How hot?", "Épices"),
    options: [
      .init(value: 1, title: LocalizedText("Mild", "Doux")),
      .init(value: 2, title: LocalizedText("Medium", "Relevé")),
      .init(value: 3, title: LocalizedText("Hot", "Très relevé")),
    ])

  private static let extras = FormAttribute(
    kind: .list, marker: "extras",
    title: LocalizedText("Extras, paid at the door", "Suppléments, payés à la porte"),
    options: [
      .costing("2.50", "bread", LocalizedText("Flatbread, $2.50", "Pain plat, 2,50 $")),
      .costing("3", "pickles", LocalizedText("Pickled turnips, $3", "Navets marinés, 3 $")),
      .costing("0", "napkins", LocalizedText("Paper napkins, free", "Serviettes en papier, offertes")),
    ], isMultiple: true)

  private static let phone = FormAttribute.phone.required

  private static let address = FormAttribute(
    kind: .string, marker: "address", title: LocalizedText("Address", "Adresse"),
    validators: [
      "requiredValidator": ["strict": true],
      "stringInspectionValidator": ["stringMin": "8", "stringMax": "200", "stringLength": 0],
    ])

  /// What the courier must know.
  static let mealForm = Form(
    id: 6, identifier: "meal", type: "order", title: LocalizedText("Delivery", "Livraison"),
    attributes: [.name, phone, address, slot, cutlery, spice, extras, .comment, .reference, .submit],
    storage: "meals")

  /// What the counter must know.
  static let counterForm = Form(
    id: 7, identifier: "counter", type: "order",
    title: LocalizedText("Collection at the counter", "Retrait au comptoir"),
    attributes: [.name, phone, slot, spice, .comment, .reference, .submit], storage: "counter")
}
