import CheckoutViewModel
import OneEntryClient

/// What is not finished, to be chosen from: each with its amount and where it stands.
struct OpenCheckoutsOverlay: ScreenView {
  let checkouts: [OpenCheckout]
  let selection: Int
  let context: RenderContext

  private var words: Strings.OverlayWords { context.strings.overlays }

  var moving: ((Int) -> App.Action)? { { .overlay(.openCheckoutsMoved(by: $0)) } }

  var keys: [KeyHint] {
    let keys = context.strings.keys
    return [
      KeyHint(.up, .character("k"), label: keys.choose, action: .overlay(.openCheckoutsMoved(by: -1))),
      KeyHint(.down, .character("j"), label: keys.choose, action: .overlay(.openCheckoutsMoved(by: 1))),
      KeyHint(.enter, label: keys.goOn, action: .overlay(.openCheckoutChosen)),
      KeyHint(.escape, .character("q"), label: keys.close, action: .overlay(.dismissed)),
    ]
  }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    let box = rect.inset(rows: 1).centred(width: 76, height: min(rect.height - 2, checkouts.count + 4))
    let inside = OverlayBox(title: words.openCheckouts).draw(into: &canvas, in: box, theme: context.theme)
    let table = Table(
      columns: [
        .init(style: context.theme.title), .init(width: .flexible(minimum: 10)),
        .init(alignment: .trailing, style: context.theme.amount),
      ],
      rows: checkouts.map(row), selection: min(selection, checkouts.count - 1))
    table.draw(into: &canvas, in: inside.dropping(rows: 1), theme: context.theme)
  }

  func row(_ checkout: OpenCheckout) -> Table.Row {
    switch checkout {
    case .payment(let watch):
      let state = context.strings.payment.displayState(PaymentDisplayState(watch)).state
      return row(watch.id, state, context.formatting.money(watch.order.due))
    case .earlier(let checkout): return row(checkout.stage)
    }
  }

  private func row(_ stage: UnfinishedCheckout.Stage) -> Table.Row {
    switch stage {
    case .payment(let id, _, _): return row(id, words.notSettled, "")
    case .order(let order, _):
      let summary = order.intent.summary
      let name = summary.lines.first.map { SafeText(untrusted: $0.title) } ?? words.noNumber
      return Table.Row(cells: [
        name.truncated(to: 24), words.unknownOrder, context.formatting.money(summary.total),
      ])
    }
  }

  private func row(_ id: Int, _ state: SafeText, _ amount: SafeText) -> Table.Row {
    Table.Row(cells: [context.strings.orders.order(id), state, amount])
  }
}
