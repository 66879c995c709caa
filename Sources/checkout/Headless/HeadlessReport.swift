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
  /// Prints the answer, then what there is to complain about, and throws the exit status.
  func end(_ asJSON: Bool, _ language: Language) throws -> Never {
    let isPrinted = text(asJSON: asJSON, language).map(Console.print) ?? true
    if let movedAside {
      Console.complain(ConsoleMessages(language).notice(.journalMovedAside(path: movedAside)).string)
    }
    if let sentence = complaint(language) { Console.complain(sentence) }
    throw signal.map { ExitCode(128 + $0) } ?? status.afterPrinting(isPrinted).code
  }
}

// MARK: - Standard output

extension HeadlessReport {
  /// One JSON object, or a line or two for a person; `nil` where there is no order to tell a person of.
  func text(asJSON: Bool, _ language: Language) -> String? {
    asJSON ? json.line : plainText(Formatting(language: language, timeZone: .current))
  }

  private var json: JSONValue {
    let order = watch.map { StoredOrder(order: $0.order, storage: $0.storage).json }
    var members: [String: JSONValue] = [
      "order": order ?? .null, "session": watch?.session?.json ?? .null, "status": .string(word),
    ]
    if let checkoutID { members["checkout"] = .string(checkoutID) }
    return .object(members)
  }

  /// The word for how far it is: the payment's own, once there is an order.
  private var word: String {
    guard let watch else { return mayHaveOrder ? "unknown" : error?.word ?? "usage" }
    if case .partPaid = watch.state { return PaymentStatus.partial.word }
    if watch.isPaid { return PaymentStatus.completed.word }
    return watch.session?.status.word ?? "no-session"
  }

  private func plainText(_ formatting: Formatting) -> String? {
    guard let watch else { return nil }
    let line: SafeText =
      "Order \(watch.id), \(formatting.money(watch.order.due)): \(SafeText(untrusted: word))"
    return line.string + (Self.payAt(watch).map { "\n" + $0 } ?? "")
  }

  /// Where the order can be paid; says so where the shop's address is not safe to open.
  static func payAt(_ watch: PaymentWatch) -> String? {
    guard watch.isUnfinished else { return nil }
    if let link = watch.link { return "Pay at \(link.url)" }
    return watch.isLinkRefused
      ? "The shop's payment address is not safe to open (https is needed), so it is not shown." : nil
  }
}

// MARK: - Standard error

extension HeadlessReport {
  /// What went wrong and what to do; `nil` where there is nothing to say.
  func complaint(_ language: Language) -> String? {
    let messages = ConsoleMessages(language)
    if let watch { return trouble(of: watch, messages) }
    guard mayHaveOrder else { return error.map { $0.sentence(messages) } }
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
    case .success, .unpaid, .noTerminal, .unhealthy, .usage, .refused, .unreachable, .outputLost, .unknown,
      .signInRefused:
      nil
    }
  }
}

extension HeadlessReport {
  /// The id for `resume`; `nil` for the demo shop, which ends with the run.
  private var resumable: String? { app.project.mode == .demo ? nil : checkoutID }
}

extension HeadlessError {
  fileprivate var status: ExitStatus {
    switch self {
    case .usage, .credentialsMissing, .guestsNotSetUp: .usage
    case .signInRefused(let failure): ExitStatus(failure) == .unreachable ? .unreachable : .signInRefused
    case .failed(let failure): ExitStatus(failure)
    case .unknownMarker, .unknownProduct, .tooMany, .couponRefused, .tooExpensive, .totalUnknown,
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
    case .success, .unpaid, .noTerminal, .unhealthy, .noSession, .stillOpen, .partPaid, .refused, .outputLost,
      .unknown:
      "refused"
    }
  }

  fileprivate func sentence(_ messages: ConsoleMessages) -> String {
    switch self {
    case .usage(let sentence): return SafeText(untrusted: sentence).string
    case .credentialsMissing:
      return "Say who is buying with --user, and give the password on standard input with --password-stdin."
    case .guestsNotSetUp:
      return "No storage for the orders of guests is known: name it and its form in ONEENTRY_GUEST_STORAGE."
    case .signInRefused(let failure), .failed(let failure): return messages.complaint(failure).string
    case .unknownMarker(let kind, let marker, let known):
      let what =
        marker.map { "There is no \(kind.rawValue) “\($0)”." }
        ?? "Several \(kind.rawValue)s can be chosen: give one with --\(kind.rawValue)."
      let has =
        known.isEmpty
        ? "This project has none."
        : "This project has: \(known.prefix(12).joined(separator: ", "))\(known.count > 12 ? ", …" : "")."
      return SafeText(untrusted: "\(what) \(has)").string
    case .unknownProduct(let id): return "There is no product \(id)."
    case .tooMany(let id):
      return "Of product \(id), \(Cart.quantities.upperBound) pieces can be ordered at most."
    case .couponRefused(let standing): return messages.coupon(standing).string
    case .tooExpensive(let total, let maximum): return messages.tooExpensive(total, maximum).string
    case .totalUnknown:
      return "The shop does not say beforehand what the order costs, so --max-total cannot be kept."
    case .notFillable(let title):
      return SafeText(
        untrusted: "The form asks for “\(title)”, which cannot be given here: order in the shop itself."
      )
      .string
    case .wrong(let field, let title, let problem):
      let name = SafeText(untrusted: title == field ? "“\(field)”" : "“\(field)” (\(title))").string
      return
        "The field \(name): \(messages.problem(problem).string) Give it with --field \(SafeText(untrusted: field).string)=…."
    case .nothingUnfinished: return "No checkout of yours is unfinished."
    case .unknownCheckout(let id):
      return SafeText(untrusted: "No unfinished checkout has the id \(id).").string
    case .noOrders: return "You have no orders yet."
    case .unknownOrder(let id): return "You have no order \(id)."
    }
  }
}
