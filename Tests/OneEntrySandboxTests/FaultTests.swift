import Testing

@testable import OneEntrySandbox

struct FaultTests {
  @Test(arguments: Fault.catalogue.map(\.example))
  func `every fault of the catalogue is read by its name`(_ fault: Fault) throws {
    #expect(Fault(named: fault.name) == fault)
    #expect(try FaultRule("createOrder:\(fault.name):3") == FaultRule(fault, on: "createOrder", strikes: 3))
    #expect(try FaultRule("*:\(fault.name):*") == FaultRule(fault, strikes: nil))
  }

  @Test(arguments: [
    ("createOrder", "is not ENDPOINT:FAULT"), ("createOrder:flood", "reset-after"),
    ("makeOrder:down", "createOrder"), ("auth:down:0", "0"), ("auth:status=200", "no fault"),
    ("auth:latency=fast", "no fault"), ("auth:slices=0", "no fault"), ("a:b:c:d", "a:b:c:d"),
    ("*:skewed-clock=9223372036854775807", "no fault"), ("*:latency=9223372036854775807", "no fault"),
    ("*:latency=1~9223372036854775807", "no fault"), ("*:surcharge=-9223372036854775808", "no fault"),
    ("*:stale-lists=-1", "no fault"), ("*:slow-webhook=9223372036854775807", "no fault"),
  ])
  func `what is no rule is refused with what would be one`(_ text: String, _ hint: String) {
    let error = #expect(throws: FaultRule.Malformed.self) { try FaultRule(text) }
    #expect(error?.description.contains(hint) == true)
  }

  @Test(arguments: [
    (Fault.resetBefore, 0), (.blackHole, 0), (.status(503, .html), 0), (.wait(status: 503, .date(30)), 0),
    (.resetAfter, 1), (.resetInside, 1), (.silence, 1), (.endless, 1), (.portal, 1),
    (.latency(5, jitter: 5), 1), (.bandwidth(100), 1), (.slices(1), 1), (.misshapen(.nulls), 1),
  ])
  func `a fault acts before or after the shop`(_ fault: Fault, _ orders: Int) throws {
    var visit = try Visit.signedIn()
    visit.world.faults = [FaultRule(fault, on: "createOrder")]
    let answer = visit.createOrder().response
    #expect(visit.world.orders.count == orders)
    #expect(answer.status != 201 || answer.delivery != .whole || answer.pace != nil || !answer.body.isEmpty)
  }

  @Test(arguments: [
    ("2", "2"), ("-1", "-1"), ("1.5", "1.5"), ("99999999999", "99999999999"), ("soon", "soon"),
    ("date+30", "Fri, 15 Jan 2027 08:00:30 GMT"), ("date-30", "Fri, 15 Jan 2027 07:59:30 GMT"),
  ])
  func `a wish to wait comes in every form`(_ text: String, _ header: String) throws {
    var visit = Visit()
    visit.world.faults = [try FaultRule("*:retry-after=\(text)"), try FaultRule("*:unavailable=\(text)")]
    let answers = [visit.get("/payments/accounts"), visit.get("/payments/accounts")]
    #expect(answers.map(\.status) == [429, 503])
    #expect(answers.allSatisfy { $0.response.headers["retry-after"] == header })
  }

  @Test func `answers take shapes that they should not have`() throws {
    var visit = try Visit.signedIn()
    _ = try visit.pay("stripe")
    func answer(_ shape: MalformedBody) -> JSON {
      visit.world.faults = [FaultRule(.misshapen(shape))]
      return visit.get("/payments/accounts/3").json
    }
    #expect(answer(.arrayForObject).array?.count == 1)
    #expect(answer(.stringForNumber)["id"] == "3")
    #expect(answer(.nulls)["identifier"] == .some(nil))
    #expect(answer(.missingID)["id"] == nil)
    #expect(answer(.hugeTitle)["title"]?.string?.count == 1 << 20)
    #expect(answer(.hostileText)["localizeInfos"]?["title"]?.string == MalformedBody.hostile)
  }

  @Test func `a stale list does not show what is new`() throws {
    var visit = try Visit.signedIn()
    visit.world.faults = [FaultRule(.staleLists(5), on: "getAllOrdersByMarker", strikes: nil)]
    _ = visit.createOrder()
    #expect(visit.get("/orders-storage/marker/orders/orders").json["total"] == 0)
    visit.wait(6)
    #expect(visit.get("/orders-storage/marker/orders/orders").json["total"] == 1)
  }

  @Test func `a slow webhook moves session and order later, and only once`() throws {
    var visit = try Visit.signedIn()
    let (order, session) = try visit.pay("stripe")
    visit.world.faults = [FaultRule(.slowWebhook(5))]
    let link = try #require(session["paymentUrl"]?.string?.dropFirst("http://127.0.0.1".count))
    _ = PaymentPageTests.press(&visit, String(link), "action=pay&card=4242424242424242")
    _ = PaymentPageTests.press(&visit, String(link), "action=cancel")
    #expect(visit.sessionStatuses(of: order) == ["waiting"])
    #expect(visit.get(String(link)).text.contains("being confirmed"))
    visit.wait(5)
    #expect(visit.sessionStatuses(of: order) == ["completed"])
    #expect(visit.storedOrder(order)["isCompleted"] == true)
  }

  @Test func `a status goes backwards for one look`() throws {
    var visit = try Visit.signedIn()
    let (order, _) = try visit.pay("stripe")
    _ = visit.post("/sandbox/sessions/46/complete", nil)
    visit.world.faults = [FaultRule(.goingBack)]
    #expect(visit.sessionStatuses(of: order) == ["waiting"])
    #expect(visit.sessionStatuses(of: order) == ["completed"])
  }

  @Test func `a skewed clock dates answers and orders, and goes right again`() throws {
    var visit = try Visit.signedIn()
    visit.world.faults = [FaultRule(.skewedClock(-3600), on: "createOrder")]
    let answer = visit.createOrder()
    #expect(answer.json["createdDate"] == "2027-01-15T07:00:00.000Z")
    #expect(answer.response.headers["date"] == "Fri, 15 Jan 2027 07:00:00 GMT")
    #expect(visit.world.now == Visit.opening)
  }

  @Test func `tokens expire on demand, and are refreshed`() throws {
    var visit = try Visit.signedIn()
    visit.world.faults = [FaultRule(.expiredToken, on: "getUser")]
    #expect(visit.get("/users/me").status == 401)
    let pair = visit.provider("refresh", ["refreshToken": .text(visit.refreshToken)])
    #expect(pair.status == 201)
  }

  @Test(arguments: Fault.basic)
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

  @Test func `a total differs from the sum of the lines, once`() throws {
    var visit = try Visit.signedIn()
    visit.world.faults = [FaultRule(.surcharge(3), on: "createOrder")]
    #expect(visit.createOrder().json["totalSum"] == 343)
    #expect(visit.storedOrder(89)["totalSum"] == "343")
    #expect(visit.createOrder().json["totalSum"] == 340)
  }

  @Test func `a form changes under the shopper's hands`() throws {
    var visit = try Visit.signedIn()
    visit.world.faults = [FaultRule(.changedForm, on: "createOrder")]
    #expect(visit.createOrder().message == "formData's marker 'added_later' value is missing or incorrect")
    #expect(visit.createOrder().status == 201)
  }

  @Test func `a payment fails for good, and a declined card shows in the order`() throws {
    var visit = try Visit.signedIn()
    let (order, session) = try visit.pay("stripe")
    let link = try #require(session["paymentUrl"]?.string).trimmingPrefix("http://127.0.0.1")
    _ = visit.world.respond(to: Request("POST", String(link), body: Array("action=decline".utf8)))
    #expect(visit.storedOrder(order)["paymentStatusIdentifier"] == "declined-payment")
    _ = visit.send("POST", "/sandbox/sessions/46/fail", nil)
    #expect(visit.sessionStatuses(of: order) == ["failed"])
    #expect(visit.storedOrder(order)["paymentStatusIdentifier"] == .some(nil))
  }
}
