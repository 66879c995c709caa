import CheckoutViewModel

/// The faults of the demo shop, to be switched on for one call or until they are taken away.
struct FaultOverlay: ScreenView {
  let panel: FaultPanel
  let words: FaultWords
  let context: RenderContext

  var moving: ((Int) -> App.Action)? { { .faults(.moved(by: $0)) } }

  var keys: [KeyHint] {
    let keys = context.strings.keys
    return [
      KeyHint(.up, label: keys.choose, action: .faults(.moved(by: -1))),
      KeyHint(.down, label: keys.choose, action: .faults(.moved(by: 1))),
      KeyHint(.enter, label: words.once, action: .faults(.switchedOn(once: true))),
      KeyHint(.character(" "), label: words.untilOff, action: .faults(.switchedOn(once: false))),
      KeyHint(.character("x"), .delete, label: words.clear, action: .faults(.cleared)),
      KeyHint(.left, label: words.call, action: .faults(.callMoved(by: -1))),
      KeyHint(.right, label: words.call, action: .faults(.callMoved(by: 1))),
      KeyHint(.escape, .character("q"), label: keys.close, action: .faults(.closed)),
    ]
  }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    let box = rect.inset(rows: 1).centred(width: 76, height: min(rect.height - 2, 24))
    let inside = OverlayBox(title: words.title).draw(into: &canvas, in: box, theme: context.theme)
    let call = panel.call.map { SafeText(untrusted: $0) } ?? words.everyCall
    canvas.draw(
      "\(words.strikes) ← \(call) →", column: inside.column, row: inside.row, style: context.theme.accent,
      width: inside.width)
    let active = panel.active.map(text).joined(separator: " · ")
    canvas.draw(
      active.isEmpty ? words.none : active, column: inside.column, row: inside.row + 1,
      style: active.isEmpty ? context.theme.dim : context.theme.warning, width: inside.width)
    table.draw(into: &canvas, in: inside.dropping(rows: 3), theme: context.theme)
  }

  private var table: Table {
    Table(
      columns: [.init(), .init(width: .flexible(minimum: 10), style: context.theme.dim)],
      rows: panel.choices.map {
        Table.Row(cells: [SafeText(untrusted: $0.name), SafeText(untrusted: $0.meaning)])
      }, selection: panel.selection)
  }

  /// `createOrder: reset-after ×1`
  private func text(_ fault: ActiveFault) -> SafeText {
    let call = fault.call.map { SafeText(untrusted: $0) } ?? words.everyCall
    let strikes: SafeText = fault.strikes.map { " ×\($0)" } ?? ""
    return "\(call): \(SafeText(untrusted: fault.fault))\(strikes)"
  }
}

extension View {
  var faultOverlay: FaultOverlay? {
    guard app.faults.isOpen else { return nil }
    return FaultOverlay(panel: app.faults, words: .of(app.language), context: context)
  }

  /// Only the demo shop can be made to fail.
  var faultKeys: [KeyHint] {
    guard !app.faults.choices.isEmpty else { return [] }
    let label = FaultWords.of(app.language).open
    return [KeyHint(.control("t"), label: label, action: .faults(.opened), isInFooter: false)]
  }

  /// A mark in the header while anything is made to go wrong.
  func drawFaultMark(into canvas: inout Canvas, in rect: Rect, after start: Int) -> Int {
    guard let mark = faultMark, start + mark.width + 1 <= rect.trailing else { return start }
    return canvas.draw(mark, column: start + 1, row: rect.row, style: context.theme.liveBadge)
  }

  var faultMark: SafeText? {
    app.faults.active.isEmpty ? nil : " \(FaultWords.of(app.language).mark(app.faults.active.count)) "
  }
}
