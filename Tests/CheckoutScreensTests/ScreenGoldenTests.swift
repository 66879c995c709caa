import CheckoutScreens
import CheckoutViewModel
import Testing

/// Every screen in its normal state, at every size, in every language.
struct ScreenGoldenTests {
  static let sizes = [(80, 24), (120, 40), (40, 12)]

  @Test(arguments: Shopper.screens.map(\.name), Language.allCases)
  func `a screen looks as it did`(name: String, language: Language) throws {
    let shopper = try #require(Shopper.screens.first { $0.name == name }).make(language, "terminal")
    for (width, height) in Self.sizes {
      expectGolden(shopper.frame(width, height).dump, "\(name)-\(width)x\(height)-\(language.rawValue)")
    }
  }

  @Test func `a large window uses its room`() {
    expectGolden(Shopper.waitingForPayment().frame(200, 50).dump, "payment-200x50-en")
    expectGolden(Shopper.paid(.english).frame(200, 50).dump, "paid-200x50-en")
    expectGolden(Shopper.atReview().frame(200, 50).dump, "review-200x50-en")
  }

  @Test func `a terminal without Unicode shows the same in ASCII`() {
    let view = View(Shopper.withCart(.french).app, timeZone: .gmt, isASCII: true)
    let dump = view.draw(width: 80, height: 24).dump
    #expect(dump.unicodeScalars.allSatisfy { $0.isASCII })
    expectGolden(dump, "catalogue-80x24-fr-ascii")
  }

  @Test(arguments: KeyTests.states.map(\.0), Language.allCases)
  func `every sign of the product has another in ASCII`(name: String, language: Language) throws {
    let shopper = try #require(KeyTests.states.first { $0.0 == name }).1(language)
    let folded = View(shopper.app, timeZone: .gmt, isASCII: true).draw(width: 120, height: 40).dump
    #expect(folded.unicodeScalars.allSatisfy { $0.isASCII })
    // Products have names in Chinese.
    let frame = shopper.frame(120, 40).dump
    #expect(folded.count { $0 == "?" } <= frame.unicodeScalars.count { $0 == "?" || $0.value > 0x2FFF })
  }

  @Test(arguments: ["mono", "light", "dark"])
  func `a theme paints as it did`(theme: String) {
    expectGolden(Shopper.withCart(theme: theme).frame().styleDump, "catalogue-80x24-en-\(theme)")
  }
}
