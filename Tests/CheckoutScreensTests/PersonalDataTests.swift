import CheckoutViewModel
import Foundation
import Testing

@testable import CheckoutScreens

/// A frame that others see says neither who somebody is nor what was typed, and nobody can pay from it.
struct PersonalDataTests {
  @Test(arguments: KeyTests.states.map(\.0), [(80, 24), (120, 40), (200, 60)])
  func `no state shows a name, an address, a password or a payment's link`(
    name: String, size: (width: Int, height: Int)
  ) throws {
    let shopper = try #require(KeyTests.states.first { $0.0 == name }).1(.english)
    let view = View(shopper.app, timeZone: .gmt).withoutPersonalData
    let text = view.draw(width: size.width, height: size.height).dump
    for personal in Self.personal { #expect(!text.contains(personal), "\(personal) in\n\(text)") }
    #expect(!text.contains("█▀▀▀▀▀█"))
  }

  /// What the samples have typed, and what tells that somebody is known.
  /// What the samples have typed, and the links they have. The demo shop's own user is no secret.
  private static let personal = [
    "Christina", "christina", "Ring twice", "and wait.", "cs_test_a1B2", "https://pay.example/1",
  ]

  @Test func `the samples do show them otherwise`() {
    let all = KeyTests.states.map { $0.1(.english).frame(200, 60).dump }.joined()
    for personal in Self.personal { #expect(all.contains(personal), "\(personal)") }
  }
}
