import Foundation
import Testing

@testable import OneEntrySandbox

/// The hosted page as somebody sees and presses it.
@Suite(
  .enabled(if: Browser.isInstalled, "needs Debian's chromium and chromium-driver"), .serialized,
  .timeLimit(.minutes(3)))
struct PaymentPageBrowserTests {
  @Test func `paying shows that the money has come, and moves session and order`() async throws {
    try await Self.pay { browser, page in
      #expect(try await browser.text("h1") == "$340.00")
      if let path = ProcessInfo.processInfo.environment["PAYMENT_PAGE_PICTURE"] {
        try await browser.picture().write(to: URL(filePath: path))
      }
      try await browser.click("button[value=pay]")
      #expect(try await browser.shows("Payment received"))
      #expect(try await browser.count("button") == 0)
      #expect(await page.status == "completed")
    }
  }

  @Test func `a refused card can be followed by another`() async throws {
    try await Self.pay { browser, page in
      try await browser.type("4000 0000 0000 0002", into: "#card")
      try await browser.click("button[value=pay]")
      #expect(try await browser.shows("declined"))
      #expect(await page.status == "waiting")
      try await browser.click("button[value=decline]")
      #expect(try await browser.shows("declined"))
      try await browser.type("4242 4242 4242 4242", into: "#card")
      try await browser.click("button[value=pay]")
      #expect(try await browser.shows("Payment received"))
      #expect(await page.status == "completed")
    }
  }

  @Test func `canceling ends it without money`() async throws {
    try await Self.pay { browser, page in
      try await browser.click("button[value=cancel]")
      #expect(try await browser.shows("No money was taken"))
      #expect(await page.status == "canceled")
    }
  }

  @Test func `a link that is too old takes no money, whether it is opened or pressed too late`() async throws
  {
    try await Self.pay { browser, page in
      await page.server.shop.change { $0.clockAdvance = 3600 }
      try await browser.click("button[value=pay]")
      #expect(try await browser.shows("This link has expired"))
      try await browser.open(page.url)
      #expect(try await browser.shows("This link has expired"))
      #expect(await page.status == "expired")
    }
  }

  @Test func `a double click pays once`() async throws {
    try await Self.pay { browser, page in
      try await browser.doubleClick("button[value=pay]")
      #expect(try await browser.shows("Payment received"))
      #expect(await page.status == "completed")
      #expect(await page.server.shop.snapshot().sessions.count == 1)
    }
  }

  @Test func `reloading shows the end again and sends nothing`() async throws {
    try await Self.pay { browser, page in
      try await browser.click("button[value=pay]")
      #expect(try await browser.shows("Payment received"))
      try await browser.reload()
      #expect(try await browser.shows("Payment received"))
      #expect(await page.status == "completed")
    }
  }

  @Test func `going back after paying does not offer to pay again`() async throws {
    try await Self.pay { browser, page in
      try await browser.click("button[value=pay]")
      #expect(try await browser.shows("Payment received"))
      try await browser.goBack()
      #expect(try await browser.shows("Payment received"))
      #expect(try await browser.count("button") == 0)
      #expect(await page.status == "completed")
    }
  }

  @Test func `what somebody else has paid is not paid by a page that was left open`() async throws {
    try await Self.pay { browser, page in
      await page.server.shop.change { $0.settle(0, as: .completed) }
      try await browser.click("button[value=cancel]")
      #expect(try await browser.shows("Payment received"))
      #expect(await page.status == "completed")
    }
  }

  @Test func `an unknown link says so`() async throws {
    try await Self.pay { browser, page in
      try await browser.open(page.url + "0")
      #expect(try await browser.shows("Unknown payment link"))
      #expect(try await browser.count("form") == 0)
    }
  }

  @Test func `texts of the shop stay texts`() async throws {
    let markup = #"<img src=x onerror="document.title='owned'"><script>document.title='owned'</script>"#
    try await Self.pay(shop: markup) { browser, _ in
      let table = try await browser.text("table")
      #expect(table.contains(markup))
      #expect(try await browser.text(".shop") == markup)
      #expect(try await browser.count("script, img") == 0)
      #expect(try await browser.title() == "Pay $340.00")
    }
  }

  @Test(arguments: [360, 375])
  func `the page fits a telephone`(_ pixels: Int) async throws {
    let long = String(repeating: "Extraordinarily", count: 9)
    try await Self.pay(Browser.Kind(width: pixels), shop: long) { browser, _ in
      let width = try await browser.evaluate("window.innerWidth")
      #expect(width == .int(pixels))
      #expect(try await browser.evaluate("document.documentElement.scrollWidth <= \(pixels)") == true)
      let height = "Math.min(...[...document.querySelectorAll('button')].map(b => b.offsetHeight))"
      #expect(try await browser.evaluate("\(height) >= 40") == true)
      #expect(
        try await browser.evaluate("parseFloat(getComputedStyle(document.body).fontSize) >= 16") == true)
    }
  }

  @Test func `it has no JavaScript, and would not run any`() async throws {
    try await Self.pay { browser, _ in
      let handlers =
        "[...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames()).filter(n => n.startsWith('on'))"
      let found = try await browser.evaluate("document.scripts.length + \(handlers).length")
      #expect(found == 0)
      let added =
        "(s => { s.text = 'document.title = 1'; document.body.append(s) })(document.createElement('script'))"
      _ = try await browser.evaluate(added)
      #expect(try await browser.title() == "Pay $340.00")
    }
  }

  @Test func `a browser without JavaScript can pay`() async throws {
    try await Self.pay(Browser.Kind(runsScripts: false)) { browser, page in
      try await browser.open("data:text/html,<title>off</title><script>document.title = 'on'</script>")
      #expect(try await browser.title() == "off")
      try await browser.open(page.url)
      try await browser.type("4242 4242 4242 4242", into: "#card")
      try await browser.click("button[value=pay]")
      #expect(try await browser.shows("Payment received"))
      #expect(await page.status == "completed")
    }
  }

  @Test func `a French browser reads French`() async throws {
    try await Self.pay(Browser.Kind(language: "fr")) { browser, _ in
      let button = try await browser.text("button[value=pay]")
      #expect(button == "Payer 340,00 $")
    }
  }

  /// A page with a link to it and what the shop knows.
  struct Page: Sendable {
    let server: Loopback
    let url: String

    var status: String {
      get async { await server.shop.snapshot().sessions[0].status.rawValue }
    }
  }

  /// Opens the page of an order for 340 dollars.
  private static func pay(
    _ kind: Browser.Kind = Browser.Kind(), shop text: String? = nil,
    _ body: @escaping @Sendable (Browser, Page) async throws -> Void
  ) async throws {
    try await Loopback.run { server in
      let token = try await prepare(server, text)
      let page = Page(server: server, url: "\(server.announcement.url)/pay/\(token)")
      try await Browser.run(kind) { browser in
        try await browser.open(page.url)
        try await body(browser, page)
      }
    }
  }

  private static func prepare(_ server: Loopback, _ text: String?) async throws -> String {
    var visit = Visit()
    visit.world = await server.shop.snapshot()
    if let text {
      visit.world.shop.name = text
      let box = Product(14, LocalizedText(text), "340", text, text, on: CatalogPage.catalogue, [])
      visit.world.shop.products = Products([box])
    }
    try visit.signIn()
    _ = try visit.pay("stripe")
    let world = visit.world
    await server.shop.change { $0 = world }
    return world.sessions[0].token
  }
}
