import CheckoutViewModel
import Foundation
import OneEntryClient
import Testing

@testable import CheckoutScreens

/// The rules of the screens, one test each, on values. What only a terminal shows is tested on the program itself; the
/// comment then says where.
struct RulesTests {
  // Start and stop

  @Test func `the first frame comes before the network`() {
    #expect(Shopper().frame().dump.contains("OneEntry Checkout"))
  }

  @Test func `leaving with something unfinished asks once, and staying is the default`() throws {
    for var shopper in [Shopper.withCart(), .atForm(), .waitingForPayment()] {
      shopper.presses(.control("q"))
      guard case .question(let question)? = shopper.app.overlay else {
        Issue.record("nothing was asked")
        continue
      }
      #expect(!question.isYesSelected)
    }
  }

  /// The quitting itself: `ScreenTests`, on the program.
  @Test func `Ctrl-C says that it quits when it comes again, in a text field too`() {
    for var shopper in [Shopper.atSignIn(), .atForm(), .withCart()] {
      shopper.presses(.control("c"))
      #expect(shopper.app.notice == .pressAgainToQuit)
      #expect(shopper.app.handle(.program(.interrupted), at: shopper.now) == [.quit])
    }
  }

  @Test func `Escape goes back one level and never quits`() {
    var shopper = Shopper.atForm()
    shopper.presses(.escape)
    #expect(shopper.app.screen == .cart)
    for _ in 0..<9 { shopper.presses(.escape) }
    #expect(shopper.app.screen == .catalogue && shopper.app.overlay == nil)
  }

  // Forms

  @Test func `required or optional is said in words, and the label stays while typing`() {
    var shopper = Shopper.atForm()
    shopper.types("x")
    let frame = shopper.frame().dump
    #expect(frame.contains("Name") && frame.contains("required") && frame.contains("optional"))
  }

  @Test func `why a phone number is asked is said`() {
    let shopper = Shopper.atForm()
    #expect(shopper.frame().dump.contains(shopper.view.context.strings.form.phoneReason.string))
  }

  /// The words of every problem: `StringsTests`.
  @Test func `a field is judged when it is left, and the message goes as soon as the value is right`() {
    var shopper = Shopper.atForm()
    shopper.does(.form(.focused(.field(2))))
    shopper.types("nobody")
    #expect(!shopper.frame().dump.contains("✗"))
    shopper.presses(.tab)
    #expect(shopper.frame().dump.contains("✗"))
    shopper.presses(.backTab)
    shopper.types("@example.com")
    #expect(!shopper.frame().dump.contains("✗"))
  }

  @Test func `going back is never blocked by an error`() {
    var shopper = Shopper.atForm()
    shopper.does(.form(.focused(.field(2))), .form(.edited(.insert("nobody"))), .navigation(.nextTapped))
    #expect(shopper.app.screen == .orderForm && shopper.app.shopping.form.problemCount == 1)
    shopper.presses(.escape)
    #expect(shopper.app.screen == .cart)
  }

  /// A new sign-in, a crash and a suspended program: `StayingSignedInTests`, `JobControlTests` and `AppDraftTests`.
  @Test func `no value is lost by going back and by a failed call`() {
    var shopper = Shopper.atForm()
    let typed = shopper.app.shopping.form.fields.map(\.text)
    shopper.presses(.escape)
    shopper.does(.form(.storagesLoaded(.failure(.offline))), .navigation(.opened(.orderForm)))
    #expect(shopper.app.shopping.form.fields.map(\.text) == typed)
  }

  @Test func `a paste is one edit, its line ends become spaces, and it never submits`() {
    var shopper = Shopper.atForm()
    shopper.does(.form(.focused(.field(0))), .form(.edited(.deleteToStart)))
    shopper.presses(.paste("Ann\nExample\n"))
    #expect(shopper.app.shopping.form.fields[0].text == "Ann Example" && shopper.app.screen == .orderForm)
    shopper.presses(.control("_"))
    #expect(shopper.app.shopping.form.fields[0].text.isEmpty)
  }

  /// Journal, logs, exports and core files: `CanaryTests`.
  @Test func `a secret is masked, and nothing of it can be had back`() {
    var shopper = Shopper.atSignIn()
    shopper.presses(.tab)
    shopper.types("hunter2")
    #expect(shopper.frame().dump.contains("•••••••") && !shopper.frame().dump.contains("hunter2"))
    shopper.presses(.control("u"), .control("y"), .control("_"))
    #expect(shopper.app.signIn.fields[1].text.isEmpty)
  }

  // Money

  @Test func `every edit of the cart can be undone`() {
    let before = Shopper.atCart()
    for keys in [[Key.character("+")], [.character("-")], [.delete], [.character("l")]] {
      var shopper = before
      for key in keys + [.character("u")] { shopper.presses(key) }
      #expect(shopper.app.shopping.cart.lines == before.app.shopping.cart.lines, "\(keys)")
    }
  }

  @Test func `a total that differs is shown and must be acknowledged before paying`() {
    let shopper = Shopper.atPayment(total: Money(380, "USD"))
    let frame = shopper.frame().dump
    #expect(frame.contains("$365.00") && frame.contains("$380.00"))
    #expect(shopper.view.action(for: .character("a")) == .watch(89, .totalAcknowledged))
    #expect(shopper.view.action(for: .character("o")) != .device(.openLinkTapped))
  }

  /// Lost answers, two programs and kills: `JourneyTests` and the fault table of `ContractTests`.
  @Test func `one order for each intent, whatever is pressed`() {
    var shopper = Shopper.atReview()
    shopper.places()
    let sent = shopper.app.shopping.placement
    shopper.presses(.character("p"), .enter, .character("p"))
    #expect(shopper.app.shopping.placement.isSending)
    #expect(shopper.app.shopping.placement.checkoutID == sent.checkoutID)
  }

  @Test(arguments: Shopper.states.map(\.name).filter { $0.hasPrefix("payment") })
  func `from its creation on the order's number shows and can be copied`(name: String) throws {
    let shopper = try #require(Shopper.states.first { $0.name == name }).make(.english)
    #expect(shopper.frame().dump.contains("89"))
    guard shopper.app.overlay == nil, shopper.app.shopping.payment.methodIndex == nil else { return }
    #expect(shopper.view.action(for: .character("n")) == .device(.copyOrderTapped))
  }

  @Test(arguments: [PaymentStatus.failed, .expired, .canceled])
  func `a session that came to nothing keeps the order and offers another one`(status: PaymentStatus) {
    var shopper = Shopper.waitingForPayment()
    shopper.checks(Shop.session(status))
    let actions = shopper.view.hints.map(\.action)
    #expect(actions.contains(.watch(89, .newSessionTapped)) && actions.contains(.payment(.methodTapped)))
    #expect(actions.contains(.navigation(.backTapped)))
  }

  /// With every order of answers: `PaymentWatchTests`.
  @Test func `a payment that is paid is never downgraded by an older answer`() {
    var shopper = Shopper.paid(.english)
    shopper.checks(Shop.session(.waiting))
    #expect(shopper.frame().dump.contains("Paid"))
  }

  // Terminal

  @Test(arguments: KeyTests.states.map(\.0))
  func `nothing is told by colour alone`(name: String) throws {
    let shopper = try #require(KeyTests.states.first { $0.0 == name }).1(.english)
    let mono = View(shopper.app, timeZone: .gmt, colors: 0).draw(width: 80, height: 24)
    #expect(mono.dump == shopper.frame().dump)
  }

  @Test func `the default theme keeps the terminal's own background`() {
    #expect(Theme.terminal.base.background == nil)
  }

  /// Totals, ids and states at every size: `FitTests`.
  @Test func `what is cut is marked`() {
    #expect(("Walnut writing desk" as SafeText).truncated(to: 9).string.hasSuffix("…"))
  }

  /// Escape within 50 ms: `CutInputTests`.
  @Test func `another size keeps focus, selection and typed text, down to 1 × 1`() {
    let shopper = Shopper.atForm()
    let before = shopper.frame()
    _ = shopper.frame(1, 1)
    #expect(shopper.frame() == before)
  }

  /// The cursor on every screen: `FitTests`; in the terminal itself: `TerminalTests`.
  @Test func `the hardware cursor stands in the focused field`() throws {
    let frame = Shopper.atForm().frame()
    let cursor = try #require(frame.cursor)
    #expect(frame.rowText(cursor.row).contains("▸ Name"))
  }

  /// Clicks: `ClickTests`; that a key releases the mouse: `ScreenTests`, on the program.
  @Test func `the mouse is off unless it is asked for`() {
    var shopper = Shopper.withCart()
    #expect(!shopper.app.usesMouse)
    shopper.presses(.function(3))
    #expect(shopper.app.usesMouse)
    shopper.presses(.function(3))
    #expect(!shopper.app.usesMouse)
  }

  // Language, inspector, repetition

  @Test func `an amount without a currency says so`() {
    let shopper = Shopper.atPayment(total: Money(365, ""))
    #expect(shopper.frame().dump.contains("(no currency)"))
  }

  /// That every call is noted, with every error: `InspectorTests` and `CanaryTests`.
  @Test func `the calls to the shop show beside any screen`() {
    for screen in Shopper.screens {
      #expect(screen.make(.english, "terminal").view.action(for: .function(12)) == .inspector(.toggled))
    }
  }

  @Test(arguments: KeyTests.states.map(\.0))
  func `the same keys at the same time make the same frame`(name: String) throws {
    let make = try #require(KeyTests.states.first { $0.0 == name }).1
    #expect(make(.english).frame() == make(.english).frame())
  }
}
