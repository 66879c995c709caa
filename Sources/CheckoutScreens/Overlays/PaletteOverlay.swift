import CheckoutViewModel
import Foundation

/// Every action that is possible now, found by the words of its name in any order, here and in English.
struct PaletteOverlay: ScreenView {
  let hints: [KeyHint]
  /// Their names in English, in the same order.
  let english: [SafeText]
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
  var found: [KeyHint] {
    var seen: Set<SafeText> = []
    let words = query.value.folded.split(whereSeparator: \.isWhitespace)
    return zip(hints, english).filter { hint, english in
      let name = "\(hint.label) \(english)".folded
      return !movements.contains(hint.label) && words.allSatisfy { name.contains($0) }
        && seen.insert(hint.label).inserted
    }.map(\.0)
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
      into: &canvas, in: inside.prefix(rows: 1), context, isHidden: context.hidesPersonalData)
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

extension View {
  func palette(_ query: Field, _ selection: Int) -> PaletteOverlay {
    PaletteOverlay(
      hints: allHints, english: inEnglish.allHints.map(\.label), query: query, selection: selection,
      context: context)
  }

  /// What can be done on the screen, and what is done on others but can be done from here.
  private var allHints: [KeyHint] { hints + permitted(hintsElsewhere) }

  private var hintsElsewhere: [KeyHint] {
    let keys = context.strings.keys
    let places: [(Screen, SafeText)] = [
      (.catalogue, keys.products), (.cart, keys.cart), (.orders, keys.orders),
    ]
    let opening = places.filter { $0.0 != app.screen }.map { screen, label in
      KeyHint(label: label, action: .navigation(.opened(screen)), isInFooter: false)
    }
    let goOn = KeyHint(label: keys.goOn, action: .checkout(.goOnTapped), isInFooter: false)
    let add = KeyHint(label: keys.addByID, action: .overlay(.prompted(.productID)), isInFooter: false)
    return opening + (app.openCheckouts.isEmpty ? [] : [goOn]) + [add]
  }
}
