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

  /// What the samples have typed, and the links they have. The demo shop's own user is no secret.
  private static let personal = [
    "Christina", "christina", "Ring twice", "and wait.", "cs_test_a1B2", "https://pay.example/1", "MAY",
    "zebra",
  ]

  @Test(arguments: [
    "Coupon WINTER25 is over", "winter25 is unknown", "For ann@example.com no WINTER25", "(WINTER25)",
  ])
  func `a sentence of the shop is shown without what it repeats`(sentence: String) {
    var shopper = Shopper.atForm(.english)
    shopper.preview = { _ in .failure(.refused(sentence)) }
    shopper.does(.pricing(.couponGiven("WINTER25")), .navigation(.nextTapped))
    let view = View(shopper.app, timeZone: .gmt)
    #expect(view.draw(width: 120, height: 40).dump.lowercased().contains("winter25"))
    let text = view.withoutPersonalData.draw(width: 120, height: 40).dump.lowercased()
    #expect(text.contains("the shop says") && text.contains("•••"))
    #expect(!text.contains("winter25") && !text.contains("ann@"), "\(text)")
  }

  @Test func `the samples do show them otherwise`() {
    let all = KeyTests.states.map { $0.1(.english).frame(200, 60).dump }.joined()
    for personal in Self.personal { #expect(all.contains(personal), "\(personal)") }
  }
}
