/// Writing the cart and the form down, so that a crash takes none of it.
public enum SavedCartAction: Equatable, Sendable {
  /// The keys have rested for a moment.
  case saveDue
  case saved(Result<Bool, Failure>)
}

extension App {
  mutating func handle(_ action: SavedCartAction) -> [Effect] {
    switch action {
    case .saveDue: return save()
    case .saved(.success): return []
    case .saved(.failure(let failure)):
      // Said once: the shop works without it, and every further edit would fail as well.
      shopping.savedCart = nil
      return say(.failed(failure))
    }
  }

  /// Whether the next start has the cart and the form; the demo shop and what is kept for it end with the program.
  var isCartKept: Bool {
    shopping.savedCart != nil && shopping.journalHolder == nil && project.isKept
  }

  /// A cart is written down at once, what is typed when the keys have rested for a second.
  mutating func keepSavedCart() -> [Effect] {
    guard let saved = shopping.savedCart, signIn.isIdentified, shopping.journalHolder == nil else {
      return []
    }
    let cart = SavedCart(cart: shopping.cart, form: shopping.form)
    guard cart != saved, !cart.isEmpty || !saved.isEmpty else { return [] }
    return cart.lines == saved.lines && cart.kept == saved.kept ? [.wait(.saveCart, .seconds(1))] : save()
  }

  private mutating func save() -> [Effect] {
    guard shopping.savedCart != nil else { return [] }
    let cart = SavedCart(cart: shopping.cart, form: shopping.form)
    shopping.savedCart = cart
    return [.stop(.saveCart), .saveCart(cart)]
  }

  /// Puts what an earlier run left beside what has been put there since; one undo takes it out of the cart again.
  mutating func restore(_ saved: SavedCart?) -> [Effect] {
    guard purpose == .shopping else { return [] }
    shopping.savedCart = saved ?? SavedCart(cart: Cart(), form: OrderForm())
    guard let saved else { return [] }
    let form = shopping.form.isTouched ? [] : shopping.form.handle(.restored(saved))
    return shopping.cart.handle(.restored(saved)) + form
  }
}
