import Foundation
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
    for text in ["$340.00", "Order \(order)", "Box", "value=\"pay\"", "value=\"cancel\"", "viewport"] {
      #expect(page.text.contains(text), "\(text)")
    }
    #expect(page.text.contains("4242 4242 4242 4242") == (account == "stripe"))
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

  @Test func `where no card is asked for, none can be missing`() throws {
    var (visit, order, path) = try Self.opened("paypal")
    _ = Self.press(&visit, path, "action=pay")
    #expect(visit.get(path).text.contains("Payment received"))
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

  @Test(arguments: [
    ("fr-FR,fr;q=0.9,en;q=0.8", ["lang=\"fr\"", "Payer 340,00\u{A0}$", "Commande 89", "Carte (Stripe)"]),
    ("de-AT,de;q=0.9", ["lang=\"de\"", "340,00\u{A0}$ zahlen", "Bestellung 89", "Karte ablehnen"]),
    ("en-GB", ["lang=\"en\"", "Pay $340.00", "Order 89"]), ("ja", ["lang=\"en\"", "Pay $340.00"]),
  ])
  func `a browser reads its own language`(_ wanted: String, _ texts: [String]) throws {
    var (visit, _, path) = try Self.opened()
    let page = visit.get(path, headers: ["accept-language": wanted])
    for text in texts { #expect(page.text.contains(text), "\(text)") }
  }

  @Test(arguments: PageLanguage.allCases)
  func `no page has a sentence of another language`(_ language: PageLanguage) throws {
    let others = PageLanguage.allCases.filter { $0 != language }.map(PageWords.of)
    var (visit, _, path) = try Self.opened()
    for form in ["", "action=decline", "action=pay&card=4242424242424242"] {
      _ = Self.press(&visit, path, form)
      let page = visit.get(path, headers: ["accept-language": language.rawValue]).text
      for words in others {
        for text in [words.cancel, words.cardNumber, words.declined, words.received, words.sandbox] {
          #expect(!page.contains(text), "\(text)")
        }
      }
    }
    let unknown = visit.get("/pay/x", headers: ["accept-language": language.rawValue])
    #expect(unknown.text.contains(PageWords.of(language).unknownLink))
  }

  @Test(
    arguments: [
      (nil, PageLanguage.english), ("", .english), ("*", .english), ("nl, de;q=0.5", .german),
      ("en;q=0.4, fr;q=0.6", .french), ("DE", .german), ("de;q=0, en", .english), ("fr,de", .french),
      ("french", .english), (";;,q=1,", .english),
    ] as [(String?, PageLanguage)])
  func `the language that a browser likes best is chosen of those that there are`(
    _ header: String?, _ language: PageLanguage
  ) {
    #expect(PageLanguage(browser: header) == language)
  }

  @Test(arguments: [
    (PageLanguage.english, "EUR", "€1,234.50"), (.french, "EUR", "1\u{A0}234,50\u{A0}€"),
    (.german, "USD", "1.234,50\u{A0}$"), (.english, "CHF", "CHF\u{A0}1,234.50"),
    (.german, "CHF", "1.234,50\u{A0}CHF"),
  ])
  func `a sum is written as its language does`(_ language: PageLanguage, _ currency: String, _ text: String) {
    #expect(language.money(Decimal(123_450) / 100, currency) == text)
  }
}
