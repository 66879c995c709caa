import Testing

@testable import CheckoutScreens

struct TableTests {
  private func table(_ rows: [[SafeText]], selection: Int? = nil) -> Table {
    Table(
      columns: [
        .init(width: .flexible(minimum: 4)), .init(width: .leaves(rank: 1)), .init(alignment: .trailing),
      ], rows: rows.map { Table.Row(cells: $0) }, selection: selection)
  }

  private func dump(_ table: Table, width: Int, height: Int = 2) -> String {
    var canvas = Canvas(width: width, height: height)
    table.draw(into: &canvas, in: canvas.bounds, theme: .mono)
    return canvas.dump
  }

  @Test func `columns line up and the last one ends at the edge`() {
    let rows = table([["Box", "new", "$340"], ["日本茶", "", "$2"]], selection: 1)
    #expect(dump(rows, width: 24) == "  Box          new  $340\n▸ 日本茶              $2\n")
  }

  @Test func `a column leaves before an amount is cut`() {
    #expect(dump(table([["Writing desk", "new", "$340"]]), width: 14) == "  Writi…  $340

")
  }

  @Test func `the selected row is in sight`() {
    let rows = table((0..<20).map { ["row \($0)", "", "1"] }, selection: 15)
    #expect(dump(rows, width: 20).contains("▸ row 15"))
  }
}

struct FooterTests {
  @Test func `what does not fit is left out, the way to the help stays`() {
    let footer = Footer(entries: [
      .init(key: "a", label: "add"), .init(key: "b", label: "back"), .init(key: "?", label: "help"),
    ])
    #expect(footer.shown(in: 40).map(\.key) == ["a", "b", "?"])
    #expect(footer.shown(in: 14).map(\.key) == ["a", "?"])
    #expect(footer.shown(in: 3).map(\.key) == ["?"])
  }

  @Test func `up and down share a place`() {
    let hints = [
      KeyHint(.up, label: "choose", action: .backTapped),
      KeyHint(.down, label: "choose", action: .nextTapped),
      KeyHint(.control("x"), label: "hidden", action: .quitTapped, isInFooter: false),
    ]
    #expect(hints.footerEntries(Strings.english.keyNames) == [.init(key: "↑↓", label: "choose")])
  }
}

struct StepsTests {
  private func dump(_ current: Int?, width: Int) -> String {
    var canvas = Canvas(width: width, height: 1)
    Steps(names: ["One", "Two", "Three"], current: current, word: "step 2 of 3")
      .draw(into: &canvas, in: canvas.bounds, theme: .mono)
    return canvas.dump
  }

  @Test func `a symbol and a word mark the current step`() {
    #expect(dump(1, width: 50) == "✓ One ─── ● Two ─── ○ Three            step 2 of 3\n")
    #expect(dump(1, width: 30) == "● Two  step 2 of 3\n")
  }
}

struct QRCodeTests {
  @Test func `two modules share a cell, dark on a white quiet zone`() {
    var canvas = Canvas(width: 6, height: 3)
    QRCode(modules: [[true, false], [false, true]]).draw(into: &canvas, in: Rect(width: 6, height: 3))
    #expect(canvas.dump == "██████\n██▄▀██\n██████\n")
    #expect(canvas[0, 0].style == Style(foreground: .white, background: .black))
  }

  @Test func `a code that does not fit is not drawn`() {
    let code = QRCode(modules: Array(repeating: Array(repeating: true, count: 21), count: 21))
    #expect(code.size(fitting: 22, 40) == nil)
    #expect(code.size(fitting: 23, 12)?.width == 23)
    #expect(code.size(fitting: 40, 40)?.width == 29)
    #expect(QRCode(modules: []).size(fitting: 40, 40) == nil)
  }
}
