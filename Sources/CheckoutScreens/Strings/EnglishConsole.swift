import CheckoutViewModel
import OneEntryClient

/// What is said where there is no screen.
extension English {
  static let consoleWords = Strings.ConsoleWords(
    idle: "The session ended because nothing was typed for a while.",
    keyboardIsFree: "Your turn: the keyboard works again.",
    mayExist: "An order may exist; nothing was charged.", findOut: { "Find out with: checkout resume \($0)" },
    noTrace: {
      "The shop has no trace of this order; nothing was charged. If you are sure, send it again with: checkout resume \($0) --resend"
    }, placed: { "Order \($0) is placed; do not order again." },
    goOn: { "Continue with: checkout resume \($0)" },
    severalFit:
      "Several of your orders could be this one; nothing is sent again. Run checkout without a subcommand and choose yours.",
    noOrder: "No order was made.",
    tooExpensive: { "The order would cost \($0), and at most \($1) is allowed: no order was made." },
    isDemo: "No project is set, so this is the demo shop.",
    isLive: "LIVE: this shop takes real money.",
    payAt: { link in "Pay at \(link)" },
    unsafeAddress: "The shop’s payment address is not safe to open (https is needed), so it is not shown.",
    error: error)

  private static func error(_ error: HeadlessError, _ formatting: Formatting) -> SafeText {
    switch error {
    case .usage(let sentence): SafeText(untrusted: sentence)
    case .credentialsMissing:
      "Say who is buying with --user, and give the password on standard input with --password-stdin."
    case .guestsNotSetUp:
      "No storage for the orders of guests is known: name it and its form in ONEENTRY_GUEST_STORAGE."
    case .signInRefused(let reason), .failed(let reason): failure(reason).sentences
    case .unknownMarker(let kind, let marker, let known): unknown(kind, marker, known)
    case .unknownProduct(let id): "There is no product \(id)."
    case .tooMany(let id): "Of product \(id), \(Cart.quantities.upperBound) pieces can be ordered at most."
    case .couponRefused(let standing): (coupon(standing).map { "\($0) " } ?? "") + consoleWords.noOrder
    case .couponUnknown(let code):
      "The shop does not say beforehand whether the coupon \(.name(code)) applies, so no order was made."
    case .tooExpensive(let total, let maximum):
      consoleWords.tooExpensive(
        formatting.money(total), formatting.money(Money(maximum, total.currency)))
    case .totalUnknown:
      "The shop does not say beforehand what the order costs, so --max-total cannot be kept."
    case .notFillable(let title):
      "The form asks for “\(.name(title))”, which cannot be given here: order on the shop’s own website."
    case .wrong(let field, let title, let reason): wrong(field, title, reason)
    case .nothingUnfinished: "No checkout of yours is unfinished."
    case .unknownCheckout(let id): "No unfinished checkout has the id \(.name(id))."
    case .noOrders: "You have no orders yet."
    case .unknownOrder(let id): "You have no order \(id)."
    }
  }

  private static func wrong(_ field: String, _ title: String, _ reason: ValidationProblem) -> SafeText {
    let name: SafeText = title == field ? .name(field) : "\(.name(field)) (\(.name(title)))"
    return "The field “\(name)”: \(problem(reason)) Give it with --field \(.name(field))=…."
  }

  private static func unknown(_ kind: HeadlessError.Kind, _ marker: String?, _ known: [String]) -> SafeText {
    let option = SafeText(untrusted: kind.rawValue)
    let what: SafeText =
      marker.map { name in
        let (kind, name): (SafeText, SafeText) = (word(for: kind), .name(name))
        return "There is no \(kind) “\(name)”."
      } ?? "Several can be chosen: give one with --\(option)."
    let list = Strings.listed(known, upTo: 12)
    return known.isEmpty ? "\(what) This project has none." : "\(what) This project has: \(list)."
  }

  private static func word(for kind: HeadlessError.Kind) -> SafeText {
    switch kind {
    case .provider: "sign-in provider"
    case .storage: "order storage"
    case .account: "payment account"
    case .field: "field"
    case .option: "option"
    }
  }
}
