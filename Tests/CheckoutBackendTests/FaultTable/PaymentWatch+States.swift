import CheckoutViewModel
import OneEntryClient

extension PaymentWatch {
  var isWatching: Bool { if case .watching = state { true } else { false } }
  var end: PaymentStatus? { if case .settled(_, let status) = state { status } else { nil } }
  var differingEstimate: Money? {
    if case .confirmingTotal(let estimate, _) = state { estimate } else { nil }
  }
}
