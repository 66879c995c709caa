import CheckoutViewModel
import OneEntryClient

/// The user's own orders, newest first, and the one under the cursor in full.
struct OrdersScreen: ScreenView {
  let app: App
  let look: Look

  var orders: CheckoutViewModel.Orders { app.orders }
  var words: Strings.OrdersWords { look.strings.orders }

  var typing: ((TextEdit) -> App.Action)? {
    orders.isFiltering ? { .orders(.edited($0)) } : nil
  }

  var keys: [KeyHint] {
    if orders.isFiltering { return filterKeys }
    return (orders.visible.isEmpty ? [] : selectionKeys + orderKeys) + listKeys
  }

  var filterKeys: [KeyHint] {
    let keys = look.strings.keys
    return [
      KeyHint(.up, label: keys.choose, action: .orders(.moved(by: -1))),
      KeyHint(.down, label: keys.choose, action: .orders(.moved(by: 1))),
      KeyHint(.enter, label: keys.endFilter, action: .orders(.filterClosed(keepingText: true))),
      KeyHint(.escape, label: keys.clearFilter, action: .orders(.filterClosed(keepingText: false))),
    ]
  }

  var selectionKeys: [KeyHint] {
    let keys = look.strings.keys
    return [
      KeyHint(.up, .character("k"), label: keys.choose, action: .orders(.moved(by: -1))),
      KeyHint(.down, .character("j"), label: keys.choose, action: .orders(.moved(by: 1))),
      KeyHint(.pageUp, label: keys.page, action: .orders(.moved(by: -10)), isInFooter: false),
      KeyHint(.pageDown, label: keys.page, action: .orders(.moved(by: 10)), isInFooter: false),
      orders.showsDetail
        ? KeyHint(.escape, .enter, .left, label: keys.close, action: .orders(.detailTapped))
        : KeyHint(.enter, .right, .character("d"), label: keys.detail, action: .orders(.detailTapped)),
    ]
  }

  var orderKeys: [KeyHint] {
    let keys = look.strings.keys
    guard let own = orders.selected else { return [] }
    var hints = [
      KeyHint(.character("p"), label: keys.pay, action: .payAgainTapped),
      KeyHint(.character("a"), label: keys.repeatOrder, action: .repeatTapped),
      KeyHint(.character("x"), label: keys.cancelOrder, action: .asked(.cancelOrder(own)), isInFooter: false),
      KeyHint(.character("n"), label: keys.copyOrder, action: .copyOrderTapped, isInFooter: false),
      KeyHint(.character("t"), label: keys.receipt(.text), action: .receiptTapped(.text)),
      KeyHint(label: keys.receipt(.markdown), action: .receiptTapped(.markdown), isInFooter: false),
      KeyHint(label: keys.receipt(.json), action: .receiptTapped(.json), isInFooter: false),
    ]
    if own.order.isCompleted == true { hints.removeAll { $0.action == .payAgainTapped } }
    return hints
  }

  var listKeys: [KeyHint] {
    let keys = look.strings.keys
    return [
      KeyHint(.character("/"), label: keys.filter, action: .orders(.filterOpened)),
      KeyHint(
        .character("r"), label: keys.reload, action: .orders(.opened),
        isInFooter: orders.loading.failure != nil || orders.all.isEmpty),
    ]
  }
}
