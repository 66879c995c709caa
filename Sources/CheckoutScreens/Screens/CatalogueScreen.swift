import CheckoutViewModel
import OneEntryClient

/// What is for sale: the list, the product under the cursor, and on a wide terminal the cart.
struct CatalogueScreen: ScreenView {
  let app: App
  let look: Look

  private var catalogue: Catalogue { app.catalogue }

  var typing: ((TextEdit) -> App.Action)? {
    catalogue.isFiltering ? { .catalogue(.edited($0)) } : nil
  }

  var keys: [KeyHint] {
    if catalogue.isFiltering { return filterKeys }
    let usual = (catalogue.selected == nil ? [] : selectionKeys + productKeys) + cartKeys + listKeys
    let isFailed = catalogue.loading.failure != nil
    let resume = KeyHint(.character("g"), label: look.strings.keys.goOn, action: .resumeTapped)
    let reload = KeyHint(
      .character("r"), label: look.strings.keys.reload, action: .catalogue(.reloadTapped),
      isInFooter: isFailed)
    return (app.unfinishedCheckouts.isEmpty ? [] : [resume])
      + (isFailed ? [reload] + usual : usual + [reload])
  }

  private var filterKeys: [KeyHint] {
    let keys = look.strings.keys
    return [
      KeyHint(.up, label: keys.choose, action: .catalogue(.moved(by: -1))),
      KeyHint(.down, label: keys.choose, action: .catalogue(.moved(by: 1))),
      KeyHint(.enter, label: keys.endFilter, action: .catalogue(.filterClosed(keepingText: true))),
      KeyHint(.escape, label: keys.clearFilter, action: .catalogue(.filterClosed(keepingText: false))),
    ]
  }

  private var selectionKeys: [KeyHint] {
    let keys = look.strings.keys
    return [
      KeyHint(.up, .character("k"), label: keys.choose, action: .catalogue(.moved(by: -1))),
      KeyHint(.down, .character("j"), label: keys.choose, action: .catalogue(.moved(by: 1))),
      KeyHint(.pageUp, label: keys.page, action: .catalogue(.moved(by: -10)), isInFooter: false),
      KeyHint(.pageDown, label: keys.page, action: .catalogue(.moved(by: 10)), isInFooter: false),
      KeyHint(.home, label: keys.ends, action: .catalogue(.movedToStart), isInFooter: false),
      KeyHint(.end, label: keys.ends, action: .catalogue(.movedToEnd), isInFooter: false),
    ]
  }

  private var productKeys: [KeyHint] {
    let keys = look.strings.keys
    var hints = [KeyHint(.enter, .character("+"), label: keys.add, action: .addTapped)]
    if let product = catalogue.selected, app.cart.quantity(of: product.id) > 0 {
      hints.append(
        KeyHint(
          .character("-"), label: keys.fewer, brief: keys.quantity,
          action: .cart(.quantityChanged(of: product.id, by: -1))))
    }
    return hints
  }

  private var cartKeys: [KeyHint] {
    let keys = look.strings.keys
    return [
      KeyHint(.character("c"), label: keys.cart, action: .opened(.cart)),
      KeyHint(.control("n"), label: keys.nextStep, action: .nextTapped, isInFooter: false),
      KeyHint(.character("u"), label: keys.undo, action: .cart(.undone), isInFooter: false),
      KeyHint(.character("#"), label: keys.addByID, action: .prompted(.productID), isInFooter: false),
    ]
  }

  private var listKeys: [KeyHint] {
    let keys = look.strings.keys
    let hints = [
      KeyHint(.character("/"), label: keys.filter, action: .catalogue(.filterOpened)),
      KeyHint(.character("s"), label: keys.sort, action: .catalogue(.sortTapped)),
      KeyHint(.right, .character("d"), label: keys.detail, action: .catalogue(.detailTapped)),
      KeyHint(.character("o"), label: keys.orders, action: .opened(.orders)),
    ]
    if catalogue.showsDetail {
      return hints + [KeyHint(.escape, .left, label: keys.close, action: .catalogue(.detailTapped))]
    }
    guard !catalogue.filter.isEmpty else { return hints }
    return hints + [
      KeyHint(.escape, label: keys.clearFilter, action: .catalogue(.filterClosed(keepingText: false)))
    ]
  }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    switch Breadth(rect) {
    case .narrow where catalogue.showsDetail, .medium where catalogue.showsDetail:
      drawDetail(into: &canvas, in: rect)
    case .narrow: drawList(into: &canvas, in: rect)
    case .medium: drawListAndDetail(into: &canvas, in: rect)
    case .wide:
      let (left, right) = rect.split(columns: rect.width - 32)
      drawListAndDetail(into: &canvas, in: left)
      CartPane(cart: app.cart, look: look).draw(into: &canvas, in: right)
    }
  }

  private func drawListAndDetail(into canvas: inout Canvas, in rect: Rect) {
    if catalogue.showsDetail { return drawDetail(into: &canvas, in: rect) }
    let (left, right) = rect.split(columns: rect.width - max(28, rect.width / 3))
    drawList(into: &canvas, in: left)
    drawDetail(into: &canvas, in: right)
  }

  private func drawDetail(into canvas: inout Canvas, in rect: Rect) {
    ProductPane(product: catalogue.selected, look: look).draw(into: &canvas, in: rect)
  }
}
