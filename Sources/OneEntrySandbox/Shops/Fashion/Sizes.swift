extension [FormAttribute.Option] {
  /// Every size.
  static let all = FormAttribute.Option.sizes
}

extension ProductAttribute {
  /// The sizes that there are.
  static func sizes(_ sizes: [FormAttribute.Option]) -> ProductAttribute {
    ProductAttribute(marker: "sizes", kind: .list, value: .choices(sizes))
  }

  static let linen = care(
    LocalizedText("Care", "Entretien"),
    LocalizedText("Wash at 40 °C and iron damp.", "Laver à 40 °C, repasser humide."))

  static let wool = care(
    LocalizedText("Care", "Entretien"),
    LocalizedText("Wash by hand and dry flat.", "Laver à la main, sécher à plat."))
}
