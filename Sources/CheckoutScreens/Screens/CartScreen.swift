import CheckoutViewModel
import OneEntryClient

/// The cart: lines with their sums, what is kept for later, and the estimate.
struct CartScreen: ScreenView {
  let app: App
  let context: RenderContext

  private var cart: Cart { app.shopping.cart }

  var moving: ((Int) -> App.Action)? { { .cart(.moved(by: $0)) } }

  var keys: [KeyHint] {
    let isEmpty = cart.lines.isEmpty && cart.kept.isEmpty
    return (isEmpty ? [] : selectionKeys) + nextKeys + (isEmpty ? [] : lineKeys) + undoKeys
  }

  private var selectionKeys: [KeyHint] {
    let keys = context.strings.keys
    return [
      KeyHint(.up, .character("k"), label: keys.choose, action: .cart(.moved(by: -1))),
      KeyHint(.down, .character("j"), label: keys.choose, action: .cart(.moved(by: 1))),
    ]
  }

  private var nextKeys: [KeyHint] {
    [
      KeyHint(
        .enter, .control("n"), label: context.strings.keys.nextStep, action: .navigation(.nextTapped),
        isInFooter: !cart.isEmpty)
    ]
  }

  private var lineKeys: [KeyHint] {
    let keys = context.strings.keys
    return quantityKeys + [
      KeyHint(.character("x"), .delete, .backspace, label: keys.remove, action: .cart(.removed)),
      KeyHint(
        .character("l"), label: isKeptSelected ? keys.putBack : keys.keepForLater,
        action: .cart(.keptForLater)),
    ]
  }

  private var quantityKeys: [KeyHint] {
    let keys = context.strings.keys
    guard let line = cart.selected, !isKeptSelected else { return [] }
    return [
      KeyHint(
        .character("+"), .right, label: keys.more, brief: keys.quantity,
        action: .cart(.quantityChanged(of: line.id, by: 1))),
      KeyHint(
        .character("-"), .left, label: keys.fewer, brief: keys.quantity,
        action: .cart(.quantityChanged(of: line.id, by: -1))),
      KeyHint(
        .character("="), label: keys.typeQuantity, action: .overlay(.prompted(.quantity(of: line))),
        isInFooter: false),
    ] + digitKeys(line)
  }

  /// Whoever types a number means the quantity.
  private func digitKeys(_ line: CartLine) -> [KeyHint] {
    (1...9).map { digit in
      KeyHint(
        .character(Character("\(digit)")), label: context.strings.keys.typeQuantity,
        action: .overlay(.prompted(.quantity(of: line, typed: "\(digit)"))), isInFooter: false)
    }
  }

  private var undoKeys: [KeyHint] {
    let keys = context.strings.keys
    var hints: [KeyHint] = []
    if cart.canUndo { hints.append(KeyHint(.character("u"), label: keys.undo, action: .cart(.undone))) }
    if cart.canRedo {
      hints.append(KeyHint(.character("U"), .control("r"), label: keys.redo, action: .cart(.redone)))
    }
    return hints + [
      KeyHint(
        .character("o"), .character("h"), label: keys.orders, action: .navigation(.opened(.orders)),
        isInFooter: false)
    ]
  }

  private var isKeptSelected: Bool { cart.selection >= cart.lines.count }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    guard WidthClass(rect) == .wide, !cart.isEmpty else {
      return drawLines(into: &canvas, in: rect, withSum: true)
    }
    let page = rect.page
    let (left, right) = page.split(columns: page.width - 40)
    let rows = cart.lines.count + (cart.kept.isEmpty ? 0 : cart.kept.count + 1)
    drawLines(into: &canvas, in: left.prefix(rows: max(10, rows + notes + 4)), withSum: false)
    drawSummary(into: &canvas, in: right.prefix(rows: 10))
    let picture = PicturePane(
      product: app.product(cart.selected?.id), pictures: app.pictures, context: context)
    picture.draw(into: &canvas, in: right.dropping(rows: 10))
  }

  private func drawLines(into canvas: inout Canvas, in rect: Rect, withSum: Bool) {
    let words = context.strings.cart
    let note = cart.isEmpty ? "" : context.strings.common.items(cart.count)
    let inside = Frame(title: words.title, note: note, isFocused: true).draw(
      into: &canvas, in: rect, theme: context.theme)
    if cart.lines.isEmpty && cart.kept.isEmpty {
      canvas.drawCalmly(words.empty, words.emptyHint, in: inside, theme: context.theme)
      return
    }
    let foot = notes + (withSum && !cart.isEmpty ? 2 : 0)
    drawTable(into: &canvas, in: inside.prefix(rows: max(2, inside.height - foot)))
    let below = inside.dropping(rows: max(2, inside.height - foot))
    let rest = drawNotes(into: &canvas, in: below)
    if withSum && !cart.isEmpty { drawEstimate(into: &canvas, in: rest) }
  }

  private func drawTable(into canvas: inout Canvas, in rect: Rect) {
    let words = context.strings.cart
    let heading = Table.Row(
      cells: [words.product, "", words.quantity, words.price, words.sum], style: context.theme.label,
      isHeading: true)
    let later = Table.Row(
      cells: [words.keptForLater, "", "", "", ""], style: context.theme.label, isHeading: true)
    let isNarrow = WidthClass(rect) == .narrow
    let kept = cart.kept.isEmpty ? [] : [later] + cart.kept.map { keptRow($0, isNarrow: isNarrow) }
    let shift = isKeptSelected && !cart.kept.isEmpty ? 2 : 1
    let table = Table(
      columns: [
        .init(width: .wrapping(minimum: 10)), .init(width: .leaves(rank: 2), style: context.theme.dim),
        .init(alignment: .trailing),
        .init(alignment: .trailing, width: .leaves(rank: 1), style: context.theme.dim),
        .init(alignment: .trailing, style: context.theme.amount),
      ],
      rows: [heading] + cart.lines.map { row($0, isNarrow: isNarrow) } + kept,
      selection: cart.selection + shift)
    if let row = table.draw(into: &canvas, in: rect, theme: context.theme) {
      canvas.cursor = .init(column: rect.column, row: row)
    }
  }

  /// Where there is no room for statuses, only the one that speaks against the product is said.
  private func row(_ line: CartLine, isNarrow: Bool) -> Table.Row {
    let (name, formatting) = (SafeText(untrusted: line.title), context.formatting)
    return Table.Row(
      cells: [
        isNarrow ? line.noting(name) : name, isNarrow ? "" : SafeText(untrusted: line.status ?? ""),
        formatting.number(line.quantity), formatting.money(line.price), formatting.money(line.sum),
      ])
  }

  /// It does not count, so it has no sum.
  private func keptRow(_ line: CartLine, isNarrow: Bool) -> Table.Row {
    var row = row(line, isNarrow: isNarrow)
    row.cells[4] = ""
    row.style = context.theme.dim
    return row
  }

  private var changed: [CartLine] { cart.lines.filter { $0.previousPrice != nil } }
  private var notes: Int { min(2, changed.count) + (cart.hasUnpriced || hasOnlyKept ? 1 : 0) }
  private var hasOnlyKept: Bool { cart.isEmpty && !cart.kept.isEmpty }

  private func drawNotes(into canvas: inout Canvas, in rect: Rect) -> Rect {
    var rest = rect
    var notes = changed.prefix(2).map { line in
      context.strings.cart.priceChanged(
        SafeText(untrusted: line.title).truncated(to: max(8, rect.width - 44)),
        context.formatting.money(line.previousPrice), context.formatting.money(line.price))
    }
    if cart.hasUnpriced { notes.append(context.strings.cart.unpriced) }
    if hasOnlyKept { notes.append(context.strings.cart.onlyKept) }
    for note in notes {
      canvas.draw(
        "! \(note)", column: rest.column, row: rest.row, style: context.theme.warning, width: rest.width)
      rest = rest.dropping(rows: 1)
    }
    return rest
  }

  private func drawEstimate(into canvas: inout Canvas, in rect: Rect) {
    let row = rect.bottom - 1
    let sum = context.formatting.money(cart.estimate)
    let end = canvas.draw(
      context.strings.cart.estimate, column: rect.column + 2, row: row, style: context.theme.title)
    let start = canvas.draw(sum, trailing: rect.trailing, row: row, style: context.theme.amount)
    let hint = context.strings.cart.estimateHint
    if hint.width + 4 <= start - end {
      canvas.draw(hint, column: end + 2, row: row, style: context.theme.dim)
    }
  }

  private func drawSummary(into canvas: inout Canvas, in rect: Rect) {
    let words = context.strings.cart
    let inside = Frame(title: words.summary).draw(into: &canvas, in: rect, theme: context.theme)
    canvas.draw(
      context.strings.common.items(cart.count), column: inside.column, row: inside.row,
      style: context.theme.text)
    canvas.draw(words.estimate, column: inside.column, row: inside.row + 2, style: context.theme.title)
    canvas.draw(
      context.formatting.money(cart.estimate), trailing: inside.trailing, row: inside.row + 2,
      style: context.theme.amount)
    canvas.drawWrapped(words.estimateHint, in: inside.dropping(rows: 4), style: context.theme.dim)
  }
}
