import Testing

@testable import CheckoutScreens

struct BoughtListTests {
  private static func list(_ names: [SafeText]) -> BoughtList {
    BoughtList(
      lines: names.map { .init(name: $0, price: "1 × $2.00", sum: "$2.00") }, totalTitle: "Total",
      total: "$9",
      more: { "\($0) more" })
  }

  private static func dump(_ names: [SafeText], _ width: Int, _ height: Int) -> String {
    var canvas = Canvas(width: width, height: height)
    _ = list(names).draw(into: &canvas, in: canvas.bounds, theme: .mono)
    return canvas.dump
  }

  @Test func `a name that does not fit beside its sum has rows of its own, and is whole`() {
    let rows = Self.dump(["Walnut writing desk with three drawers", "Box"], 24, 8).split(separator: "\n")
    #expect(
      rows.prefix(4) == [
        "  Walnut writing desk", "  with three drawers", "        1 × $2.00  $2.00", "  Box",
      ])
  }

  @Test func `where lines do not fit, the list says how many there are`() {
    let rows = Self.dump(["Tea", "Box", "Cup", "Jug"], 30, 4).split(separator: "\n")
    #expect(rows.count == 4 && rows[0] == "  ↑ 2 more" && rows[1].hasPrefix("  Cup"))
  }

  @Test(arguments: 1...12)
  func `the total shows however low the place is`(height: Int) {
    #expect(Self.dump(["Tea", "Box", "Cup", "Jug"], 30, height).contains("Total"))
  }

  @Test func `the height is what drawing takes`() {
    for width in 16...60 {
      let list = Self.list(["Walnut writing desk with three drawers", "Box"])
      var canvas = Canvas(width: width, height: 40)
      #expect(list.draw(into: &canvas, in: canvas.bounds, theme: .mono) == list.height(in: width))
    }
  }
}

struct KeyValueListTests {
  private static func dump(_ rows: [(SafeText, SafeText)], _ width: Int) -> String {
    let list = KeyValueList(rows: rows)
    var canvas = Canvas(width: width, height: list.height(in: width))
    let used = list.draw(into: &canvas, in: canvas.bounds, theme: .mono)
    #expect(used == canvas.height)
    return canvas.dump
  }

  @Test func `a label gives way to a word that cannot be broken`() {
    #expect(
      Self.dump([("Note for the courier", "Ring"), ("E-mail", "christina@example.com")], 34) == """
        Note for     Ring
        the courier
        E-mail       christina@example.com
        """ + "\n")
  }

  @Test func `a label is whole where the values leave room for it`() {
    #expect(Self.dump([("Art der Bestellung", "Orders")], 34) == "Art der Bestellung  Orders\n")
  }
}
