import Testing

@testable import OneEntrySandbox

struct WorldOrdersTests {
  @Test func `the documented order is accepted as it stands`() throws {
    var visit = try Visit.signedIn()
    let answer = visit.createOrder()
    #expect(answer.status == 201)
    #expect(answer.json["id"] == 89)
    #expect(answer.json["totalSum"] == 340)
    #expect(answer.json["currency"] == "USD")
    #expect(answer.json["createdDate"] == "2027-01-15T08:00:00.000Z")
    #expect(answer.json["products"] == [["productId": 14, "quantity": 1]])
    let field: JSON = ["type": "string", "marker": "name", "value": "Christina Thomas"]
    #expect(answer.json["formData"] == [field])
  }

  @Test func `the other documented order is accepted, too`() throws {
    var visit = try Visit.signedIn()
    #expect(visit.createOrder(Visit.order(products: [["productId": 1, "quantity": 1]])).status == 201)
  }

  @Test func `the sum is counted from the catalogue, exactly`() throws {
    var visit = try Visit.signedIn()
    let products: JSON = [["productId": 1, "quantity": 3], ["productId": 49, "quantity": 1]]
    let answer = visit.createOrder(Visit.order(products: products))
    #expect(answer.text.contains(#""totalSum":46.6,"#))
    #expect(visit.storedOrder(89)["totalSum"] == "46.60")
  }

  @Test func `a booking has no products`() throws {
    var visit = try Visit.signedIn()
    #expect(visit.createOrder(Visit.order(products: [])).json["totalSum"] == 0)
  }

  @Test func `a flat formData is no object`() throws {
    var visit = try Visit.signedIn()
    let answer = visit.createOrder([
      "formIdentifier": "order", "paymentAccountIdentifier": "cash", "products": [],
      "formData": [["type": "string", "marker": "name", "value": "Christina"]],
    ])
    #expect(answer.isBadRequest)
    #expect(answer.message == "\"formData\" must be of type object")
  }

  @Test(arguments: [false, true])
  func `a formData wrapped twice is refused unless the switch says otherwise`(_ isLenient: Bool) throws {
    var switches = CompatibilityFlags()
    switches.unwrapsFormDataTwice = isLenient
    var visit = try Visit.signedIn(switches: switches)
    let inner: JSON = ["en_US": [["type": "string", "marker": "name", "value": "Christina"]]]
    #expect(visit.createOrder(Visit.order(products: [], fields: [inner])).status == (isLenient ? 201 : 400))
  }

  @Test(arguments: ["barter", "", "invoice"])
  func `an account that the storage does not have is refused`(_ account: String) throws {
    var visit = try Visit.signedIn()
    let answer = visit.createOrder(Visit.order(account))
    #expect(answer.isBadRequest)
    #expect(answer.message == "Payment account identifier is wrong or payment accounts are not defined")
  }

  @Test func `an account that is not used is refused`() throws {
    var visit = try Visit.signedIn()
    visit.world.shop.accounts[0].isUsed = false
    #expect(visit.createOrder(Visit.order("stripe")).isBadRequest)
    #expect(visit.get("/payments/accounts").json.array?[0]["isUsed"] == false)
  }

  @Test func `the second storage has its own form and accounts`() throws {
    var visit = try Visit.signedIn()
    let fields: JSON = [["type": "string", "marker": "name", "value": "Christina"]]
    func body(_ form: JSON, _ account: JSON) -> JSON {
      [
        "formIdentifier": form, "paymentAccountIdentifier": account, "formData": ["en_US": fields],
        "products": [],
      ]
    }
    #expect(visit.createOrder(body("pickup", "cash"), in: "pickup").status == 201)
    #expect(visit.createOrder(body("pickup", "stripe"), in: "pickup").isBadRequest)
    #expect(visit.createOrder(body("order", "cash"), in: "pickup").isBadRequest)
    #expect(visit.createOrder(body("order", "cash"), in: "nowhere").status == 404)
    #expect(visit.get("/orders-storage").json.array?.count == 2)
  }

  @Test(
    arguments: [
      [["productId": 99_999, "quantity": 1]], [["productId": 14, "quantity": 0]],
      [["productId": 14, "quantity": -1]], [["productId": 14, "quantity": "2"]], ["14"], "14",
    ] as [JSON])
  func `lines that make no sense are refused`(_ products: JSON) throws {
    var visit = try Visit.signedIn()
    let status = visit.createOrder(Visit.order(products: products)).status
    #expect(status == 400 || status == 404)
    #expect(visit.world.orders.isEmpty)
  }

  @Test(
    arguments: [
      (1.0, 201, nil), (1_000_000_000, 201, nil), (0, 400, "\"quantity\" must be a positive number"),
      (1.5, 400, "\"quantity\" must be an integer"),
      (3e9, 400, "\"quantity\" must be less than or equal to 2147483647"),
    ] as [(Double, Int, String?)])
  func `a quantity is refused for what is wrong with it`(
    _ quantity: Double, _ status: Int, _ message: String?
  )
    throws
  {
    var visit = try Visit.signedIn()
    let number = try JSONReader.value(of: Array("\(quantity)".utf8))
    let answer = visit.createOrder(Visit.order(products: [["productId": 14, "quantity": number]]))
    #expect(answer.status == status && answer.message == message)
  }

  @Test func `orders belong to who made them`() throws {
    var visit = try Visit.signedIn()
    _ = visit.createOrder()
    _ = visit.signUp("other@email.com")
    try visit.signIn("other@email.com", "secret-1")
    let path = "/orders-storage/marker/orders/orders"
    #expect(visit.get(path).json == ["items": [], "total": 0])
    #expect(visit.get("\(path)/89").status == 404)
    #expect(visit.put("\(path)/89", Visit.order()).status == 404)
    #expect(visit.openSession(89).status == 404)
    #expect(visit.get("/payments/sessions/order/89").status == 404)
  }

  @Test func `a list reads its sums as text and its lines by id`() throws {
    var visit = try Visit.signedIn()
    _ = visit.createOrder()
    _ = visit.createOrder(Visit.order("stripe", products: [["productId": 1, "quantity": 2]]))
    let list = visit.get("/orders-storage/marker/orders/orders?langCode=fr_FR&limit=1").json
    #expect(list["total"] == 2)
    let items = try #require(list["items"]?.array)
    #expect(items.count == 1)
    #expect(items[0]["id"] == 90)
    #expect(items[0]["totalSum"] == "25.80")
    #expect(items[0]["statusLocalizeInfos"]?["title"] == "En cours")
    #expect(items[0]["products"]?.array?[0]["id"] == 1)
    #expect(items[0]["products"]?.array?[0]["productId"] == nil)
    #expect(items[0]["split"] == .some(nil))
  }

  @Test func `a user group with a restricted read sees ten orders`() throws {
    var switches = CompatibilityFlags()
    switches.readLimit = 10
    var visit = try Visit.signedIn(switches: switches)
    for _ in 0..<12 { _ = visit.createOrder() }
    let path = "/orders-storage/marker/orders/orders"
    #expect(visit.get("\(path)?limit=100").json["items"]?.array?.count == 10)
    #expect(visit.get("\(path)?offset=10").json["items"] == [])
  }

  @Test func `a storage names its statuses and the one to begin with`() throws {
    var visit = try Visit.signedIn()
    let statuses = try #require(visit.get("/orders-storage/marker/orders/statuses").json.array)
    let names = statuses.compactMap { $0["identifier"]?.string }
    let defaults = statuses.filter { $0["isDefault"] == true }
    #expect(names.contains("paid_for"))
    #expect(defaults.map { $0["identifier"] } == ["inProgress"])
  }

  @Test func `an idempotency key makes one order of two requests`() throws {
    var visit = try Visit.signedIn()
    let path = "/orders-storage/marker/orders/orders"
    let one = visit.post(path, Visit.order(), headers: ["idempotency-key": "k"])
    let again = visit.post(path, Visit.order(), headers: ["idempotency-key": "k"])
    #expect(one.json == again.json)
    #expect(visit.post(path, Visit.order(), headers: ["idempotency-key": "l"]).json["id"] == 90)
  }
}
