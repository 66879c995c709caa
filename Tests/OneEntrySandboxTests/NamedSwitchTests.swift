import Foundation
import Testing

@testable import OneEntrySandbox

/// Each switch that is set by name, tried at the shop.
struct NamedSwitchTests {
  private static let list = "/orders-storage/marker/orders/orders"
  private static let preview = "/orders-storage/orders/preview"
  private static let cents: JSON = [["productId": 1, "quantity": 1]]

  private func visit(_ names: String...) throws -> Visit {
    var switches = CompatibilityFlags()
    for name in names { try switches.set(name) }
    return try Visit.signedIn(switches: switches)
  }

  @Test(arguments: CompatibilityFlags.named.map(\.pattern))
  func `every switch has its line in the documentation`(_ pattern: String) throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let page = tests.deletingLastPathComponent().appending(
      path: "Sources/OneEntrySandbox/OneEntrySandbox.docc/UsingTheSandbox.md")
    let name = String(pattern.prefix { $0 != "=" })
    #expect(try String(contentsOf: page, encoding: .utf8).contains("\n| `\(name)"))
  }

  @Test(arguments: [
    "", "slots", "slots=odd", "slots=off", "merge-lines=yes", "gift=14", "bonus=-1", "bonus=many",
    "account=cash",
    "event=",
    "flood",
  ])
  func `what is no switch is refused with those that there are`(_ text: String) {
    var switches = CompatibilityFlags()
    let error = #expect(throws: CompatibilityFlags.Malformed.self) { try switches.set(text) }
    #expect(error?.description.contains("merge-lines") == true)
  }

  @Test func `a store remembers what was set by name`() throws {
    var switches = CompatibilityFlags()
    try switches.set("event=north")
    #expect(switches.json["named"] == ["event": "north"])
    #expect(CompatibilityFlags().json["named"] == nil)
  }

  private func intervals(_ name: String) throws -> JSON? {
    var visit = try visit(name)
    let attributes = visit.get("/forms/marker/order").json["attributes"]?.array
    return attributes?.first { $0["marker"] == "slot" }?["localizeInfos"]?["intervals"]
  }

  @Test func `a rule says days, hours and a closed day, with old slots beside it or not`() throws {
    let rule = try #require(try intervals("slots=rules")?.array?.first)
    #expect(rule["range"] == ["2027-01-15T00:00:00.000Z", "2027-01-21T00:00:00.000Z"])
    #expect(rule["external"] == [["date": "2027-01-25T00:00:00.000Z"]] && rule["timeIntervals"] == nil)
    let hours = rule["intervals"]?.array?.first
    #expect(hours?["end"] == ["hours": 12, "minutes": 0] && hours?["period"] == 60)
    let pairs = try intervals("slots=pairs")?.array?.first?["timeIntervals"]?.array
    #expect(pairs?.first == ["2027-01-16T09:00:00.000Z", "2027-01-16T10:00:00.000Z"])
    #expect(pairs?.contains { $0.text.contains("2027-01-25") } == false)
    #expect(try intervals("slots=none") == .some(nil))
  }

  @Test(arguments: [
    ("2027-01-18T09:00:00.000Z", "2027-01-18T10:00:00.000Z", true),
    ("2027-01-18T10:00+01:00", "2027-01-18T11:00+01:00", true),
    ("2029-06-30T17:00:00Z", "2029-06-30T18:00:00Z", true),
    ("2027-01-18T09:30:00.000Z", "2027-01-18T10:30:00.000Z", false),
    ("2027-01-18T09:00:00.000Z", "2027-01-18T11:00:00.000Z", false),
    ("2027-01-18T12:00:00.000Z", "2027-01-18T13:00:00.000Z", false),
    ("2027-01-25T09:00:00.000Z", "2027-01-25T10:00:00.000Z", false),
    ("2027-01-14T09:00:00.000Z", "2027-01-14T10:00:00.000Z", false),
  ])
  func `a slot that the rule lacks is refused where slots are checked, and nowhere else`(
    _ start: String, _ end: String, _ isOffered: Bool
  ) throws {
    let fields: JSON = [
      ["marker": "name", "type": "string", "value": "Ann"],
      ["marker": "slot", "type": "timeInterval", "value": [[.string(start), .string(end)]]],
    ]
    let body = Visit.order(products: [], fields: fields)
    var checked = try visit("slots-checked")
    let answer = checked.createOrder(body)
    #expect(answer.status == (isOffered ? 201 : 400))
    if !isOffered { #expect(answer.message == "formData's marker 'slot' value is missing or incorrect") }
    for names in [["slots-checked", "slots=none"], ["slots=rules"]] {
      var switches = CompatibilityFlags()
      for name in names { try switches.set(name) }
      var unchecked = try Visit.signedIn(switches: switches)
      #expect(unchecked.createOrder(body).status == 201)
    }
  }

  @Test func `where nothing but pairs is offered, these are the ones that are checked`() throws {
    let pair = try #require(try intervals("slots=bare")?.array?.first)
    for (value, status) in [(pair, 201), (["2027-01-16T09:00:00.000Z", "2027-01-16T10:00:00.000Z"], 400)] {
      var visit = try visit("slots=bare", "slots-checked")
      let fields: JSON = [
        ["marker": "name", "type": "string", "value": "Ann"],
        ["marker": "slot", "type": "timeInterval", "value": [value]],
      ]
      #expect(visit.createOrder(Visit.order(products: [], fields: fields)).status == status)
    }
  }

  @Test(
    arguments: [
      [], ["2027-01-18T09:00:00Z", "2027-01-18T10:00:00Z"], [["2027-01-18T09:00:00Z"]],
      [["2027-01-18T10:00:00Z", "2027-01-18T09:00:00Z"]], [["2027-01-18T09:00:00Z", "2027-01-18T09:00:00Z"]],
      [["2027-01-18T10:00:00+02:00", "2027-01-18T09:00:00Z"], ["soon", "later"]],
      [["2027-01-18", "2027-01-19"]], [[1, 2]],
    ] as [JSON])
  func `a slot is a pair in an array, and begins before it ends`(_ value: JSON) throws {
    var visit = try visit()
    let fields: JSON = [
      ["marker": "name", "type": "string", "value": "Ann"],
      ["marker": "slot", "type": "timeInterval", "value": value],
    ]
    let answer = visit.createOrder(Visit.order(products: [], fields: fields))
    #expect(answer.status == 400)
    #expect(answer.message == "formData's marker 'slot' value is missing or incorrect")
  }

  @Test(
    arguments: [
      ("both", "41", 201), ("both", 41, 201), ("text", 41, 400), ("number", "41", 400), ("both", "40", 400),
      ("both", "43", 400),
    ] as [(String, JSON, Int)])
  func `an entity field takes the ids on offer, and no heading`(_ ids: String, _ id: JSON, _ status: Int)
    throws
  {
    var visit = try visit("entity-ids=\(ids)")
    let fields: JSON = [
      ["marker": "name", "type": "string", "value": "Ann"],
      ["marker": "pickup_point", "type": "entity", "value": [id]],
    ]
    let body: JSON = [
      "formIdentifier": "pickup", "paymentAccountIdentifier": "cash", "formData": ["en_US": fields],
      "products": [],
    ]
    #expect(visit.createOrder(body, in: "pickup").status == status)
  }

  @Test(arguments: ["gift=SUMMER10:1", "gift=300:1"])
  func `a gift is a line of its own, free in the order and priced in the preview`(_ name: String) throws {
    var visit = try visit(name)
    let order = visit.createOrder(Visit.order().adding(["couponCode": "SUMMER10"])).json
    #expect(order["products"]?.array?.last == ["productId": 1, "quantity": 1, "isGift": true])
    let line = visit.storedOrder(89)["products"]?.array?.last
    #expect(line?["isGift"] == true && line?["price"] == 0 && order["totalSum"] == 340)
    let lines: JSON = ["products": [["productId": 14, "quantity": 1]], "couponCode": "SUMMER10"]
    let previewed = visit.post(Self.preview, lines).json["orderPreview"]?.array?.last
    #expect(previewed?["isGift"] == true && previewed?["price"]?.number ?? 0 > 0)
  }

  @Test func `an old order has a line without a product`() throws {
    var visit = try visit("orphan-lines")
    let order = try #require(visit.get(Self.list).json["items"]?.array?.first)
    #expect(order["products"]?.array?.first?["id"] == .some(nil))
    #expect(visit.createOrder().json["id"] == 90)
  }

  @Test func `two lines of one product become one`() throws {
    var visit = try visit("merge-lines")
    let lines: JSON = [["productId": 14, "quantity": 1], ["productId": 14, "quantity": 2]]
    #expect(
      visit.createOrder(Visit.order(products: lines)).json["products"] == [["productId": 14, "quantity": 3]])
  }

  @Test func `sums carry binary noise`() throws {
    var visit = try visit("noisy-totals")
    #expect(visit.createOrder(Visit.order(products: Self.cents)).text.contains("12.90000000000007"))
    #expect(visit.storedOrder(89)["totalSum"] == "12.90000000000007")
  }

  @Test func `a lenient change keeps what it does not name, a strict one drops the coupon`() throws {
    let short: JSON = [
      "formIdentifier": "order", "paymentAccountIdentifier": "cash", "statusIdentifier": "canceled",
    ]
    var lenient = try visit("lenient-put")
    _ = lenient.createOrder(Visit.order().adding(["couponCode": "SUMMER10"]))
    let kept = lenient.put("\(Self.list)/89", short).json
    #expect(kept["couponCode"] == "SUMMER10" && kept["statusIdentifier"] == "canceled")
    var rich = try visit("lenient-put", "bonus=40")
    _ = rich.createOrder(Visit.order().adding(["bonusAmount": 15]))
    #expect(rich.put("\(Self.list)/89", short).json["bonusApplied"] == 15)
    var strict = try visit()
    _ = strict.createOrder(Visit.order().adding(["couponCode": "SUMMER10"]))
    #expect(strict.put("\(Self.list)/89", short).status == 400)
    _ = strict.put("\(Self.list)/89", Visit.order())
    #expect(strict.storedOrder(89)["totalSum"] == "340")
  }

  @Test func `statuses are qualified in the second storage, and flagged unless they are old`() throws {
    var visit = try visit()
    let path = "/orders-storage/marker/pickup/statuses"
    let last = try #require(visit.get(path).json.array?.last)
    #expect(last["identifier"] == "pickup_canceled" && last["isCancelFinal"] == true)
    #expect(visit.get("/orders-storage/marker/pickup/orders/statuses").json == visit.get(path).json)
    var old = try self.visit("old-statuses")
    #expect(old.get(path).json.array?.last?["isCancelFinal"] == nil)
    _ = visit.createOrder()
    let foreign = Visit.order().adding(["statusIdentifier": "pickup_canceled"])
    #expect(visit.put("\(Self.list)/89", foreign).status == 404)
  }

  @Test func `a sum with cents has no session`() throws {
    var visit = try visit("fraction-500")
    _ = visit.createOrder(Visit.order("stripe", products: Self.cents))
    #expect(visit.openSession(89).status == 500 && visit.sessions(of: 89) == [])
    #expect(try visit.pay("stripe").session["status"] == "waiting")
  }

  @Test func `an account is not connected, at the order or at its session`() throws {
    var early = try visit("not-connected=stripe")
    let refusal = early.createOrder(Visit.order("stripe"))
    #expect(refusal.status == 400 && refusal.message == "Your payment account is not connected.")
    #expect(early.world.orders.isEmpty)
    var late = try visit("not-connected-late=stripe")
    #expect(late.createOrder(Visit.order("stripe")).status == 201 && late.openSession(89).status == 400)
  }

  @Test func `accounts are linked to no storage, or of another type`() throws {
    var visit = try visit("unlinked-accounts", "account=paypal:yookassa", "account=cash:midtrans")
    #expect(visit.get("/orders-storage/marker/orders").json["paymentAccountIdentifiers"] == [])
    #expect(visit.createOrder(Visit.order("stripe")).status == 201)
    let types = visit.get("/payments/accounts").json.array?.compactMap { $0["type"]?.string }
    #expect(types == ["stripe", "yookassa", "midtrans"])
  }

  @Test(arguments: [(["data-any-language"], false), ([], true)])
  func `an order shows its data in the language it was sent in`(_ names: [String], _ isHidden: Bool) throws {
    var switches = CompatibilityFlags()
    for name in names { try switches.set(name) }
    var visit = try Visit.signedIn(switches: switches)
    _ = visit.createOrder()
    #expect(visit.get("\(Self.list)/89?langCode=en_US").json["formData"]?.array?.count == 1)
    #expect((visit.get("\(Self.list)/89?langCode=fr_FR").json["formData"] == []) == isHidden)
  }

  @Test func `codes are sent for the project's own event`() throws {
    var visit = try visit("event=north_codes")
    func ask(_ event: JSON) -> JSON { ["userIdentifier": "your-user@email.com", "eventIdentifier": event] }
    let unknown = visit.provider("generate-code", ask("auth"))
    #expect(unknown.status == 404 && unknown.message?.hasPrefix("Event \"auth\"") == true)
    #expect(visit.provider("generate-code", ask("north_codes")).status == 201)
  }

  private static let priced: JSON = [
    "products": [["productId": 14, "quantity": 1]], "couponCode": "SUMMER10",
  ]

  @Test func `a coupon is applied, known or unknown, and sums may be text`() throws {
    var visit = try visit("coupon-conditions=500", "sums-as-text")
    let unmet = visit.post(Self.preview, Self.priced).json
    #expect(unmet["totalDue"] == "340.00")
    #expect(unmet["discountConfig"]?["coupon"]?["valid"] == true)
    #expect(unmet["discountConfig"]?["coupon"]?["applied"] == false)
    var plain = try self.visit()
    let met = plain.post(Self.preview, Self.priced).json
    #expect(met["totalDue"] == 306 && met["discountConfig"]?["coupon"]?["applied"] == true)
    #expect(plain.post(Self.preview, ["products": [], "couponCode": "NO"]).status == 400)
    #expect(plain.get("/discounts/coupons/validate?code=SUMMER10").json["valid"] == true)
    #expect(plain.get("/discounts/coupons/validate?code=NO").json["valid"] == false)
  }

  @Test func `a coupon that does not apply is answered with a sentence alone`() throws {
    var visit = try visit("coupon-conditions=500", "coupon-message")
    let answer = visit.post(Self.preview, Self.priced).json
    #expect(answer.members?.map(\.key) == ["statusCode", "message"])
  }

  @Test func `bonuses pay as far as they go`() throws {
    var visit = try visit("bonus=40")
    let answer = visit.post(Self.preview, Self.priced.adding(["bonusAmount": 100])).json
    #expect(answer["bonusApplied"] == 40 && answer["totalDue"] == 266)
    #expect(answer["discountConfig"]?["bonus"]?["availableBalance"] == 40)
    let order = visit.createOrder(Visit.order().adding(["bonusAmount": 15])).json
    #expect(order["bonusApplied"] == 15 && order["totalDue"] == 325)
  }

  @Test func `a preview does not find what is there`() throws {
    var visit = try visit("preview-lies=14")
    let answer = visit.post(Self.preview, Self.priced)
    #expect(answer.status == 404 && answer.message == "Product 14 not found")
    #expect(visit.createOrder().status == 201)
  }

  @Test(arguments: [
    ("form-error=marker", "formData's marker 'name' value is missing or incorrect"),
    ("form-error=required", "required values are missing or incorrect: name"),
  ])
  func `a form error has one of two sentences`(_ name: String, _ sentence: String) throws {
    var visit = try visit(name)
    let answer = visit.createOrder(Visit.order(name: ""))
    #expect(answer.status == 400 && answer.message == sentence)
  }

  @Test func `an entry without a marker has a sentence of its own`() throws {
    var visit = try visit()
    let inner: JSON = ["en_US": [["marker": "name", "type": "string", "value": "Ann"]]]
    let answer = visit.createOrder(Visit.order(products: [], fields: [inner]))
    #expect(answer.message == "formData's marker 'undefined' marker is required")
  }

  private func accepts(_ value: JSON, _ validators: JSON, _ names: [String]) -> Bool {
    var switches = CompatibilityFlags()
    for name in names { try? switches.set(name) }
    let field = FormAttribute(kind: .integer, marker: "n", title: LocalizedText("N"), validators: validators)
    let form = Form(id: 1, identifier: "f", type: "order", title: LocalizedText("F"), attributes: [field])
    let entry: JSON = ["marker": "n", "type": "integer", "value": value]
    return (try? FormCheck(form: form, switches: switches, now: Visit.opening).order(["en_US": [entry]]))
      != nil
  }

  @Test func `0 counts as missing and a soft rule lets it pass, unless the switches say otherwise`() {
    let strict: JSON = ["requiredValidator": ["strict": true]]
    let soft: JSON = ["requiredValidator": [:]]
    #expect(!accepts(0, strict, []) && accepts(0, strict, ["zero-counts"]) && accepts(0, [:], []))
    #expect(accepts("", soft, []) && !accepts("", soft, ["soft-is-hard"]))
  }
}
