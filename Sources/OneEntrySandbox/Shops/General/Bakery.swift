extension CatalogPage {
  static let bakery = CatalogPage(pageID: 14, url: "bakery", title: LocalizedText("Bakery", "Boulangerie"))
}

extension GeneralShop {
  /// Sweet things and bread.
  static let bakery = [
    Product(
      25, LocalizedText("Crème brûlée"), "9.80",
      "Two pots and a paper of sugar to burn yourself.",
      "Deux pots, et un cornet de sucre à caraméliser soi-même.",
      on: .bakery, [.grams(240), .from(.france), .stars("4.8"), .facts(["pots": 2, "keeps_days": 7])]),
    Product(
      26, LocalizedText("Shortbread, all butter", "Sablés pur beurre"), "7.50",
      "Thick, pale and salty. The tin is yours to keep.",
      "Épais, blonds et salés. La boîte est à vous.",
      on: .bakery, [.grams(300), .stars("4.5")]),
    Product(
      27, LocalizedText("Panettone"), "28",
      "Raised for three days, with candied orange and no hurry.",
      "Trois jours de levée, orange confite, et aucune hâte.", status: "preorder",
      on: .bakery, [.grams(1000), .from(.italy), .day("2026-12-10")]),
    Product(
      28, LocalizedText("Rye sourdough", "Pain de seigle au levain"), "6.90",
      "A whole loaf that is better on the second day.",
      "Une miche entière, meilleure le lendemain.",
      on: .bakery, [.grams(900), .stars("4.6")]),
    Product(
      29, LocalizedText("Pastéis de nata, 6"), "12",
      "Custard tarts, blistered on top. Ten minutes in a hot oven.",
      "Flans feuilletés, bien dorés. Dix minutes à four chaud.", status: "sale",
      on: .bakery, [.grams(420), .from(.portugal), .stars("4.9")]),
    Product(
      30, LocalizedText("Dark chocolate 72 %", "Chocolat noir 72 %"), "5.40",
      "One farm, one harvest, two ingredients.",
      "Une ferme, une récolte, deux ingrédients.",
      on: .bakery, [.grams(70), .from(.ethiopia), .facts(["cocoa_percent": 72])]),
    Product(
      31, LocalizedText("Salted caramels", "Caramels au beurre salé"), "8.90",
      "From Brittany, soft enough not to argue with a tooth.",
      "De Bretagne, assez tendres pour ne fâcher aucune dent.",
      on: .bakery, [.grams(200), .from(.france), .stars("4.7")]),
    Product(
      32, LocalizedText("Blossom honey", "Miel toutes fleurs"), "10.20",
      "From two hundred hives at the edge of a forest.",
      "De deux cents ruches au bord d’une forêt.",
      on: .bakery, [.grams(500), .from(.france), .day("2026-08-30")]),
  ]
}
