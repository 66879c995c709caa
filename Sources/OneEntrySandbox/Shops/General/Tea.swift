extension CatalogPage {
  static let tea = CatalogPage(pageID: 13, url: "tea", title: LocalizedText("Tea", "Thés"))
}

extension GeneralShop {
  /// Leaves, and a pot for them.
  static let tea = [
    Product(
      17, LocalizedText("日本茶 煎茶 100 g"), "21",
      "First flush sencha from Uji: fresh grass, sea air, a sweet end.",
      "Sencha de première récolte, d’Uji : herbe fraîche, air marin, finale sucrée.",
      on: .tea, [.grams(100), .from(.japan), .stars("4.9"), .day("2026-05-07"), .leaflet("sencha")]),
    Product(
      18, LocalizedText("Darjeeling, second flush", "Darjeeling, deuxième récolte"), "17.40",
      "Muscat grape and warm stone. Three minutes, no milk.",
      "Raisin muscat et pierre chaude. Trois minutes, sans lait.",
      on: .tea, [.grams(125), .from(.india), .stars("4.6")]),
    Product(
      19, LocalizedText("Earl Grey “Captain”", "Earl Grey « Capitaine »"), "11.90",
      "Black tea with oil of real bergamot from Calabria.",
      "Thé noir à l’huile de vraie bergamote de Calabre.", status: "sale",
      on: .tea, [.grams(125), .from(.china), .stars("4.3")]),
    Product(
      20, LocalizedText("Oolong 鐵觀音", "Oolong 鐵觀音"), "26.50",
      "Rolled by hand; seven infusions, each one different.",
      "Roulé à la main ; sept infusions, toutes différentes.",
      on: .tea, [.grams(100), .from(.china), .facts(["infusions": 7, "celsius": 95])]),
    Product(
      21, LocalizedText("Chamomile, whole flowers", "Camomille, fleurs entières"), "8.20",
      "Picked by hand and dried in the shade. For the evening.",
      "Cueillie à la main, séchée à l’ombre. Pour le soir.",
      on: .tea, [.grams(60), .from(.france), .stars("4.1")]),
    Product(
      22, LocalizedText("Matcha, ceremonial", "Matcha de cérémonie"), "36",
      "Stone-ground, bright green, thirty grams in a tin.",
      "Moulu à la pierre, d’un vert éclatant, trente grammes en boîte.", status: "preorder",
      on: .tea, [.grams(30), .from(.japan), .day("2027-01-20")]),
    Product(
      23, LocalizedText("Teapot “Pebble”, 0.6 l", "Théière « Galet », 0,6 l"), "58",
      "Stoneware with a fine sieve. The lid stays on.",
      "En grès, avec un filtre fin. Le couvercle tient.",
      on: .tea, [.grams(780), .from(.portugal), .stars("4.7")]),
    Product(
      24, LocalizedText("Thermos flask", "Bouteille isotherme"), "34.90",
      "Hot for twelve hours, cold for twenty-four.",
      "Chaud douze heures, froid vingt-quatre.", status: "out_of_stock",
      on: .tea, [.grams(390), .facts(["millilitres": 750])]),
  ]
}
