import Foundation

/// Reads a shop of one's own: what the file does not say stays as in the demo shop.
enum ShopFile {
  static func read(_ bytes: [UInt8], over demo: ShopData) throws(ShopFileProblem) -> ShopData {
    let top = ShopField(path: "", value: try json(bytes))
    try top.allowOnly(["name", "currency", "products", "forms", "accounts", "storages"])
    var shop = demo
    shop.name = try top.optional("name")?.string() ?? demo.name
    shop.currency = try top.optional("currency")?.string() ?? demo.currency
    if let products = top.optional("products") { try readProducts(products, &shop) }
    if let forms = top.optional("forms") { try readForms(forms, &shop) }
    if let accounts = top.optional("accounts") { try readAccounts(accounts, &shop) }
    if let storages = top.optional("storages") { try readStorages(storages, &shop) }
    return try checked(shop)
  }

  private static func json(_ bytes: [UInt8]) throws(ShopFileProblem) -> JSON {
    do throws(JSONReader.Malformed) {
      return try JSONReader.value(of: bytes)
    } catch {
      throw .notJSON(line: 1 + bytes.prefix(error.offset).count { $0 == UInt8(ascii: "\n") })
    }
  }

  private static func readProducts(_ field: ShopField, _ shop: inout ShopData) throws(ShopFileProblem) {
    var products: [Product] = []
    var shelves: [CatalogPage] = []
    for entry in try field.elements() {
      try entry.allowOnly(["id", "title", "price", "description", "status", "page", "stages"])
      let id = try entry.required("id").integer()
      guard !products.contains(where: { $0.id == id }) else { throw entry.problem("has the id of another") }
      let title = try entry.required("title").text()
      let page = try entry.optional("page")?.string() ?? "products"
      let shelf =
        shelves.first { $0.url == page }
        ?? CatalogPage(pageID: 11 + shelves.count, url: page, title: LocalizedText(page))
      if !shelves.contains(shelf) { shelves.append(shelf) }
      var product = Product(
        id, title, price: try entry.required("price").price(),
        line: try entry.optional("description")?.text() ?? title,
        status: try entry.optional("status")?.word(of: shop.productStatuses.map(\.identifier))
          ?? "in_stock",
        on: shelf)
      product.stages = try entry.optional("stages").map(stages) ?? []
      products.append(product)
    }
    shop.shelves = shelves
    shop.products = Products(products)
  }

  private static func stages(_ field: ShopField) throws(ShopFileProblem) -> [PaymentStage] {
    var stages: [PaymentStage] = []
    for entry in try field.elements() {
      try entry.allowOnly(["marker", "title", "percent"])
      stages.append(
        PaymentStage(
          marker: try entry.required("marker").string(), title: try entry.required("title").text(),
          percent: try entry.required("percent").integer()))
    }
    guard stages.isEmpty || stages.reduce(0, { $0 + $1.percent }) == 100 else {
      throw field.problem("must add up to 100 percent")
    }
    return stages
  }

  private static func readAccounts(_ field: ShopField, _ shop: inout ShopData) throws(ShopFileProblem) {
    let methods: [String: PaymentAccount.Method] = [
      "cash": .cash, "gateway": .gateway, "slow-gateway": .slowGateway,
    ]
    shop.accounts = []
    for entry in try field.elements() {
      try entry.allowOnly(["identifier", "title", "method", "isUsed", "isConnected", "sessionTimeout"])
      let identifier = try entry.required("identifier").string()
      let method = try entry.required("method").word(of: methods.keys.sorted())
      shop.accounts.append(
        PaymentAccount(
          id: shop.accounts.count + 1, identifier: identifier, title: try entry.required("title").text(),
          type: identifier == "stripe" ? "stripe" : "custom", method: methods[method] ?? .cash,
          isUsed: try entry.optional("isUsed")?.bool() ?? true,
          isConnected: try entry.optional("isConnected")?.bool() ?? true,
          sessionTimeout: try entry.optional("sessionTimeout")?.integer()))
    }
  }

  private static func readStorages(_ field: ShopField, _ shop: inout ShopData) throws(ShopFileProblem) {
    shop.storages = []
    for entry in try field.elements() {
      try entry.allowOnly(["identifier", "title", "form", "accounts"])
      var accounts: [String] = []
      for account in try entry.required("accounts").elements() {
        accounts.append(try account.word(of: shop.accounts.map(\.identifier)))
      }
      shop.storages.append(
        Storage(
          id: shop.storages.count + 1, identifier: try entry.required("identifier").string(),
          title: try entry.required("title").text(),
          formIdentifier: try entry.required("form").word(of: shop.forms.map(\.identifier)),
          accounts: accounts, statuses: OrderStatus.general))
    }
    guard !shop.storages.isEmpty else { throw field.problem("must have at least one storage") }
  }

  /// The storages may be the demo's, while the forms and accounts are not.
  private static func checked(_ shop: ShopData) throws(ShopFileProblem) -> ShopData {
    for storage in shop.storages {
      guard shop.forms.contains(where: { $0.identifier == storage.formIdentifier }) else {
        throw .field(
          "forms", "must have \"\(storage.formIdentifier)\", the form of storage \"\(storage.identifier)\"")
      }
      for account in storage.accounts where !shop.accounts.contains(where: { $0.identifier == account }) {
        throw .field("accounts", "must have \"\(account)\", an account of storage \"\(storage.identifier)\"")
      }
    }
    return shop
  }
}
