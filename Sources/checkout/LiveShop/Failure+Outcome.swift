import CheckoutViewModel

extension Failure {
  /// Whether asking again later may help.
  var mayPass: Bool {
    switch self {
    case .offline, .noAnswer, .busy, .shopBroken, .unreadable: true
    default: false
    }
  }

  /// Whether the shop may have done what was asked for.
  var leavesOutcomeOpen: Bool {
    switch self {
    case .noAnswer, .shopBroken, .unreadable: true
    default: false
    }
  }
}
