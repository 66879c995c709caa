import OneEntryClient
import Testing

extension Flow {
  /// The catalogue: pages, single products, shelves, search.
  static let catalogue = Flow("catalogue") { shopper in
    let products = try await everything(shopper)
    let box = try await shopper.send(Products.byID(14))
    #expect(box.title == "Box" && box.price == Money(340, "USD") && box.statusIdentifier == "in_stock")
    #expect(box.statusTitle == "In stock" && box.categories.contains("gifts"))
    #expect(box.attributes.first { $0.marker == "weight" }?.value == 4800)
    #expect(products.first { $0.id == 14 } == box)
    #expect(await shopper.refusal(of: Products.byID(999_999)) == 404)
    #expect(try await shopper.send(Products.byIDs([14, 1, 999_999])).map(\.id) == [14, 1])
    #expect(Set(try await shopper.send(Products.quickSearch("BOX")).map(\.id)).isSuperset(of: [14, 15]))
    let french = try await shopper.client.with(langCode: "fr_FR").send(Products.byID(16))
    #expect(french.title == "Calendrier de l’Avent" && french.statusTitle == "Précommande")
    try await shelf(shopper)
  }

  /// All products, ten at a time.
  static func everything(_ shopper: APIShopper) async throws -> [Product] {
    var products: [Product] = []
    var page: Page<Product>
    repeat {
      page = try await shopper.send(Products.all([], PageRange(offset: products.count, limit: 10)))
      #expect(page.items.count == min(10, page.total - products.count))
      products += page.items
    } while products.count < page.total && !page.items.isEmpty
    #expect(products.count >= 40 && Set(products.map(\.id)).count == products.count)
    #expect(products.allSatisfy { !$0.title.isEmpty && $0.price?.currency == "USD" })
    return products
  }

  private static func shelf(_ shopper: APIShopper) async throws {
    let tea = try await shopper.send(Products.onPage(url: "tea"))
    #expect(tea.items.map(\.id) == Array(17...24) && tea.total == 8)
    #expect(try await shopper.send(Products.onPage(id: 13)) == tea)
    let cheap = [ProductFilter(attributeMarker: "price", condition: .isLessThan, value: 10)]
    #expect(try await shopper.send(Products.onPage(url: "tea", cheap)).items.map(\.id) == [21])
    let prices = try await shopper.send(Products.prices(onPage: "tea"))
    #expect(prices.items.map(\.id) == tea.items.map(\.id) && prices.total == 8)
    #expect(prices.items.map(\.price) == tea.items.map(\.price?.amount))
    #expect(await shopper.refusal(of: Products.prices(onPage: "no such shelf")) == 404)
    let titles = try await shopper.send(AttributeSets.attributes(of: "products"))
    #expect(titles.first { $0.marker == "weight" }?.title == "Weight in g")
    #expect(try await shopper.send(Pages.byURL("tea")).title == "Tea")
    let related = try await shopper.send(Products.related(to: 20)).items
    #expect(!related.isEmpty && related.allSatisfy { $0.id != 20 && $0.categories.contains("tea") })
  }
}
