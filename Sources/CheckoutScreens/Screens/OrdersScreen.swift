import CheckoutViewModel
import OneEntryClient

/// The user's own orders, newest first, and the one under the cursor in full.
struct OrdersScreen: ScreenView {
  let app: App
  let context: RenderContext

  private var orders: CheckoutViewModel.Orders { app.shopping.orders }
  private var words: Strings.OrdersWords { context.strings.orders }

  var typing: ((TextEdit) -> App.Action)? {
    orders.isFiltering ? { .orders(.edited($0)) } : nil
  }

  var moving: ((Int) -> App.Action)? { { .orders(.moved(by: $0)) } }

  var keys: [KeyHint] {
    if orders.isFiltering { return filterKeys }
    return (orders.visible.isEmpty ? [] : selectionKeys + orderKeys) + listKeys
  }

  private var filterKeys: [KeyHint] {
    let keys = context.strings.keys
    return [
      KeyHint(.up, label: keys.choose, action: .orders(.moved(by: -1))),
      KeyHint(.down, label: keys.choose, action: .orders(.moved(by: 1))),
      KeyHint(.enter, label: keys.endFilter, action: .orders(.filterClosed(keepingText: true))),
      KeyHint(.escape, label: keys.clearFilter, action: .orders(.filterClosed(keepingText: false))),
    ]
  }

  private var selectionKeys: [KeyHint] {
    let keys = context.strings.keys
    return [
      KeyHint(.up, .character("k"), label: keys.choose, action: .orders(.moved(by: -1))),
      KeyHint(.down, .character("j"), label: keys.choose, action: .orders(.moved(by: 1))),
      KeyHint(.pageUp, label: keys.page, action: page(-1), isInFooter: false),
      KeyHint(.pageDown, label: keys.page, action: page(1), isInFooter: false),
      orders.showsDetail
        ? KeyHint(.escape, .enter, .left, .tab, label: keys.close, action: .orders(.detailTapped))
        : KeyHint(.enter, .right, .tab, .character("d"), label: keys.detail, action: .orders(.detailTapped)),
    ]
  }

  /// Through the order that is shown, else through the list.
  private func page(_ direction: Int) -> App.Action {
    .orders(orders.showsDetail ? .detailScrolled(by: 5 * direction) : .moved(by: 10 * direction))
  }

  private var orderKeys: [KeyHint] {
    let keys = context.strings.keys
    guard let own = orders.selected else { return [] }
    var hints = [
      KeyHint(.character("p"), label: keys.pay, action: .checkout(.payAgainTapped)),
      KeyHint(.character("a"), label: keys.repeatOrder, action: .checkout(.repeatTapped)),
      KeyHint(
        .character("x"), label: keys.cancelOrder, action: .overlay(.asked(.cancelOrder(own))),
        isInFooter: false),
      KeyHint(.character("n"), label: keys.copyOrder, action: .device(.copyOrderTapped), isInFooter: false),
      KeyHint(.character("t"), label: keys.receipt(.text), action: .device(.receiptTapped(.text))),
      KeyHint(label: keys.receipt(.markdown), action: .device(.receiptTapped(.markdown)), isInFooter: false),
      KeyHint(label: keys.receipt(.json), action: .device(.receiptTapped(.json)), isInFooter: false),
      KeyHint(label: keys.receipt(.html), action: .device(.receiptTapped(.html)), isInFooter: false),
    ]
    if own.order.isCompleted == true || own.order.isCancelled {
      hints.removeAll { $0.action == .checkout(.payAgainTapped) }
    }
    if own.order.isCancelled { hints.removeAll { $0.action == .overlay(.asked(.cancelOrder(own))) } }
    return hints
  }

  private var listKeys: [KeyHint] {
    let keys = context.strings.keys
    let clear = KeyHint(.escape, label: keys.clearFilter, action: .orders(.filterClosed(keepingText: false)))
    return (orders.filter.isEmpty || orders.showsDetail ? [] : [clear]) + [
      KeyHint(.character("/"), label: keys.filter, action: .orders(.filterOpened)),
      KeyHint(
        .character("r"), label: keys.reload, action: .orders(.opened),
        isInFooter: orders.loading.failure != nil || orders.all.isEmpty),
    ]
  }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    if WidthClass(rect) == .wide {
      let page = rect.page
      guard orders.selected != nil else { return drawList(into: &canvas, in: page) }
      let (left, right) = page.split(columns: page.width * 11 / 20)
      drawList(into: &canvas, in: left)
      drawDetail(into: &canvas, in: right)
    } else if orders.showsDetail && orders.selected != nil {
      drawDetail(into: &canvas, in: rect)
    } else {
      drawList(into: &canvas, in: rect)
    }
  }

  private func drawDetail(into canvas: inout Canvas, in rect: Rect) {
    pane(of: orders.selected).draw(into: &canvas, in: rect)
  }

  func pane(of own: StoredOrder?) -> OrderPane {
    OrderPane(
      own: own, form: app.shopping.form, payments: own.flatMap { orders.payments[$0.id] } ?? [],
      scroll: orders.detailScroll, context: context)
  }

  private func drawList(into canvas: inout Canvas, in rect: Rect) {
    let count = orders.visible.count
    let note = count > 0 ? context.strings.catalogue.of("\(orders.selection + 1)", "\(count)") : ""
    let frame = Frame(title: words.title, note: note, isFocused: true)
    var inside = frame.draw(into: &canvas, in: rect, theme: context.theme)
    if orders.isFiltering || !orders.filter.isEmpty {
      let line = FilterLine(field: orders.filter, isFocused: orders.isFiltering)
      line.draw(
        into: &canvas, in: inside.prefix(rows: 1), context, isHidden: context.hidesPersonalData)
      inside = inside.dropping(rows: 1)
    }
    if orders.loading == .loaded, orders.all.isEmpty {
      return canvas.drawCalmly(words.empty, words.emptyHint, in: inside, theme: context.theme)
    }
    if let callout {
      inside = inside.dropping(rows: callout.draw(into: &canvas, in: inside, theme: context.theme) + 1)
    }
    drawTable(into: &canvas, in: inside)
  }

  var callout: Callout? {
    if let id = orders.cancelingID { return context.busy(words.canceling(id)) }
    if let failure = orders.failure ?? orders.loading.failure { return context.callout(failure) }
    switch orders.loading {
    case .idle, .loading: return orders.all.isEmpty ? context.busy(words.loading) : nil
    case .loaded where orders.visible.isEmpty:
      return Callout(
        kind: .plain, headline: words.nothingFound(context.personal(SafeText(untrusted: orders.filter.value)))
      )
    case .loaded, .failed: return nil
    }
  }

  private func drawTable(into canvas: inout Canvas, in rect: Rect) {
    let rows = orders.visible.map(row)
    let table = Table(
      columns: [
        .init(alignment: .trailing, style: context.theme.title),
        .init(width: .leaves(rank: 2), style: context.theme.dim),
        .init(width: .flexible(minimum: rows.map(\.cells[2].width).max() ?? 0)),
        .init(width: .leaves(rank: 1), style: context.theme.dim),
        .init(alignment: .trailing, style: context.theme.amount),
      ],
      rows: rows, selection: orders.selection, isFocused: !orders.isFiltering)
    if let row = table.draw(into: &canvas, in: rect, theme: context.theme), !orders.isFiltering {
      canvas.cursor = .init(column: rect.column, row: row)
    }
  }

  func row(_ own: StoredOrder) -> Table.Row {
    let order = own.order
    let text = context.text(of: order)
    return Table.Row(cells: [
      "\(order.id)", context.date(order.createdDate),
      text.status, text.account,
      context.formatting.money(order.due),
    ])
  }
}
