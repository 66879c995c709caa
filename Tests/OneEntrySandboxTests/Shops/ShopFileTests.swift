import Foundation
import Testing

@testable import OneEntrySandbox

/// What a shop file can say, and what it need not.
struct ShopFileTests {
  private func visit(_ file: String) throws -> Visit {
    var setup = Setup(seed: 7)
    setup.shop = .file(Array(file.utf8))
    var visit = Visit()
    visit.world = try setup.world(at: Visit.opening)
    try visit.signIn()
    return visit
  }

  @Test func `a project without storages is one`() throws {
    var visit = try visit(#"{"storages": []}"#)
    #expect(visit.get("/orders-storage").json == [])
    #expect(visit.createOrder().status == 404)
    #expect(SandboxAnnouncement(url: "", world: visit.world).storage == "")
  }

  @Test func `so is one without accounts, where nothing can be ordered`() throws {
    var visit = try visit(#"{"accounts": []}"#)
    #expect(visit.get("/payments/accounts").json == [])
    #expect(visit.get("/orders-storage/marker/orders").json["paymentAccountIdentifiers"] == [])
    #expect(visit.createOrder().isBadRequest)
  }

  @Test func `storages whose form is not there any more are left out`() throws {
    var visit = try visit(#"{"forms": [{"identifier": "pickup", "title": "P", "attributes": []}]}"#)
    #expect(visit.get("/orders-storage").json.array?.map { $0["identifier"] } == ["pickup"])
  }

  @Test func `a storage without accounts takes every one`() throws {
    var visit = try visit(
      #"{"storages": [{"identifier": "orders", "title": "O", "form": "order"}]}"#)
    #expect(visit.createOrder(Visit.order("paypal")).status == 201)
  }

  @Test func `a product without a price is shown, sorted, and ordered for nothing`() throws {
    var visit = try visit(
      #"{"products": [{"id": 1, "title": "A", "price": 2}, {"id": 2, "title": "B"}]}"#)
    let product = visit.get("/products/2?signPrice=orders").json
    #expect(product["price"] == .some(nil) && product["signedPrice"] == nil)
    #expect(product["attributeValues"]?["price"] == nil)
    #expect(product["additional"]?["prices"] == ["min": 2, "max": 2])
    #expect(visit.post("/products/all?sortKey=price", []).json["items"]?.array?.first?["id"] == 2)
    let dear: JSON = [["attributeMarker": "price", "conditionMarker": "mth", "conditionValue": 0]]
    #expect(visit.post("/products/all", dear).json["total"] == 1)
    let lines: JSON = [["productId": 1, "quantity": 1], ["productId": 2, "quantity": 3]]
    #expect(visit.createOrder(Visit.order(products: lines)).json["totalSum"] == 2)
    let line = visit.storedOrder(89)["products"]?.array?.last
    #expect(line?["price"] == .some(nil))
    #expect(visit.get("/products/page/products/prices").json["items"]?.array?.last?["price"] == .some(nil))
  }

  private static let form = """
    {"forms": [{"identifier": "order", "title": "F", "storage": "orders", "requiredOfGuests": ["name"],
      "attributes": [
        {"marker": "name", "type": "string", "title": "Name", "required": "soft"},
        {"marker": "seal", "type": "signature", "title": "Seal"},
        {"marker": "hot", "type": "radioButton", "title": "Hot", "options": [
          {"value": 3, "title": "Very", "extended": {"type": "real", "value": 1.5}}]},
        {"marker": "where", "type": "entity", "title": "Where", "sections": [
          {"id": 10, "title": "Shops", "places": [{"id": 11, "title": "A", "places": [{"id": 12, "title": "B"}]}]}]},
        {"marker": "when", "type": "timeInterval", "title": "When", "raw": {
          "position": 9, "localizeInfos": {"title": "When", "intervals": [{"range": ["2027-01-01T00:00:00.000Z"]}]}}}
      ]}],
     "switches": ["guests", "slots-checked"]}
    """

  @Test func `a type that OneEntry does not have is passed on, and takes any value`() throws {
    var visit = try visit(Self.form)
    let fields = visit.get("/forms/marker/order").json["attributes"]?.array ?? []
    #expect(fields[1]["type"] == "signature")
    func order(_ type: JSON) -> Answer {
      visit.createOrder(
        Visit.order(products: [], fields: [["marker": "seal", "type": type, "value": ["ink": 1]]]))
    }
    #expect(order("signature").status == 201)
    #expect(order("string").message == "formData's marker 'seal' type must be one of [signature]")
  }

  @Test func `soft rules, numbers, prices, sections and shapes of one's own are written as they are`() throws
  {
    var visit = try visit(Self.form)
    let fields = visit.get("/forms/marker/order").json["attributes"]?.array ?? []
    #expect(fields[0]["validators"] == ["requiredValidator": [:]])
    let option = fields[2]["listTitles"]?.array?.first
    #expect(option?["value"] == 3 && option?["extended"]?["value"]?.number == 1.5)
    let places = fields[3]["listTitles"]?.array?.map { $0["value"] }
    #expect(
      places == [
        ["id": 10, "depth": 0, "parentId": nil], ["id": 11, "depth": 1, "parentId": 10],
        ["id": 12, "depth": 2, "parentId": 11],
      ])
    #expect(fields[4]["position"] == 9)
    #expect(fields[4]["localizeInfos"]?["intervals"]?.array?.count == 1)
    let slot: JSON = [["2030-01-01T00:00:00.000Z", "2030-01-01T00:05:00.000Z"]]
    let entry: JSON = ["marker": "when", "type": "timeInterval", "value": slot]
    #expect(visit.createOrder(Visit.order(products: [], fields: [entry])).status == 201)
  }

  @Test func `switches of the file count, and guests must give what users need not`() throws {
    var visit = try visit(Self.form)
    #expect(visit.world.switches.letsGuestsOrder && visit.world.switches.checksSlots)
    let twin = visit.get("/forms/marker/order_guest").json["attributes"]?.array?.first
    #expect(twin?["validators"]?["requiredValidator"] == ["strict": true])
  }

  @Test func `statuses, coupons and delivery are the file's own`() throws {
    let file = """
      {"products": [{"id": 1, "title": "A", "price": 100}, {"id": 2, "title": "Delivery", "price": 5}],
       "deliveryProduct": 2, "coupons": [{"code": "ten", "percent": 10, "minimum": 50}],
       "storages": [{"identifier": "orders", "title": "O", "form": "order", "accounts": ["cash"], "flags": false,
         "statuses": [{"identifier": "n_new", "title": "New", "role": "placed"},
                      {"identifier": "n_off", "title": {"en_US": "Called off", "fr_FR": "Annulée"}}]}]}
      """
    var visit = try visit(file)
    #expect(SandboxAnnouncement(url: "", world: visit.world).deliveryProduct == 2)
    let lines: JSON = [["productId": 1, "quantity": 1]]
    let order = visit.createOrder(Visit.order(products: lines).adding(["couponCode": "TEN"])).json
    #expect(order["statusIdentifier"] == "n_new" && order["totalDue"] == 90)
    let statuses = visit.get("/orders-storage/marker/orders/statuses?langCode=fr_FR").json.array
    #expect(statuses?.last?["localizeInfos"]?["title"] == "Annulée")
    #expect(statuses?.last?["isCancelFinal"] == nil)
  }

  @Test func `a file that is too large is refused in a sentence, and not read`() {
    var setup = Setup(seed: 7)
    setup.shop = .file([UInt8](repeating: 0x20, count: ShopSource.mostBytes + 1))
    let problem = #expect(throws: ShopFileProblem.self) { try setup.world(at: Visit.opening) }
    #expect(problem?.description.hasPrefix("the file is larger than 16 MiB") == true)
  }

  @Test(arguments: [("products", 100_000), ("accounts", 1000), ("storages", 1000), ("forms", 1000)])
  func `a list that is longer than anybody would write is refused before it is read`(
    _ name: String, _ most: Int
  ) {
    let file = "{\"\(name)\": [\(Array(repeating: "1", count: most + 1).joined(separator: ","))]}"
    #expect(throws: ShopFileProblem.field(name, "must have \(most) entries at most")) { try visit(file) }
  }

  @Test func `a coupon of ten kilobytes is unknown, and not repeated in the answer`() throws {
    var visit = try Visit.signedIn()
    let code = String(repeating: "X", count: 10_240)
    let order = visit.createOrder(Visit.order().adding(["couponCode": .string(code)]))
    #expect(order.status == 400 && order.text.utf8.count < 500)
    let checked = visit.get("/discounts/coupons/validate?code=\(code)")
    #expect(checked.json["valid"] == false && checked.text.utf8.count < 500)
  }
}
