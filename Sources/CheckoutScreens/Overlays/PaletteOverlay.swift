import CheckoutViewModel
import Foundation

/// Every action that is possible now, found by typing a part of its name.
struct PaletteOverlay: ScreenView {
  let hints: [KeyHint]
  let query: Field
  let selection: Int
  let context: RenderContext

  var typing: ((TextEdit) -> App.Action)? { { .overlay(.paletteEdited($0)) } }

  var moving: ((Int) -> App.Action)? { { .overlay(.paletteMoved(by: $0)) } }

  var keys: [KeyHint] {
    let keys = context.strings.keys
    var hints = [
      KeyHint(.up, label: keys.choose, action: .overlay(.paletteMoved(by: -1))),
      KeyHint(.down, label: keys.choose, action: .overlay(.paletteMoved(by: 1))),
    ]
    if let chosen {
      hints.append(KeyHint(.enter, label: chosen.label, action: .overlay(.paletteChose(chosen.action))))
    }
    return hints + [KeyHint(.escape, .control("p"), label: keys.close, action: .overlay(.dismissed))]
  }

  /// One entry for each label: up and down would be two rows that say the same.
  private var found: [KeyHint] {
    var seen: Set<SafeText> = []
    let text = query.value.folded
    return hints.filter { hint in
      !movements.contains(hint.label) && seen.insert(hint.label).inserted
        && (text.isEmpty || hint.label.string.folded.contains(text))
    }
  }

  /// One step up or down is nothing to look for by name.
  private var movements: [SafeText] {
    let keys = context.strings.keys
    return [keys.choose, keys.page, keys.ends, keys.field, keys.option, keys.palette]
  }

  private var row: Int { min(selection, max(0, found.count - 1)) }
  private var chosen: KeyHint? { found.isEmpty ? nil : found[row] }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    let words = context.strings.overlays
    let box = rect.inset(rows: 1).centred(width: 56, height: min(rect.height - 2, 20))
    let inside = OverlayBox(title: words.palette).draw(into: &canvas, in: box, theme: context.theme)
    let hint = query.isEmpty ? words.paletteHint : ""
    FilterLine(field: query, isFocused: true, note: hint).draw(
      into: &canvas, in: inside.prefix(rows: 1), theme: context.theme)
    let list = inside.dropping(rows: inside.height > 8 ? 2 : 1)
    guard !found.isEmpty else {
      canvas.draw(
        words.paletteEmpty, column: list.column + 2, row: list.row, style: context.theme.dim,
        width: list.width)
      return
    }
    let rows = found.map { hint in
      Table.Row(cells: [hint.label, hint.keys.first?.name(context.strings.keyNames) ?? ""])
    }
    let table = Table(
      columns: [
        .init(width: .flexible(minimum: 10)), .init(alignment: .trailing, style: context.theme.footerKey),
      ],
      rows: rows, selection: row)
    table.draw(into: &canvas, in: list, theme: context.theme)
  }
}

extension String {
  fileprivate var folded: String { folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil) }
}
