import CheckoutViewModel
import Testing

@testable import CheckoutScreens

struct CanvasTests {
  @Test(arguments: [(1, 30), (7, 10), (26, 4), (27, 4), (80, 24)])
  func `a joined text fills each row, and nothing is inserted`(width: Int, height: Int) {
    let text = "https://pay.example/a?b=c-" as SafeText
    var canvas = Canvas(width: width, height: height)
    let used = canvas.drawJoined(text, row: 1)
    let cells = (1..<1 + used).flatMap { canvas.row($0) }.map(\.text).joined()
    #expect(cells.hasPrefix(text.string) && cells.dropFirst(26).allSatisfy { $0 == " " })
    #expect(used == (26 + width - 1) / width)
    #expect(canvas.joinedTexts.map(\.text) == (width < 26 ? [text] : []))
  }

  @Test func `a link is told row by row, as long as nothing is drawn over it`() throws {
    let link = try #require(PaymentLink("https://pay.example/a?b=c"))
    var canvas = Canvas(width: 20, height: 4)
    let style = Style(isUnderlined: true)
    canvas.drawWrapped(
      SafeText(untrusted: link.url), in: Rect(column: 2, row: 1, width: 16, height: 3), style: style,
      link: link)
    #expect(canvas.joinedTexts.map(\.text) == ["https://pay.exam", "ple/a?b=c"])
    #expect(canvas.joinedTexts.map(\.place) == [.init(column: 2, row: 1), .init(column: 2, row: 2)])
    #expect(canvas.joinedTexts.allSatisfy { $0.link == link.url && $0.style == style && !$0.hasRows })
    canvas.fill(Rect(column: 10, row: 2, width: 1, height: 1), style: .plain)
    #expect(canvas.joinedTexts.map(\.text) == ["https://pay.exam"])
  }

  @Test func `a link in a joined text is told even in one row`() throws {
    let link = try #require(PaymentLink("https://pay.example/a"))
    var canvas = Canvas(width: 80, height: 2)
    _ = canvas.drawJoined(SafeText(untrusted: link.url), row: 0, link: link)
    #expect(canvas.joinedTexts.map(\.link) == [link.url])
  }

  @Test func `text is cut at the edge and the cut is marked`() {
    var canvas = Canvas(width: 6, height: 1)
    canvas.draw("Crème brûlée", column: 1, row: 0)
    #expect(canvas.dump == " Crèm…\n")
  }

  @Test func `drawing over half of a wide character blanks the other half`() {
    var canvas = Canvas(width: 6, height: 1)
    canvas.draw("日本", column: 0, row: 0)
    canvas.draw("x", column: 1, row: 0)
    #expect(canvas.row(0).map(\.text) == [" ", "x", "本", "", " ", " "])
    canvas.fill(Rect(column: 3, width: 2, height: 1), style: .plain)
    #expect(canvas.row(0).map(\.text) == [" ", "x", " ", " ", " ", " "])
  }

  @Test func `drawing outside does nothing`() {
    var canvas = Canvas(width: 2, height: 1)
    canvas.draw("far", column: 0, row: 5)
    canvas.draw("far", column: -2, row: 0)
    canvas.fill(Rect(column: -5, row: -5, width: 4, height: 3), style: .plain)
    #expect(canvas.height == 1)
  }

  @Test func `a style without a background keeps the one below`() {
    var canvas = Canvas(width: 2, height: 1)
    let selected = Style(background: Color(0x0000FF))
    canvas.fill(canvas.bounds, style: selected)
    canvas.draw("x", column: 0, row: 0, style: Style(isBold: true))
    #expect(canvas[0, 0].style == Style(background: Color(0x0000FF), isBold: true))
  }

  @Test func `scrolling shows the focus and moves the cursor along`() {
    var canvas = Canvas(width: 5, height: 3)
    canvas.drawScrolled(in: Rect(width: 3, height: 3), height: 10, theme: .mono) { canvas, _ in
      for row in 0..<10 { canvas.draw("\(row)", column: 0, row: row) }
      canvas.cursor = .init(column: 1, row: 7)
      return 7..<8
    }
    #expect(canvas.dump == "6   ↑\n7\n8   ↓\n")
    #expect(canvas.cursor == .init(column: 1, row: 1))
  }

  @Test func `in ASCII every cell keeps its place`() {
    var canvas = Canvas(width: 12, height: 1)
    canvas.draw("┌ Été → 日 ✓", column: 0, row: 0)
    #expect(canvas.foldedToASCII().dump == "+ Ete > ?  v\n")
  }

  @Test(arguments: [
    (5, 10, 0, 0..<5), (20, 5, 0, 0..<5), (20, 5, 10, 8..<13), (20, 5, 19, 15..<20), (3, 0, 1, 1..<1),
  ])
  func `a list shows what is selected`(count: Int, height: Int, selection: Int, window: Range<Int>) {
    #expect(Scroll.window(count: count, height: height, selection: selection) == window)
  }
}
