import Testing

@testable import OneEntrySandbox

struct WorldPaymentsTests {
  @Test func `cash waits and has no link`() throws {
    var visit = try Visit.signedIn()
    let (order, session) = try visit.pay("cash")
    #expect(session["status"] == "waiting")
    #expect(session["paymentUrl"] == .some(nil))
    visit.wait(1_000_000)
    try visit.signIn()
    #expect(visit.sessions(of: order).array?[0]["status"] == "waiting")
    #expect(visit.storedOrder(order)["isCompleted"] == .some(nil))
  }

  @Test func `a card has its link at once`() throws {
    var visit = try Visit.signedIn()
    let order = try #require(visit.createOrder(Visit.order("stripe")).json["id"]?.int)
    let answer = visit.openSession(order)
    #expect(answer.status == 201)
    let link = try #require(answer.json["paymentUrl"]?.string)
    #expect(link.hasPrefix("http://127.0.0.1/pay/"))
    #expect(visit.storedOrder(order)["paymentUrl"] == .string(link))
    #expect(visit.storedOrder(order)["isCompleted"] == false)
  }

  @Test func `PayPal has its link after a while`() throws {
    var visit = try Visit.signedIn()
    let (order, session) = try visit.pay("paypal")
    #expect(session["paymentUrl"] == .some(nil))
    visit.wait(2.9)
    #expect(visit.sessions(of: order).array?[0]["paymentUrl"] == .some(nil))
    visit.wait(0.1)
    #expect(visit.sessions(of: order).array?[0]["paymentUrl"]?.string != nil)
  }

  @Test func `an intent has a secret and no link`() throws {
    var visit = try Visit.signedIn()
    _ = visit.createOrder(Visit.order("stripe"))
    let session = visit.openSession(89, type: "intent").json
    #expect(session["paymentUrl"] == .some(nil))
    #expect(session["clientSecret"]?.string?.isEmpty == false)
    #expect(visit.openSession(89, type: "wish").isBadRequest)
  }

  @Test func `while one session waits a second is not made`() throws {
    var visit = try Visit.signedIn()
    let (order, session) = try visit.pay("stripe")
    #expect(visit.openSession(order).json == session)
    _ = visit.post("/sandbox/sessions/46/expire", [:])
    #expect(visit.openSession(order).json["id"] == 47)
  }

  @Test func `a session expires when its time is over`() throws {
    var visit = try Visit.signedIn()
    let order = try visit.pay("stripe").order
    visit.wait(15 * 60 - 1)
    #expect(visit.sessions(of: order).array?[0]["status"] == "waiting")
    visit.wait(1)
    #expect(visit.sessions(of: order).array?[0]["status"] == "expired")
    #expect(visit.storedOrder(order)["isCompleted"] == false)
  }

  @Test func `an account that is not connected has no session`() throws {
    var visit = try Visit.signedIn()
    visit.world.shop.accounts[0].isConnected = false
    _ = visit.createOrder(Visit.order("stripe"))
    let answer = visit.openSession(89)
    #expect(answer.isBadRequest)
    #expect(answer.message == "Your payment account is not connected")
  }

  @Test(arguments: [("complete", "completed", "paid_for", true), ("cancel", "canceled", "canceled", false)])
  func `session and order move together`(
    _ word: String, _ session: String, _ status: String, _ isCompleted: Bool
  ) throws {
    var visit = try Visit.signedIn()
    let order = try visit.pay("stripe").order
    #expect(visit.post("/sandbox/sessions/46/\(word)", [:]).json["status"] == .string(session))
    #expect(visit.sessions(of: order).array?[0]["status"] == .string(session))
    #expect(visit.storedOrder(order)["statusIdentifier"] == .string(status))
    #expect(visit.storedOrder(order)["isCompleted"] == .bool(isCompleted))
  }

  @Test func `what has ended stays ended`() throws {
    var visit = try Visit.signedIn()
    let order = try visit.pay("stripe").order
    _ = visit.post("/sandbox/sessions/46/complete", [:])
    #expect(visit.post("/sandbox/sessions/46/cancel", [:]).json["status"] == "completed")
    #expect(visit.storedOrder(order)["isCompleted"] == true)
    #expect(visit.openSession(order).isBadRequest)
  }

  @Test func `the sessions of an order are an array, empty when there are none`() throws {
    var visit = try Visit.signedIn()
    _ = visit.createOrder()
    #expect(visit.sessions(of: 89) == [])
    let session = visit.openSession(89).json
    #expect(visit.sessions(of: 89) == [session])
    #expect(visit.get("/payments/sessions/46").json == session)
    #expect(visit.get("/payments/sessions").json == ["items": [session], "total": 1])
  }

  @Test func `in the old manner the sessions of an order are one object`() throws {
    var visit = try Visit.signedIn(switches: .legacy)
    let (order, session) = try visit.pay("stripe")
    #expect(visit.sessions(of: order) == session)
  }

  @Test func `a payment on the page can fail for good, and the order can be paid again`() throws {
    var visit = try Visit.signedIn()
    let (order, session) = try visit.pay("stripe")
    let link = try #require(session["paymentUrl"]?.string?.split(separator: "/").last)
    visit.world.faults = [FaultRule(.failedPayment, on: "paymentPage")]
    let body = Array("action=pay&card=4242424242424242".utf8)
    let answer = visit.world.respond(to: Request("POST", "/pay/\(link)", body: body))
    #expect(answer.status == 303 && visit.sessionStatuses(of: order) == ["failed"])
    #expect(visit.storedOrder(order)["isCompleted"] == false)
    _ = visit.openSession(order)
    #expect(visit.sessionStatuses(of: order) == ["failed", "waiting"])
  }

  @Test(arguments: [
    ("complete", "completed"), ("cancel", "canceled"), ("expire", "expired"), ("fail", "failed"),
  ])
  func `a session is ended by hand, in every word that there is`(_ verb: String, _ word: String) throws {
    var visit = try Visit.signedIn()
    let order = try visit.pay("stripe").order
    #expect(visit.post("/sandbox/sessions/46/\(verb)", nil).json["status"]?.string == word)
    #expect(visit.sessionStatuses(of: order) == [word])
  }

  @Test func `what is not permitted is said as the API says it`() throws {
    var visit = Visit()
    visit.world.faults = [FaultRule(.forbidden, on: "getProducts")]
    let answer = visit.post("/products/all", [])
    #expect(answer.status == 403)
    #expect(answer.message == "User doesn't have permissions to access the requested url or API method")
  }
}
