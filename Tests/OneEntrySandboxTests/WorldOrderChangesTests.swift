import Testing

@testable import OneEntrySandbox

struct WorldOrderChangesTests {
  static func canceled(_ account: String = "stripe") -> JSON {
    Visit.order(account).adding(["statusIdentifier": "canceled"])
  }

  @Test func `a change is a whole order, not a patch`() throws {
    var visit = try Visit.signedIn()
    _ = visit.createOrder()
    let path = "/orders-storage/marker/orders/orders/89"
    let patch = visit.put(path, ["statusIdentifier": "canceled"])
    #expect(patch.isBadRequest)
    #expect(patch.message == "Order must have a payment")
    let whole = visit.put(path, Visit.order("stripe", products: [["productId": 1, "quantity": 2]]))
    #expect(whole.status == 200)
    #expect(whole.json["paymentAccountIdentifier"] == "stripe")
    #expect(visit.storedOrder(89)["totalSum"] == "25.80")
  }

  @Test func `canceling an order cancels its session`() throws {
    var visit = try Visit.signedIn()
    let order = try visit.pay("stripe").order
    #expect(visit.put("/orders-storage/marker/orders/orders/\(order)", Self.canceled()).status == 200)
    #expect(visit.sessions(of: order).array?[0]["status"] == "canceled")
    #expect(visit.storedOrder(order)["statusIdentifier"] == "canceled")
  }

  @Test(arguments: ["complete", "expire"])
  func `an order whose session has ended cannot be canceled`(_ word: String) throws {
    var visit = try Visit.signedIn()
    let order = try visit.pay("stripe").order
    _ = visit.post("/sandbox/sessions/46/\(word)", [:])
    let answer = visit.put("/orders-storage/marker/orders/orders/\(order)", Self.canceled())
    #expect(answer.isBadRequest)
    let sentence =
      "Can't update the order. Payment sessions 46 could not be canceled — the order may have been paid."
    #expect(answer.message == sentence)
  }

  @Test func `another method of payment closes the session of the first`() throws {
    var visit = try Visit.signedIn()
    let order = try visit.pay("stripe").order
    _ = visit.put("/orders-storage/marker/orders/orders/\(order)", Visit.order("cash"))
    let session = visit.openSession(order).json
    #expect(session["paymentUrl"] == .some(nil))
    #expect(visit.sessionStatuses(of: order) == ["canceled", "waiting"])
  }

  @Test func `a preview takes the coupon off and makes nothing`() throws {
    var visit = try Visit.signedIn()
    let answer = visit.post(
      "/orders-storage/orders/preview",
      ["products": [["productId": 14, "quantity": 2]], "couponCode": "SUMMER10", "bonusAmount": 0])
    #expect(answer.json["totalSum"] == 680)
    #expect(answer.json["totalDue"] == 612)
    #expect(visit.world.orders.isEmpty)
    #expect(visit.post("/orders-storage/orders/preview", ["couponCode": "NOPE"]).isBadRequest)
  }

  @Test func `a coupon lowers what is due, not the sum`() throws {
    var visit = try Visit.signedIn()
    let answer = visit.createOrder(Visit.order("stripe").adding(["couponCode": "summer10"]))
    #expect(answer.json["totalSum"] == 340)
    #expect(answer.json["totalDue"] == 306)
    #expect(visit.openSession(89).json["amount"] == 306)
  }

  @Test func `money comes back only for what was paid`() throws {
    var visit = try Visit.signedIn()
    let order = try visit.pay("stripe").order
    let wish: JSON = ["products": ["14": ["quantity": 1]], "note": "The product did not fit"]
    let early = visit.post("/orders/\(order)/refund", wish)
    #expect(early.status == 404)
    #expect(early.message == "You cannot refund uncompleted order")
    _ = visit.post("/sandbox/sessions/46/complete", [:])
    #expect(visit.post("/orders/\(order)/refund", wish).text == "true")
    #expect(visit.get("/orders/\(order)/refund").json.array?[0]["amount"] == 340)
    #expect(visit.delete("/orders/\(order)/refund").json == true)
    #expect(visit.get("/orders/\(order)/refund").json == [])
  }
}
