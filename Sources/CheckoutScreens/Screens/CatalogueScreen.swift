import CheckoutViewModel
import OneEntryClient

/// What is for sale: the list, the product under the cursor, and on a wide terminal the cart.
struct CatalogueScreen: ScreenView {
  let app: App
  let context: RenderContext

  private var catalogue: Catalogue { app.shopping.catalogue }

  var typing: ((TextEdit) -> App.Action)? {
    catalogue.isFiltering ? { .catalogue(.edited($0)) } : nil
  }

  var moving: ((Int) -> App.Action)? { { .catalogue(.moved(by: $0)) } }

  var keys: [KeyHint] {
    if catalogue.isFiltering { return filterKeys }
    let usual = (catalogue.selected == nil ? [] : selectionKeys + productKeys) + cartKeys + listKeys
    let isFailed = catalogue.loading.failure != nil
    let reload = KeyHint(
      .character("r"), label: context.strings.keys.reload, action: .catalogue(.reloadTapped),
      isInFooter: isFailed)
    return isFailed ? [reload] + usual : usual + [reload]
  }

  private var filterKeys: [KeyHint] {
    let keys = context.strings.keys
    return [
      KeyHint(.up, label: keys.choose, action: .catalogue(.moved(by: -1))),
      KeyHint(.down, label: keys.choose, action: .catalogue(.moved(by: 1))),
      KeyHint(.enter, label: keys.endFilter, action: .catalogue(.filterClosed(keepingText: true))),
      KeyHint(.escape, label: keys.clearFilter, action: .catalogue(.filterClosed(keepingText: false))),
    ]
  }

  private var selectionKeys: [KeyHint] {
    let keys = context.strings.keys
    return [
      KeyHint(.up, .character("k"), label: keys.choose, action: .catalogue(.moved(by: -1))),
      KeyHint(.down, .character("j"), label: keys.choose, action: .catalogue(.moved(by: 1))),
      KeyHint(.pageUp, label: keys.page, action: page(-1), isInFooter: false),
      KeyHint(.pageDown, label: keys.page, action: page(1), isInFooter: false),
      KeyHint(.home, label: keys.ends, action: .catalogue(.movedToStart), isInFooter: false),
      KeyHint(.end, label: keys.ends, action: .catalogue(.movedToEnd), isInFooter: false),
    ]
  }

  /// Through the product that is shown, else through the list.
  private func page(_ direction: Int) -> App.Action {
    .catalogue(catalogue.showsDetail ? .detailScrolled(by: 5 * direction) : .moved(by: 10 * direction))
  }

  private var productKeys: [KeyHint] {
    let keys = context.strings.keys
    var hints = [KeyHint(.enter, .character("+"), label: keys.add, action: .checkout(.addTapped))]
    if let product = catalogue.selected, app.shopping.cart.quantity(of: product.id) > 0 {
      hints.append(
        KeyHint(
          .character("-"), label: keys.fewer, brief: keys.quantity,
          action: .cart(.quantityChanged(of: product.id, by: -1))))
    }
    return hints
  }

  private var cartKeys: [KeyHint] {
    let keys = context.strings.keys
    return [
      KeyHint(.character("c"), label: keys.cart, action: .navigation(.opened(.cart))),
      KeyHint(.control("n"), label: keys.nextStep, action: .navigation(.nextTapped), isInFooter: false),
      KeyHint(.character("u"), label: keys.undo, action: .cart(.undone), isInFooter: false),
      KeyHint(
        .character("#"), label: keys.addByID, action: .overlay(.prompted(.productID)), isInFooter: false),
    ]
  }

  private var listKeys: [KeyHint] {
    let keys = context.strings.keys
    let sort = KeyHint(.character("s"), label: keys.sort, action: .catalogue(.sortTapped))
    let more = [
      KeyHint(
        .character("S"), label: keys.direction, action: .catalogue(.directionTapped), isInFooter: false),
      KeyHint(
        .character("t"), label: keys.categories, action: .overlay(.listTapped(.categories)), isInFooter: false
      ),
    ]
    let filter = KeyHint(.character("/"), label: keys.filter, action: .catalogue(.filterOpened))
    let orders = KeyHint(
      .character("o"), .character("h"), label: keys.orders, action: .navigation(.opened(.orders)))
    let detail = App.Action.catalogue(.detailTapped)
    if catalogue.showsDetail {
      return [
        filter, sort, KeyHint(.escape, .left, .tab, .character("d"), label: keys.close, action: detail),
        orders,
      ] + more
    }
    let clear = KeyHint(
      .escape, label: keys.clearFilter, action: .catalogue(.filterClosed(keepingText: false)))
    let all = KeyHint(.escape, label: keys.allProducts, action: .catalogue(.categoryChosen(nil)))
    let back = !catalogue.filter.isEmpty ? [clear] : catalogue.listing.category == nil ? [] : [all]
    let open = KeyHint(.right, .tab, .character("d"), label: keys.detail, action: detail)
    return back + [filter, sort] + (catalogue.selected == nil ? [] : [open]) + [orders] + more
  }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    switch WidthClass(rect) {
    case .narrow where catalogue.showsDetail, .medium where catalogue.showsDetail:
      drawDetail(into: &canvas, in: rect)
    case .narrow: drawList(into: &canvas, in: rect, withStatus: true)
    case .medium: drawListAndDetail(into: &canvas, in: rect)
    case .wide where app.shopping.cart.isEmpty: drawListAndDetail(into: &canvas, in: rect)
    case .wide:
      let (left, right) = rect.split(columns: rect.width - max(30, rect.width / 5))
      drawListAndDetail(into: &canvas, in: left)
      CartPane(cart: app.shopping.cart, context: context).draw(into: &canvas, in: right)
    }
  }

  private func drawListAndDetail(into canvas: inout Canvas, in rect: Rect) {
    if catalogue.showsDetail { return drawDetail(into: &canvas, in: rect) }
    let detail = max(28, min(rect.width / 2, rect.width - Self.listWidth))
    let (left, right) = rect.split(columns: rect.width - detail)
    drawList(into: &canvas, in: left)
    drawDetail(into: &canvas, in: right)
  }

  /// Room for names, prices and statuses.
  private static let listWidth = 61

  private func drawDetail(into canvas: inout Canvas, in rect: Rect) {
    ProductPane(
      product: catalogue.selected, set: catalogue.selected.map(catalogue.attributes) ?? [],
      pictures: app.pictures, scroll: catalogue.detailScroll, context: context
    ).draw(into: &canvas, in: rect)
  }

  /// Where statuses have no column, that of the selected product is at the lower edge.
  private func drawList(into canvas: inout Canvas, in rect: Rect, withStatus: Bool = false) {
    let words = context.strings.catalogue
    let listing = catalogue.listing
    let status = withStatus ? catalogue.selected.map(status(of:)) ?? "" : ""
    let frame = Frame(
      title: listing.category.map { catalogue.name(ofCategory: $0) } ?? words.title, note: position,
      bottomNote: [status, order].filter { !$0.isEmpty }.joined(separator: " · "),
      isFocused: true)
    var inside = frame.draw(into: &canvas, in: rect, theme: context.theme)
    if showsFilter { inside = drawFilter(into: &canvas, in: inside) }
    if let callout {
      inside = inside.dropping(rows: callout.draw(into: &canvas, in: inside, theme: context.theme) + 1)
    }
    drawTable(into: &canvas, in: inside)
  }

  /// What is filtered has no order of its own: the shop's search adds to what is loaded.
  var order: SafeText { catalogue.filter.isEmpty ? order(of: catalogue.listing) : "" }

  /// `by price ↓`; the shop's own order has a direction only where it is turned around.
  private func order(of listing: Listing) -> SafeText {
    let name = context.strings.catalogue.sortedBy(listing.key)
    if listing == .position.of(category: listing.category) { return name }
    return "\(name) \(listing.isDescending ? "↓" : "↑")"
  }

  private var showsFilter: Bool {
    app.shopping.catalogue.isFiltering || !app.shopping.catalogue.filter.isEmpty
  }

  private var position: SafeText {
    let shown = catalogue.visible.count
    guard shown > 0 else { return "" }
    let before = catalogue.filter.isEmpty ? catalogue.offset : 0
    let here = context.formatting.number(before + catalogue.selection + 1)
    return context.strings.catalogue.of(here, total)
  }

  /// How many products there are: all of the shop's list, or what was found, which may not be all.
  var total: SafeText {
    let shown = catalogue.visible.count
    guard !catalogue.filter.isEmpty else {
      return context.formatting.number(max(catalogue.total, catalogue.offset + shown))
    }
    let count = context.formatting.number(shown)
    return catalogue.found.mayHaveMore ? "\(count)+" : count
  }

  private func drawFilter(into canvas: inout Canvas, in rect: Rect) -> Rect {
    let catalogue = app.shopping.catalogue
    let note = catalogue.searching.isLoading ? context.strings.catalogue.searching : ""
    FilterLine(field: catalogue.filter, isFocused: catalogue.isFiltering, note: note)
      .draw(into: &canvas, in: rect.prefix(rows: 1), context, isHidden: context.hidesPersonalData)
    return rect.dropping(rows: 1)
  }

  /// What stands above the list, or instead of it; what was loaded before a failure stays below.
  var callout: Callout? {
    let words = context.strings.catalogue
    switch app.shopping.catalogue.loading {
    case .idle, .loading: return app.shopping.catalogue.products.isEmpty ? context.busy(words.loading) : nil
    case .failed(let failure): return context.callout(failure)
    case .loaded where app.shopping.catalogue.products.isEmpty && app.shopping.catalogue.filter.isEmpty:
      return Callout(kind: .plain, headline: words.empty, lines: [words.emptyHint])
    case .loaded where app.shopping.catalogue.visible.isEmpty && !app.shopping.catalogue.searching.isLoading:
      let text = context.personal(SafeText(untrusted: app.shopping.catalogue.filter.value))
      return Callout(kind: .plain, headline: words.nothingFound(text), lines: [words.nothingFoundHint])
    case .loaded: return nil
    }
  }

  private func drawTable(into canvas: inout Canvas, in rect: Rect) {
    let visible = app.shopping.catalogue.visible
    let part = Self.part(of: visible.count, around: app.shopping.catalogue.selection, height: rect.height)
    let table = Table(
      columns: [
        .init(width: .flexible(minimum: 12)), .init(style: context.theme.accent),
        .init(alignment: .trailing, style: context.theme.amount),
        .init(width: .leaves(rank: 1), style: context.theme.dim),
      ],
      rows: rows(of: visible[part]), selection: app.shopping.catalogue.selection - part.lowerBound,
      isFocused: !app.shopping.catalogue.isFiltering)
    let selected = table.draw(into: &canvas, in: rect, theme: context.theme)
    if let selected, !app.shopping.catalogue.isFiltering {
      canvas.cursor = .init(column: rect.column, row: selected)
    }
  }

  /// The pages that show: columns are as wide as these need, however long the whole list is.
  private static func part(of count: Int, around selection: Int, height: Int) -> Range<Int> {
    let size = Catalogue.pageSize
    let start = max(0, selection - height) / size * size
    return start..<max(start, min(count, (selection + height + size) / size * size))
  }

  /// What the rows are made of, beside the words.
  struct RowContent: Equatable, Sendable {
    var products: ArraySlice<Product>
    /// In the cart, by the ids of products.
    var quantities: [Int: Int]
  }

  private func rows(of products: ArraySlice<Product>) -> [Table.Row] {
    let lines = app.shopping.cart.lines
    let quantities = Dictionary(lines.map { ($0.id, $0.quantity) }, uniquingKeysWith: { first, _ in first })
    return context.catalogueRows.of(RowContent(products: products, quantities: quantities)) {
      products.map { row($0, quantities[$0.id] ?? 0) }
    }
  }

  func row(_ product: Product) -> Table.Row {
    row(product, app.shopping.cart.quantity(of: product.id))
  }

  private func row(_ product: Product, _ quantity: Int) -> Table.Row {
    return Table.Row(cells: [
      SafeText(untrusted: product.title),
      quantity > 0 ? context.strings.catalogue.inCart(quantity) : "",
      product.price.map { context.formatting.money($0) } ?? context.strings.catalogue.noPrice,
      status(of: product),
    ])
  }

  private func status(of product: Product) -> SafeText {
    ValueText.name(product.statusTitle, orMarker: product.statusIdentifier)
  }
}
