import Foundation
import Testing

@testable import OneEntrySandbox

/// Callers without an account or without a token, and the forms of older projects.
struct VisitorTests {
  private static let guest = "b3b1c6de-5d3c-4a53-9ae6-7d0f0f2b8f11"
  private static let other = "0c1f4f6e-8f5e-4c8e-b7ce-0a4d4c6a2f10"
  private static let path = "/orders-storage/marker/orders_guest/orders"

  private func visit(_ names: String...) throws -> Visit {
    var switches = CompatibilityFlags()
    for name in names { try switches.set(name) }
    return Visit(switches: switches)
  }

  private static func order(_ form: String = "order_guest") -> JSON {
    [
      "formIdentifier": .string(form), "paymentAccountIdentifier": "stripe",
      "formData": ["en_US": [["marker": "name", "type": "string", "value": "Ann"]]],
      "products": [["productId": 14, "quantity": 1]],
    ]
  }

  @Test func `a guest orders and pays, and no other guest sees it`() throws {
    var visit = try visit("guests")
    let own = ["x-guest-id": Self.guest]
    let placed = visit.post(Self.path, Self.order(), headers: own)
    #expect(placed.status == 201 && placed.response.headers["x-guest-id"] == Self.guest)
    let session: JSON = ["type": "session", "orderId": 89]
    #expect(visit.post("/payments/sessions", session, headers: own).json["paymentUrl"]?.string != nil)
    #expect(visit.get("/payments/sessions/order/89", headers: own).json.array?.count == 1)
    #expect(visit.get("/payments/sessions/order/89", headers: ["x-guest-id": Self.other]).status == 404)
    #expect(visit.post("/orders-storage/orders/preview", ["products": []], headers: own).status == 201)
  }

  @Test func `a guest is refused where guests are not permitted`() throws {
    var closed = try visit()
    let own = ["x-guest-id": Self.guest]
    #expect(closed.post(Self.path, Self.order(), headers: own).status == 401)
    var visit = try visit("guests")
    #expect(visit.post(Self.path, Self.order(), headers: ["x-guest-id": "me"]).status == 400)
    #expect(visit.post(Self.path, Self.order()).status == 401)
    let wrong = visit.post("/orders-storage/marker/orders/orders", Self.order("order"), headers: own)
    #expect(wrong.status == 403)
    #expect(visit.get(Self.path, headers: own).status == 401)
  }

  @Test(
    arguments: [
      (true, nil, [], 200), (true, nil, ["token-too"], 403), (true, "wrong", [], 403), (false, nil, [], 403),
    ] as [(Bool, String?, [String], Int)])
  func `a certificate takes the place of the token, but not of a right one`(
    _ hasCertificate: Bool, _ token: String?, _ names: [String], _ status: Int
  ) throws {
    var switches = CompatibilityFlags()
    for name in names { try switches.set(name) }
    var world = World(now: Visit.opening, seed: 7, switches: switches)
    let headers = token.map { ["x-app-token": $0] } ?? [:]
    let request = Request(
      "GET", "/api/content/locales/active/all", headers: headers, hasCertificate: hasCertificate)
    #expect(world.respond(to: request).status == status)
  }

  @Test func `an old sign-up form says in an additional field what the password is`() throws {
    var visit = try visit("old-sign-up-form", "confirm-field")
    let fields = try #require(visit.get("/forms/marker/reg").json["attributes"]?.array)
    let password = fields.first { $0["marker"] == "password_reg" }
    #expect(fields.allSatisfy { $0["isPassword"] == nil })
    #expect(password?["additionalFields"]?.array?.first?["value"] == "password")
    #expect(fields.last?["marker"] == "password_confirm" && fields.last?["isSignUp"] == .some(nil))
    #expect(visit.signUp("new@email.com").status == 201)
  }

  @Test func `the attribute set of the order form has the shop's hours`() throws {
    var visit = Visit()
    let path = "/attributes-sets/order_form/attributes"
    let hours = visit.get("\(path)/hours").json
    #expect(visit.get(path).json == [hours])
    let times = hours["value"]?.array?.first?["values"]?.array?.first?["times"]
    #expect(times == [[["hours": 9], ["hours": 12]], [["hours": 14], ["hours": 18]]])
    #expect(visit.get("\(path)/nothing").status == 404)
    #expect(visit.get("/attributes-sets/none/attributes").status == 404)
  }

  @Test func `what has no content is answered without any`() {
    var visit = Visit()
    let answer = visit.post("/user-activity/track", [:])
    #expect(answer.status == 204 && answer.response.body.isEmpty)
  }
}
