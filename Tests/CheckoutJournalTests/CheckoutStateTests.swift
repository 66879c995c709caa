import CheckoutJournal
import Testing

struct CheckoutStateTests {
  @Test(arguments: CheckoutState.allCases)
  func `bytes leave only from a state that was made ready`(_ state: CheckoutState) {
    #expect(state.mayBecome(.orderSending) == (state == .ready))
  }

  @Test(arguments: [
    CheckoutState.orderUnknown, .orderKnown, .sessionSending, .sessionKnown, .sessionRefused, .paid,
    .canceled,
    .expired, .abandoned,
  ])
  func `an order that may exist is not made ready again`(_ state: CheckoutState) {
    #expect(!state.reachable(without: [.ambiguous, .absent]).contains(.ready))
  }

  @Test(arguments: CheckoutState.allCases)
  func `nothing comes after paid, and every other state has a way on`(_ state: CheckoutState) {
    #expect(state.successors.isEmpty == (state == .paid))
  }

  @Test(arguments: CheckoutState.allCases)
  func `no state follows itself`(_ state: CheckoutState) {
    #expect(!state.mayBecome(state))
  }

  @Test(arguments: CheckoutState.allCases)
  func `every state can be reached from a draft`(_ state: CheckoutState) {
    #expect(CheckoutState.draft.reachable().union([.draft]).contains(state))
  }

  @Test func `a payment that came after all is taken from every end`() {
    for state in [CheckoutState.placed, .canceled, .expired, .abandoned] { #expect(state.mayBecome(.paid)) }
  }

  @Test func `only the five ends are final`() {
    #expect(CheckoutState.allCases.filter(\.isFinal) == [.placed, .paid, .canceled, .expired, .abandoned])
  }
}

extension CheckoutState {
  fileprivate func reachable(without closed: Set<CheckoutState> = []) -> Set<CheckoutState> {
    var reached: Set<CheckoutState> = []
    var open = successors.subtracting(closed)
    while let next = open.popFirst() {
      reached.insert(next)
      open.formUnion(next.successors.subtracting(reached).subtracting(closed))
    }
    return reached
  }
}
