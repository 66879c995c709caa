import Foundation
import Testing

@testable import OneEntrySandbox

/// The clothes shop: pickup points, guests, gifts, coupons and qualified words.
struct FashionShopTests {
  private static let guest = "0b9d6a52-6b0b-4a2e-9a39-0e8f3b8d6c11"

  private static func field(_ marker: String, _ type: String, _ value: JSON) -> JSON {
    ["marker": .string(marker), "type": .string(type), "value": value]
  }

  private static let person: [JSON] = [
    field("name", "string", "Ann Lee"), field("address", "string", "4 Mill Street, Old Town"),
  ]

  private static func order(
    _ fields: [JSON] = person, form: JSON = "delivery", products: JSON = [["productId": 1, "quantity": 2]]
  ) -> JSON {
    [
      "formIdentifier": form, "paymentAccountIdentifier": "stripe", "formData": ["en_US": .array(fields)],
      "products": products,
    ]
  }

  @Test func `a point is chosen below two sections, and below a place`() throws {
    var visit = try Visit.signedIn(shop: .fashion)
    let fields = visit.get("/forms/marker/pickup").json["attributes"]?.array
    let point = try #require(fields?.first { $0["marker"] == "point" })
    let depths = point["listTitles"]?.array?.compactMap { $0["value"]?["depth"]?.int }
    #expect(
      depths == [0, 1, 1, 0, 1, 2, 2, 1] && point["validators"]?["requiredValidator"]?["strict"] == true)
    func status(_ id: JSON) -> Int {
      let fields = [Self.field("name", "string", "Ann Lee"), Self.field("point", "entity", id)]
      return visit.createOrder(Self.order(fields, form: "pickup"), in: "pickup").status
    }
    #expect([["61"], ["71"], ["73"], [74]].map(status) == [201, 201, 201, 201])
    #expect([["60"], ["70"], ["99"], []].map(status) == [400, 400, 400, 400])
  }

  @Test func `guests order from the twin, with an address to write to`() throws {
    var visit = Visit(shop: .fashion)
    func send(_ fields: [JSON]) -> Answer {
      visit.post(
        "/orders-storage/marker/delivery_guest/orders", Self.order(fields, form: "delivery_guest"),
        headers: ["x-guest-id": Self.guest])
    }
    #expect(send(Self.person).message == "formData's marker 'email' value is missing or incorrect")
    let reachable = [
      Self.field("email", "string", "a@b.co"), Self.field("phone", "string", "+33 1 23 45 67 89"),
    ]
    #expect(send(Self.person + reachable).status == 201)
    var off = CompatibilityFlags()
    try off.set("guests=off")
    visit = Visit(switches: off, shop: .fashion)
    #expect(send(Self.person + reachable).status == 401)
  }

  @Test func `from 150 euros on a bag is given, and a coupon has its condition`() throws {
    var visit = try Visit.signedIn(shop: .fashion)
    let rich = visit.createOrder(Self.order().adding(["couponCode": "lisiere15"]), in: "delivery").json
    #expect(rich["products"]?.array?.last == ["productId": 15, "quantity": 1, "isGift": true])
    #expect(rich["totalDue"]?.number == Decimal(string: "202.3") && rich["currency"] == "EUR")
    let poor: JSON = ["products": [["productId": 2, "quantity": 1]], "couponCode": "LISIERE15"]
    let unmet = visit.post("/orders-storage/orders/preview", poor).json
    #expect(unmet["discountConfig"]?["coupon"]?["valid"] == true)
    #expect(unmet["discountConfig"]?["coupon"]?["applied"] == false)
    #expect(unmet["orderPreview"]?.array?.count == 1)
  }

  @Test func `the payment page shows what is given, and what a coupon takes off`() throws {
    var visit = try Visit.signedIn(shop: .fashion)
    _ = visit.createOrder(Self.order().adding(["couponCode": "LISIERE15"]), in: "delivery")
    let link = try #require(visit.openSession(89).json["paymentUrl"]?.string?.split(separator: "/").last)
    let french = visit.get("/pay/\(link)", headers: ["accept-language": "fr"]).text
    for text in ["202,30\u{A0}€", "Sac en toile", "offert", "Remise", "−35,70\u{A0}€"] {
      #expect(french.contains(text), "\(text)")
    }
  }

  @Test func `words are the project's, and only one of them cancels an order`() throws {
    var visit = try Visit.signedIn(shop: .fashion)
    let statuses = visit.get("/orders-storage/marker/delivery/statuses").json.array ?? []
    #expect(statuses.allSatisfy { $0["identifier"]?.string?.hasPrefix("fashion_") == true })
    let canceling = statuses.filter { $0["isCancelFinal"] == true }
    #expect(canceling.map { $0["identifier"] } == ["fashion_cancelled"])
    let ids = visit.world.shop.storages.flatMap { $0.statuses.map(\.identifier) }
    #expect(
      Set(ids).count == ids.count - 6, "the twin for guests has the words of its storage, others their own")
    _ = visit.createOrder(Self.order(), in: "delivery")
    #expect(visit.storedOrder(89, in: "delivery")["statusIdentifier"] == "fashion_new")
    func change(_ word: JSON) -> Int {
      visit.put("/orders-storage/marker/delivery/orders/89", Self.order().adding(["statusIdentifier": word]))
        .status
    }
    #expect(change("fashion_cancelled-payment") == 404 && change("fashion_pickup_cancelled") == 404)
    #expect(change("fashion_cancelled") == 200)
  }

  @Test func `sizes are a list with what they are in numbers, and a profile has an array`() throws {
    var visit = try Visit.signedIn(shop: .fashion)
    let sizes = visit.get("/products/1").json["attributeValues"]?["sizes"]?["value"]?.array
    #expect(sizes?.first?["extended"] == ["type": "string", "value": "EU 34"])
    let kept = visit.get("/users/me").json["formData"]?.array?.last
    #expect(kept?["type"] == "json" && kept?["value"]?.array?.count == 1)
    let field = visit.get("/forms/marker/reg").json["attributes"]?.array?.last
    #expect(field?["isSignUp"] == false)
    let me: JSON = ["formIdentifier": "reg", "formData": ["en_US": [kept ?? nil]]]
    #expect(visit.put("/users/me", me).json == true)
  }
}
