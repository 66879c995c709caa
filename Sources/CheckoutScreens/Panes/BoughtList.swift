import CheckoutViewModel
import OneEntryClient

/// What is bought: name, quantity with unit price, and sum of each line, then the total. Where a name would be cut, names
/// get rows of their own.
struct BoughtList {
  struct Line {
    var name: SafeText
    var price: SafeText
    var sum: SafeText
  }

  var lines: [Line]
  var totalTitle: SafeText
  var total: SafeText

  /// The newest lines show where there is no room for all.
  /// - Returns: the number of rows used.
  @discardableResult
  func draw(into canvas: inout Canvas, in rect: Rect, theme: Theme) -> Int {
    let room = max(0, rect.height - 2)
    let isStacked = !fits(rect.width) && 2 * lines.count <= room
    let shown = lines.suffix(room)
    var rest = rect.prefix(rows: room)
    for line in shown {
      draw(line, isStacked: isStacked, into: &canvas, in: rest, theme: theme)
      rest = rest.dropping(rows: isStacked ? 2 : 1)
    }
    let foot = min(rest.row - rect.row + 1, rect.height - 1)
    canvas.draw(totalTitle, column: rect.column + 2, row: rect.row + foot, style: theme.title)
    canvas.draw(total, trailing: rect.trailing, row: rect.row + foot, style: theme.amount)
    return foot + 1
  }

  /// The number of rows that it takes in this width.
  func height(in width: Int) -> Int { (fits(width) ? lines.count : 2 * lines.count) + 2 }

  private func draw(_ line: Line, isStacked: Bool, into canvas: inout Canvas, in rect: Rect, theme: Theme) {
    let row = rect.row + (isStacked ? 1 : 0)
    canvas.draw(line.sum, trailing: rect.trailing, row: row, style: theme.text)
    let end = rect.trailing - widest(\.sum) - 2
    let start = canvas.draw(line.price, trailing: end, row: row, style: theme.dim)
    let room = isStacked ? rect.width - 2 : start - rect.column - 4
    canvas.draw(line.name, column: rect.column + 2, row: rect.row, style: theme.text, width: room)
  }

  private func fits(_ width: Int) -> Bool {
    widest(\.name) + widest(\.price) + widest(\.sum) + 6 <= width
  }

  private func widest(_ part: KeyPath<Line, SafeText>) -> Int {
    lines.map { $0[keyPath: part].width }.max() ?? 0
  }
}

extension BoughtList {
  /// The lines of a cart.
  init(_ lines: [CartLine], totalTitle: SafeText, total: SafeText, _ context: RenderContext) {
    self.totalTitle = totalTitle
    self.total = total
    self.lines = lines.map { line in
      let name = SafeText(untrusted: line.title)
      return Line(
        name: name.isEmpty ? context.strings.orders.unnamedProduct(line.id) : name,
        price: "\(line.quantity) × \(context.formatting.money(line.price))",
        sum: context.formatting.money(line.sum))
    }
  }

  /// The lines of an order that exists.
  init(_ text: OrderText, totalTitle: SafeText, total: SafeText) {
    self.totalTitle = totalTitle
    self.total = total
    lines = text.lines.map { Line(name: $0.name, price: "\($0.quantity) × \($0.price)", sum: $0.sum) }
  }
}
