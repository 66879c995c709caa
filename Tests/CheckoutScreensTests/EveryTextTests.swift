import CheckoutViewModel
import OneEntryClient
import Testing

@testable import CheckoutScreens

/// Texts of every script and length, in places where a shop's words appear.
struct EveryTextTests {
  static let titles = [
    String(repeating: "Très long ", count: 1000), String(repeating: "長", count: 10_000),
    String(repeating: "x", count: 10_000), "كتاب القهوة", "ספר קפה 12", "🇫🇷🇩🇪🇯🇵 flags", "👨‍👩‍👧‍👦 family",
    "👍🏽 tone", "é\u{301}\u{302} marks", "ｆｕｌｌ width", "①②③ ±§ ambiguous", "ไทย ภาษา", "हिन्दी",
  ]

  private func shopper(_ title: String) -> Shopper {
    var shopper = Shopper.signedIn()
    let page = Page(items: [Shop.product(14, title, "340", "USD", title)], total: 1)
    shopper.does(.catalogue(.loaded(offset: 0, .position, .success(page))), .checkout(.addTapped))
    return shopper
  }

  @Test(arguments: titles)
  func `a title of any kind leaves price and frame whole`(title: String) {
    var shopper = shopper(title)
    for _ in 0..<2 {
      for (width, height) in [(40, 12), (80, 24), (120, 40)] {
        let frame = shopper.frame(width, height)
        #expect(frame.dump.contains("$340.00"), "\(width)×\(height)")
        for row in 0..<height {
          let cells = (0..<width).map { frame[$0, row] }
          #expect(cells.reduce(0) { $0 + SafeText(untrusted: $1.text).width } == width, "row \(row)")
        }
      }
      shopper.does(.navigation(.opened(.cart)))
    }
  }

  @Test(arguments: titles)
  func `where ambiguous signs are wide, nothing but ASCII and what is always wide is drawn`(title: String) {
    let view = View(shopper(title).app, timeZone: .gmt, isASCII: true, keepsWide: true)
    let frame = view.draw(width: 120, height: 40)
    for row in 0..<40 {
      for column in 0..<120 {
        let isLeftHalf = frame[column + 1, row].text.isEmpty && column < 119
        #expect(isLeftHalf || frame[column, row].text.utf8.allSatisfy { $0 < 0x80 })
      }
    }
    #expect(!title.hasPrefix("長") || frame.dump.contains("長長長"))
    #expect(frame.dump.contains("$340.00"))
  }

  @Test(arguments: titles)
  func `the cursor stands where the text ends, by whole characters`(text: String) {
    var field = Field(id: "f", title: "F")
    field.handle(.insert(text))
    while field.cursor > 0, field.cursor > field.text.count - 40 {
      let row = FieldRow(field, isFocused: true, context: Shopper().view.context)
      var canvas = Canvas(width: 70, height: 3)
      row.draw(into: &canvas, in: canvas.bounds, theme: .mono)
      #expect((36..<70).contains(canvas.cursor?.column ?? -1))
      field.handle(.left)
    }
  }

  @Test(arguments: [("👨‍👩‍👧‍👦", 2), ("🇫🇷", 2), ("👍🏽", 2), ("ספר", 3)])
  func `what shows of a character is as wide as it is counted`(text: String, width: Int) {
    let safe = SafeText(untrusted: text)
    #expect(safe.width == width && safe.glyphs.reduce(0) { $0 + $1.width } == width)
  }
}
