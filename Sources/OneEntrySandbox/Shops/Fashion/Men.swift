extension CatalogPage {
  static let men = CatalogPage(pageID: 12, url: "men", title: LocalizedText("Men", "Homme"))
}

extension FashionShop {
  static let men = [
    Product(
      5, LocalizedText("Oxford shirt", "Chemise oxford"), "69",
      "Heavy cotton that softens with every wash, cut straight.",
      "Un coton dense qui s’assouplit à chaque lavage, coupe droite.",
      on: .men, [.sizes(.all), .from(.portugal), .stars("4.6")]),
    Product(
      6, LocalizedText("Chinos, garment-dyed", "Chino teint en pièce"), "89",
      "Dyed after sewing, so every pair is a shade of its own.",
      "Teint une fois cousu : chaque pièce a sa nuance.", status: "sale",
      on: .men, [.sizes([.sizes[1], .sizes[2], .sizes[3]]), .from(.italy), .stars("4.3")]),
    Product(
      7, LocalizedText("Chore jacket", "Veste de travail"), "145",
      "Moleskin in French blue with three patch pockets, as worn by people who repair things.",
      "En moleskine bleu de travail, trois poches plaquées, comme en portent ceux qui réparent.",
      on: .men, [.sizes(.all), .from(.france), .stars("4.9")]),
    Product(
      8, LocalizedText("Fisherman’s jumper", "Pull marin"), "129",
      "Five-gauge wool. It will outlast the fashion for it.",
      "Grosse maille de laine. Il survivra à sa propre mode.", status: "out_of_stock",
      on: .men, [.sizes(.all), .from(.france), .stars("4.8"), .wool]),
  ]
}
