extension CatalogPage {
  static let desserts = CatalogPage(pageID: 13, url: "desserts", title: LocalizedText("Desserts"))
  static let drinks = CatalogPage(pageID: 14, url: "drinks", title: LocalizedText("Drinks", "Boissons"))
  static let charges = CatalogPage(pageID: 15, url: "charges", title: LocalizedText("Charges", "Frais"))
}

extension RestaurantShop {
  static let desserts = [
    Product(
      10, LocalizedText("Orange-blossom rice pudding", "Riz au lait à la fleur d’oranger"), "7.50",
      "Cold, with pistachios that stay crunchy to the last spoonful.",
      "Froid, avec des pistaches qui croquent jusqu’à la dernière cuillerée.",
      on: .desserts, [.grams(220), .stars("4.6")]),
    Product(
      11, LocalizedText("Baklava, 4 pieces", "Baklava, 4 morceaux"), "9",
      "Forty sheets of pastry and not much restraint.",
      "Quarante feuilles de pâte et peu de retenue.",
      on: .desserts, [.grams(180), .stars("4.9"), .facts(["pieces": 4])]),
    Product(
      12, LocalizedText("Date cake", "Gâteau aux dattes"), "8.20",
      "Sticky, dark, still warm if the courier hurries.",
      "Moelleux, sombre, encore tiède si le livreur se presse.",
      on: .desserts, [.grams(190), .stars("4.4")]),
  ]

  static let drinks = [
    Product(
      13, LocalizedText("Mint lemonade", "Citronnade à la menthe"), "5.50",
      "Pressed when you order it.",
      "Pressée à la commande.",
      on: .drinks, [.facts(["millilitres": 400])]),
    Product(
      14, LocalizedText("Ayran", "Ayran"), "4",
      "Yoghurt, water, salt. The right answer to the hot sauce.",
      "Yaourt, eau, sel. La bonne réponse à la sauce piquante.",
      on: .drinks, [.facts(["millilitres": 330])]),
    Product(
      15, LocalizedText("Hibiscus iced tea", "Thé glacé à l’hibiscus"), "4.90",
      "Deep red and not too sweet.",
      "Rouge profond, et pas trop sucré.", status: "sale",
      on: .drinks, [.facts(["millilitres": 400])]),
  ]

  /// The product that the shop expects in an order that it brings.
  static let delivery = 16

  static let charges = [
    Product(
      delivery, LocalizedText("Delivery", "Livraison"), "4.50",
      "One bicycle, anywhere in the district.",
      "Un vélo, partout dans le quartier.",
      on: .charges, [])
  ]
}
