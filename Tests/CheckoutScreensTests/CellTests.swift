import Testing

@testable import CheckoutScreens

struct CellTests {
  @Test(arguments: ["", "a", "é", "e\u{301}", "本", "\u{10FFFF}", "e\u{301}\u{302}\u{303}\u{304}"])
  func `a cell gives back its text`(text: String) {
    #expect(Cell(text).text.unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test func `a cell keeps five scalars`() {
    #expect(Cell("e\u{301}\u{302}\u{303}\u{304}\u{305}").text == "e\u{301}\u{302}\u{303}\u{304}")
  }

  @Test func `a style gives back what it is made of`() {
    var style = Style(foreground: Color(0x123456), background: Color(0xFFFFFF), isDim: true)
    #expect((style.foreground, style.background) == (Color(0x123456), Color(0xFFFFFF)))
    #expect(style.isDim && !style.isBold && !style.isUnderlined && !style.isReversed)
    (style.foreground, style.isDim, style.isReversed) = (nil, false, true)
    #expect(style == Style(background: Color(0xFFFFFF), isReversed: true))
    #expect(Style(foreground: Color(0)) != .plain)
  }

  @Test func `only what differs is painted, and no half of a character`() {
    var before = Canvas(width: 10, height: 1)
    before.draw("ab本cd", column: 0, row: 0)
    var after = before
    #expect(after.columnsChanged(inRow: 0, since: before) == nil)
    #expect(after.columnsChanged(inRow: 0, since: nil) == 0..<10)
    after.draw("中", column: 2, row: 0)
    #expect(after.columnsChanged(inRow: 0, since: before) == 2..<4)
    after.draw("x", column: 6, row: 0)
    #expect(after.columnsChanged(inRow: 0, since: before) == 2..<7)
  }
}
