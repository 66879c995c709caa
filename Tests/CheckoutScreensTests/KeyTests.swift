import CheckoutViewModel
import Testing

@testable import CheckoutScreens

/// Rules that hold for the keys of every screen in every state.
struct KeyTests {
  static let states =
    Shopper.screens.map { screen in (screen.name, { screen.make($0, "terminal") }) } + Shopper.states

  private func shopper(_ name: String, _ language: Language = .english) throws -> Shopper {
    try #require(Self.states.first { $0.0 == name }).1(language)
  }

  @Test(arguments: states.map(\.0))
  func `no key is bound twice`(name: String) throws {
    let view = try shopper(name).view
    for hints in [view.hints, (view.overlay?.keys ?? []) + view.programKeys] {
      let keys = hints.flatMap(\.keys)
      #expect(Set(keys).count == keys.count)
    }
  }

  @Test(arguments: states.map(\.0))
  func `a letter typed into a field never runs a command`(name: String) throws {
    let view = try shopper(name).view
    guard view.isTyping, view.overlay == nil else { return }
    for letter in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ?:/+-=#" {
      let typed = view.screen.typing?(.insert(String(letter)))
      #expect(view.action(for: .character(letter)) == typed)
    }
  }

  @Test(arguments: ["sign-in-loading", "order-form-loading"])
  func `a letter typed before there are fields runs no command either`(name: String) throws {
    let view = try shopper(name).view
    #expect(view.isTyping)
    for key in [Key.character("q"), .character("?"), .character(":"), .character("r"), .tab, .enter] {
      var after = try shopper(name)
      after.presses(key)
      #expect(after.app.overlay == nil && after.app.screen == view.app.screen && after.app.notice == nil)
    }
    #expect(view.action(for: .control("q")) == .program(.quitTapped))
    #expect(view.action(for: .function(1)) == .overlay(.helpTapped))
  }

  @Test(arguments: [
    ("sign-in-loading", App.Action.signIn(.providersLoaded(.failure(.offline)))),
    ("order-form-loading", .form(.storagesLoaded(.failure(.offline)))),
  ])
  func `somebody who has begun to type runs no command when the fields cannot be loaded`(
    name: String, failure: App.Action
  ) throws {
    var shopper = try shopper(name)
    let screen = shopper.app.screen
    shopper.types("jac")
    shopper.does(failure)
    shopper.types("ques?:r")
    #expect(shopper.app.screen == screen && shopper.app.overlay == nil)
    #expect(shopper.view.action(for: .enter) == shopper.view.hints.first?.action)
    var silent = try self.shopper(name)
    silent.does(failure)
    #expect(silent.view.action(for: .character("r")) == shopper.view.action(for: .enter))
  }

  @Test(arguments: states.map(\.0))
  func `escape never quits, control-C always reaches the program`(name: String) throws {
    let view = try shopper(name).view
    #expect(view.action(for: .escape) != .program(.quitTapped))
    #expect(view.action(for: .control("c")) == .program(.interrupted))
    #expect(view.action(for: .control("q")) == .program(.quitTapped))
  }

  @Test(arguments: states.map(\.0), Language.allCases)
  func `the footer has room for what matters`(name: String, language: Language) throws {
    let view = try shopper(name, language).view
    let entries = (view.overlay?.keys ?? view.hints).footerEntries(view.context.strings.keyNames)
    let shown = Footer(entries: entries).shown(in: 78)
    #expect(shown.last == entries.last)
    #expect(shown.prefix(3) == entries.prefix(3))
    #expect(shown.reduce(-2) { $0 + $1.width + 2 } <= 78)
  }

  @Test func `a paste is one edit`() throws {
    let view = try shopper("sign-in").view
    #expect(view.action(for: .paste("a\nb")) == .signIn(.edited(.insert("a\nb"))))
  }

  @Test func `the key that places the order is no enter and names the amount`() throws {
    let hint = try #require(try shopper("review").view.hints.first { $0.action == .checkout(.confirmTapped) })
    #expect(hint.keys == [.character("p")])
    #expect(hint.label.string.contains("$365.00"))
  }

  @Test func `the palette runs what it shows`() throws {
    var shopper = try shopper("catalogue")
    shopper.presses(.character(":"))
    shopper.types("cart")
    shopper.presses(.enter)
    #expect(shopper.app.screen == .cart)
    #expect(shopper.app.overlay == nil)
  }

  @Test func `the letter of yes follows the language`() throws {
    var shopper = try shopper("catalogue-quit", .french)
    #expect(shopper.view.action(for: .character("o")) == .overlay(.answered(yes: true)))
    #expect(shopper.view.action(for: .character("y")) == nil)
    shopper.presses(.enter)
    #expect(shopper.app.overlay == nil)
  }
}
