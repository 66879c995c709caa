import CheckoutViewModel
import OneEntryClient

/// Buying without an account. A guest can order and pay; how a guest reads orders back is in no source, so what is not
/// known of an order is taken from the journal. Wire contract §2.5.
extension Shop {
  func enterAsGuest(onlyToGoOn: Bool) async throws(Failure) -> Bool {
    guard configuration.guestStorage != nil else { return false }
    if onlyToGoOn, try await !backend.journal.hasGuestLeftovers() { return false }
    try await backend.becomeGuest()
    return true
  }

  /// The storage for the orders of guests, where a guest buys. It cannot be read without an account; it takes every
  /// account that the project shows.
  var guestStorage: OrderStorage? {
    get async {
      guard let guest = configuration.guestStorage, await backend.isGuest else { return nil }
      return OrderStorage(id: 0, identifier: guest.storage, formIdentifier: guest.form)
    }
  }

  /// An order of a guest as it was sent, with the total that the shop answered, since it cannot be read; `nil` for an
  /// order of a user.
  func guestOrder(_ id: Int) async -> Order? {
    guard await backend.isGuest, let placed = await backend.journal.sentOrder(id) else { return nil }
    let sent = placed.sent
    let titles = Dictionary(sent.intent.summary.lines.map { ($0.id, $0) }) { $1 }
    let lines = sent.draft.lines.map { line in
      let known = titles[line.productID]
      return Order.Line(
        productID: line.productID, quantity: line.quantity, title: known?.title, price: known?.price?.amount)
    }
    return Order(
      id: id, formIdentifier: sent.draft.formIdentifier, formData: sent.draft.formData,
      total: placed.total, paymentAccountIdentifier: sent.draft.paymentAccountIdentifier,
      lines: lines)
  }
}
