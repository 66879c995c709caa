import CheckoutViewModel
import OneEntryClient

/// The cart: lines with their sums, what is kept for later, and the estimate.
struct CartScreen: ScreenView {
  let app: App
  let look: Look

  var cart: Cart { app.cart }

  var keys: [KeyHint] {
    let isEmpty = cart.lines.isEmpty && cart.kept.isEmpty
    return (isEmpty ? [] : selectionKeys) + nextKeys + (isEmpty ? [] : lineKeys) + undoKeys
  }

  var selectionKeys: [KeyHint] {
    let keys = look.strings.keys
    return [
      KeyHint(.up, .character("k"), label: keys.choose, action: .cart(.moved(by: -1))),
      KeyHint(.down, .character("j"), label: keys.choose, action: .cart(.moved(by: 1))),
    ]
  }

  var nextKeys: [KeyHint] {
    cart.isEmpty
      ? [] : [KeyHint(.enter, .control("n"), label: look.strings.keys.nextStep, action: .nextTapped)]
  }

  var lineKeys: [KeyHint] {
    let keys = look.strings.keys
    return quantityKeys + [
      KeyHint(.character("x"), .delete, .backspace, label: keys.remove, action: .cart(.removed)),
      KeyHint(
        .character("l"), label: isKeptSelected ? keys.putBack : keys.keepForLater,
        action: .cart(.keptForLater)),
    ]
  }

  var quantityKeys: [KeyHint] {
    let keys = look.strings.keys
    guard let line = cart.selected, !isKeptSelected else { return [] }
    return [
      KeyHint(
        .character("+"), .right, label: keys.more, brief: keys.quantity,
        action: .cart(.quantityChanged(of: line.id, by: 1))),
      KeyHint(
        .character("-"), .left, label: keys.fewer, brief: keys.quantity,
        action: .cart(.quantityChanged(of: line.id, by: -1))),
      KeyHint(
        .character("="), label: keys.typeQuantity, action: .prompted(.quantity(title: line.title)),
        isInFooter: false),
    ]
  }

  var undoKeys: [KeyHint] {
    let keys = look.strings.keys
    var hints: [KeyHint] = []
    if cart.canUndo { hints.append(KeyHint(.character("u"), label: keys.undo, action: .cart(.undone))) }
    if cart.canRedo {
      hints.append(KeyHint(.character("U"), .control("r"), label: keys.redo, action: .cart(.redone)))
    }
    return hints + [KeyHint(.character("o"), label: keys.orders, action: .opened(.orders), isInFooter: false)]
  }

  var isKeptSelected: Bool { cart.selection >= cart.lines.count }
}
