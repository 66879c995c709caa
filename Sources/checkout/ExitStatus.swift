import ArgumentParser
import CheckoutViewModel

/// What the process ends with, after `sysexits.h`.
enum ExitStatus: Int32, Sendable {
  /// Placed; with `--wait`: paid, or nothing to wait for.
  case success = 0
  /// The payment ended without money.
  case unpaid = 1
  /// There can be no full screen here.
  case noTerminal = 2
  case usage = 64
  /// The shop refused it.
  case refused = 65
  case unreachable = 69
  /// All went well, but the answer could not be written to standard output.
  case outputLost = 74
  /// The order may or may not exist.
  case unknown = 75
  case signInRefused = 77

  /// The status of a run that went like this, when its answer was written to standard output or was not.
  func afterPrinting(_ isPrinted: Bool) -> ExitStatus { self == .success && !isPrinted ? .outputLost : self }

  var code: ExitCode { ExitCode(rawValue) }

  /// What a failed request means for the whole run.
  init(_ failure: Failure) {
    switch failure {
    case .offline, .untrusted, .noAnswer, .busy, .shopBroken, .unreadable: self = .unreachable
    case .wrongCredentials, .signedOut: self = .signInRefused
    case .projectClosed, .notPermitted, .notFound, .refused: self = .refused
    case .local: self = .usage
    }
  }
}
