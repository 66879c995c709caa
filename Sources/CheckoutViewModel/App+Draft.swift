extension App {
  mutating func handle(draft action: Action) -> [Effect] {
    switch action {
    case .draftDue: return saveDraft()
    case .draftSaved(.failure(let failure)):
      // Told once: the shop works without it, and every further edit would fail as well.
      savedDraft = nil
      return say(.failed(failure))
    default: return []
    }
  }

  /// Whether a next start has the cart and the form; the demo shop and what is kept for it end with the program.
  var isDraftKept: Bool { savedDraft != nil && journalHolder == nil && project.mode != .demo }

  /// A cart is written down at once, what is typed when the keys have rested for a second.
  mutating func keepDraft() -> [Effect] {
    guard let saved = savedDraft, signIn.isSignedIn, journalHolder == nil else { return [] }
    let draft = SavedCart(cart: cart, form: form)
    guard draft != saved, !draft.isEmpty || !saved.isEmpty else { return [] }
    return draft.lines == saved.lines && draft.kept == saved.kept ? [.wait(.draft, .seconds(1))] : saveDraft()
  }

  private mutating func saveDraft() -> [Effect] {
    guard savedDraft != nil else { return [] }
    let draft = SavedCart(cart: cart, form: form)
    savedDraft = draft
    return [.stop(.draft), .saveDraft(draft)]
  }

  /// Puts what an earlier run left where nothing has been put since; one undo takes it out of the cart again.
  mutating func restore(_ draft: SavedCart?) -> [Effect] {
    savedDraft = draft ?? SavedCart(cart: Cart(), form: OrderForm())
    guard let draft, cart.isEmpty, cart.kept.isEmpty, !form.isTouched else { return [] }
    return cart.handle(.restored(draft)) + form.handle(.restored(draft))
  }
}
