import CheckoutViewModel
import Foundation
import OneEntryClient

/// The receipt of an order, to be read where no file may be written.
struct ReceiptOverlay: ScreenView {
  let order: StoredOrder
  let scroll: Int
  let app: App
  let context: RenderContext

  var moving: ((Int) -> App.Action)? { { .overlay(.receiptScrolled(by: $0)) } }

  var keys: [KeyHint] {
    let keys = context.strings.keys
    return [
      KeyHint(.up, .character("k"), label: keys.choose, action: .overlay(.receiptScrolled(by: -1))),
      KeyHint(.down, .character("j"), label: keys.choose, action: .overlay(.receiptScrolled(by: 1))),
      KeyHint(
        .escape, .enter, .character("q"), .character("t"), label: keys.close, action: .overlay(.dismissed)),
    ]
  }

  var title: SafeText { "\(context.strings.orders.receipt) · \(context.strings.orders.order(order.id))" }

  /// All but the title.
  var lines: [SafeText] {
    let receipt = Receipt(
      order, shop: app.project.title(in: app.language), note: app.note(for: order), language: app.language,
      timeZone: context.formatting.timeZone)
    return Array(receipt.plainLines.dropFirst(2))
  }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    let lines = lines
    let width = max(40, lines.map(\.width).max() ?? 0)
    let box = rect.inset(rows: 1).centred(width: width + 4, height: lines.count + 2)
    let start = canvas.start(from: scroll, of: lines.count, showing: box.height - 2)
    let hidden = lines.count - start - (box.height - 2)
    let more = hidden > 0 ? "↓ \(context.strings.overlays.more(hidden))" : "" as SafeText
    let inside = OverlayBox(title: title, bottomNote: more).draw(into: &canvas, in: box, theme: context.theme)
    for (offset, line) in lines.dropFirst(start).prefix(inside.height).enumerated() {
      canvas.draw(
        line, column: inside.column, row: inside.row + offset, style: context.theme.text, width: inside.width)
    }
  }
}
