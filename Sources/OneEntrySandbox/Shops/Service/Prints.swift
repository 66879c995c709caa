extension CatalogPage {
  static let prints = CatalogPage(pageID: 12, url: "prints", title: LocalizedText("Prints", "Tirages"))
  static let extraServices = CatalogPage(
    pageID: 13, url: "extras", title: LocalizedText("Extras", "Options"))
}

extension ServiceShop {
  static let prints = [
    Product(
      7, LocalizedText("Print 20 × 30 cm", "Tirage 20 × 30 cm"), "24.90",
      "Matt cotton paper, signed on the back.",
      "Papier coton mat, signé au dos.",
      on: .prints, [.grams(60), .stars("4.7")]),
    Product(
      8, LocalizedText("Print 40 × 60 cm", "Tirage 40 × 60 cm"), "78",
      "Large enough for the wall above a sofa.",
      "Assez grand pour le mur au-dessus d’un canapé.",
      on: .prints, [.grams(180)]),
    Product(
      9, LocalizedText("Album, 40 pages", "Album, 40 pages"), "165",
      "Bound in linen, opens flat, survives grandchildren.",
      "Relié en lin, s’ouvre à plat, survit aux petits-enfants.", status: "preorder",
      on: .prints, [.grams(1400), .stars("4.9"), .day("2027-03-15")]),
    Product(
      10, LocalizedText("Oak frame", "Cadre en chêne"), "59.90",
      "Made two streets away, with glass that does not mirror the window.",
      "Fait à deux rues d’ici, avec un verre qui ne reflète pas la fenêtre.",
      on: .prints, [.grams(950)]),
  ]

  static let extraServices = [
    Product(
      11, LocalizedText("Make-up and hair", "Maquillage et coiffure"), "120",
      "Forty minutes before the session, and nobody will be able to say what changed.",
      "Quarante minutes avant la séance, et personne ne saura dire ce qui a changé.",
      on: .extraServices, [.facts(["minutes": 40])]),
    Product(
      12, LocalizedText("Retouching, each picture", "Retouche, la photo"), "14.50",
      "We remove the stain and keep the laugh lines.",
      "Nous ôtons la tache et gardons les rides du rire.",
      on: .extraServices, []),
    Product(
      13, LocalizedText("Gift voucher", "Bon cadeau"), "100",
      "Good for two years, for anything but the cat.",
      "Valable deux ans, pour tout sauf le chat.",
      on: .extraServices, []),
  ]
}
