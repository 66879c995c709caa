import CheckoutViewModel
import OneEntryClient

/// A part of a long list as it is read out.
struct ListPart {
  /// Divides the pages that the shop sends.
  private static let size = 25
  let range: Range<Int>
  /// How far the selection is moved to get to the part before; `nil` where there is none.
  let stepBack: Int?
  /// To the last entry of the next part, so that more is loaded in time.
  let stepOn: Int?

  init(of count: Int, total: Int, around selection: Int) {
    let start = selection / Self.size * Self.size
    range = min(start, count)..<min(start + Self.size, count)
    stepBack = start > 0 ? start - Self.size - selection : nil
    stepOn = start + Self.size < total ? start + 2 * Self.size - 1 - selection : nil
  }

  /// The choices that lead to the parts before and after.
  func turns(_ words: Strings.LinearWords, _ moved: (Int) -> App.Action) -> [Choice] {
    let back = stepBack.map { Choice(text: words.previousPage, actions: [moved($0)]) }
    let on = stepOn.map { Choice(text: words.nextPage, actions: [moved($0)]) }
    return [on, back].compactMap(\.self)
  }
}

extension CatalogueScreen {
  private var catalogue: Catalogue { app.shopping.catalogue }
  private var words: Strings.CatalogueWords { context.strings.catalogue }

  /// The list, or the product that was chosen from it.
  var page: LinearPage {
    if catalogue.isFiltering { return filterPage }
    if catalogue.showsDetail, let product = catalogue.selected { return productPage(of: product) }
    let hints = keys.without { action in
      switch action {
      case .checkout(.addTapped), .cart(.quantityChanged), .catalogue(.detailTapped): true
      default: false
      }
    }
    let category = catalogue.listing.category.map { catalogue.name(ofCategory: $0) }
    return LinearPage(title: category ?? words.title, lines: lines, items: items, hints: hints)
  }

  private var part: ListPart {
    let shown = catalogue.visible.count
    let total = catalogue.filter.isEmpty ? max(catalogue.total - catalogue.offset, shown) : shown
    return ListPart(of: shown, total: total, around: catalogue.selection)
  }

  private var lines: [SafeText] {
    let range = part.range
    let first = catalogue.filter.isEmpty ? catalogue.offset : 0
    let place: SafeText = "\(first + range.lowerBound + 1)–\(first + range.upperBound)"
    let filter = SafeText(untrusted: catalogue.filter.value)
    let list = [words.of(place, total), order].filter { !$0.isEmpty }.joined(separator: ", ")
    return (callout?.sentences ?? [])
      + (filter.isEmpty ? [] : [context.strings.formats.labelled(words.filter, filter)])
      + (range.isEmpty ? [] : [list])
  }

  private var items: [Choice] {
    let products = part.range.map { index in
      let cells = row(catalogue.visible[index]).cells.filter { !$0.isEmpty }
      return Choice(
        text: cells.joined(separator: ", "),
        actions: [.catalogue(.moved(by: index - catalogue.selection)), .catalogue(.detailTapped)])
    }
    return products + part.turns(context.strings.linear) { .catalogue(.moved(by: $0)) }
  }

  private func productPage(of product: Product) -> LinearPage {
    let pane = ProductPane(
      product: product, set: catalogue.attributes(of: product), pictures: Pictures(), context: context)
    let cells = row(product).cells.dropFirst(2).filter { !$0.isEmpty }
    let facts = pane.words(of: product, withFiles: true).facts.map { fact in
      context.strings.formats.labelled(fact.label, fact.value)
    }
    return LinearPage(title: SafeText(untrusted: product.title), lines: cells + facts, hints: keys)
  }

  private var filterPage: LinearPage {
    let asked = AskedField(catalogue.filter, context) { edits, _ in
      edits.map { .catalogue(.edited($0)) } + [.catalogue(.filterClosed(keepingText: true))]
    }
    return LinearPage(title: words.filter, asked: asked.labelled(words.filter))
  }
}

extension OrdersScreen {
  private var orders: CheckoutViewModel.Orders { app.shopping.orders }

  /// The list, or the order that was chosen from it.
  var page: LinearPage {
    if orders.isFiltering { return filterPage }
    if orders.showsDetail, let own = orders.selected { return orderPage(of: own) }
    let hints = keys.without { action in
      switch action {
      case .checkout, .overlay(.asked), .device, .orders(.detailTapped): true
      default: false
      }
    }
    return LinearPage(
      title: context.strings.orders.title, lines: callout?.sentences ?? [], items: items, hints: hints)
  }

  private var items: [Choice] {
    let part = ListPart(of: orders.visible.count, total: orders.visible.count, around: orders.selection)
    let rows = part.range.map { index in
      Choice(
        text: row(orders.visible[index]).cells.filter { !$0.isEmpty }.joined(separator: ", "),
        actions: [.orders(.moved(by: index - orders.selection)), .orders(.detailTapped)])
    }
    return rows + part.turns(context.strings.linear) { .orders(.moved(by: $0)) }
  }

  private func orderPage(of own: StoredOrder) -> LinearPage {
    let pane = pane(of: own)
    let text = context.text(of: own.order, form: app.shopping.form.form)
    let (words, labelled) = (context.strings.orders, context.strings.formats.labelled)
    let facts = pane.facts(of: own, text) + text.stages + text.payments(pane.payments) + text.details
    let bought = BoughtList(
      text, totalTitle: words.total, total: context.formatting.money(own.order.due))
    return LinearPage(
      title: words.order(own.id),
      lines: (callout?.sentences ?? []) + facts.map { labelled($0.0, $0.1) } + bought.sentences(labelled),
      hints: keys)
  }

  private var filterPage: LinearPage {
    let asked = AskedField(orders.filter, context) { edits, _ in
      edits.map { .orders(.edited($0)) } + [.orders(.filterClosed(keepingText: true))]
    }
    let title = context.strings.catalogue.filter
    return LinearPage(title: title, asked: asked.labelled(title))
  }
}

extension BoughtList {
  /// One line each, then what leads to the total.
  func sentences(_ labelled: (SafeText, SafeText) -> SafeText) -> [SafeText] {
    lines.map { [$0.name, $0.price, $0.sum].filter { !$0.isEmpty }.joined(separator: ", ") }
      + sums.map { labelled($0.title, $0.amount) } + [labelled(totalTitle, total)]
  }
}

extension AskedField {
  /// Under another name, without saying whether it is required.
  func labelled(_ label: SafeText) -> AskedField {
    var field = self
    field.row.label = label
    field.row.demand = ""
    return field
  }
}
