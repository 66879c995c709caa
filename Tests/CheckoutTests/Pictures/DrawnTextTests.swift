import CheckoutViewModel
import Testing

@testable import checkout

/// What a drawing program writes is read as cells, or not at all.
struct DrawnTextTests {
  private func picture(_ text: String, columns: Int = 8, rows: Int = 3) -> Picture? {
    DrawnText.picture(Array(text.utf8), columns: columns, rows: rows)
  }

  @Test func `symbols have the colours before them`() {
    let drawn = picture(
      "\u{1B}[?25l\u{1B}[38;2;1;2;3;48;5;16m▀\u{1B}[0m \n\u{1B}[7m\u{1B}[38;5;231m▖\u{1B}[0m\n\u{1B}[?25h")
    #expect(
      drawn
        == Picture(rows: [
          [.init("▀", foreground: 0x010203, background: 0), .init(" ")],
          [.init("▖", foreground: 0xFFFFFF, isReversed: true)],
        ]))
  }

  @Test(arguments: [
    "a", "\u{1B}]0;title\u{07}", "\u{1B}[2J", "\u{1B}[H", "\u{1B}P1$r\u{1B}\\", "\u{9B}m", "█\t", "█\r\n",
    "\u{1B}",
    "\u{1B}[", "\u{1B}[38;2;1;2m█", "\u{1B}[38;5;256m█", "\u{1B}[38;2;1;2;999m█", "\u{1B}[5m█",
    "\u{1B}[?1049h█",
    "\u{1B}[99999999999999999999m█", "█\u{202E}", "日", "",
  ])
  func `anything else makes the drawing void`(text: String) {
    #expect(picture(text) == nil)
  }

  @Test func `bytes that are no text, and drawings that are too large, are void`() {
    #expect(DrawnText.picture([0xE2, 0x96], columns: 8, rows: 3) == nil)
    #expect(picture("█████████") == nil)
    #expect(picture("█\n█\n█\n█\n") == nil)
    #expect(picture("████████\n█\n█\n")?.height == 3)
  }
}
