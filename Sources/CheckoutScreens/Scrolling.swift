import CheckoutViewModel

extension View {
  /// The same action, but nothing is scrolled beyond its end: whoever turns back sees it at once.
  func within(_ action: App.Action, _ width: Int, _ height: Int) -> App.Action {
    guard let scrolling = scrolling(of: action), let end = draw(width: width, height: height).scrollEnd else {
      return action
    }
    let row = min(scrolling.row, end) + scrolling.step
    return scrolling.action(min(max(0, row), end) - scrolling.row)
  }

  /// From which row something is shown, how far it is to be scrolled, and what scrolls it.
  private func scrolling(of action: App.Action) -> (row: Int, step: Int, action: (Int) -> App.Action)? {
    if case .overlay(.helpScrolled(let step)) = action, case .help(let row)? = app.overlay {
      return (row, step, { .overlay(.helpScrolled(by: $0)) })
    }
    if case .overlay(.receiptScrolled(let step)) = action, case .receipt(_, let row)? = app.overlay {
      return (row, step, { .overlay(.receiptScrolled(by: $0)) })
    }
    if case .catalogue(.detailScrolled(let step)) = action {
      return (app.shopping.catalogue.detailScroll, step, { .catalogue(.detailScrolled(by: $0)) })
    }
    if case .orders(.detailScrolled(let step)) = action {
      return (app.shopping.orders.detailScroll, step, { .orders(.detailScrolled(by: $0)) })
    }
    return nil
  }
}
