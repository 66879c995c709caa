extension CatalogPage {
  static let paper = CatalogPage(pageID: 16, url: "paper", title: LocalizedText("Paper", "Papeterie"))
}

extension GeneralShop {
  /// For writing it down.
  static let paper = [
    Product(
      41, LocalizedText("Notebook, dotted", "Carnet à points"), "14.90",
      "A5, two hundred pages that lie flat and take ink well.",
      "A5, deux cents pages qui s’ouvrent à plat et aiment l’encre.",
      on: .paper, [.grams(310), .stars("4.6"), .facts(["pages": 200])]),
    Product(
      42, LocalizedText("Fountain pen", "Stylo-plume"), "62",
      "Steel nib, screw cap, made to be refilled.",
      "Plume en acier, capuchon vissé, fait pour être rempli.",
      on: .paper, [.grams(24), .from(.japan), .stars("4.7")]),
    Product(
      43, LocalizedText("Ink “Deep Water”", "Encre « Eau profonde »"), "13",
      "Blue-black with a red sheen. Fifty millilitres.",
      "Bleu-noir aux reflets rouges. Cinquante millilitres.", status: "sale",
      on: .paper, [.grams(160), .from(.japan)]),
    Product(
      44, LocalizedText("Pencils, box of 12", "Crayons, boîte de 12"), "9.60",
      "Cedar, from 4H to 4B, sharpened.",
      "Cèdre, du 4H au 4B, taillés.",
      on: .paper, [.grams(95), .facts(["pieces": 12])]),
    Product(
      45, LocalizedText("Letter paper", "Papier à lettres"), "19.80",
      "Forty sheets and twenty envelopes, cotton, uncut edges.",
      "Quarante feuilles et vingt enveloppes, coton, bords non coupés.",
      on: .paper, [.grams(420), .from(.italy), .stars("4.3")]),
    Product(
      46, LocalizedText("Wall calendar 2027", "Calendrier mural 2027"), "22",
      "Twelve woodcuts, one for each month.",
      "Douze gravures sur bois, une par mois.", status: "preorder",
      on: .paper, [.grams(380), .day("2026-12-01")]),
    Product(
      47, LocalizedText("Washi tape, 5 rolls", "Ruban washi, 5 rouleaux"), "11.50",
      "Five quiet patterns that come off again.",
      "Cinq motifs discrets qui se décollent.",
      on: .paper, [.grams(110), .from(.japan), .facts(["rolls": 5])]),
    Product(
      48, LocalizedText("Desk lamp “Heron”", "Lampe de bureau « Héron »"), "118",
      "Stands on one leg and looks where you read.",
      "Elle se tient sur une jambe et regarde où vous lisez.", status: "out_of_stock",
      on: .paper, [.grams(1700), .stars("4.8"), .facts(["lumen": 640, "kelvin": 2700])]),
    Product(
      49, LocalizedText("Courier delivery", "Livraison par coursier"), "7.90",
      "To your door, tomorrow if you order before four.",
      "À votre porte, demain pour toute commande passée avant seize heures.",
      on: .paper, []),
  ]
}
