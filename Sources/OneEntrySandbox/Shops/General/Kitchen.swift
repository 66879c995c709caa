extension CatalogPage {
  static let kitchen = CatalogPage(pageID: 15, url: "kitchen", title: LocalizedText("Kitchen", "Cuisine"))
}

extension GeneralShop {
  /// What stands on the table, and near it.
  static let kitchen = [
    Product(
      33, LocalizedText("Mug “Fog”", "Tasse « Brume »"), "16",
      "Stoneware, a grey that is never twice the same.",
      "Grès, d’un gris qui n’est jamais deux fois le même.",
      on: .kitchen, [.grams(340), .from(.portugal), .stars("4.4")]),
    Product(
      34, LocalizedText("Espresso cups, set of 4", "Tasses à espresso, lot de 4"), "38",
      "Thin rims, warm colours, stackable.",
      "Bords fins, couleurs chaudes, empilables.",
      on: .kitchen, [.grams(620), .from(.italy), .facts(["pieces": 4])]),
    Product(
      35, LocalizedText("Bread knife", "Couteau à pain"), "45",
      "A long blade, sharpened for life: send it back when it is dull.",
      "Une longue lame, affûtée à vie : renvoyez-la quand elle ne coupe plus.",
      on: .kitchen, [.grams(180), .from(.france), .stars("4.8")]),
    Product(
      36, LocalizedText("Oak board", "Planche en chêne"), "52",
      "One piece of oak, oiled, with a good side and a better one.",
      "Un seul morceau de chêne, huilé, avec une belle face et une plus belle.", status: "sale",
      on: .kitchen,
      [
        .grams(2100), .from(.france),
        .care(
          LocalizedText("Care", "Entretien"), LocalizedText("Oil twice a year.", "Huiler deux fois l’an.")),
      ]),
    Product(
      37, LocalizedText("Linen towels, pair", "Torchons en lin, la paire"), "24.50",
      "They dry glasses without a thread and get better with age.",
      "Ils essuient les verres sans peluche et se bonifient avec l’âge.",
      on: .kitchen, [.grams(220), .from(.france), .stars("4.5")]),
    Product(
      38, LocalizedText("Kitchen scale", "Balance de cuisine"), "31",
      "To a tenth of a gram, up to three kilos; it knows the time, too.",
      "Au dixième de gramme, jusqu’à trois kilos ; elle donne aussi l’heure.",
      on: .kitchen, [.grams(480), .facts(["up_to_grams": 3000, "steps_per_gram": 10])]),
    Product(
      39, LocalizedText("Cast-iron pan", "Poêle en fonte"), "79",
      "Twenty-six centimetres, three kilos, one hundred years.",
      "Vingt-six centimètres, trois kilos, cent ans.", status: "out_of_stock",
      on: .kitchen, [.grams(3050), .from(.france), .stars("4.9")]),
    Product(
      40, LocalizedText("Pepper mill", "Moulin à poivre"), "41.20",
      "Beech and steel, six grinds, guaranteed for life.",
      "Hêtre et acier, six moutures, garanti à vie.",
      on: .kitchen, [.grams(290), .from(.france)]),
  ]
}
