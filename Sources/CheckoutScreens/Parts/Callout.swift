/// Something to be told: a symbol and a headline that say how serious it is, and what to do in the lines below.
struct Callout {
  enum Kind { case busy, plain, success, warning, error }

  var kind: Kind
  var headline: SafeText
  var lines: [SafeText] = []

  /// - Returns: the number of rows used.
  @discardableResult
  func draw(into canvas: inout Canvas, in rect: Rect, theme: Theme) -> Int {
    canvas.draw(symbol, column: rect.column, row: rect.row, style: style(in: theme), width: rect.width)
    var body = rect
    body.column += 3
    body.width = max(0, rect.width - 3)
    var used = canvas.drawWrapped(headline, in: body, style: style(in: theme))
    for line in lines where !line.isEmpty {
      used += canvas.drawWrapped(line, in: body.dropping(rows: used), style: theme.text)
    }
    return used
  }

  /// How many rows it takes in this width.
  func height(in width: Int) -> Int {
    ([headline] + lines.filter { !$0.isEmpty }).reduce(0) { $0 + $1.wrapped(to: width - 3).count }
  }

  /// How many columns it takes of this width.
  func width(in width: Int) -> Int {
    let rows = ([headline] + lines).flatMap { $0.wrapped(to: width - 3) }
    return min(width, 3 + (rows.map(\.width).max() ?? 0))
  }

  private var symbol: SafeText {
    switch kind {
    case .busy: "◷"
    case .plain: "·"
    case .success: "✓"
    case .warning: "!"
    case .error: "✗"
    }
  }

  private func style(in theme: Theme) -> Style {
    switch kind {
    case .busy: theme.accent
    case .plain: theme.title
    case .success: theme.success
    case .warning: theme.warning
    case .error: theme.error
    }
  }
}

extension Canvas {
  /// Two quiet lines in the middle of a place where there is nothing else.
  mutating func drawCalmly(_ headline: SafeText, _ hint: SafeText, in rect: Rect, theme: Theme) {
    let rows = headline.wrapped(to: rect.width).count
    let place = rect.centred(width: rect.width, height: rows + hint.wrapped(to: rect.width).count)
    drawCentred(headline, in: place, style: theme.title)
    drawCentred(hint, in: place.dropping(rows: rows), style: theme.dim)
  }
}
