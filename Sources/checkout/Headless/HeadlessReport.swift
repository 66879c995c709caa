import ArgumentParser
import CheckoutScreens
import CheckoutViewModel
import Foundation
import OneEntryClient

/// What became of a run without a screen: a function of its state. The JSON is described by `CheckoutReport.schema.json`.
struct HeadlessReport {
  let app: App
  /// The checkout's own id, for `resume`; `nil` before an order can exist.
  let checkoutID: String?
  /// Why it ended before an order could exist.
  let error: HeadlessError?
  /// Whether it was to wait until the payment is settled.
  let waits: Bool
  /// Where a journal is that could not be used any more.
  var movedAside: String?
  /// The signal that ended the run; `nil` where it ended by itself.
  var signal: Int32?

  private var watch: PaymentWatch? { app.shopping.watch }
  private var mayHaveOrder: Bool { watch == nil && app.shopping.placement.checkoutID != nil }

  var status: ExitStatus {
    if let watch { return status(of: watch) }
    if mayHaveOrder { return .unknown }
    return error?.status ?? .usage
  }

  private func status(of watch: PaymentWatch) -> ExitStatus {
    switch watch.state {
    case .settled(_, let status): status.allowsNewSession ? .unpaid : .success
    case .onDelivery: .success
    case .partPaid: waits ? .partPaid : .success
    // An order that was only read may have no session yet; one that the shop refused to open is missing.
    case .withoutSession(let failure, _): failure == nil && !waits ? .success : .noSession
    case .blocked: .noSession
    case .patienceOver, .paused: .stillOpen
    case .watching: waits ? .stillOpen : .success
    case .new, .confirmingTotal, .lookingForSession, .openingSession, .searchingForSession, .sessionPostponed,
      .changingMethod:
      .noSession
    }
  }
}

// MARK: - Telling it

extension HeadlessReport {
  /// Prints the answer, then what there is to complain about, and yields the exit status.
  func tell(_ asJSON: Bool, _ language: Language) -> ExitCode {
    let isPrinted = text(asJSON: asJSON, language).map(Console.print) ?? true
    if let movedAside {
      Console.complain(ConsoleMessages(language).notice(.journalMovedAside(path: movedAside)).string)
    }
    if let sentence = complaint(language) { Console.complain(sentence) }
    return signal.map { ExitCode(128 + $0) } ?? status.afterPrinting(isPrinted).code
  }
}

// MARK: - Standard output

extension HeadlessReport {
  /// One JSON object, or a line or two for a person; `nil` where there is no order to tell a person of.
  func text(asJSON: Bool, _ language: Language) -> String? {
    asJSON ? json.line : plainText(ConsoleMessages(language))
  }

  /// The JSON of a run that ended before there was a shop to ask.
  static let usage = JSONValue.object(["order": .null, "session": .null, "status": "usage"])

  private var json: JSONValue {
    let order = watch.map { StoredOrder(order: $0.order, storage: $0.storage).json }
    var members: [String: JSONValue] = [
      "order": order ?? .null, "session": watch?.session?.json ?? .null, "status": .string(word),
    ]
    if let checkoutID { members["checkout"] = .string(checkoutID) }
    if let searches = watch?.searches { members["searches"] = .number(.init(searches)) }
    return .object(members)
  }

  /// The word for how far it is: the payment's own, once there is an order.
  private var word: String {
    guard let watch else { return mayHaveOrder ? "unknown" : error?.word ?? "usage" }
    return watch.status?.word ?? "no-session"
  }

  private func plainText(_ messages: ConsoleMessages) -> String? {
    watch.map { watch in
      [messages.standing(of: watch).string, messages.payAt(watch)].compactMap(\.self).joined(separator: "\n")
    }
  }
}

// MARK: - Standard error

extension HeadlessReport {
  /// What went wrong and what to do; `nil` where there is nothing to say.
  func complaint(_ language: Language) -> String? {
    let messages = ConsoleMessages(language)
    if let watch { return trouble(of: watch, messages) }
    guard mayHaveOrder else { return error.map { messages.sentence($0).string } }
    switch app.shopping.placement.search?.verdict {
    case .absent: return messages.noTrace(checkout: checkoutID ?? "").string
    case .ambiguous: return messages.severalFit.string
    case .searching, .undecided, nil:
      let search = app.shopping.placement.search
      return messages.outcomeUnknown(search?.cause ?? .noAnswer, checkout: checkoutID ?? "").string
    }
  }

  private func trouble(of watch: PaymentWatch, _ messages: ConsoleMessages) -> String? {
    switch status {
    case .noSession, .stillOpen, .partPaid:
      messages.placed(order: watch.id, checkout: resumable, why: watch.failure).string
    case .success, .unpaid, .noTerminal, .assertionFailed, .unhealthy, .usage, .refused, .unreachable,
      .outputLost,
      .unknown,
      .signInRefused:
      nil
    }
  }
}

extension HeadlessReport {
  /// The id for `resume`; `nil` for the demo shop, which ends with the run.
  private var resumable: String? { app.project.isKept ? checkoutID : nil }
}

extension HeadlessError {
  fileprivate var status: ExitStatus {
    switch self {
    case .usage, .credentialsMissing, .guestsNotSetUp: .usage
    case .signInRefused(let failure): ExitStatus(failure) == .unreachable ? .unreachable : .signInRefused
    case .failed(let failure): ExitStatus(failure)
    case .unknownMarker, .unknownProduct, .tooMany, .couponRefused, .couponUnknown, .tooExpensive,
      .totalUnknown,
      .notFillable, .wrong, .nothingUnfinished,
      .unknownCheckout,
      .noOrders, .unknownOrder:
      .refused
    }
  }

  /// The word that stands for it in the JSON report.
  fileprivate var word: String {
    switch status {
    case .usage: "usage"
    case .signInRefused: "sign-in-refused"
    case .unreachable: "unreachable"
    case .success, .unpaid, .noTerminal, .assertionFailed, .unhealthy, .noSession, .stillOpen, .partPaid,
      .refused, .outputLost,
      .unknown:
      "refused"
    }
  }
}
