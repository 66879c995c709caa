extension CatalogPage {
  static let women = CatalogPage(pageID: 11, url: "women", title: LocalizedText("Women", "Femme"))
}

extension FashionShop {
  static let women = [
    Product(
      1, LocalizedText("Linen shirt dress", "Robe-chemise en lin"), "119",
      "Washed linen the colour of wet sand, with a belt you can leave at home.",
      "Un lin lavé couleur sable mouillé, et une ceinture qu’on peut oublier chez soi.",
      on: .women, [.sizes(.all), .from(.portugal), .stars("4.7"), .linen]),
    Product(
      2, LocalizedText("Wrap skirt “Sunday”", "Jupe portefeuille « Dimanche »"), "79.50",
      "Falls just below the knee and forgives a long lunch.",
      "Elle tombe juste sous le genou et pardonne les longs déjeuners.",
      on: .women, [.sizes(.all), .from(.italy), .stars("4.5")]),
    Product(
      3, LocalizedText("Merino jumper, fine knit", "Pull en mérinos, maille fine"), "98",
      "Light enough to wear under a coat, warm enough to do without one in April.",
      "Assez léger sous un manteau, assez chaud pour s’en passer en avril.",
      on: .women, [.sizes(.all), .from(.italy), .stars("4.8"), .wool]),
    Product(
      4, LocalizedText("Rain parka “Harbour”", "Parka de pluie « Le Port »"), "189",
      "Waxed cotton, two deep pockets, and a hood that stays up in the wind.",
      "Coton huilé, deux poches profondes, et une capuche qui tient dans le vent.", status: "preorder",
      on: .women, [.sizes(.all), .from(.france), .day("2027-02-01")]),
  ]
}
