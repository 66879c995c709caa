extension CatalogPage {
  static let gifts = CatalogPage(pageID: 12, url: "gifts", title: LocalizedText("Gifts", "Cadeaux"))
}

extension GeneralShop {
  /// Things that are bought for somebody else.
  static let gifts = [
    Product(
      9, LocalizedText("Breakfast basket", "Panier petit-déjeuner"), "64",
      "Coffee, jam, honey and two cups, packed in willow.",
      "Café, confiture, miel et deux tasses, dans un panier d’osier.",
      on: .gifts, [.grams(2900), .stars("4.8")]),
    Product(
      10, LocalizedText("Tea flight, 12 tins", "Coffret dégustation, 12 thés"), "48",
      "Twelve small tins, from white to black, with notes for tasting.",
      "Douze petites boîtes, du blanc au noir, avec un carnet de dégustation.", status: "sale",
      on: .gifts, [.grams(360), .from(.china), .leaflet("tasting-notes")]),
    Product(
      11, LocalizedText("Beeswax candles, pair", "Bougies en cire d’abeille, la paire"), "18.50",
      "They burn for nine hours and smell of summer.",
      "Elles brûlent neuf heures et sentent l’été.",
      on: .gifts, [.grams(280), .from(.france), .stars("4.4")]),
    Product(
      12, LocalizedText("Wool blanket “Harbour”", "Plaid en laine « Le Port »"), "129",
      "Woven in the north, heavy enough to stay where you put it.",
      "Tissé dans le Nord, assez lourd pour rester là où on le pose.",
      on: .gifts,
      [
        .grams(1450), .from(.france),
        .care(
          LocalizedText("Care", "Entretien"),
          LocalizedText("Wash cold, dry flat.", "Laver à froid, sécher à plat.")),
      ]),
    Product(
      13, LocalizedText("Gift card", "Carte cadeau"), "50",
      "For those who know best themselves. Valid for three years.",
      "Pour qui sait mieux que vous. Valable trois ans.",
      on: .gifts, [.facts(["valid_months": 36])]),
    Product(
      14, LocalizedText("Box", "Boîte"), "340",
      "The big one: a year of coffee and tea, a parcel every month.",
      "La grande : un an de café et de thé, un colis chaque mois.",
      on: .gifts, [.grams(4800), .stars("4.9"), .day("2026-12-01"), .facts(["parcels": 12])]),
    Product(
      15, LocalizedText("Music box", "Boîte à musique"), "27",
      "Walnut, and one tune that you will hum all day.",
      "Noyer, et un air que vous fredonnerez toute la journée.", status: "out_of_stock",
      on: .gifts, [.grams(210), .from(.italy)]),
    Product(
      16, LocalizedText("Advent calendar", "Calendrier de l’Avent"), "39.90",
      "Twenty-four small doors; the last one is worth the wait.",
      "Vingt-quatre petites portes ; la dernière vaut l’attente.", status: "preorder",
      on: .gifts, [.grams(900), .day("2027-11-02")]),
  ]
}
