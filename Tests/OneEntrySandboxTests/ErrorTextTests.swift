import Testing

@testable import OneEntrySandbox

/// The sentences of OneEntry's refusals, each met at the shop (wire contract §1.5).
struct ErrorTextTests {
  private struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let status: Int
    let text: String
    var switches: [String] = []
    var isSignedIn = true
    let call: @Sendable (inout Visit) -> Answer
  }

  private static let preview = "/orders-storage/orders/preview"
  private static let orders = "/orders-storage/marker/orders/orders"
  private static let wrapped: JSON = ["en_US": [["marker": "name", "type": "string", "value": "Ann"]]]

  private static let cases = [
    Case(
      testDescription: "a wrong field", status: 400,
      text: "formData's marker 'name' value is missing or incorrect"
    ) { $0.createOrder(Visit.order(name: "")) },
    Case(
      testDescription: "a wrong field, in other words", status: 400,
      text: "required values are missing or incorrect: name", switches: ["form-error=required"]
    ) { $0.createOrder(Visit.order(name: "")) },
    Case(
      testDescription: "data wrapped twice", status: 400,
      text: "formData's marker 'undefined' marker is required"
    ) { $0.createOrder(Visit.order(products: [], fields: [wrapped])) },
    Case(
      testDescription: "an account that is not connected", status: 400,
      text: "Your payment account is not connected.", switches: ["not-connected=cash"]
    ) { $0.createOrder() },
    Case(
      testDescription: "a product that a preview does not find", status: 404, text: "Product 999 not found"
    ) { $0.post(preview, ["products": [["productId": 999, "quantity": 1]]]) },
    Case(testDescription: "a code for nobody", status: 400, text: "User not found") {
      $0.provider("generate-code", ["userIdentifier": "x@y.z", "eventIdentifier": "auth"])
    },
    Case(testDescription: "no such order", status: 404, text: "Order not found") { $0.get("\(orders)/4711") },
    Case(
      testDescription: "a call that is not permitted", status: 403,
      text: "User doesn't have permissions to access the requested url or API method"
    ) { visit in
      visit.world.faults = [FaultRule(.forbidden)]
      return visit.get("/forms")
    },
    Case(
      testDescription: "a storage of guests", status: 403,
      text: "Permission data not found. Provide the permission for requested url", switches: ["guests"]
    ) { $0.createOrder(in: "orders_guest") },
    Case(
      testDescription: "storages with the app token alone", status: 401, text: "Unauthorized",
      isSignedIn: false
    ) {
      $0.get("/orders-storage")
    },
    Case(
      testDescription: "cents", status: 500, text: "Internal server error", switches: ["fraction-500"]
    ) { visit in
      _ = visit.createOrder(Visit.order("stripe", products: [["productId": 1, "quantity": 1]]))
      return visit.openSession(89)
    },
    Case(
      testDescription: "a coupon that does not apply", status: 200,
      text: "The coupon does not apply to this order", switches: ["coupon-message", "coupon-conditions=500"]
    ) { $0.post(preview, ["products": [["productId": 14, "quantity": 1]], "couponCode": "SUMMER10"]) },
    Case(
      testDescription: "an empty event", status: 400, text: "eventIdentifier should not be empty"
    ) { $0.provider("generate-code", ["userIdentifier": "your-user@email.com", "eventIdentifier": ""]) },
    Case(
      testDescription: "the socket of notifications", status: 404, text: "Cannot GET /api/content/ws"
    ) { $0.get("/ws") },
  ]

  @Test(arguments: cases)
  private func `a refusal is said in OneEntry's words`(_ row: Case) throws {
    var switches = CompatibilityFlags()
    for name in row.switches { try switches.set(name) }
    var visit = row.isSignedIn ? try Visit.signedIn(switches: switches) : Visit(switches: switches)
    let answer = row.call(&visit)
    #expect(answer.status == row.status && answer.message == row.text)
  }
}
