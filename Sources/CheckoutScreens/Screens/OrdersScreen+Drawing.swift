import CheckoutViewModel
import OneEntryClient

extension OrdersScreen {
  func draw(into canvas: inout Canvas, in rect: Rect) {
    if Breadth(rect) == .wide {
      let (left, right) = rect.split(columns: rect.width * 11 / 20)
      drawList(into: &canvas, in: left)
      drawDetail(into: &canvas, in: right)
    } else if orders.showsDetail && orders.selected != nil {
      drawDetail(into: &canvas, in: rect)
    } else {
      drawList(into: &canvas, in: rect)
    }
  }

  private func drawDetail(into canvas: inout Canvas, in rect: Rect) {
    OrderPane(own: orders.selected, look: look).draw(into: &canvas, in: rect)
  }

  private func drawList(into canvas: inout Canvas, in rect: Rect) {
    let count = orders.visible.count
    let note = count > 0 ? look.strings.catalogue.of("\(orders.selection + 1)", "\(count)") : ""
    let frame = Frame(title: words.title, note: note, isFocused: true)
    var inside = frame.draw(into: &canvas, in: rect, theme: look.theme)
    if orders.isFiltering || !orders.filter.isEmpty {
      let line = FilterLine(field: orders.filter, isFocused: orders.isFiltering)
      line.draw(into: &canvas, in: inside.prefix(rows: 1), theme: look.theme)
      inside = inside.dropping(rows: 1)
    }
    if let callout {
      inside = inside.dropping(rows: callout.draw(into: &canvas, in: inside, theme: look.theme) + 1)
    }
    drawTable(into: &canvas, in: inside)
  }

  private var callout: Callout? {
    if let id = orders.cancelingID { return look.busy(words.canceling(id)) }
    if let failure = orders.failure ?? orders.loading.failure { return look.callout(failure) }
    switch orders.loading {
    case .idle, .loading: return orders.all.isEmpty ? look.busy(words.loading) : nil
    case .loaded where orders.all.isEmpty:
      return Callout(kind: .plain, headline: words.empty, lines: [words.emptyHint])
    case .loaded where orders.visible.isEmpty:
      return Callout(kind: .plain, headline: words.nothingFound(SafeText(untrusted: orders.filter.value)))
    case .loaded, .failed: return nil
    }
  }

  private func drawTable(into canvas: inout Canvas, in rect: Rect) {
    let table = Table(
      columns: [
        .init(alignment: .trailing, style: look.theme.title),
        .init(width: .leaves(rank: 2), style: look.theme.dim),
        .init(), .init(width: .flexible(minimum: 0), style: look.theme.dim),
        .init(alignment: .trailing, style: look.theme.amount),
      ],
      rows: orders.visible.map(row), selection: orders.selection, isFocused: !orders.isFiltering)
    if let row = table.draw(into: &canvas, in: rect, theme: look.theme), !orders.isFiltering {
      canvas.cursor = .init(column: rect.column, row: row)
    }
  }

  private func row(_ own: StoredOrder) -> Table.Row {
    let order = own.order
    return Table.Row(cells: [
      "\(order.id)", look.date(order.createdDate),
      SafeText(untrusted: order.statusTitle ?? order.statusIdentifier ?? "—"),
      SafeText(untrusted: order.paymentAccountTitle ?? order.paymentAccountIdentifier ?? ""),
      look.formatting.money(order.total),
    ])
  }
}
