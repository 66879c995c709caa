extension ShopFile {
  static func readProducts(_ field: ShopField, _ shop: inout ShopData) throws(ShopFileProblem) {
    var products: [Product] = []
    var ids: Set<Int> = []
    var shelves: [CatalogPage] = []
    for entry in try field.elements(upTo: 100_000) {
      let product = try product(entry, &shelves, shop.productStatuses.map(\.identifier))
      guard ids.insert(product.id).inserted else { throw entry.problem("has the id of another") }
      products.append(product)
    }
    shop.shelves = shelves
    shop.products = Products(products)
    shop.deliveryProduct = nil
  }

  private static func product(_ entry: ShopField, _ shelves: inout [CatalogPage], _ statuses: [String])
    throws(ShopFileProblem) -> Product
  {
    try entry.allowOnly(["id", "title", "price", "description", "status", "page", "stages"])
    let title = try entry.required("title").text()
    var product = Product(
      try entry.required("id").integer(), title, price: try entry.optional("price")?.price(),
      line: try entry.optional("description")?.text() ?? title,
      status: try entry.optional("status")?.word(of: statuses) ?? "in_stock",
      on: try shelf(entry, &shelves))
    product.stages = try entry.optional("stages").map(stages) ?? []
    return product
  }

  private static func shelf(_ entry: ShopField, _ shelves: inout [CatalogPage]) throws(ShopFileProblem)
    -> CatalogPage
  {
    let url = try entry.optional("page")?.string() ?? "products"
    if let shelf = shelves.first(where: { $0.url == url }) { return shelf }
    guard shelves.count < 1000 else { throw entry.problem("is on one page more than a thousand") }
    shelves.append(CatalogPage(pageID: 11 + shelves.count, url: url, title: LocalizedText(url)))
    return shelves[shelves.count - 1]
  }

  private static func stages(_ field: ShopField) throws(ShopFileProblem) -> [PaymentStage] {
    var stages: [PaymentStage] = []
    for entry in try field.elements() {
      try entry.allowOnly(["marker", "title", "percent"])
      stages.append(
        PaymentStage(
          marker: try entry.required("marker").string(), title: try entry.required("title").text(),
          percent: try entry.required("percent").integer(upTo: 100)))
    }
    let sum = stages.reduce(0) { $0 + $1.percent }
    guard stages.isEmpty || sum == 100 else {
      throw field.problem("must add up to 100 percent; they add up to \(sum)")
    }
    return stages
  }
}
