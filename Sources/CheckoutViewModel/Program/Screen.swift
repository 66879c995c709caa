/// A view of the program. It carries nothing: the state of each lives beside the path, so that going back keeps it.
public enum Screen: Equatable, Sendable, CaseIterable {
  case signIn, catalogue, cart, orderForm, review, payment, orders
}
