import Foundation

/// Products that nobody has written: the same number from the same seed is always the same product.
struct GeneratedProducts: Sendable {
  let firstID: Int
  let seed: UInt64
  let shelves: [CatalogPage]

  private static let looks = [
    LocalizedText("Blue", "bleu"), LocalizedText("Green", "vert"), LocalizedText("Large", "grand"),
    LocalizedText("Small", "petit"),
    LocalizedText("Round", "rond"), LocalizedText("Square", "carré"), LocalizedText("Light", "léger"),
    LocalizedText("Striped", "rayé"),
  ]
  private static let things = [
    LocalizedText("bowl", "Bol"), LocalizedText("notebook", "Carnet"), LocalizedText("basket", "Panier"),
    LocalizedText("jug", "Pichet"),
    LocalizedText("lamp", "Luminaire"), LocalizedText("cushion", "Coussin"), LocalizedText("tray", "Plateau"),
    LocalizedText("vase", "Vase"),
    LocalizedText("mat", "Tapis"), LocalizedText("box", "Coffret"), LocalizedText("stool", "Tabouret"),
    LocalizedText("apron", "Tablier"),
  ]

  /// The product with a number, counted from 0.
  func product(_ number: Int) -> Product {
    var random = dice(number)
    let (cents, shelf) = (cents(&random), shelf(&random))
    let look = GeneratedProducts.looks.drawn(by: &random)
    let thing = GeneratedProducts.things.drawn(by: &random)
    let id = firstID + number
    return Product(
      id, LocalizedText("\(look.english) \(thing.english) \(id)", "\(thing.french) \(look.french) \(id)"),
      price: price(cents),
      line: LocalizedText("Number \(id) of a long shelf.", "Le numéro \(id) d’un long rayon."),
      status: random.next() % 10 == 0 ? "sale" : "in_stock", on: shelf,
      [.grams(50 + Int(random.next() % 2000))])
  }

  /// The lowest and the highest price of the first `count` products, shelf by shelf.
  func priceRanges(_ count: Int) -> [CatalogPage: ClosedRange<Decimal>] {
    var ends: [Int: (low: Int, high: Int)] = [:]
    for number in 0..<count {
      var random = dice(number)
      let cents = cents(&random)
      let shelf = Int(random.next() % UInt64(shelves.count))
      let range = ends[shelf] ?? (cents, cents)
      ends[shelf] = (min(range.low, cents), max(range.high, cents))
    }
    let ranges = ends.map { (shelves[$0.key], price($0.value.low)...price($0.value.high)) }
    return Dictionary(uniqueKeysWithValues: ranges)
  }

  private func dice(_ number: Int) -> SeededGenerator {
    SeededGenerator(seed: seed &+ UInt64(number) &* 0xD134_2543_DE82_EF95)
  }

  private func cents(_ random: inout SeededGenerator) -> Int { 100 + Int(random.next() % 2000) * 10 }

  private func shelf(_ random: inout SeededGenerator) -> CatalogPage {
    shelves[Int(random.next() % UInt64(shelves.count))]
  }

  private func price(_ cents: Int) -> Decimal { Decimal(cents) / 100 }
}

extension Array {
  fileprivate func drawn(by random: inout SeededGenerator) -> Element {
    self[Int(random.next() % UInt64(count))]
  }
}
