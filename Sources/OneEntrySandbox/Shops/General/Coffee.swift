extension CatalogPage {
  static let coffee = CatalogPage(pageID: 11, url: "coffee", title: LocalizedText("Coffee", "Cafés"))
}

extension GeneralShop {
  /// Coffee and what it takes to make it.
  static let coffee = [
    Product(
      1, LocalizedText("Café moulu « Été »"), "12.90",
      "A light summer roast, ground for the filter: apricot, honey, a little lemon.",
      "Une torréfaction d’été, légère, moulue pour filtre : abricot, miel, une pointe de citron.",
      on: .coffee, [.grams(250), .from(.ethiopia), .stars("4.7"), .day("2026-06-21"), .leaflet("brewing")]),
    Product(
      2, LocalizedText("Espresso beans “Night Train”", "Espresso en grains « Train de nuit »"), "15.50",
      "Dark, round and chocolatey; made for milk and for early mornings.",
      "Sombre, rond et chocolaté ; fait pour le lait et les petits matins.",
      on: .coffee, [.grams(500), .from(.brazil), .stars("4.6"), .day("2026-10-02")]),
    Product(
      3, LocalizedText("Decaf “Sunday”", "Décaféiné « Dimanche »"), "13.90",
      "Decaffeinated with water only. Nobody at the table will notice.",
      "Décaféiné à l’eau, rien d’autre. Personne à table ne s’en apercevra.", status: "sale",
      on: .coffee, [.grams(250), .from(.colombia), .stars("4.2")]),
    Product(
      4, LocalizedText("Cold brew, 6 bottles", "Café infusé à froid, 6 bouteilles"), "24",
      "Steeped for eighteen hours, ready to pour over ice.",
      "Dix-huit heures d’infusion, à verser sur des glaçons.",
      on: .coffee, [.grams(1980), .from(.colombia), .facts(["bottles": 6, "millilitres": 330])]),
    Product(
      5, LocalizedText("Pour-over dripper", "Cafetière filtre, porcelaine"), "29",
      "White porcelain, one to four cups, with forty paper filters.",
      "Porcelaine blanche, une à quatre tasses, avec quarante filtres en papier.",
      on: .coffee, [.grams(520), .from(.japan), .stars("4.9")]),
    Product(
      6, LocalizedText("Hand grinder", "Moulin à main"), "89",
      "Steel burrs, thirty settings, and quiet enough for a sleeping house.",
      "Meules en acier, trente réglages, et assez discret pour une maison endormie.", status: "preorder",
      on: .coffee, [.grams(640), .from(.japan), .day("2027-02-15"), .facts(["settings": 30, "burr_mm": 38])]),
    Product(
      7, LocalizedText("Gooseneck kettle", "Bouilloire col de cygne"), "74.50",
      "Pours as slowly as you like. Keeps the temperature for half an hour.",
      "Verse aussi lentement que vous le voulez. Tient la température une demi-heure.",
      on: .coffee, [.grams(1150), .stars("4.5"), .facts(["millilitres": 900, "watts": 1200])]),
    Product(
      8, LocalizedText("Moka pot, 3 cups", "Cafetière italienne, 3 tasses"), "32",
      "Aluminium, eight sides, unchanged since 1933.",
      "Aluminium, huit côtés, inchangée depuis 1933.", status: "out_of_stock",
      on: .coffee, [.grams(430), .from(.italy), .stars("4.8")]),
  ]
}
