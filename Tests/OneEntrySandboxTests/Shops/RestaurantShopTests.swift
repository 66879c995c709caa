import Testing

@testable import OneEntrySandbox

/// The kitchen that delivers: a slot that is checked, a soft field, numbers and prices as options.
struct RestaurantShopTests {
  private static let slot: JSON = [["2027-01-15T16:30:00.000Z", "2027-01-15T17:00:00.000Z"]]

  private static func field(_ marker: String, _ type: String, _ value: JSON) -> JSON {
    ["marker": .string(marker), "type": .string(type), "value": value]
  }

  private static func order(_ others: [JSON] = [], slot: JSON? = slot) -> JSON {
    let person = [
      field("name", "string", "Ann Lee"), field("phone", "string", "514 555 0123"),
      field("address", "string", "12 rue Rachel Est"),
    ]
    let fields = person + (slot.map { [field("slot", "timeInterval", $0)] } ?? []) + others
    return [
      "formIdentifier": "meal", "paymentAccountIdentifier": "cash", "formData": ["en_US": .array(fields)],
      "products": [["productId": 5, "quantity": 1], ["productId": 16, "quantity": 1]],
    ]
  }

  private func field(_ marker: String) throws -> JSON {
    var visit = Visit(shop: .restaurant)
    let fields = visit.get("/forms/marker/meal").json["attributes"]?.array
    return try #require(fields?.first { $0["marker"]?.string == marker })
  }

  @Test func `the rule is the same however it is read, and its last slot ends at midnight`() throws {
    let slot = try field("slot")
    #expect(slot["validators"]?["requiredValidator"]?["strict"] == true)
    let rule = try #require(slot["localizeInfos"]?["intervals"]?.array?.first)
    for flag in ["inEveryWeek", "inEveryMonth", "inEveryYears"] { #expect(rule[flag] == true) }
    #expect(
      rule["fullMonth"] == nil && rule["intervals"]?.array?.last?["end"] == ["hours": 24, "minutes": 0])
    var visit = try Visit.signedIn(shop: .restaurant)
    let midnight: JSON = [["2027-01-20T23:30:00.000Z", "2027-01-21T00:00:00.000Z"]]
    #expect(visit.createOrder(Self.order(slot: midnight), in: "meals").status == 201)
  }

  @Test(
    arguments: [
      nil, [], [["2027-01-15T16:00:00.000Z", "2027-01-15T16:30:00.000Z"]],
      [["2027-01-21T16:30:00.000Z", "2027-01-21T17:00:00.000Z"]],
    ] as [JSON?])
  func `no slot, none that is offered, and one of the closed day are refused`(_ slot: JSON?) throws {
    var visit = try Visit.signedIn(shop: .restaurant)
    let answer = visit.createOrder(Self.order(slot: slot), in: "meals")
    #expect(
      answer.message == "formData's marker 'slot' value is missing or incorrect" && answer.status == 400)
  }

  @Test func `an order is written back when its slot is over, but not with another one that is`() throws {
    var visit = try Visit.signedIn(shop: .restaurant)
    _ = visit.createOrder(Self.order(), in: "meals")
    visit.wait(2 * 86_400)
    try visit.signIn()
    func write(_ slot: JSON) -> Answer {
      let body = Self.order(slot: slot).adding(["statusIdentifier": "cancelled"])
      return visit.put("/orders-storage/marker/meals/orders/89", body)
    }
    #expect(write([["2027-01-15T17:00:00.000Z", "2027-01-15T17:30:00.000Z"]]).status == 400)
    #expect(write(Self.slot).json["statusIdentifier"] == "cancelled")
  }

  @Test func `the closed day stays the same until it is over`() throws {
    let days = (0...13).map { ClosedDays(every: 7, after: 0).next(from: 20_833 + $0) + 20_833 + $0 }
    #expect(days == Array(repeating: 20_839, count: 7) + Array(repeating: 20_846, count: 7))
    var visit = Visit(shop: .restaurant)
    func closed() -> JSON? {
      let fields = visit.get("/forms/marker/meal").json["attributes"]?.array
      let slot = fields?.first { $0["marker"] == "slot" }
      return slot?["localizeInfos"]?["intervals"]?.array?.first?["external"]?.array?.first?["date"]
    }
    #expect(closed() == "2027-01-21T00:00:00.000Z")
    visit.wait(6 * 86_400)
    #expect(closed() == "2027-01-21T00:00:00.000Z")
    visit.wait(86_400)
    #expect(closed() == "2027-01-28T00:00:00.000Z")
  }

  @Test func `cutlery may be left out, and the switch makes it hard`() throws {
    #expect(try field("cutlery")["validators"]?["requiredValidator"] == [:])
    var visit = try Visit.signedIn(shop: .restaurant)
    #expect(visit.createOrder(Self.order(), in: "meals").status == 201)
    var hard = CompatibilityFlags()
    try hard.set("soft-is-hard")
    visit = try Visit.signedIn(switches: hard, shop: .restaurant)
    #expect(visit.createOrder(Self.order(), in: "meals").status == 400)
  }

  @Test(arguments: [(3, 201), ([3], 201), ("3", 400), (4, 400)] as [(JSON, Int)])
  func `an old list has numbers, and takes numbers`(_ value: JSON, _ status: Int) throws {
    #expect(try field("spice")["listTitles"]?.array?.map { $0["value"] } == [1, 2, 3])
    var visit = try Visit.signedIn(shop: .restaurant)
    let order = Self.order([Self.field("spice", "radioButton", value)])
    #expect(visit.createOrder(order, in: "meals").status == status)
  }

  @Test func `an option says what it costs, and delivery is a product`() throws {
    let extras = try field("extras")["listTitles"]?.array
    #expect(extras?.first?["extended"]?["type"] == "real")
    #expect(extras?.first?["extended"]?["value"]?.number == 2.5)
    var visit = try Visit.signedIn(shop: .restaurant)
    let order = Self.order([Self.field("extras", "list", ["bread"])])
    #expect(visit.createOrder(order, in: "meals").json["totalSum"] == 26)
    let announcement = SandboxAnnouncement(url: "", world: visit.world)
    #expect(announcement.deliveryProduct == 16 && announcement.line.contains("\"deliveryProduct\":16"))
  }
}
