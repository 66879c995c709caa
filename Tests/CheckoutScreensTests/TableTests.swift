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
    #expect(dump(table([["Writing desk", "new", "$340"]]), width: 14) == "  Writi…  $340\n\n")
  }

  @Test func `the selected row is in sight`() {
    let rows = table((0..<20).map { ["row \($0)", "", "1"] }, selection: 15)
    #expect(dump(rows, width: 20).contains("▸ row 15"))
  }

  @Test(arguments: [(0, "↓"), (10, "↑↓"), (19, "↑")])
  func `a list that does not fit says where it goes on`(selection: Int, arrows: String) {
    let rows = table((0..<20).map { ["row \($0)", "", "1"] }, selection: selection)
    var canvas = Canvas(width: 22, height: 4)
    rows.draw(into: &canvas, in: Rect(width: 20, height: 4), theme: .mono)
    #expect(canvas.dump.filter { "↑↓".contains($0) } == arrows)
  }
}
