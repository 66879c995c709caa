import CheckoutViewModel
import OneEntryClient

/// The end of a checkout, to be understood from the last row of a room: that it is paid, how much, which order, what was
/// bought, and how to get the receipt.
struct DonePane {
  var watch: PaymentWatch
  var bought: BoughtList
  var context: RenderContext

  private var words: Strings.PaymentWords { context.strings.payment }
  private var told: PaymentText { words.displayState(PaymentDisplayState(watch)) }
  private var amount: SafeText {
    context.formatting.money(watch.order.isPaidLater ? watch.order.paidSum : watch.order.due)
  }

  /// How large sign and amount are; without a scale the amount is plain text.
  private struct Look {
    var hasSign: Bool
    var scale: Int?
  }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    let look = look(in: rect)
    var rest = rect.centred(width: rect.width, height: height(of: look, in: rect.width))
    if look.hasSign { rest = drawBig("✓", look.scale ?? 1, into: &canvas, in: rest) }
    let state = look.hasSign ? told.state : "✓ \(told.state)"
    rest = drawLine(state, context.theme.success, into: &canvas, in: rest).dropping(rows: 1)
    rest =
      look.scale.map { drawBig(amount, $0, into: &canvas, in: rest) }
      ?? drawLine(amount, context.theme.amount, into: &canvas, in: rest).dropping(rows: 1)
    rest = drawLine(order, context.theme.title, into: &canvas, in: rest).dropping(rows: 1)
    let list = rest.centred(columns: listWidth(in: rect.width))
    rest = rest.dropping(
      rows: bought.draw(into: &canvas, in: list.dropping(below: hintRows), theme: context.theme))
    canvas.drawCentred(told.next, in: rest.dropping(rows: 1), style: context.theme.text)
  }

  private var order: SafeText { "\(words.order(watch.order.id)) · \(told.money)" }

  /// The receipt's row and the one above it.
  private var hintRows: Int { 1 + told.next.wrapped(to: 76).count }

  /// The largest look with which everything that was bought shows.
  private func look(in rect: Rect) -> Look {
    let looks = [3, 2, 1].map { Look(hasSign: true, scale: $0) } + [Look(hasSign: false, scale: 1)]
    let fitting = looks.first { look in
      let width = BigText(text: amount, scale: look.scale ?? 1).width
      return width.map { $0 <= rect.width } == true && height(of: look, in: rect.width) <= rect.height
    }
    return fitting ?? Look(hasSign: false, scale: nil)
  }

  private func height(of look: Look, in width: Int) -> Int {
    let big = look.scale.map { 5 * $0 + 1 } ?? 2
    let lines = order.wrapped(to: width).count + 1 + told.next.wrapped(to: width).count
    return (look.hasSign ? 5 * (look.scale ?? 1) + 1 : 0) + 2 + big + lines + 1
      + bought.height(in: listWidth(in: width))
  }

  private func listWidth(in width: Int) -> Int { min(width, 64) }

  private func drawBig(_ text: SafeText, _ scale: Int, into canvas: inout Canvas, in rect: Rect) -> Rect {
    let big = BigText(text: text, scale: scale)
    let place = rect.centred(columns: big.width ?? 0)
    big.draw(into: &canvas, column: place.column, row: place.row, style: context.theme.success)
    return rect.dropping(rows: big.height + 1)
  }

  private func drawLine(_ text: SafeText, _ style: Style, into canvas: inout Canvas, in rect: Rect) -> Rect {
    rect.dropping(rows: canvas.drawCentred(text, in: rect, style: style))
  }
}
