import CheckoutViewModel
import OneEntryClient

extension CartScreen {
  func draw(into canvas: inout Canvas, in rect: Rect) {
    guard Breadth(rect) == .wide, !cart.isEmpty else {
      return drawLines(into: &canvas, in: rect, withSum: true)
    }
    let (left, right) = rect.split(columns: rect.width - 40)
    drawLines(into: &canvas, in: left, withSum: false)
    drawSummary(into: &canvas, in: right.prefix(rows: 10))
  }

  private func drawLines(into canvas: inout Canvas, in rect: Rect, withSum: Bool) {
    let words = look.strings.cart
    let note = cart.isEmpty ? "" : look.strings.common.items(cart.count)
    let inside = Frame(title: words.title, note: note, isFocused: true).draw(
      into: &canvas, in: rect, theme: look.theme)
    if cart.lines.isEmpty && cart.kept.isEmpty {
      let empty = Callout(kind: .plain, headline: words.empty, lines: [words.emptyHint])
      empty.draw(into: &canvas, in: inside.inset(rows: inside.height > 4 ? 1 : 0), theme: look.theme)
      return
    }
    let foot = notes + (withSum && !cart.isEmpty ? 2 : 0)
    drawTable(into: &canvas, in: inside.prefix(rows: max(2, inside.height - foot)))
    let below = inside.dropping(rows: max(2, inside.height - foot))
    let rest = drawNotes(into: &canvas, in: below)
    if withSum && !cart.isEmpty { drawEstimate(into: &canvas, in: rest) }
  }

  private func drawTable(into canvas: inout Canvas, in rect: Rect) {
    let words = look.strings.cart
    let heading = Table.Row(
      cells: [words.product, words.quantity, words.price, words.sum], style: look.theme.label)
    let later = Table.Row(cells: [words.keptForLater, "", "", ""], style: look.theme.label)
    let kept = cart.kept.isEmpty ? [] : [later] + cart.kept.map { row($0, style: look.theme.dim) }
    let shift = isKeptSelected && !cart.kept.isEmpty ? 2 : 1
    let table = Table(
      columns: [
        .init(width: .flexible(minimum: 10)), .init(alignment: .trailing),
        .init(alignment: .trailing, width: .leaves(rank: 1), style: look.theme.dim),
        .init(alignment: .trailing, style: look.theme.amount),
      ],
      rows: [heading] + cart.lines.map { row($0) } + kept, selection: cart.selection + shift)
    if let row = table.draw(into: &canvas, in: rect, theme: look.theme) {
      canvas.cursor = .init(column: rect.column, row: row)
    }
  }

  private func row(_ line: CartLine, style: Style? = nil) -> Table.Row {
    let formatting = look.formatting
    return Table.Row(
      cells: [
        SafeText(untrusted: line.title), formatting.number(line.quantity), formatting.money(line.price),
        formatting.money(line.sum),
      ], style: style)
  }

  private var changed: [CartLine] { cart.lines.filter { $0.previousPrice != nil } }
  private var notes: Int { min(2, changed.count) + (cart.hasUnpriced ? 1 : 0) }

  private func drawNotes(into canvas: inout Canvas, in rect: Rect) -> Rect {
    var rest = rect
    var notes = changed.prefix(2).map { line in
      look.strings.cart.priceChanged(
        SafeText(untrusted: line.title).truncated(to: max(8, rect.width - 44)),
        look.formatting.money(line.previousPrice), look.formatting.money(line.price))
    }
    if cart.hasUnpriced { notes.append(look.strings.cart.unpriced) }
    for note in notes {
      canvas.draw(
        "! \(note)", column: rest.column, row: rest.row, style: look.theme.warning, width: rest.width)
      rest = rest.dropping(rows: 1)
    }
    return rest
  }

  private func drawEstimate(into canvas: inout Canvas, in rect: Rect) {
    let row = rect.bottom - 1
    let sum = look.formatting.money(cart.estimate)
    let end = canvas.draw(
      look.strings.cart.estimate, column: rect.column + 2, row: row, style: look.theme.title)
    let start = canvas.draw(sum, trailing: rect.trailing, row: row, style: look.theme.amount)
    let hint = look.strings.cart.estimateHint
    if hint.width + 4 <= start - end { canvas.draw(hint, column: end + 2, row: row, style: look.theme.dim) }
  }

  private func drawSummary(into canvas: inout Canvas, in rect: Rect) {
    let words = look.strings.cart
    let inside = Frame(title: words.summary).draw(into: &canvas, in: rect, theme: look.theme)
    canvas.draw(
      look.strings.common.items(cart.count), column: inside.column, row: inside.row, style: look.theme.text)
    canvas.draw(words.estimate, column: inside.column, row: inside.row + 2, style: look.theme.title)
    canvas.draw(
      look.formatting.money(cart.estimate), trailing: inside.trailing, row: inside.row + 2,
      style: look.theme.amount)
    canvas.drawWrapped(words.estimateHint, in: inside.dropping(rows: 4), style: look.theme.dim)
  }
}
