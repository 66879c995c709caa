import Testing

@testable import OneEntrySandbox

struct WorldProductsTests {
  func ids(_ answer: Answer) -> [Int] {
    (answer.json["items"]?.array ?? answer.json.array ?? []).compactMap { $0["id"]?.int }
  }

  @Test func `the shop is worth looking at`() {
    let shop = GeneralShop.data
    #expect(shop.products.count >= 48)
    #expect(Set(shop.products.map(\.id)).count == shop.products.count)
    #expect(Set(shop.products.map(\.status)) == Set(shop.productStatuses.map(\.identifier)))
    #expect(Set(shop.products.flatMap(\.attributes).map(\.kind)).count >= 6)
    #expect(shop.product(14)?.name.english == "Box")
    #expect(shop.product(14)?.price == 340)
    for product in shop.products {
      #expect(product.cost > 0)
      #expect(!product.line.english.isEmpty && product.line.english != product.line.french)
    }
  }

  @Test func `a page holds thirty unless told otherwise, with the number of all`() {
    var visit = Visit()
    let first = visit.post("/products/all", [])
    #expect(first.status == 200)
    #expect(ids(first) == Array(1...30))
    #expect(first.json["total"] == 49)
    #expect(ids(visit.post("/products/all?offset=30&limit=5", [])) == [31, 32, 33, 34, 35])
    #expect(ids(visit.post("/products/all?offset=90", [])) == [])
  }

  @Test func `filters are joined, and a status counts in the body only`() {
    var visit = Visit()
    let dear: JSON = ["attributeMarker": "price", "conditionMarker": "mth", "conditionValue": 80]
    let cheap: JSON = ["attributeMarker": "price", "conditionMarker": "lth", "conditionValue": "120"]
    #expect(ids(visit.post("/products/all", [dear, cheap])) == [6, 48])
    let status: JSON = ["attributeMarker": nil, "conditionMarker": nil, "statusMarker": "preorder"]
    #expect(ids(visit.post("/products/all", [dear, cheap, status])) == [6])
    #expect(visit.post("/products/all?statusMarker=preorder", []).json["total"] == 49)
  }

  @Test(
    arguments: [
      ("eq", "title", "Box", [14]), ("in", "origin", "et,co", [1, 3, 4, 30]), ("neq", "title", "Box", nil),
      ("exs", "leaflet", "", [1, 10, 17]), ("nexs", "leaflet", "", nil), ("nin", "origin", "jp", nil),
    ] as [(String, String, String, [Int]?)])
  func `every condition filters`(_ condition: String, _ marker: String, _ value: String, _ expected: [Int]?) {
    var visit = Visit()
    let filter: JSON = [
      "attributeMarker": .string(marker), "conditionMarker": .string(condition),
      "conditionValue": .string(value),
    ]
    let found = ids(visit.post("/products/all?limit=100", [filter]))
    if let expected { #expect(found == expected) } else { #expect(!found.isEmpty && found.count < 49) }
  }

  @Test func `products are sorted by price and by title`() {
    var visit = Visit()
    #expect(ids(visit.post("/products/all?sortKey=price&sortOrder=DESC&limit=2", [])) == [14, 12])
    #expect(ids(visit.post("/products/all?sortKey=title&sortOrder=ASC&limit=1", [])) == [16])
  }

  @Test func `a page of the catalogue holds its shelf`() {
    var visit = Visit()
    #expect(ids(visit.post("/products/page/13", [])) == Array(17...24))
    #expect(ids(visit.post("/products/page/url/tea", [])) == Array(17...24))
    #expect(visit.post("/products/page/url/catalog", []).json["total"] == 49)
    #expect(visit.post("/products/page/url/nowhere", []).status == 404)
    #expect(ids(visit.post("/products/all", [["pageUrls": ["tea"]]])) == Array(17...24))
    #expect(visit.get("/products/page/gifts/prices").json["items"]?.array?[5] == ["id": 14, "price": 340])
  }

  @Test func `products are found by id, by ids and by a piece of the name`() {
    var visit = Visit()
    #expect(visit.get("/products/14").json["localizeInfos"]?["title"] == "Box")
    #expect(ids(visit.get("/products/ids?ids=14,1,99999")) == [14, 1])
    #expect(visit.get("/products/99999").status == 404)
    #expect(visit.get("/products/x").status == 404)
    let hits = visit.get("/products/quick/search?name=creme%20BRU").json
    #expect(hits == [["id": 25, "title": "Crème brûlée", "pageId": 10]])
    #expect(ids(visit.get("/products/14/related")) == [13, 15, 12])
  }

  @Test func `a product of the fixture's shape, in French`() throws {
    var visit = Visit()
    let product = visit.get("/products/2?langCode=fr_FR").json
    #expect(product["localizeInfos"]?["title"] == "Espresso en grains « Train de nuit »")
    #expect(product["statusLocalizeInfos"]?["title"] == "En stock")
    let values = try #require(product["attributeValues"])
    #expect(values["currency_products"]?["value"] == "usd")
    #expect(values["price"]?["type"] == "real")
    #expect(values["origin"]?["value"]?.array?[0]["title"] == "Brésil")
    #expect(values["img"]?["value"]?.array?[0]["downloadLink"]?.string?.hasSuffix("/2.svg") == true)
  }

  @Test func `statuses are listed, found, and known to be taken`() {
    var visit = Visit()
    #expect(visit.get("/product-statuses").json.array?.count == 4)
    #expect(
      visit.get("/product-statuses/marker/sale?langCode=fr_FR").json["localizeInfos"]?["title"]
        == "En promotion")
    #expect(visit.get("/product-statuses/1").json["identifier"] == "in_stock")
    #expect(visit.get("/product-statuses/marker-validation/sale").json == false)
    #expect(visit.get("/product-statuses/marker-validation/new").json == true)
  }

  @Test func `a restricted read stops at ten products`() {
    var switches = CompatibilityFlags()
    switches.readLimit = 10
    var visit = Visit(switches: switches)
    #expect(ids(visit.post("/products/all?limit=40", [])).count == 10)
    #expect(ids(visit.post("/products/all?offset=10", [])) == [])
  }

  @Test func `an answer that is kept is forgotten when the project changes`() {
    var visit = Visit()
    let product = visit.get("/products/14").json
    #expect(visit.get("/products/14").json == product)
    visit.world.switches.keysByLocale = true
    #expect(visit.get("/products/14").json["localizeInfos"]?["en_US"]?["title"] == "Box")
    visit.world.baseURL = "http://shop.test"
    #expect(visit.get("/products/14").text.contains("http://shop.test/cloud-static/"))
    visit.world.shop.products = Products([])
    #expect(visit.get("/products/14").status == 404)
    #expect(visit.get("/products/14", headers: ["x-app-token": nil]).status == 403)
  }

  @Test func `a price that is asked to be signed carries a token, which an order takes`() throws {
    var visit = Visit()
    #expect(visit.get("/products/14").json["signedPrice"] == nil)
    #expect(visit.get("/products/14?signPrice=nowhere").json["signedPrice"] == nil)
    let token = try #require(visit.get("/products/14?signPrice=orders").json["signedPrice"]?.string)
    try visit.signIn()
    let line: JSON = ["productId": 14, "quantity": 1, "signedPrice": .string(token)]
    let order = visit.createOrder(Visit.order("cash", products: [line]))
    #expect(order.status == 201 && order.json["totalSum"] == 340)
    let prices = visit.get("/products/page/catalog/prices?signPrice=orders")
    #expect(prices.json["items"]?.array?.allSatisfy { $0["signedPrice"] != nil } == true)
  }
}
