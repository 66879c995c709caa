import CheckoutViewModel
import OneEntryClient
import Testing

struct AppProgramTests {
  @Test func `another project is opened when this one is left, and what is unfinished is asked about first`()
  {
    var app = Sample.signedIn()
    #expect(app.follow(.program(.projectChosen("live"))) == [.quit] && app.projects.next == "live")
    app = Sample.signedIn()
    app.follow(.checkout(.addTapped), .program(.projectChosen("live")))
    #expect(app.overlay == .question(Question(.quit(.cart(isKept: false), opening: "live"))))
    app.follow(.overlay(.answered(yes: false)))
    #expect(app.projects.next == nil)
    app.follow(.program(.projectChosen("live")))
    #expect(app.follow(.overlay(.answered(yes: true))) == [.quit] && app.projects.next == "live")
  }

  @Test func `quitting with nothing unfinished asks nothing`() {
    var app = Sample.signedIn()
    #expect(app.follow(.program(.quitTapped)) == [.quit])
  }

  @Test func `quitting asks once and says what is unfinished`() {
    var app = Sample.signedIn()
    app.follow(.checkout(.addTapped))
    #expect(app.follow(.program(.quitTapped)).isEmpty)
    #expect(app.overlay == .question(Question(.quit(.cart(isKept: false)))))
    #expect(app.follow(.overlay(.answered(yes: true))) == [.quit])
    app = Sample.reviewing()
    #expect(app.unfinished == .form(isKept: false))
    app.follow(.checkout(.confirmTapped))
    #expect(app.unfinished == .unknownOrder)
    app.follow(.placement(.answered(.success(Sample.order()))))
    #expect(app.unfinished == .payment(orderID: 89))
  }

  @Test func `a second Ctrl-C within two seconds quits, a later one asks again`() {
    var app = Sample.reviewing()
    let patience = [Effect.wait(.interruption, .seconds(2))]
    #expect(app.follow(.program(.interrupted)) == patience)
    #expect(app.notice == .pressAgainToQuit)
    #expect(app.follow(.program(.interrupted), at: Sample.later(2)) == patience)
    #expect(app.follow(.program(.interrupted), at: Sample.later(3.9)) == [.quit])
  }

  @Test func `Ctrl-C closes what lies over the screen`() {
    var app = Sample.signedIn()
    app.follow(.overlay(.helpTapped), .program(.interrupted))
    #expect(app.overlay == nil)
  }

  @Test func `another language asks for everything anew, even while it loads`() {
    var app = Sample.app()
    app.follow(.started, .signIn(.resumed(.success("ann"))))
    let effects = app.follow(.program(.languageTapped))
    #expect(
      effects == [.useLanguage(.french), .loadProducts(offset: 0, .position), .loadStorages, .loadAccounts])
    #expect(app.language == .french)
  }

  @Test func `another language on the sign-in keeps what was typed`() {
    var app = Sample.app()
    app.follow(
      .started, .signIn(.providersLoaded(.success([Sample.provider]))),
      .signIn(.formLoaded(provider: "email", .success(Sample.signInForm))), .signIn(.edited(.insert("ann"))))
    #expect(
      app.follow(.program(.languageTapped))
        == [.useLanguage(.french), .loadProviders, .loadProducts(offset: 0, .position)])
    app.follow(
      .signIn(.providersLoaded(.success([Sample.provider]))),
      .signIn(.formLoaded(provider: "email", .success(Sample.signInForm))))
    #expect(app.signIn.fields[0].text == "ann")
  }

  @Test func `a theme is shown and the program suspended`() {
    var app = Sample.app()
    app.follow(.program(.themeChosen("mono")))
    #expect(app.theme == "mono")
    #expect(app.follow(.program(.suspendTapped)) == [.suspend])
  }

  @Test func `link and order number of a payment are opened and copied`() throws {
    var app = Sample.paying()
    let link = try #require(PaymentLink("https://pay.example/c/1"))
    #expect(app.follow(.device(.openLinkTapped)) == [.open(link)])
    #expect(app.follow(.device(.copyLinkTapped)) == [.copy(.link(link))])
    #expect(app.follow(.device(.copyOrderTapped)) == [.copy(.orderNumber(89))])
    app.follow(.device(.copied(.link(link))))
    #expect(app.notice == .copied(.link(link)))
    app.follow(.device(.linkOpened(host: "pay.example", .failure(.local("no browser")))))
    #expect(app.notice == .failed(.local("no browser")))
  }

  @Test(arguments: ReceiptFormat.allCases) func `a receipt is of the order that shows`(format: ReceiptFormat)
  {
    var app = Sample.signedIn()
    #expect(app.follow(.device(.receiptTapped(format))).isEmpty)
    app.follow(.navigation(.opened(.orders)), .orders(.loaded(.success([Sample.own(12)]))))
    let customer = app.shopping.user
    #expect(
      app.follow(.device(.receiptTapped(format))) == [
        .saveReceipt(Sample.own(12), ReceiptNote(customer: customer), format)
      ])
    #expect(customer != nil)
    app.follow(.device(.receiptSaved(.success("/tmp/receipt"))))
    #expect(app.notice == .receiptSaved(path: "/tmp/receipt"))
  }
}
