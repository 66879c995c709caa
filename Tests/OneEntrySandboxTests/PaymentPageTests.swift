import Testing

@testable import OneEntrySandbox

struct PaymentPageTests {
  /// A visit with a waiting session, and the path of its page.
  static func opened(_ account: String = "stripe") throws -> (visit: Visit, order: Int, path: String) {
    var visit = try Visit.signedIn()
    let (order, _) = try visit.pay(account)
    visit.wait(3)
    let link = try #require(visit.sessions(of: order).array?[0]["paymentUrl"]?.string)
    return (visit, order, String(link.dropFirst("http://127.0.0.1".count)))
  }

  static func press(_ visit: inout Visit, _ path: String, _ form: String) -> Response {
    visit.world.respond(to: Request("POST", path, body: Array(form.utf8)))
  }

  @Test(arguments: ["stripe", "paypal"])
  func `the page says what is paid, and how`(_ account: String) throws {
    var (visit, order, path) = try Self.opened(account)
    let page = visit.get(path)
    #expect(page.status == 200)
    for text in ["$340.00", "Order \(order)", "Box", "4242 4242 4242 4242", "value=\"pay\"", "viewport"] {
      #expect(page.text.contains(text), "\(text)")
    }
    #expect(!page.text.contains("<script"))
    #expect(page.response.headers["content-security-policy"]?.contains("default-src 'none'") == true)
  }

  @Test func `paying moves everything, and the browser is sent on`() throws {
    var (visit, order, path) = try Self.opened()
    let answer = Self.press(&visit, path, "action=pay&card=4242+4242+4242+4242")
    #expect(answer.status == 303)
    #expect(answer.headers["location"] == path)
    #expect(visit.get(path).text.contains("Payment received"))
    #expect(visit.sessions(of: order).array?[0]["status"] == "completed")
    #expect(visit.storedOrder(order)["isCompleted"] == true)
    #expect(visit.storedOrder(order)["statusIdentifier"] == "paid_for")
  }

  @Test(arguments: ["action=pay&card=4000+0000+0000+0002", "action=decline", "action=pay&card="])
  func `a declined card leaves the payment open`(_ form: String) throws {
    var (visit, order, path) = try Self.opened()
    #expect(Self.press(&visit, path, form).status == 303)
    #expect(visit.get(path).text.contains("The card was declined"))
    #expect(visit.sessions(of: order).array?[0]["status"] == "waiting")
    _ = Self.press(&visit, path, "action=pay&card=4242424242424242")
    #expect(visit.sessions(of: order).array?[0]["status"] == "completed")
  }

  @Test func `canceling ends the payment without money`() throws {
    var (visit, order, path) = try Self.opened()
    _ = Self.press(&visit, path, "action=cancel")
    #expect(visit.get(path).text.contains("Payment cancelled"))
    #expect(visit.storedOrder(order)["statusIdentifier"] == "canceled")
    #expect(visit.storedOrder(order)["isCompleted"] == false)
  }

  @Test(arguments: ["action=pay&card=4242424242424242", "action=cancel", "action=nonsense", ""])
  func `what is pressed twice, or after the end, changes nothing`(_ form: String) throws {
    var (visit, order, path) = try Self.opened()
    _ = Self.press(&visit, path, "action=pay&card=4242424242424242")
    let paid = visit.sessions(of: order)
    visit.wait(60)
    #expect(Self.press(&visit, path, form).status == 303)
    #expect(visit.sessions(of: order) == paid)
  }

  @Test func `an expired link says so and takes no money`() throws {
    var (visit, order, path) = try Self.opened()
    visit.wait(15 * 60)
    #expect(visit.get(path).text.contains("This link has expired"))
    _ = Self.press(&visit, path, "action=pay&card=4242424242424242")
    #expect(visit.sessions(of: order).array?[0]["status"] == "expired")
  }

  @Test(arguments: ["/pay/unknown", "/pay/", "/pay/a/b"])
  func `an unknown link has a page, too`(_ path: String) {
    var visit = Visit()
    let answer = visit.get(path)
    #expect(answer.status == 404)
    #expect(answer.text.contains("Unknown payment link"))
  }

  @Test func `a link that is not told yet leads nowhere`() throws {
    var visit = try Visit.signedIn()
    _ = try visit.pay("paypal")
    #expect(visit.get("/pay/\(visit.world.sessions[0].token)").status == 404)
  }

  @Test func `texts of the shop cannot become markup`() {
    #expect(HTML.escaped(#"<b a="1" c='2'>&"#) == "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;")
  }

  @Test func `a French browser reads French`() throws {
    var (visit, _, path) = try Self.opened()
    let french = visit.get(path, headers: ["accept-language": "fr-FR,fr;q=0.9,en;q=0.8"])
    for text in ["lang=\"fr\"", "Payer $340.00", "Commande 89", "Carte (Stripe)"] {
      #expect(french.text.contains(text), "\(text)")
    }
    #expect(visit.get("/pay/x", headers: ["accept-language": "de"]).text.contains("Unknown payment link"))
  }
}
