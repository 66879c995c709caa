import CheckoutViewModel
import Foundation
import OneEntryClient
import Testing

@testable import CheckoutScreens

/// Text that attacks a terminal, in every place where a server's words can appear.
struct HostileTextTests {
  static let attack =
    "A\u{1B}[2J\u{9B}31m\u{202E}B\u{200B}\u{7}\tC\r\n" + String(repeating: "\u{301}", count: 50) + "日本"

  @Test(arguments: ScreenGoldenTests.sizes.map(\.0), Language.allCases)
  func `no cell holds more than one spacing scalar with its marks`(width: Int, language: Language) {
    for shopper in Self.shoppers(language) {
      let canvas = shopper.frame(width, width == 40 ? 12 : 24)
      for cell in canvas.cells {
        #expect(cell.text.unicodeScalars.allSatisfy(Self.isHarmless))
        #expect(cell.text.unicodeScalars.reduce(0) { $0 + TextWidth.columns(of: $1) } <= 2)
        #expect(cell.text.unicodeScalars.count <= 5)
      }
      Self.expectWideCellsWhole(canvas)
    }
  }

  @Test func `the walk reaches every screen`() {
    let shoppers = Self.shoppers(.english)
    #expect(
      shoppers.map(\.app.screen) == [.signIn, .catalogue, .orderForm, .review, .payment, .payment, .orders])
    #expect(shoppers[2].app.shopping.form.problemCount == 1)
    #expect(shoppers[4].app.notice != nil)
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
    default: !scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  /// An empty cell stands right of a wide one and nowhere else.
  private static func expectWideCellsWhole(_ canvas: Canvas) {
    for row in 0..<canvas.height {
      for column in 0..<canvas.width {
        let width = canvas[column, row].text.unicodeScalars.reduce(0) { $0 + TextWidth.columns(of: $1) }
        if width == 2 { #expect(canvas[column + 1, row].text.isEmpty && column + 1 < canvas.width) }
        if width == 0 { #expect(column > 0) }
      }
    }
  }
}
