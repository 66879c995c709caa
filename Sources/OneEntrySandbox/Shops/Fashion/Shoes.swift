extension CatalogPage {
  static let shoes = CatalogPage(pageID: 13, url: "shoes", title: LocalizedText("Shoes", "Chaussures"))
}

extension FashionShop {
  static let shoes = [
    Product(
      9, LocalizedText("White leather trainers", "Baskets en cuir blanc"), "135",
      "A flat sole, no logo, and laces in two colours.",
      "Semelle plate, aucun logo, et des lacets de deux couleurs.",
      on: .shoes, [.from(.portugal), .stars("4.4"), .grams(820)]),
    Product(
      10, LocalizedText("Suede desert boots", "Bottines en daim"), "149",
      "Two eyelets and a crêpe sole. Not for rain; nobody listens.",
      "Deux œillets et une semelle de crêpe. Pas pour la pluie ; personne n’écoute.",
      on: .shoes, [.from(.italy), .stars("4.6"), .grams(940)]),
    Product(
      11, LocalizedText("Espadrilles", "Espadrilles"), "32.90",
      "Rope soles, sewn by hand, good for one summer and the memory of it.",
      "Semelle de corde cousue main, pour un été et son souvenir.", status: "sale",
      on: .shoes, [.from(.france), .stars("4.1"), .grams(360)]),
    Product(
      12, LocalizedText("Rubber boots, ankle high", "Bottes de pluie courtes"), "59",
      "Matt green, lined with cotton, and easy to step out of.",
      "Vert mat, doublées de coton, et faciles à quitter.",
      on: .shoes, [.from(.france), .grams(1200)]),
  ]
}
