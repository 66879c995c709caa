import CheckoutViewModel
import OneEntryClient

/// The cart beside another screen: lines and the estimate, nothing to press.
struct CartPane {
  var cart: Cart
  var context: RenderContext

  func draw(into canvas: inout Canvas, in rect: Rect) {
    let frame = Frame(title: context.strings.cart.title, note: context.strings.common.items(cart.count))
    let inside = frame.draw(into: &canvas, in: rect, theme: context.theme)
    BoughtList(cart, context).draw(into: &canvas, in: inside, theme: context.theme)
  }

  /// Of its frame, where nothing of it is left out.
  func height(in width: Int) -> Int { BoughtList(cart, context).height(in: width - 4) + 2 }
}
