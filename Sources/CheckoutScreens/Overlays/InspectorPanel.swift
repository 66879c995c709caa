import CheckoutViewModel
import OneEntryClient

/// The calls to the shop: a list, the newest last, and below it the call that is selected, with request and answer.
struct InspectorPanel: ScreenView {
  let inspector: Inspector
  let words: InspectorWords
  let context: RenderContext

  var typing: ((TextEdit) -> App.Action)? { { .inspector(.filtered($0)) } }

  var moving: ((Int) -> App.Action)? { { .inspector(.moved(by: $0)) } }

  var keys: [KeyHint] {
    let keys = context.strings.keys
    return [
      KeyHint(.up, label: keys.choose, action: .inspector(.moved(by: -1))),
      KeyHint(.down, label: keys.choose, action: .inspector(.moved(by: 1))),
      KeyHint(.pageUp, label: words.details, action: .inspector(.scrolled(by: -10))),
      KeyHint(.pageDown, label: words.details, action: .inspector(.scrolled(by: 10))),
      KeyHint(.control("y"), label: words.copy, action: .inspector(.copyTapped)),
      KeyHint(.control("s"), label: words.save, action: .inspector(.saveTapped)),
      KeyHint(.control("f"), label: words.follow, action: .inspector(.followTapped)),
      KeyHint(.function(12), label: words.toScreen, action: .inspector(.toggled)),
      KeyHint(.escape, label: keys.close, action: .inspector(.closed)),
    ]
  }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    // Where there is no room beside the screen, its last notice and its keys stay in sight.
    let isOver = rect.width == canvas.width
    let rect = isOver ? rect.prefix(rows: rect.height - (canvas.height >= 20 ? 2 : 1)) : rect
    canvas.fill(rect, style: context.theme.overlay)
    let isFocused = inspector.place == .focused
    if isFocused { canvas.cursor = nil }
    let count = inspector.exchanges.count
    let note: SafeText = inspector.isFollowing ? "● \(count)" : "\(count)"
    let frame = Frame(title: words.title, note: note, isFocused: isFocused)
    let inside = frame.draw(into: &canvas, in: rect, theme: context.theme)
    let hint = inspector.filter.isEmpty ? words.hint : ""
    // A tour shows how calls are looked for; a report of somebody else does not say for which.
    FilterLine(field: inspector.filter, isFocused: isFocused, note: hint).draw(
      into: &canvas, in: inside.prefix(rows: 1), context, isHidden: context.hidesLinks)
    drawCalls(into: &canvas, in: inside.dropping(rows: 1))
  }

  private func drawCalls(into canvas: inout Canvas, in rect: Rect) {
    let shown = inspector.shown
    guard let selected = inspector.selected else {
      let sentence = inspector.exchanges.isEmpty ? words.empty : words.nothingFound
      canvas.drawWrapped(sentence, in: rect.dropping(rows: 1), style: context.theme.dim)
      return
    }
    let list = rect.prefix(rows: min(shown.count, max(3, rect.height * 2 / 5)))
    let table = Table(
      columns: Self.columns, rows: shown.map(row), selection: shown.lastIndex { $0.id == selected.id },
      isFocused: inspector.place == .focused)
    table.draw(into: &canvas, in: list, theme: context.theme)
    drawDetails(of: selected, into: &canvas, in: rect.dropping(rows: list.height + 1))
  }

  private static let columns: [Table.Column] = [
    .init(width: .leaves(rank: 2)), .init(alignment: .trailing), .init(width: .flexible(minimum: 12)),
    .init(width: .leaves(rank: 3)), .init(alignment: .trailing, width: .leaves(rank: 1)), .init(),
  ]

  private func row(_ exchange: Exchange) -> Table.Row {
    let status: SafeText = exchange.answer.map { "\($0.status)" } ?? "✗"
    let tries: SafeText = exchange.attempt > 1 ? "×\(exchange.attempt)" : ""
    let marks: SafeText = exchange.hasDifferences ? "≠" : ""
    return Table.Row(
      cells: [
        context.formatting.time(exchange.time), status, SafeText(untrusted: exchange.call.rawValue), tries,
        "\(exchange.milliseconds) ms", marks,
      ], style: style(of: exchange))
  }

  private func style(of exchange: Exchange) -> Style? {
    if exchange.problem != nil { return context.theme.error }
    return exchange.hasDifferences ? context.theme.warning : nil
  }

  private func drawDetails(of exchange: Exchange, into canvas: inout Canvas, in rect: Rect) {
    let lines = details(of: exchange, width: rect.width)
    let first = min(inspector.scroll, max(0, lines.count - rect.height))
    for (row, line) in lines.dropFirst(first).prefix(rect.height).enumerated() {
      canvas.draw(
        line.text, column: rect.column, row: rect.row + row, style: line.style ?? context.theme.text,
        width: rect.width)
    }
  }

  private typealias Line = (text: SafeText, style: Style?)

  private func details(of exchange: Exchange, width: Int) -> [Line] {
    let theme = context.theme
    let exchange = context.hidesPersonalData ? exchange.withoutPersonalData : exchange
    let address = SafeText(untrusted: "\(exchange.method.rawValue) \(exchange.origin)\(exchange.target)")
    let facts: [SafeText?] = [
      words.attempt(exchange.attempt), exchange.cause.map { words.because(SafeText(untrusted: $0)) },
      exchange.problem.map { SafeText(untrusted: $0) },
    ]
    let head =
      address.wrapped(to: width).map { ($0, theme.title) as Line }
      + [(facts.compactMap(\.self).joined(separator: " · "), theme.dim)]
    return head + differences(of: exchange) + section(words.request, exchange.request.body)
      + answer(of: exchange)
  }

  private func differences(of exchange: Exchange) -> [Line] {
    let own = Set(exchange.answer?.differences ?? [])
    return inspector.differences.filter { $0.call == exchange.call && own.contains($0.difference) }.map {
      (words.differs(words.difference($0.difference), $0.times), context.theme.warning)
    }
  }

  private func answer(of exchange: Exchange) -> [Line] {
    guard let answer = exchange.answer else {
      return [
        ("", nil),
        exchange.isWithheld ? (words.notSent, context.theme.warning) : (words.noAnswer, context.theme.error),
      ]
    }
    let title: SafeText = "\(words.answer) · \(answer.status) · \(answer.bytes) B"
    return section(title, answer.body, isAlwaysShown: true)
  }

  private func section(_ title: SafeText, _ body: MaskedJSON?, isAlwaysShown: Bool = false) -> [Line] {
    guard body != nil || isAlwaysShown else { return [] }
    let lines = body?.lines.map { (SafeText(untrusted: $0), nil) as Line } ?? []
    return [("", nil), (title, context.theme.label)] + lines
  }
}

extension Exchange {
  fileprivate var hasDifferences: Bool { answer?.differences.isEmpty == false }
}

extension View {
  var inspector: InspectorPanel {
    InspectorPanel(inspector: app.inspector, words: .of(app.language), context: context)
  }

  /// Opens the calls to the shop, and gives the keys to them.
  var inspectorKey: KeyHint {
    var hint = KeyHint(
      .function(12), label: InspectorWords.of(context.language).open, action: .inspector(.toggled),
      isInFooter: false)
    if !isTyping { hint.keys.append(.character("i")) }
    return hint
  }

  private static let leastForBoth = 120

  /// The screen with the calls on its right; `nil` where they are closed, or where there is no room for both.
  func drawBesideCalls(width: Int, height: Int) -> Canvas? {
    guard app.inspector.place != .closed, width >= Self.leastForBoth, app.overlay != .plainText,
      !Self.isTooSmall(width, height)
    else { return nil }
    let screen = max(64, width - max(56, width * 2 / 5))
    var canvas = Canvas(width: width, height: height, filledWith: Cell(" ", context.theme.base))
    canvas.place(drawAlone(width: screen, height: height, under: app.overlay == nil ? faultOverlay : overlay))
    inspector.draw(into: &canvas, in: canvas.bounds.split(columns: screen).right)
    return canvas
  }
}
