extension CatalogPage {
  static let accessories = CatalogPage(
    pageID: 14, url: "accessories", title: LocalizedText("Accessories", "Accessoires"))
}

extension FashionShop {
  static let accessories = [
    Product(
      13, LocalizedText("Silk scarf “Herbarium”", "Foulard en soie « Herbier »"), "64",
      "Twelve pressed plants, printed in the order in which they flower.",
      "Douze plantes pressées, imprimées dans l’ordre de leur floraison.",
      on: .accessories, [.from(.italy), .stars("4.9")]),
    Product(
      14, LocalizedText("Leather belt", "Ceinture en cuir"), "45",
      "One piece of hide, a brass buckle, five holes.",
      "Un seul morceau de cuir, une boucle en laiton, cinq trous.",
      on: .accessories, [.from(.france), .stars("4.5")]),
    Product(
      15, LocalizedText("Cotton tote bag", "Sac en toile"), "12",
      "Carries four books or one melon. Yours for nothing from 150 euros on.",
      "Il porte quatre livres ou un melon. Offert à partir de 150 euros.",
      on: .accessories, [.grams(140), .from(.india)]),
    Product(
      16, LocalizedText("Wool socks, 3 pairs", "Chaussettes de laine, 3 paires"), "24.90",
      "Grey, greyer, and one pair of red for courage.",
      "Grises, plus grises, et une paire rouge pour le courage.",
      on: .accessories, [.from(.portugal), .stars("4.7")]),
  ]
}
