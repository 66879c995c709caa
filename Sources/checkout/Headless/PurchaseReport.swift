import CheckoutScreens
import CheckoutViewModel
import Foundation
import OneEntryClient

/// What became of a purchase without a screen.
struct PurchaseReport {
  /// The checkout's own id, for `resume`.
  var checkoutID: String?
  var placed: StoredOrder?
  var session: PaymentSession?
  var problem: PurchaseProblem?

  /// Whether looking again changes nothing: the server's last word, or an account without a hosted page.
  var isSettled: Bool {
    guard let session, let placed else { return false }
    return session.status.isFinal || placed.order.isPaidOnDelivery(session)
  }

  var status: ExitStatus {
    if let problem { return problem.status }
    return session?.status.allowsNewSession == true ? .unpaid : .success
  }

  mutating func note(_ check: PaymentCheck) {
    session = check.session ?? session
    if let order = check.order { placed?.order = order }
  }

  /// One JSON object, or a line or two for a person; `nil` where there is no order to tell a person of.
  func text(asJSON: Bool, _ language: Language) -> String? {
    asJSON ? json : plainText(Formatting(language: language, timeZone: .current))
  }

  /// `{"order":…,"session":…,"status":…}`, with the names of the wire.
  private var json: String {
    let report = JSONValue.object(
      [
        "order": placed?.json ?? .null, "session": session?.json ?? .null, "status": .string(word),
      ].merging(unsettled) { $1 })
    return report.line
  }

  /// The checkout's id, where it is needed to find out more.
  private var unsettled: [String: JSONValue] {
    guard status == .unknown, let checkoutID else { return [:] }
    return ["checkout": .string(checkoutID)]
  }

  private var word: String { problem?.word ?? session?.status.word ?? "no-session" }

  private func plainText(_ formatting: Formatting) -> String? {
    let word = SafeText(untrusted: word)
    guard let order = placed?.order else { return nil }
    let line: SafeText = "Order \(order.id), \(formatting.money(order.total)): \(word)"
    let link = session?.paymentURL.flatMap(PaymentLink.init).map { "\nPay at \($0.url)" } ?? ""
    return line.string + link
  }

  /// What went wrong and what to do, for standard error.
  func complaint(_ language: Language) -> String? {
    switch problem {
    case nil: nil
    case .usage(let sentence), .notInShop(let sentence): SafeText(untrusted: sentence).string
    case .signInRefused(let failure), .failed(let failure):
      ConsoleMessages(language).complaint(failure).string
    case .outcomeUnknown(let failure):
      ConsoleMessages(language).outcomeUnknown(failure, checkout: checkoutID ?? "").string
    case .noTrace: ConsoleMessages(language).noTrace.string
    case .severalFit: ConsoleMessages(language).severalFit.string
    }
  }
}
