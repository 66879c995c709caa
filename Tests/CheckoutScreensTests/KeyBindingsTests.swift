import CheckoutViewModel
import Foundation
import Testing

@testable import CheckoutScreens

struct KeyBindingsTests {
  @Test(arguments: KeyTests.states.map(\.0))
  func `every key is one of an action with a name, or is kept for the program`(name: String) throws {
    let view = try #require(KeyTests.states.first { $0.0 == name }).1(.english).view
    for hint in view.hints {
      let usual = hint.named?.usualKeys
      for key in hint.keys where !key.movesAbout {
        let isKnown = usual?.contains(key) ?? KeyBindings.reserved.contains(key)
        #expect(isKnown, "\(key): \(hint.label)")
      }
    }
  }

  @Test func `a chosen key does what it was chosen for, and shows in footer, help and palette`() throws {
    let keys = try KeyBindings(["cart": "C", "help": "f10"])
    let shopper = Shopper.atCatalogue()
    let view = View(shopper.app, timeZone: .gmt, keys: keys)
    #expect(view.action(for: .character("C")) == .navigation(.opened(.cart)))
    #expect(view.action(for: .character("c")) == nil && view.action(for: .character("?")) == nil)
    #expect(view.action(for: .function(10)) == .overlay(.helpTapped))
    #expect(view.draw(width: 120, height: 24).dump.contains("F10 help"))
    for overlay in [OverlayAction.helpTapped, .paletteTapped] {
      var over = shopper
      over.does(.overlay(overlay))
      if overlay == .paletteTapped { over.types("cart") }
      let dump = View(over.app, timeZone: .gmt, keys: keys).draw(width: 120, height: 50).dump
      #expect(dump.split(separator: "\n").contains { $0.contains("cart") && $0.contains(" C ") })
    }
  }

  @Test func `the keys that move about stay`() throws {
    var cart = Shopper.atCart()
    let view = View(cart.app, timeZone: .gmt, keys: try KeyBindings(["next-step": "ctrl-x", "remove": "X"]))
    #expect(view.action(for: .enter) == .navigation(.nextTapped))
    #expect(view.action(for: .control("x")) == .navigation(.nextTapped))
    #expect(view.action(for: .control("n")) == nil)
    #expect(view.action(for: .delete) == .cart(.removed) && view.action(for: .character("x")) == nil)
    cart.presses(.enter)
  }

  @Test(arguments: [
    (["fly": "x"], KeyBindings.Problem.unknownAction("fly")),
    (["cart": "ctrl-i"], .unknownKey("ctrl-i", of: .cart)), (["cart": "f13"], .unknownKey("f13", of: .cart)),
    (["cart": ""], .unknownKey("", of: .cart)), (["cart": "ctrl-c"], .reserved("ctrl-c", of: .cart)),
    (["cart": "p"], .reserved("p", of: .cart)), (["cart": "ctrl-w"], .reserved("ctrl-w", of: .cart)),
    (["cart": "alt-b"], .reserved("alt-b", of: .cart)), (["cart": "/"], .taken("/", of: .cart, by: .filter)),
    (["cart": "Z", "orders": "Z"], .taken("Z", of: .cart, by: .orders)),
    (["next-step": "N"], .typed("N", of: .nextStep)), (["sign-out": "X"], .typed("X", of: .signOut)),
  ])
  func `a key that cannot be had is refused`(names: [String: String], problem: KeyBindings.Problem) {
    #expect(throws: problem) { try KeyBindings(names) }
  }

  @Test func `two actions can change their keys`() throws {
    let keys = try KeyBindings(["filter": "#", "add-by-number": "/"])
    let view = View(Shopper.atCatalogue().app, timeZone: .gmt, keys: keys)
    #expect(view.action(for: .character("#")) == .catalogue(.filterOpened))
    #expect(view.action(for: .character("/")) == .overlay(.prompted(.productID)))
  }

  @Test func `the README names every action and its usual keys`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../README.md")
    let readme = try String(contentsOf: file.standardized, encoding: .utf8)
    for action in NamedAction.allCases {
      let names = action.usualKeys.map { "`\($0.configuredName)`" }.joined(separator: " ")
      #expect(readme.contains("| `\(action.rawValue)` | \(names.isEmpty ? "none" : names) |"))
    }
  }

  /// All keys with their names as they are written in the configuration.
  @Test func `what the configuration calls a key is read as that key`() {
    for key in NamedAction.allCases.flatMap(\.usualKeys) { #expect(Key(named: key.configuredName) == key) }
  }
}

extension Key {
  fileprivate var configuredName: String {
    switch self {
    case .character(let character): String(character)
    case .control(let letter): "ctrl-\(letter)"
    case .alt(let character): "alt-\(character)"
    case .function(let number): "f\(number)"
    default: ""
    }
  }
}
