import OneEntryClient
import Testing

@testable import CheckoutViewModel

struct AppOverlayTests {
  @Test func `help scrolls and does not scroll above its first line`() {
    var app = Sample.signedIn()
    app.follow(.overlay(.helpTapped), .overlay(.helpScrolled(by: 3)), .overlay(.helpScrolled(by: -9)))
    #expect(app.overlay == .help(scroll: 0))
    app.follow(.overlay(.dismissed))
    #expect(app.overlay == nil)
  }

  @Test func `the palette filters, chooses and goes away`() {
    var app = Sample.signedIn()
    app.follow(
      .checkout(.addTapped), .overlay(.paletteTapped), .overlay(.paletteMoved(by: 2)),
      .overlay(.paletteEdited(.insert("cart"))))
    guard case .palette(let query, let selection) = app.overlay else {
      Issue.record("no palette")
      return
    }
    #expect(query.text == "cart")
    #expect(selection == 0)
    #expect(app.follow(.overlay(.paletteChose(.navigation(.opened(.cart))))) == [.loadPrices([14])])
    #expect(app.overlay == nil)
    #expect(app.screen == .cart)
  }

  @Test func `no stands selected in every question`() {
    for subject in [
      Question.Subject.quit(.cart(isKept: false)), .signOut, .forgetGuest, .cancelOrder(Sample.own()),
      .sendAgain, .giveUp,
    ] {
      #expect(!Question(subject).isYesSelected)
    }
    var app = Sample.signedIn()
    app.follow(.overlay(.asked(.signOut)), .overlay(.questionSwitched))
    #expect(app.overlay == .question(.init(.signOut, isYesSelected: true)))
    #expect(app.follow(.overlay(.answered(yes: false))).isEmpty)
    #expect(app.overlay == nil)
  }

  @Test func `an answer to no question does nothing`() {
    var app = Sample.signedIn()
    #expect(app.follow(.overlay(.answered(yes: true))).isEmpty)
    #expect(app.follow(.overlay(.promptSubmitted)).isEmpty)
  }

  @Test(arguments: ["", "0", "-1", "1.5", "x", "10000", "2147483648"])
  func `a quantity that is none is refused at the field`(text: String) {
    var app = Sample.signedIn()
    app.follow(
      .checkout(.addTapped), .navigation(.opened(.cart)),
      .overlay(.prompted(.quantity(of: CartLine(Sample.box, quantity: 1)))),
      .overlay(.promptEdited(.insert(text))),
      .overlay(.promptSubmitted))
    guard case .prompt(let prompt) = app.overlay else {
      Issue.record("the prompt is gone")
      return
    }
    #expect(prompt.field.problem != nil)
    #expect(app.shopping.cart.count == 1)
  }

  @Test func `a quantity that is typed is set`() {
    var app = Sample.signedIn()
    app.follow(
      .checkout(.addTapped), .navigation(.opened(.cart)),
      .overlay(.prompted(.quantity(of: CartLine(Sample.box, quantity: 1)))),
      .overlay(.promptEdited(.insert("12"))),
      .overlay(.promptSubmitted))
    #expect(app.shopping.cart.count == 12)
    #expect(app.overlay == nil)
  }

  @Test func `signing out is asked, stops every timer and shows the products`() {
    var app = Sample.paying()
    app.follow(.program(.signOutTapped))
    #expect(app.overlay == .question(Question(.signOut)))
    #expect(
      app.follow(.overlay(.answered(yes: true))) == [
        .stopTimers, .signOut, .loadProducts(offset: 0, .position),
      ])
    #expect(app.path == [.catalogue])
    #expect(!app.signIn.isSignedIn)
    #expect(app.signIn.fields[1].text.isEmpty)
    #expect(app.follow(.watch(89, .checkDue)).isEmpty)
    #expect(app.follow(.program(.signOutTapped)).isEmpty)
    #expect(app.overlay == nil)
  }

  @Test func `cancelling an order is asked`() {
    var app = Sample.signedIn()
    app.follow(.overlay(.asked(.cancelOrder(Sample.own()))))
    #expect(app.follow(.overlay(.answered(yes: true))) == [.cancelOrder(Sample.own())])
  }

  @Test(arguments: ["", "8", "089", "eighty-nine"])
  func `where the money is real, an order is cancelled by its number alone`(text: String) {
    var app = Sample.signedIn()
    app.project.mode = .live
    app.follow(.overlay(.asked(.cancelOrder(Sample.own(89)))))
    #expect(app.overlay == .prompt(Prompt(.cancelOrder(Sample.own(89)))))
    #expect(app.follow(.overlay(.answered(yes: true))).isEmpty)
    app.follow(.overlay(.promptEdited(.insert(text))))
    #expect(app.follow(.overlay(.promptSubmitted)).isEmpty)
    app.follow(.overlay(.promptEdited(.deleteToStart)), .overlay(.promptEdited(.insert("89"))))
    #expect(app.follow(.overlay(.promptSubmitted)) == [.cancelOrder(Sample.own(89))])
    #expect(app.overlay == nil)
  }
}

extension Question {
  init(_ subject: Subject, isYesSelected: Bool) {
    self.init(subject)
    self.isYesSelected = isYesSelected
  }
}
