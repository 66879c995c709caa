import CheckoutViewModel

extension OrderPlacement {
  /// The order that a word of the shopper would send.
  var prepared: JournaledOrder? { if case .ready(let order) = state { order } else { nil } }
}
