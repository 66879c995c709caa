import CheckoutViewModel

/// What happened to a payment so far, the newest last.
struct TimelineList {
  private let title: SafeText
  private let entries: [(time: SafeText, event: SafeText)]

  init(_ timeline: PaymentTimeline, _ context: RenderContext) {
    let (words, formatting) = (context.strings.payment, context.formatting)
    title = words.timeline
    entries = timeline.entries.map { (formatting.time($0.time), words.event($0.event, formatting)) }
  }

  /// A title above the entries; nothing where there is no room for one of them.
  func draw(into canvas: inout Canvas, in rect: Rect, theme: Theme) {
    guard rect.height > 1, !entries.isEmpty else { return }
    canvas.draw(title, column: rect.column, row: rect.row, style: theme.label)
    drawEntries(into: &canvas, in: rect.dropping(rows: 1), theme: theme)
  }

  func drawFramed(into canvas: inout Canvas, in rect: Rect, theme: Theme) {
    let inside = Frame(title: title).draw(into: &canvas, in: rect, theme: theme)
    drawEntries(into: &canvas, in: inside, theme: theme)
  }

  /// Whole entries, the newest of them.
  private func drawEntries(into canvas: inout Canvas, in rect: Rect, theme: Theme) {
    var used = 0
    let first = entries.lastIndex { entry in
      used += height(of: entry, in: rect.width)
      return used > rect.height
    }
    var rest = rect
    for entry in entries.suffix(entries.count - 1 - (first ?? -1)) {
      let end = canvas.draw(entry.time, column: rest.column, row: rest.row, style: theme.dim)
      let event = rest.split(columns: end + Self.gap - rest.column).right
      canvas.drawWrapped(entry.event, in: event, style: theme.text)
      rest = rest.dropping(rows: height(of: entry, in: rect.width))
    }
  }

  private func height(of entry: (time: SafeText, event: SafeText), in width: Int) -> Int {
    entry.event.wrapped(to: width - entry.time.width - Self.gap).count
  }

  private static let gap = 2
}
