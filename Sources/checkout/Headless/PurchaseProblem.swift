import CheckoutViewModel

/// Why a purchase without a screen stopped.
enum PurchaseProblem: Error, Equatable {
  /// What was asked for cannot be done; one English sentence that says what to do.
  case usage(String)
  /// The shop does not have or does not take what was asked for; one English sentence that says what it has.
  case notInShop(String)
  case signInRefused(Failure)
  case failed(Failure)
  /// The order may or may not exist.
  case outcomeUnknown(Failure)
  /// The shop shows no trace of an order that was sent; sending again was not allowed.
  case noTrace
  /// More than one order can be the one that was sent.
  case severalFit

  var status: ExitStatus {
    switch self {
    case .usage: .usage
    case .notInShop: .refused
    case .signInRefused(let failure): ExitStatus(failure) == .unreachable ? .unreachable : .signInRefused
    case .failed(let failure): ExitStatus(failure)
    case .outcomeUnknown, .noTrace, .severalFit: .unknown
    }
  }

  /// The word that stands for it in the JSON report.
  var word: String {
    switch status {
    case .usage: "usage"
    case .signInRefused: "sign-in-refused"
    case .unreachable: "unreachable"
    case .unknown: "unknown"
    default: "refused"
    }
  }
}
