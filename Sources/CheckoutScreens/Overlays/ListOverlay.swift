import CheckoutViewModel
import OneEntryClient

/// Several things over a screen, one of which is chosen.
struct ListOverlay: ScreenView {
  let list: ChoiceList
  let selection: Int
  let app: App
  let context: RenderContext

  private var words: Strings.OverlayWords { context.strings.overlays }

  var moving: ((Int) -> App.Action)? { { .overlay(.listMoved(by: $0)) } }

  var keys: [KeyHint] {
    let keys = context.strings.keys
    return [
      KeyHint(.up, .character("k"), label: keys.choose, action: .overlay(.listMoved(by: -1))),
      KeyHint(.down, .character("j"), label: keys.choose, action: .overlay(.listMoved(by: 1))),
      KeyHint(
        .enter, label: list == .categories ? keys.useCategory : keys.goOn, action: .overlay(.listChosen)),
      KeyHint(.escape, .character("q"), label: keys.close, action: .overlay(.dismissed)),
    ]
  }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    let rows = rows
    let width = list == .categories ? 44 : 76
    let box = rect.inset(rows: 1).centred(width: width, height: min(rect.height - 2, rows.count + 4))
    let inside = OverlayBox(title: title).draw(into: &canvas, in: box, theme: context.theme)
    let table = Table(
      columns: [
        .init(style: context.theme.title), .init(width: .flexible(minimum: 10)),
        .init(alignment: .trailing, style: context.theme.amount),
      ],
      rows: rows, selection: min(selection, rows.count - 1))
    table.draw(into: &canvas, in: inside.dropping(rows: 1), theme: context.theme)
  }

  var title: SafeText {
    switch list {
    case .openCheckouts: words.openCheckouts
    case .categories: context.strings.catalogue.categories
    }
  }

  var rows: [Table.Row] {
    switch list {
    case .openCheckouts: app.openCheckouts.map(row)
    case .categories: [row(context.strings.catalogue.allProducts)] + categories.map(row)
    }
  }

  private var categories: [SafeText] {
    let catalogue = app.shopping.catalogue
    return catalogue.categories.map { catalogue.name(ofCategory: $0) }
  }

  private func row(_ name: SafeText) -> Table.Row { Table.Row(cells: [name, "", ""]) }

  private func row(_ checkout: OpenCheckout) -> Table.Row {
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
      let amount = context.formatting.money(summary.total)
      return Table.Row(cells: [name.truncated(to: 24), words.unknownOrder, amount])
    }
  }

  private func row(_ id: Int, _ state: SafeText, _ amount: SafeText) -> Table.Row {
    Table.Row(cells: [context.strings.orders.order(id), state, amount])
  }
}

extension Catalogue {
  /// The category's title, else a readable form of its address.
  func name(ofCategory url: String) -> SafeText {
    ValueText.name(categoryTitles[url], orMarker: url.split(separator: "/").last.map(String.init) ?? url)
  }
}
