/// The keys that work now, the most important first. What does not fit is left to the help; the last entry, which
/// leads there, always shows.
struct Footer {
  struct Entry: Hashable {
    var key: SafeText
    var label: SafeText
    /// What a click on it presses; `nil` where it stands for several keys.
    var press: Key?

    var width: Int { key.width + 1 + label.width }
  }

  var entries: [Entry]

  /// The entries that fit.
  func shown(in width: Int) -> [Entry] {
    guard let last = entries.last else { return [] }
    var room = width - last.width
    let first = entries.dropLast().prefix { entry in
      room -= entry.width + Self.gap
      return room >= 0
    }
    return first + [last]
  }

  func draw(into canvas: inout Canvas, in rect: Rect, theme: Theme) {
    var column = rect.column
    for entry in shown(in: rect.width) {
      if let press = entry.press {
        canvas.mark(Rect(column: column, row: rect.row, width: entry.width, height: 1), .key(press))
      }
      column = canvas.draw(entry.key, column: column, row: rect.row, style: theme.footerKey)
      column = canvas.draw(entry.label, column: column + 1, row: rect.row, style: theme.footerText) + Self.gap
    }
  }

  private static let gap = 2
}
