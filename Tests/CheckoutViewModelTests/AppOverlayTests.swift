import CheckoutViewModel
import OneEntryClient
import Testing

struct AppOverlayTests {
  @Test func `help scrolls and does not scroll above its first line`() {
    var app = Sample.signedIn()
    app.follow(.helpTapped, .helpScrolled(by: 3), .helpScrolled(by: -9))
    #expect(app.overlay == .help(scroll: 0))
    app.follow(.overlayDismissed)
    #expect(app.overlay == nil)
  }

  @Test func `the palette filters, chooses and goes away`() {
    var app = Sample.signedIn()
    app.follow(.addTapped, .paletteTapped, .paletteMoved(by: 2), .paletteEdited(.insert("cart")))
    guard case .palette(let query, let selection) = app.overlay else {
      Issue.record("no palette")
      return
    }
    #expect(query.text == "cart")
    #expect(selection == 0)
    #expect(app.follow(.paletteChose(.opened(.cart))) == [.loadPrices([14])])
    #expect(app.overlay == nil)
    #expect(app.screen == .cart)
  }

  @Test func `no stands selected in every question`() {
    for subject in [
      Question.Subject.quit(.cart(isKept: false)), .signOut, .cancelOrder(Sample.own()), .sendAgain,
    ] {
      #expect(!Question(subject).isYesSelected)
    }
    var app = Sample.signedIn()
    app.follow(.asked(.signOut), .questionSwitched)
    #expect(app.overlay == .question(.init(.signOut, isYesSelected: true)))
    #expect(app.follow(.answered(yes: false)).isEmpty)
    #expect(app.overlay == nil)
  }

  @Test func `an answer to no question does nothing`() {
    var app = Sample.signedIn()
    #expect(app.follow(.answered(yes: true)).isEmpty)
    #expect(app.follow(.promptSubmitted).isEmpty)
  }

  @Test(arguments: ["", "0", "-1", "1.5", "x", "10000", "2147483648"])
  func `a quantity that is none is refused at the field`(text: String) {
    var app = Sample.signedIn()
    app.follow(
      .addTapped, .opened(.cart), .prompted(.quantity(title: "Box")), .promptEdited(.insert(text)),
      .promptSubmitted)
    guard case .prompt(let prompt) = app.overlay else {
      Issue.record("the prompt is gone")
      return
    }
    #expect(prompt.field.problem != nil)
    #expect(app.cart.count == 1)
  }

  @Test func `a quantity that is typed is set`() {
    var app = Sample.signedIn()
    app.follow(
      .addTapped, .opened(.cart), .prompted(.quantity(title: "Box")), .promptEdited(.insert("12")),
      .promptSubmitted)
    #expect(app.cart.count == 12)
    #expect(app.overlay == nil)
  }

  @Test func `signing out is asked, stops every timer and shows the sign-in`() {
    var app = Sample.paying()
    app.follow(.signOutTapped)
    #expect(app.overlay == .question(Question(.signOut)))
    #expect(app.follow(.answered(yes: true)) == [.stop(.poll), .stop(.search), .stop(.look), .signOut])
    #expect(app.path == [.signIn])
    #expect(!app.signIn.isSignedIn)
    #expect(app.signIn.fields[1].text.isEmpty)
    #expect(app.follow(.payment(.pollDue)).isEmpty)
    #expect(app.follow(.signOutTapped).isEmpty)
    #expect(app.overlay == nil)
  }

  @Test func `cancelling an order is asked`() {
    var app = Sample.signedIn()
    app.follow(.asked(.cancelOrder(Sample.own())))
    #expect(app.follow(.answered(yes: true)) == [.cancelOrder(Sample.own())])
  }
}

extension Question {
  init(_ subject: Subject, isYesSelected: Bool) {
    self.init(subject)
    self.isYesSelected = isYesSelected
  }
}
