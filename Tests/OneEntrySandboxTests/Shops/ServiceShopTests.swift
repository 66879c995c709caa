import Foundation
import Testing

@testable import OneEntrySandbox

/// The studio: a deposit and a rest, requests without products, three axes, and a title that cancels.
struct ServiceShopTests {
  private static func field(_ marker: String, _ type: String, _ value: JSON) -> JSON {
    ["marker": .string(marker), "type": .string(type), "value": value]
  }

  private static let person = [field("name", "string", "Ann Lee"), field("email", "string", "a@b.co")]
  private static let when: JSON = [
    "fullDate": "2027-02-03T09:30:00.000Z", "formattedValue": "03-02-2027 09:30",
    "formatString": "DD-MM-YYYY HH:mm",
  ]

  private static func booking(_ others: [JSON] = [], product: Int = 1, account: JSON = "card") -> JSON {
    let fields = person + [field("when", "dateTime", when), field("people", "integer", 2)] + others
    return [
      "formIdentifier": "booking", "paymentAccountIdentifier": account, "formData": ["en_US": .array(fields)],
      "products": [["productId": .int(product), "quantity": 1]],
    ]
  }

  @Test func `a deposit holds the date, the rest confirms it, and three axes say so`() throws {
    var visit = try Visit.signedIn(shop: .service)
    func axes() -> [JSON?] {
      let order = visit.storedOrder(89, in: "booking")
      return ["statusIdentifier", "fulfillmentStatusIdentifier", "paymentStatusIdentifier"].map { order[$0] }
    }
    func stages() -> [JSON?]? {
      visit.storedOrder(89, in: "booking")["split"]?["stages"]?.array?.map { $0["status"] }
    }
    #expect(visit.createOrder(Self.booking(), in: "booking").status == 201)
    #expect(axes() == ["s1", .some(nil), "awaiting-payment"] && stages() == ["waiting", "planned"])
    #expect(visit.openSession(89).json["amount"] == 72)
    _ = visit.post("/sandbox/sessions/46/complete", nil)
    #expect(axes() == ["s1", "visit_held", "partial-payment"] && stages() == ["paid", "waiting"])
    #expect(visit.openSession(89).json["amount"] == 168)
    _ = visit.post("/sandbox/sessions/47/complete", nil)
    #expect(axes() == ["s2", "visit_confirmed", "full-payment"] && stages() == ["paid", "paid"])
  }

  @Test func `the payment page says which part is paid, also when the order has changed since`() throws {
    var visit = try Visit.signedIn(shop: .service)
    _ = visit.createOrder(Self.booking(), in: "booking")
    let link = try #require(visit.openSession(89).json["paymentUrl"]?.string?.split(separator: "/").last)
    #expect(visit.get("/pay/\(link)").text.contains("Order 89 · Deposit · Card"))
    let path = "/orders-storage/marker/booking/orders/89"
    #expect(visit.put(path, Self.booking(product: 4)).status == 200)
    #expect(visit.get("/pay/\(link)").text.contains("Payment cancelled"))
  }

  @Test func `an account whose test mode alone is connected takes payments`() throws {
    var visit = try Visit.signedIn(shop: .service)
    let card = try #require(visit.get("/payments/accounts").json.array?.first)
    #expect(card["testMode"] == true && card["settings"]?["status"] == "not_connected")
    #expect(card["testSettings"]?["status"] == "connected")
    #expect(visit.createOrder(Self.booking(), in: "booking").status == 201)
    #expect(visit.openSession(89).json["status"] == "waiting")
  }

  @Test func `a request has no products, nothing to pay, and no status of a payment`() throws {
    var visit = try Visit.signedIn(shop: .service)
    let fields = Self.person + [Self.field("subject", "radioButton", ["wedding"])]
    let body: JSON = [
      "formIdentifier": "request", "paymentAccountIdentifier": "on_site",
      "formData": ["en_US": .array(fields)], "products": [],
    ]
    #expect(visit.createOrder(body, in: "request").json["totalSum"] == 0)
    let order = visit.storedOrder(89, in: "request")
    #expect(order["products"] == [] && order["isCompleted"] == .some(nil))
    #expect(order["fulfillmentStatusIdentifier"] == "request_unread")
    #expect(order["paymentStatusIdentifier"] == .some(nil))
  }

  @Test func `no status has a flag, and a title alone says which one cancels`() throws {
    var visit = try Visit.signedIn(shop: .service)
    let statuses = visit.get("/orders-storage/marker/booking/statuses?langCode=fr_FR").json.array ?? []
    #expect(statuses.allSatisfy { $0["isCancelFinal"] == nil && $0["axis"] == nil })
    #expect(statuses.last?["localizeInfos"]?["title"] == "Annulé" && statuses.last?["identifier"] == "s9")
    _ = visit.createOrder(Self.booking(), in: "booking")
    func change(_ word: JSON) -> Answer {
      visit.put(
        "/orders-storage/marker/booking/orders/89", Self.booking().adding(["statusIdentifier": word]))
    }
    #expect(change("cancelled-payment").status == 404 && change("s9").json["statusIdentifier"] == "s9")
  }

  @Test func `a session cancelled on its page cancels the order by the shop's own word`() throws {
    var visit = try Visit.signedIn(shop: .service)
    _ = visit.createOrder(Self.booking(product: 4), in: "booking")
    _ = visit.openSession(89)
    _ = visit.post("/sandbox/sessions/46/cancel", nil)
    #expect(visit.storedOrder(89, in: "booking")["statusIdentifier"] == "s9")
    _ = visit.openSession(89)
    #expect(visit.storedOrder(89, in: "booking")["statusIdentifier"] == "s1")
  }

  @Test func `a file is named, and a price may have cents`() throws {
    var visit = try Visit.signedIn(shop: .service)
    let file = Self.field("example", "file", [["filename": "files/a.jpg", "downloadLink": "x", "size": 1]])
    let order = visit.createOrder(Self.booking([file], product: 2), in: "booking")
    #expect(order.json["totalSum"]?.number == Decimal(string: "349.5"))
    let announcement = SandboxAnnouncement(url: "", world: visit.world)
    #expect(announcement.offlineAccounts == ["on_site"])
    #expect(announcement.line.contains(#""offlineAccounts":["on_site"]"#))
  }
}
