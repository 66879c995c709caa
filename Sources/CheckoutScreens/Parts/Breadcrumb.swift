/// The way from cart to payment on one line. A done step has `✓`, the current one `●` and the words `step 2 of 5`,
/// one that is to be done `○`.
struct Breadcrumb {
  var names: [SafeText]
  /// `nil` on screens outside the checkout.
  var current: Int?
  /// The steps that are done; one ahead may be, and one that was passed by may not.
  var done: Set<Int> = []
  /// "step 2 of 5", or the name of a screen outside the checkout.
  var word: SafeText

  /// All names with the longest form of the word that fits, else the current name alone.
  func draw(into canvas: inout Canvas, in rect: Rect, theme: Theme) {
    if let word = words.first(where: { width(with: $0) <= rect.width }) {
      return drawAll(with: word, into: &canvas, in: rect, theme: theme)
    }
    var column = rect.column
    if let current {
      column = canvas.draw("● \(names[current])  ", column: column, row: rect.row, style: theme.stepCurrent)
    }
    draw(words[0], column: column, into: &canvas, in: rect, theme: theme)
  }

  /// "step 2 of 5" and "2/5"; the name of a screen outside the checkout has no shorter form.
  private var words: [SafeText] {
    guard let current else { return ["● \(word)"] }
    return [word, "\(current + 1)/\(names.count)"]
  }

  private func draw(_ word: SafeText, column: Int, into canvas: inout Canvas, in rect: Rect, theme: Theme) {
    canvas.draw(
      word, column: column, row: rect.row, style: current == nil ? theme.stepCurrent : theme.dim)
  }

  private func width(with word: SafeText) -> Int {
    names.reduce(0) { $0 + $1.width + 2 } + (names.count - 1) * 3 + 2 + word.width
  }

  private func drawAll(with word: SafeText, into canvas: inout Canvas, in rect: Rect, theme: Theme) {
    let air = (rect.width - width(with: word)) / max(1, names.count - 1)
    let line = SafeText(repeating: "─", count: min(3, 1 + air))
    var column = rect.column
    for (index, name) in names.enumerated() {
      if index > 0 { column = canvas.draw(" \(line) ", column: column, row: rect.row, style: theme.border) }
      let (symbol, style) = mark(of: index, theme)
      column = canvas.draw("\(symbol) \(name)", column: column, row: rect.row, style: style)
    }
    draw(word, column: rect.trailing - word.width, into: &canvas, in: rect, theme: theme)
  }

  private func mark(of index: Int, _ theme: Theme) -> (symbol: SafeText, style: Style) {
    if index == current { return ("●", theme.stepCurrent) }
    return done.contains(index) ? ("✓", theme.stepDone) : ("○", theme.stepAhead)
  }
}
