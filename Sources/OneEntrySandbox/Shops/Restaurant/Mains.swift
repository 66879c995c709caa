extension CatalogPage {
  static let mains = CatalogPage(pageID: 12, url: "mains", title: LocalizedText("Main dishes", "Plats"))
}

extension RestaurantShop {
  static let mains = [
    Product(
      5, LocalizedText("Chicken tagine, preserved lemon", "Tajine de poulet au citron confit"), "21.50",
      "Two hours on a low flame, with green olives and couscous.",
      "Deux heures à feu doux, olives vertes et couscous.",
      on: .mains, [.grams(520), .stars("4.9")]),
    Product(
      6, LocalizedText("Lamb shoulder for two", "Épaule d’agneau pour deux"), "46",
      "Roasted overnight with apricots. Bring somebody hungry.",
      "Rôtie toute une nuit avec des abricots. Venez accompagné, et affamé.",
      on: .mains, [.grams(1100), .stars("4.8")]),
    Product(
      7, LocalizedText("Falafel plate", "Assiette de falafels"), "16.90",
      "Seven of them, crisp, with tahini, herbs and pickles.",
      "Sept, bien croustillants, avec tahini, herbes et pickles.",
      on: .mains, [.grams(450), .stars("4.7"), .facts(["pieces": 7, "vegan": true])]),
    Product(
      8, LocalizedText("Aubergine, smoked yoghurt", "Aubergine et yaourt fumé"), "17.50",
      "Charred whole, split, and filled with pomegranate and pine nuts.",
      "Brûlée entière, fendue, garnie de grenade et de pignons.",
      on: .mains, [.grams(430), .stars("4.5")]),
    Product(
      9, LocalizedText("Fish of the day, chermoula", "Poisson du jour, chermoula"), "24",
      "Whatever came in this morning, under a green sauce that has opinions.",
      "Ce qui est arrivé ce matin, sous une sauce verte qui a du caractère.", status: "out_of_stock",
      on: .mains, [.grams(380)]),
  ]
}
