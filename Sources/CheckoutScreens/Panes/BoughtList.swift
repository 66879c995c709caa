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
  /// How many lines do not show.
  var more: Strings.Counted

  /// The newest lines show where there is no room for all; the first row then says how many there are above.
  /// - Returns: the number of rows used.
  @discardableResult
  func draw(into canvas: inout Canvas, in rect: Rect, theme: Theme) -> Int {
    let shown = shown(in: rect)
    var rest = rect
    if shown.count < lines.count, rest.height > 1 + sums.count {
      let hidden: SafeText = "↑ \(more(lines.count - shown.count))"
      canvas.draw(hidden, column: rest.column + 2, row: rest.row, style: theme.dim)
      rest = rest.dropping(rows: 1)
    }
    for line in shown {
      draw(line, into: &canvas, in: rest, theme: theme)
      rest = rest.dropping(rows: height(of: line, in: rect.width))
    }
    rest = rest.dropping(rows: min(1, max(0, rest.height - 1 - sums.count)))
    for sum in sums {
      drawSum(sum, theme.dim, theme.text, into: &canvas, in: rest)
      rest = rest.dropping(rows: 1)
    }
    drawSum((totalTitle, total), theme.title, theme.amount, into: &canvas, in: rest)
    return rest.row + 1 - rect.row
  }

  /// The number of rows that it takes in this width.
  func height(in width: Int) -> Int {
    lines.reduce(0) { $0 + height(of: $1, in: width) } + sums.count + 2
  }

  private func shown(in rect: Rect) -> ArraySlice<Line> {
    let room = rect.height - 1 - sums.count
    if height(in: rect.width) <= rect.height + 1 { return lines[...] }
    var used = 1
    let first = lines.lastIndex { line in
      used += height(of: line, in: rect.width)
      return used > room
    }
    return lines.suffix(lines.count - 1 - (first ?? -1))
  }

  private func height(of line: Line, in width: Int) -> Int {
    fits(width) ? 1 : line.name.wrapped(to: width - 2).count + 1
  }

  private func drawSum(
    _ sum: (title: SafeText, amount: SafeText), _ title: Style, _ amount: Style, into canvas: inout Canvas,
    in rect: Rect
  ) {
    canvas.draw(sum.title, column: rect.column + 2, row: rect.row, style: title)
    canvas.draw(sum.amount, trailing: rect.trailing, row: rect.row, style: amount)
  }

  private func draw(_ line: Line, into canvas: inout Canvas, in rect: Rect, theme: Theme) {
    let name = rect.split(columns: 2).right
    let used = fits(rect.width) ? 0 : canvas.drawWrapped(line.name, in: name, style: theme.text)
    let row = rect.row + used
    if used == 0 { canvas.draw(line.name, column: name.column, row: row, style: theme.text) }
    canvas.draw(line.sum, trailing: rect.trailing, row: row, style: theme.text)
    canvas.draw(line.price, trailing: rect.trailing - widest(\.sum) - 2, row: row, style: theme.dim)
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
    more = context.strings.overlays.more
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

  /// What is in the cart, and what it comes to before the shop has said its total.
  init(_ cart: Cart, _ context: RenderContext) {
    lines = cart.lines.map { Line($0, context) }
    totalTitle = context.strings.cart.estimate
    total = context.formatting.money(cart.estimate)
    more = context.strings.overlays.more
  }

  /// The lines of an order that exists.
  init(_ text: OrderText, totalTitle: SafeText, total: SafeText) {
    self.totalTitle = totalTitle
    self.total = total
    more = text.strings.overlays.more
    sums = text.sums
    lines = text.lines.map {
      Line(
        name: $0.name, price: $0.price.isEmpty ? "\($0.quantity) ×" : "\($0.quantity) × \($0.price)",
        sum: $0.sum)
    }
  }
}

extension CartLine {
  /// Its name, and what speaks against having it.
  func noting(_ name: SafeText) -> SafeText {
    obstacle.map { "\(name) · \(SafeText(untrusted: $0).unbroken)" } ?? name
  }
}

extension BoughtList.Line {
  fileprivate init(_ line: CartLine, _ context: RenderContext) {
    let name = SafeText(untrusted: line.title)
    self.init(
      name: line.noting(name.isEmpty ? context.strings.orders.unnamedProduct(line.id) : name),
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
