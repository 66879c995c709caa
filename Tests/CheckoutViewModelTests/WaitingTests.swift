import CheckoutViewModel
import OneEntryClient
import Testing

/// Whatever keeps the screen waiting says for how long, and can be stopped where nothing is lost by it.
struct WaitingTests {
  private static func signingIn() -> App {
    var app = Sample.app()
    app.follow(
      .started, .signIn(.providersLoaded(.success([Sample.provider]))),
      .signIn(.formLoaded(provider: "email", .success(Sample.signInForm))), .navigation(.opened(.signIn)),
      .signIn(.edited(.insert("ann@example.com"))), .signIn(.moved(by: 1)),
      .signIn(.edited(.insert("secret"))),
      .signIn(.submitted))
    return app
  }

  private static func opened(_ screen: Screen, _ actions: App.Action...) -> App {
    var app = Sample.signedIn()
    app.follow(.checkout(.addTapped), .navigation(.opened(screen)))
    for action in actions { app.follow(action) }
    return app
  }

  private static var sending: App {
    var app = Sample.reviewing()
    app.follow(.checkout(.confirmTapped))
    return app
  }

  private static var pricing: App {
    var app = Sample.reviewing()
    app.follow(.pricing(.couponGiven("WELCOME")))
    return app
  }

  private static var opening: App {
    var app = sending
    app.follow(.placement(.answered(.success(Sample.order()))))
    return app
  }

  private static var canceling: App {
    opened(.orders, .orders(.loaded(.success([Sample.own()]))), .orders(.cancelConfirmed(Sample.own())))
  }

  @Test(arguments: [
    (signingIn(), true), (opened(.orders), true), (pricing, true),
    (opened(.catalogue, .catalogue(.reloadTapped)), true), (sending, false), (canceling, false),
    (opening, false),
  ])
  func `every screen that waits says for how long, and whether it can be stopped`(app: App, isStoppable: Bool)
  {
    var app = app
    #expect(app.waiting?.isStoppable == isStoppable)
    app.follow(.program(.secondPassed), at: Sample.later(7))
    #expect(app.waiting?.seconds == 7)
    #expect(app.follow(.program(.stopTapped), at: Sample.later(7)) == (isStoppable ? [.stopAsking] : []))
    #expect(app.follow(.program(.interrupted), at: Sample.later(7)).contains(.stopAsking) == isStoppable)
  }

  @Test(arguments: [Sample.signedIn(), opened(.cart), opened(.orders, .orders(.loaded(.success([]))))])
  func `a screen that has everything waits for nothing`(app: App) {
    var app = app
    #expect(app.waiting == nil)
    #expect(app.follow(.program(.stopTapped)).isEmpty)
    #expect(app.follow(.program(.interrupted)) == [.wait(.interruption, .seconds(2))])
  }

  @Test func `waiting for something else begins anew`() {
    var app = Self.opened(.orders)
    app.follow(.program(.secondPassed), at: Sample.later(5))
    app.follow(.navigation(.backTapped), at: Sample.later(5))
    app.follow(.catalogue(.reloadTapped), at: Sample.later(6))
    #expect(app.waiting?.seconds == 0)
  }

  @Test func `a sign-in that was stopped keeps what was typed`() {
    var app = Self.signingIn()
    app.follow(.signIn(.answered(.signIn, .failure(.stopped))))
    #expect(app.signIn.failure == .stopped)
    #expect(app.signIn.fields.map(\.value) == ["ann@example.com", "secret"])
    #expect(app.signIn.isEditable && app.signIn.focus == 1)
  }

  @Test func `that a second Ctrl-C quits is said no longer than it is true`() {
    var app = Sample.signedIn()
    app.follow(.program(.interrupted))
    #expect(app.notice == .pressAgainToQuit)
    app.follow(.program(.interruptionOver))
    #expect(app.notice == nil)
    app.follow(.checkout(.addTapped), .program(.interruptionOver))
    #expect(app.notice == .added(title: "Box", quantity: 1))
  }
}
