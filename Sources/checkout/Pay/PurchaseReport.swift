import CheckoutScreens
import CheckoutViewModel
import Foundation
import OneEntryClient

/// What became of a purchase without a screen.
struct PurchaseReport {
  var placed: OwnOrder?
  var session: PaymentSession?
  var problem: PurchaseProblem?

  /// Whether looking again changes nothing: the server's last word, or an account without a hosted page.
  var isSettled: Bool {
    guard let session, let placed else { return false }
    let isPaidOnDelivery = placed.order.paymentAccountIdentifier == "cash" && session.paymentURL == nil
    return session.status.isFinal || isPaidOnDelivery
  }

  var status: ExitStatus {
    if let problem { return problem.status }
    return session?.status.allowsNewSession == true ? .unpaid : .success
  }

  mutating func note(_ check: PaymentCheck) {
    session = check.session ?? session
    if let order = check.order { placed?.order = order }
  }

  func text(asJSON: Bool, _ language: Language) -> String {
    asJSON ? json : plainText
  }

  /// `{"order":…,"session":…,"status":…}`, with the names of the wire.
  private var json: String {
    let report = JSONValue.object([
      "order": placed?.json ?? .null, "session": session?.json ?? .null, "status": .string(word),
    ])
    return report.text
  }

  private var word: String { problem?.word ?? session?.status.word ?? "unknown" }

  private var plainText: String {
    guard let order = placed?.order else { return "No order: \(word)" }
    let total = order.total.map { "\($0.amount) \($0.currency)" } ?? "?"
    let link = session?.paymentURL.flatMap(PaymentLink.init).map { "\nPay at \($0.url)" } ?? ""
    return "Order \(order.id), \(total): \(word)\(link)"
  }

  /// What went wrong and what to do, for standard error.
  func complaint(_ language: Language) -> String? {
    switch problem {
    case nil: nil
    case .usage(let sentence): SafeText(untrusted: sentence).string
    case .signInRefused(let failure), .failed(let failure): Strings.in(language).sentence(for: failure)
    case .outcomeUnknown(let failure): Strings.in(language).sentence(forUnknown: failure)
    }
  }
}

extension OwnOrder {
  fileprivate var json: JSONValue {
    .object([
      "id": .number(Decimal(order.id)), "storage": .string(storage),
      "totalSum": order.total.map { .number($0.amount) } ?? .null, "currency": .string(order.total?.currency ?? ""),
      "paymentAccountIdentifier": .text(order.paymentAccountIdentifier),
      "statusIdentifier": .text(order.statusIdentifier), "createdDate": .text(order.createdDate?.text),
      "isCompleted": order.isCompleted.map(JSONValue.bool) ?? .null,
      "products": .array(order.lines.map(\.json)),
    ])
  }
}

extension OrderLine {
  fileprivate var json: JSONValue {
    .object(["productId": .number(Decimal(productID)), "quantity": .number(Decimal(quantity))])
  }
}

extension PaymentSession {
  fileprivate var json: JSONValue {
    .object([
      "id": .number(Decimal(id)), "orderId": orderID.map { .number(Decimal($0)) } ?? .null,
      "status": .string(status.word), "paymentUrl": .text(paymentURL), "createdDate": .text(createdDate?.text),
      "updatedDate": .text(updatedDate?.text),
    ])
  }
}

extension JSONValue {
  fileprivate static func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
}
