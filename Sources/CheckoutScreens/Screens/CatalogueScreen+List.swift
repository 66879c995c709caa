import CheckoutViewModel
import OneEntryClient

extension CatalogueScreen {
  func drawList(into canvas: inout Canvas, in rect: Rect) {
    let words = look.strings.catalogue
    let frame = Frame(
      title: words.title, note: position, bottomNote: words.sortedBy(app.catalogue.sort), isFocused: true)
    var inside = frame.draw(into: &canvas, in: rect, theme: look.theme)
    if showsFilter { inside = drawFilter(into: &canvas, in: inside) }
    if let callout {
      inside = inside.dropping(rows: callout.draw(into: &canvas, in: inside, theme: look.theme) + 1)
    }
    drawTable(into: &canvas, in: inside)
  }

  private var showsFilter: Bool { app.catalogue.isFiltering || !app.catalogue.filter.isEmpty }

  private var position: SafeText {
    let shown = app.catalogue.visible.count
    guard shown > 0 else { return "" }
    let all = app.catalogue.filter.isEmpty ? max(app.catalogue.total, shown) : shown
    let formatting = look.formatting
    return look.strings.catalogue.of(formatting.number(app.catalogue.selection + 1), formatting.number(all))
  }

  private func drawFilter(into canvas: inout Canvas, in rect: Rect) -> Rect {
    let catalogue = app.catalogue
    let note = catalogue.searching.isLoading ? look.strings.catalogue.searching : ""
    FilterLine(field: catalogue.filter, isFocused: catalogue.isFiltering, note: note)
      .draw(into: &canvas, in: rect.prefix(rows: 1), theme: look.theme)
    return rect.dropping(rows: 1)
  }

  /// What stands above the list, or instead of it; what was loaded before a failure stays below.
  private var callout: Callout? {
    let words = look.strings.catalogue
    switch app.catalogue.loading {
    case .idle, .loading: return app.catalogue.products.isEmpty ? look.busy(words.loading) : nil
    case .failed(let failure): return look.callout(failure)
    case .loaded where app.catalogue.products.isEmpty && app.catalogue.filter.isEmpty:
      return Callout(kind: .plain, headline: words.empty, lines: [words.emptyHint])
    case .loaded where app.catalogue.visible.isEmpty && !app.catalogue.searching.isLoading:
      let text = SafeText(untrusted: app.catalogue.filter.value)
      return Callout(kind: .plain, headline: words.nothingFound(text), lines: [words.nothingFoundHint])
    case .loaded: return nil
    }
  }

  private func drawTable(into canvas: inout Canvas, in rect: Rect) {
    let visible = app.catalogue.visible
    let part = Self.part(of: visible.count, around: app.catalogue.selection, height: rect.height)
    let table = Table(
      columns: [
        .init(width: .flexible(minimum: 12)), .init(style: look.theme.accent),
        .init(alignment: .trailing, style: look.theme.amount),
        .init(width: .leaves(rank: 1), style: look.theme.dim),
      ],
      rows: visible[part].map(row), selection: app.catalogue.selection - part.lowerBound,
      isFocused: !app.catalogue.isFiltering)
    let selected = table.draw(into: &canvas, in: rect, theme: look.theme)
    if let selected, !app.catalogue.isFiltering { canvas.cursor = .init(column: rect.column, row: selected) }
  }

  /// The pages that show: columns are as wide as these need, however long the whole list is.
  private static func part(of count: Int, around selection: Int, height: Int) -> Range<Int> {
    let size = Catalogue.pageSize
    let start = max(0, selection - height) / size * size
    return start..<max(start, min(count, (selection + height + size) / size * size))
  }

  private func row(_ product: Product) -> Table.Row {
    let quantity = app.cart.quantity(of: product.id)
    return Table.Row(cells: [
      SafeText(untrusted: product.title),
      quantity > 0 ? look.strings.catalogue.inCart(quantity) : "",
      product.price.map { look.formatting.money($0) } ?? look.strings.catalogue.noPrice,
      SafeText(untrusted: product.statusTitle ?? product.statusIdentifier ?? ""),
    ])
  }
}
