import Testing

@testable import OneEntrySandbox

struct FaultTests {
  @Test(arguments: Fault.allCases)
  func `every fault strikes once, where it is told to`(_ fault: Fault) throws {
    var visit = try Visit.signedIn()
    _ = try visit.pay("stripe")
    let healthy = visit.get("/payments/sessions/46").response
    visit.world.faults = [FaultRule(fault, on: "getSessionById")]
    #expect(visit.get("/payments/sessions/order/89").status == 200)
    #expect(visit.get("/payments/sessions/46").response != healthy)
    #expect(visit.get("/payments/sessions/46").response == healthy)
    #expect(visit.world.faults.isEmpty)
  }

  @Test(arguments: [
    (Fault.serverError, 0), (.badGateway, 0), (.unauthorised, 0), (.tooManyRequests, 0), (.refused, 0),
    (.down, 0),
    (.emptyAnswer, 1), (.truncatedAnswer, 1), (.answerLost, 1), (.unknownStatus, 1),
  ])
  func `a fault says whether the order was made`(_ fault: Fault, _ orders: Int) throws {
    var visit = try Visit.signedIn()
    visit.world.faults = [FaultRule(fault, on: "createOrder")]
    _ = visit.createOrder()
    #expect(visit.world.orders.count == orders)
  }

  @Test func `a fault strikes as often as it is told to`() {
    var visit = Visit()
    visit.world.faults = [FaultRule(.serverError, strikes: 2)]
    let statuses = (1...3).map { _ in visit.get("/payments/accounts").status }
    #expect(statuses == [500, 500, 200])
  }

  @Test func `a fault without an end strikes until it is taken away`() {
    var visit = Visit()
    visit.world.faults = [FaultRule(.down, strikes: nil)]
    #expect((1...9).allSatisfy { _ in visit.get("/payments/accounts").response.delivery == .dropped })
    _ = visit.send("DELETE", "/sandbox/faults", nil)
    #expect(visit.get("/payments/accounts").status == 200)
  }

  @Test func `an expired token is refused once, and signing in is not`() throws {
    var visit = Visit()
    visit.world.faults = [FaultRule(.unauthorised)]
    try visit.signIn()
    #expect(visit.get("/users/me").status == 401)
    #expect(visit.get("/users/me").status == 200)
  }

  @Test func `too many requests come with a time to wait`() {
    var visit = Visit()
    visit.world.faults = [FaultRule(.tooManyRequests)]
    #expect(visit.get("/payments/accounts").response.headers["retry-after"] == "2")
  }

  @Test func `faults are set from outside, and unknown ones named`() {
    var visit = Visit()
    #expect(
      visit.post("/sandbox/faults", ["fault": "down", "endpoint": "auth", "strikes": nil]).status == 200)
    #expect(visit.world.faults == [FaultRule(.down, on: "auth", strikes: nil)])
    #expect(visit.post("/sandbox/faults", ["fault": "flood"]).message?.contains("answer-lost") == true)
  }
}
