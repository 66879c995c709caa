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
  /// What leads from the lines to the total.
  var sums: [(title: SafeText, amount: SafeText)] = []
  var totalTitle: SafeText
  var total: SafeText

  /// The newest lines show where there is no room for all.
  /// - Returns: the number of rows used.
  @discardableResult
  func draw(into canvas: inout Canvas, in rect: Rect, theme: Theme) -> Int {
    let room = max(0, rect.height - 2 - sums.count)
    let isStacked = !fits(rect.width) && 2 * lines.count <= room
    let shown = lines.suffix(room)
    var rest = rect.prefix(rows: room)
    for line in shown {
      draw(line, isStacked: isStacked, into: &canvas, in: rest, theme: theme)
      rest = rest.dropping(rows: isStacked ? 2 : 1)
    }
    var foot = min(rest.row - rect.row + 1, max(0, rect.height - 1 - sums.count))
    for sum in sums {
      drawSum(sum, at: rect.row + foot, theme.dim, theme.text, into: &canvas, in: rect)
      foot += 1
    }
    drawSum((totalTitle, total), at: rect.row + foot, theme.title, theme.amount, into: &canvas, in: rect)
    return foot + 1
  }

  /// The number of rows that it takes in this width.
  func height(in width: Int) -> Int { (fits(width) ? lines.count : 2 * lines.count) + sums.count + 2 }

  private func drawSum(
    _ sum: (title: SafeText, amount: SafeText), at row: Int, _ title: Style, _ amount: Style,
    into canvas: inout Canvas, in rect: Rect
  ) {
    canvas.draw(sum.title, column: rect.column + 2, row: row, style: title)
    canvas.draw(sum.amount, trailing: rect.trailing, row: row, style: amount)
  }

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
  /// What an order comes to: what the shop takes off, and what it adds for free.
  init(_ summary: OrderSummary, totalTitle: SafeText, total: SafeText, _ context: RenderContext) {
    self.totalTitle = totalTitle
    self.total = total
    let gifts = summary.quote?.gifts ?? []
    lines = summary.lines.map { Line($0, context) } + gifts.map { Line($0, context) }
    sums = summary.quote.map { Self.sums($0, context) } ?? []
  }

  private static func sums(_ quote: Quote, _ context: RenderContext) -> [(SafeText, SafeText)] {
    let (words, formatting) = (context.strings.review, context.formatting)
    let taken = [(words.discount, quote.discount), (words.bonus, quote.bonus)].filter { $0.1.amount != 0 }
    guard !taken.isEmpty else { return [] }
    return [(words.subtotal, formatting.money(quote.subtotal))]
      + taken.map { ($0.0, formatting.money(Money(-$0.1.amount, $0.1.currency))) }
  }

  /// The lines of an order that exists.
  init(_ text: OrderText, totalTitle: SafeText, total: SafeText) {
    self.totalTitle = totalTitle
    self.total = total
    lines = text.lines.map {
      Line(
        name: $0.name, price: $0.price.isEmpty ? "\($0.quantity) ×" : "\($0.quantity) × \($0.price)",
        sum: $0.sum)
    }
  }
}

extension BoughtList.Line {
  fileprivate init(_ line: CartLine, _ context: RenderContext) {
    let name = SafeText(untrusted: line.title)
    self.init(
      name: name.isEmpty ? context.strings.orders.unnamedProduct(line.id) : name,
      price: "\(line.quantity) × \(context.formatting.money(line.price))",
      sum: context.formatting.money(line.sum))
  }

  fileprivate init(_ gift: Quote.Gift, _ context: RenderContext) {
    let name = SafeText(untrusted: gift.title)
    let number = gift.productID.map(context.strings.orders.unnamedProduct) ?? "—"
    self.init(
      name: name.isEmpty ? number : name, price: "\(gift.quantity) ×", sum: context.strings.review.free)
  }
}
