import Foundation
import Testing

@testable import OneEntrySandbox

struct SetupTests {
  @Test func `a hundred thousand products are there, each the same whenever it is looked at`() throws {
    var setup = Setup(seed: 7)
    setup.products = 100_000
    var visit = Visit()
    visit.world = try setup.world(at: Visit.opening)
    let page = visit.post("/products/all?offset=99990&limit=30", [])
    #expect(page.json["total"] == 100_000)
    #expect(page.json["items"]?.array?.count == 10)
    let last = try #require(page.json["items"]?.array?.last)
    #expect(last["id"] == 100_000)
    #expect(visit.get("/products/100000").json == last)
    #expect(visit.get("/products/100001").status == 404)
    #expect(visit.get("/products/14").json["price"] == 340)
  }

  @Test func `fewer products than are written are the first ones`() throws {
    var setup = Setup(seed: 7)
    setup.products = 20
    #expect(try setup.world(at: Visit.opening).shop.products.map(\.id) == Array(1...20))
  }

  @Test func `another seed draws other products`() throws {
    func names(_ seed: UInt64) throws -> [String] {
      var setup = Setup(seed: seed)
      setup.products = 200
      return try setup.world(at: Visit.opening).shop.products.map(\.name.french)
    }
    #expect(try names(1) == names(1))
    #expect(try names(1) != names(2))
  }

  @Test func `drawn products are filtered, sorted, searched and bought like any other`() throws {
    var setup = Setup(seed: 7)
    setup.products = 500
    var visit = try Visit.signedIn()
    visit.world.shop = try setup.world(at: Visit.opening).shop
    let dear: JSON = [["attributeMarker": "price", "conditionMarker": "mth", "conditionValue": 200]]
    let found = visit.post("/products/all?sortKey=price&sortOrder=DESC&limit=500", dear)
    let prices = (found.json["items"]?.array ?? []).compactMap { $0["price"]?.number }
    #expect(prices.count == found.json["total"]?.int && prices.allSatisfy { $0 > 200 })
    #expect(prices == prices.sorted(by: >))
    #expect(visit.get("/products/quick/search?name=500").json.array?.count == 1)
    let order = visit.createOrder(Visit.order(products: [["productId": 500, "quantity": 2]]))
    #expect(order.json["totalSum"]?.number == visit.world.shop.product(500).map { $0.cost * 2 })
  }

  @Test func `a shop of one's own is opened`() throws {
    let file = """
      {
        "name": "Corner Shop", "currency": "EUR",
        "products": [{"id": 5, "title": {"en_US": "Bread", "fr_FR": "Pain"}, "price": 3.20, "page": "bakery"}],
        "forms": [{"identifier": "short", "title": "You", "attributes": [
          {"marker": "name", "type": "string", "title": "Name", "required": true},
          {"marker": "when", "type": "list", "title": "When", "options": [{"value": "am", "title": "Morning"}]}]}],
        "accounts": [{"identifier": "card", "title": "Card", "method": "gateway", "sessionTimeout": 5}],
        "storages": [{"identifier": "shop", "title": "Shop", "form": "short", "accounts": ["card"]}]
      }
      """
    var setup = Setup(seed: 7)
    setup.shop = .file(Array(file.utf8))
    var visit = Visit()
    visit.world = try setup.world(at: Visit.opening)
    try visit.signIn()
    #expect(visit.get("/products/5?langCode=fr_FR").json["localizeInfos"]?["title"] == "Pain")
    let order = visit.createOrder(
      [
        "formIdentifier": "short", "paymentAccountIdentifier": "card",
        "formData": ["en_US": [["marker": "name", "type": "string", "value": "Ann"]]],
        "products": [["productId": 5, "quantity": 3]],
      ], in: "shop")
    #expect(order.json["totalSum"] == .decimal(Decimal(string: "9.6")!))
    #expect(order.json["currency"] == "EUR")
    let announcement = SandboxAnnouncement(url: "", world: visit.world)
    #expect(announcement.storage == "shop")
  }

  @Test(arguments: [
    ("{\n\n  nonsense\n}", "line 3 is not JSON"),
    ("[]", "the file must be an object"),
    (#"{"prodcts": []}"#, #"the file has no "prodcts"; it may have name, currency"#),
    (
      #"{"products": [{"id": 1, "title": "A", "price": 1}, {"title": "B"}]}"#, "products[1].id is missing"
    ),
    (#"{"products": [{"id": 9999999999, "title": "A"}]}"#, "products[0].id must be 2147483647 or less"),
    (#"{"products": [{"id": 1, "title": "A", "price": 1e30}]}"#, "products[0].price must be less than"),
    (
      #"{"products": [{"id": 1, "title": "A", "stages": [{"marker": "a", "title": "A", "percent": 30}]}]}"#,
      "products[0].stages must add up to 100 percent; they add up to 30"
    ),
    (
      #"{"products": [{"id": 1, "title": "A", "stages": [{"marker": "a", "title": "A", "percent": 9223372036854775807}]}]}"#,
      "products[0].stages[0].percent must be 100 or less"
    ),
    (#"{"currency": "XXQ"}"#, "currency must be a currency of ISO 4217 in capitals, e.g. EUR"),
    (#"{"currency": "eur"}"#, "currency must be a currency of ISO 4217"),
    (#"{"switches": ["flood"]}"#, #"switches[0] must be a switch: there is no switch "flood""#),
    (#"{"deliveryProduct": 999}"#, "deliveryProduct must be the id of a product"),
    (#"{"coupons": [{"code": "A", "percent": 101}]}"#, "coupons[0].percent must be 100 or less"),
    (
      #"{"storages": [{"identifier": "a", "title": "A", "form": "order", "statuses": [{"identifier": "x", "title": "X", "role": "gone"}]}]}"#,
      "storages[0].statuses[0].role must be one of canceled, paid, placed"
    ),
    (
      #"{"forms": [{"identifier": "a", "title": "A", "attributes": [], "requiredOfGuests": ["m"]}]}"#,
      "forms[0].requiredOfGuests[0] must be one of"
    ),
    (#"{"products": [{"id": 1, "title": "A", "price": "1"}]}"#, "products[0].price must be a number"),
    (
      #"{"products": [{"id": 1, "title": "A", "price": 1}, {"id": 1, "title": "B", "price": 1}]}"#,
      "products[1] has the id"
    ),
    (
      #"{"accounts": [{"identifier": "a", "title": "A", "method": "gold"}]}"#,
      "accounts[0].method must be one of cash"
    ),
    (
      #"{"storages": [{"identifier": "a", "title": "A", "form": "x", "accounts": []}]}"#,
      "storages[0].form must be one of"
    ),
  ])
  func `a shop file that cannot be used is told by line or field`(_ file: String, _ sentence: String) {
    var setup = Setup(seed: 7)
    setup.shop = .file(Array(file.utf8))
    let problem = #expect(throws: ShopFileProblem.self) { try setup.world(at: Visit.opening) }
    #expect(problem?.description.hasPrefix(sentence) == true, "\(problem?.description ?? "")")
  }

  @Test func `the clock is put forward by hand`() throws {
    var visit = try Visit.signedIn()
    let (order, _) = try visit.pay("stripe")
    _ = visit.post("/sandbox/clock", ["advance": 1800])
    #expect(visit.sessionStatuses(of: order) == ["expired"])
    #expect(visit.post("/sandbox/clock", ["advance": -1]).status == 400)
  }

  @Test(arguments: [(nil, nil, 900.0, 3600), (30, 5, 30.0, 5)] as [(Int?, Int?, Double, Int)])
  func `sessions and tokens live as long as the switches say`(
    _ session: Int?, _ token: Int?, _ wait: Double, _ life: Int
  ) throws {
    var switches = CompatibilityFlags()
    switches.sessionTimeout = session
    switches.accessTokenLifetime = token
    var visit = try Visit.signedIn(switches: switches)
    let (order, _) = try visit.pay("stripe")
    visit.wait(wait - 1)
    if token == nil { #expect(visit.sessionStatuses(of: order) == ["waiting"]) }
    visit.wait(1)
    try visit.signIn()
    #expect(visit.sessionStatuses(of: order) == ["expired"])
    visit.wait(Double(life))
    #expect(visit.get("/users/me").status == 401)
  }
}
