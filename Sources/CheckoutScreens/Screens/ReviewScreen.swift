import CheckoutViewModel
import OneEntryClient

/// The last look before the order is sent, and what became of it if it was not simply accepted.
struct ReviewScreen: ScreenView {
  let app: App
  let look: Look

  private var review: Review { app.review }
  private var words: Strings.ReviewWords { look.strings.review }

  var keys: [KeyHint] {
    let keys = look.strings.keys
    switch review.phase {
    case .sending: return []
    case .unknown:
      return [
        KeyHint(.character("o"), label: keys.orders, action: .opened(.orders)),
        KeyHint(.character("S"), label: keys.sendAgain, action: .asked(.sendAgain)),
      ]
    case .ready, .refused, .notSent:
      let place = KeyHint(.character("p"), label: keys.placeOrder(total), action: .confirmTapped)
      return (app.intent == nil ? [] : [place]) + [
        KeyHint(.up, .character("k"), label: keys.choose, action: .review(.moved(by: -1))),
        KeyHint(.down, .character("j"), label: keys.choose, action: .review(.moved(by: 1))),
        KeyHint(.enter, .character("e"), label: keys.edit, action: jump),
        KeyHint(.character("o"), label: keys.orders, action: .opened(.orders), isInFooter: false),
      ]
    }
  }

  private var jump: App.Action {
    switch review.selection {
    case .items: .opened(.cart)
    case .details, .account: .opened(.orderForm)
    }
  }

  private var total: SafeText { look.formatting.money(app.cart.estimate) }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    let callout = callout
    let height = callout.height(in: rect.width - 4)
    let isLow = rect.height < 12
    let told = rect.inset(columns: 2).dropping(rows: isLow ? 0 : 1).prefix(rows: height)
    callout.draw(into: &canvas, in: told, theme: look.theme)
    let body = rect.dropping(rows: height + (isLow ? 0 : 2))
    guard Breadth(rect) != .narrow else { return drawColumn(into: &canvas, in: body) }
    let (left, right) = body.split(columns: body.width / 2)
    drawItems(into: &canvas, in: left)
    let share = max(5, min(body.height - 8, details.count + 2))
    drawDetails(into: &canvas, in: right.prefix(rows: share))
    drawAccount(into: &canvas, in: right.dropping(rows: share))
  }

  /// The part under the cursor has the room; the others are reached with the arrow keys.
  private func drawColumn(into canvas: inout Canvas, in rect: Rect) {
    switch review.selection {
    case .items: drawItems(into: &canvas, in: rect)
    case .details: drawDetails(into: &canvas, in: rect)
    case .account: drawAccount(into: &canvas, in: rect)
    }
  }
}

extension ReviewScreen {
  private var callout: Callout {
    switch review.phase {
    case .ready where app.intent == nil:
      Callout(kind: .warning, headline: words.incomplete, lines: [words.incompleteHint])
    case .ready: Callout(kind: .plain, headline: words.ready(total))
    case .sending: Callout(kind: .busy, headline: words.sending, lines: [words.sendingHint])
    case .refused(let failure): outcome(words.refused, failure, [words.refusedHint])
    case .notSent(let failure): outcome(words.notSent, failure, [words.notSentHint])
    case .unknown(let failure): outcome(words.unknown, failure, words.unknownHints)
    }
  }

  /// What became of the order first, then why, then what to do.
  private func outcome(_ headline: SafeText, _ failure: Failure, _ hints: [SafeText]) -> Callout {
    let why = look.callout(failure)
    let said = why.lines.dropFirst().filter { !$0.isEmpty }
    return Callout(kind: why.kind, headline: headline, lines: ["\(why.headline)."] + said + hints)
  }

  private func frame(_ title: SafeText, _ part: Review.Part) -> Frame {
    let isHere = review.selection == part
    return Frame(title: isHere ? "▸ \(title)" : title, isFocused: isHere)
  }

  private func drawItems(into canvas: inout Canvas, in rect: Rect) {
    var frame = frame(words.items, .items)
    frame.note = look.strings.common.items(app.cart.count)
    let inside = frame.draw(into: &canvas, in: rect, theme: look.theme)
    let table = Table(
      columns: [
        .init(width: .flexible(minimum: 8)),
        .init(alignment: .trailing, width: .leaves(rank: 1), style: look.theme.dim),
        .init(alignment: .trailing, style: look.theme.text),
      ],
      rows: app.cart.lines.map(row))
    let hasHint = inside.height > 6
    table.draw(into: &canvas, in: inside.prefix(rows: inside.height - (hasHint ? 3 : 1)), theme: look.theme)
    let foot = inside.dropping(rows: inside.height - (hasHint ? 2 : 1))
    canvas.draw(words.total, column: foot.column + 2, row: foot.row, style: look.theme.title)
    canvas.draw(total, trailing: foot.trailing, row: foot.row, style: look.theme.amount)
    if hasHint {
      canvas.draw(
        words.totalHint, column: foot.column + 2, row: foot.row + 1, style: look.theme.dim,
        width: foot.width - 2)
    }
  }

  private func row(_ line: CartLine) -> Table.Row {
    let price: SafeText = "\(line.quantity) × \(look.formatting.money(line.price))"
    let title = SafeText(untrusted: line.title)
    return Table.Row(cells: [title, price, look.formatting.money(line.sum)])
  }

  private var details: [(SafeText, SafeText)] {
    app.form.fields.map { field in
      let value = SafeText(untrusted: field.kind == .secret ? "" : field.summary)
      return (SafeText(untrusted: field.title), value.isEmpty ? words.empty : value)
    }
  }

  private func drawDetails(into canvas: inout Canvas, in rect: Rect) {
    let inside = frame(words.details, .details).draw(into: &canvas, in: rect, theme: look.theme)
    let filled = details.filter { $0.1 != words.empty }
    let rows = details.count > inside.height ? filled : details
    Facts(rows: rows).draw(into: &canvas, in: inside, theme: look.theme)
  }

  private func drawAccount(into canvas: inout Canvas, in rect: Rect) {
    let inside = frame(words.account, .account).draw(
      into: &canvas, in: rect.prefix(rows: 6), theme: look.theme)
    let form = app.form
    let rows: [(SafeText, SafeText)] = [
      (look.strings.form.account, SafeText(untrusted: form.account?.title ?? "—")),
      (words.storage, SafeText(untrusted: form.storage?.title ?? "—")),
      (words.project, SafeText(untrusted: app.project.name)),
      (words.total, total),
    ]
    Facts(rows: rows).draw(into: &canvas, in: inside, theme: look.theme)
  }
}
