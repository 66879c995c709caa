extension CatalogPage {
  static let starters = CatalogPage(pageID: 11, url: "starters", title: LocalizedText("Starters", "Entrées"))
}

extension RestaurantShop {
  static let starters = [
    Product(
      1, LocalizedText("Hummus with warm chickpeas", "Houmous aux pois chiches tièdes"), "9.50",
      "Whipped for longer than seems reasonable, with olive oil and cumin.",
      "Fouetté plus longtemps que de raison, huile d’olive et cumin.",
      on: .starters, [.grams(260), .stars("4.8"), .facts(["vegan": true])]),
    Product(
      2, LocalizedText("Lentil soup", "Soupe de lentilles"), "8",
      "Red lentils, lemon, and a spoonful of fried onions.",
      "Lentilles corail, citron, et une cuillerée d’oignons frits.",
      on: .starters, [.grams(350), .stars("4.6"), .facts(["vegan": true])]),
    Product(
      3, LocalizedText("Stuffed vine leaves, 6", "Feuilles de vigne farcies, 6"), "10.50",
      "Rolled by hand around rice, mint and currants.",
      "Roulées à la main autour de riz, de menthe et de raisins.",
      on: .starters, [.grams(240), .facts(["pieces": 6, "vegan": true])]),
    Product(
      4, LocalizedText("Halloumi, grilled", "Halloumi grillé"), "11.90",
      "Squeaks. With honey and black sesame.",
      "Il crisse sous la dent. Miel et sésame noir.", status: "sale",
      on: .starters, [.grams(200), .stars("4.7")]),
  ]
}
