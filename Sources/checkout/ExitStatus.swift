import ArgumentParser
import CheckoutViewModel

/// What the process ends with, after `sysexits.h`. README and `--help` print this table.
enum ExitStatus: Int32, CaseIterable, Sendable {
  case success = 0
  case unpaid = 1
  case noTerminal = 2
  case assertionFailed = 3
  case unhealthy = 4
  case noSession = 5
  case stillOpen = 6
  case partPaid = 7
  case usage = 64
  case refused = 65
  case unreachable = 69
  case outputLost = 74
  case unknown = 75
  case signInRefused = 77

  /// What it means, for `--help`.
  var meaning: String {
    switch self {
    case .success: "placed; with --wait: paid, or nothing to wait for"
    case .unpaid: "the payment ended without money"
    case .noTerminal: "no full screen is possible here"
    case .assertionFailed: "a step of a scenario could not be done, or something in it is not true"
    case .unhealthy: "doctor found a problem that keeps orders from being placed"
    case .noSession: "the order is placed, but its payment could not be opened or checked"
    case .stillOpen: "the order is placed, and --wait gave up: it is not paid yet"
    case .partPaid: "with --wait: a part is paid, and the rest is due"
    case .usage: "usage, or a setting or the journal cannot be used; nothing was sent"
    case .refused: "refused by the shop, or there is no such thing; no order was made"
    case .unreachable: "the shop cannot be reached; no order was made"
    case .outputLost: "done, but standard output could not be written (the answer is on standard error)"
    case .unknown: "the order may or may not exist"
    case .signInRefused: "sign-in refused; no order was made"
    }
  }

  /// The table for `--help`.
  static var table: String {
    let ofOrders = allCases.filter { ![.noTerminal, .assertionFailed, .unhealthy].contains($0) }
    return table(ofOrders.map { ($0, $0.meaning) }) + ", with the report as it was then."
  }

  /// The table for the `--help` of what plays scenarios.
  static var tableOfPlaying: String { table(ofPlaying) + "." }

  /// What each status means where scenarios are played.
  static let ofPlaying: [(status: ExitStatus, meaning: String)] = [
    (.success, "everything came true"), (.noTerminal, ExitStatus.noTerminal.meaning),
    (.assertionFailed, ExitStatus.assertionFailed.meaning),
    (.usage, "a file or a setting cannot be used; nothing was played"),
    (.outputLost, "a report, a picture or standard output could not be written"),
  ]

  private static func table(_ rows: [(status: ExitStatus, meaning: String)]) -> String {
    "Exit status: " + rows.map { "\($0.status.rawValue) \($0.meaning); " }.joined() + "128 + n after signal n"
  }

  var code: ExitCode { ExitCode(rawValue) }

  /// The status of a run that went like this, when its answer was written to standard output or was not.
  func afterPrinting(_ isPrinted: Bool) -> ExitStatus { self == .success && !isPrinted ? .outputLost : self }

  /// What a failed request means for a run that has placed no order.
  init(_ failure: Failure) {
    switch failure.kind {
    case .offline, .untrusted, .noAnswer, .busy, .shopBroken, .unreadable, .tooLarge, .stopped:
      self = .unreachable
    case .wrongCredentials, .wrongCode, .accountExists, .eventUnknown, .signedOut: self = .signInRefused
    case .projectClosed, .notPermitted, .notFound, .refused, .totalWouldRise, .cancellingNotOffered,
      .notRewritable:
      self = .refused
    case .local, .device, .readOnly: self = .usage
    }
  }
}
