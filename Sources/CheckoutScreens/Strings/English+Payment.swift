import CheckoutViewModel
import OneEntryClient

extension Strings {
  static let englishPayment = PaymentWords(
    title: { "Payment · order \($0)" }, none: "There is nothing to pay",
    noneHint: "Place an order first, or choose one in your orders (o).", situation: englishSituation,
    session: { "Session \($0)" }, order: { "Order \($0)" }, status: word(for:),
    noSession: "no session yet",
    checked: { "checked \($0)" }, checking: "checking…", nextCheck: { "next check \($0)" },
    tries: { $0 == 1 ? "1 look" : "\($0) looks" },
    failures: { $0 == 1 ? "1 failed look" : "\($0) failed looks" }, timeline: "Timeline",
    event: sentence(for:_:),
    otherMethod: "Pay with", rivals: "Several sessions wait for money; the newest is shown.",
    codeHidden: "v shows the QR code", codeTooLarge: "A larger window shows the QR code.",
    totals: { "Your estimate was \($0). The shop’s total is \($1)." })

  static let englishOrders = OrdersWords(
    title: "Your orders", loading: "Loading your orders…", empty: "You have no orders yet",
    emptyHint: "What you order shows here, paid or not.", nothingFound: { "No order matches “\($0)”" },
    order: { "Order \($0)" }, lines: "Items", details: "Details", storage: "Kind of order",
    account: "Payment",
    created: "Placed", status: "Status", canceling: { "Cancelling order \($0)…" },
    unnamedProduct: { "Product \($0)" }, paid: "paid", notPaid: "not paid")

  private static func englishSituation(_ situation: PaymentSituation) -> Telling {
    switch situation {
    case .totalDiffers:
      told(
        "The shop’s total differs from your estimate", nothingYet,
        "Accept it with a, or leave and decide later.")
    case .openingSession:
      told("Opening a payment session", nothingYet, "The order is safe. This can take a minute.")
    case .sessionFailed:
      told(
        "No payment session", nothingYet,
        "The order is kept. Try again with s, or choose another method with m.")
    case .changingMethod: told("Changing the payment method", nothingYet, "The order is kept.")
    case .waitingForLink:
      told("Waiting for a link", nothingYet, "The payment page shows here as soon as it is there.")
    case .linkReady: told("Waiting for payment", nothingYet, "Pay on the page below, then come back.")
    case .linkRefused:
      told(
        "The link is not safe to open", nothingYet,
        "It is not an https address. Ask the shop, or take another method.")
    case .processing: told("Processing", "Money may be on its way.", "Nothing to do: the result shows here.")
    case .paid: told("Paid", "The money was taken in full.", "Thank you. Save a receipt with t.")
    case .partlyPaid: told("Partly paid", "A part of the money was taken.", "The rest is still open.")
    case .canceled:
      told("Cancelled", notTaken, "The order is kept. Pay again with s, or take another method with m.")
    case .expired: told("Expired", notTaken, "The order is kept. A new session on it starts with s.")
    case .failed:
      told("Payment failed", notTaken, "The order is kept. Try again with s, or take another method with m.")
    case .unknown(let word):
      told("“\(word)”", "Whether money was taken is not known.", "It is the shop’s own word. Still looking.")
    case .unreachable:
      told(
        "Not reachable", "Whether money was taken is not known.", "It goes on by itself. Your order is safe.")
    case .stoppedAsking:
      told("Stopped asking", "No payment was seen.", "Nobody paid for half an hour. Go on with r.")
    case .paused: told("Paused", "No payment was seen so far.", "Go on with w, or look once with r.")
    case .blocked:
      told("Cannot look", "Whether money was taken is not known.", "Your order is safe. Look again with r.")
    case .onDelivery:
      told("Pay on delivery", "Nothing is charged here.", "Nothing to do: the checkout is complete.")
    }
  }

  private static let nothingYet: SafeText = "Nothing has been charged yet."
  private static let notTaken: SafeText = "No money was taken."

  private static func told(_ state: SafeText, _ money: SafeText, _ next: SafeText) -> Telling {
    Telling(state: state, money: money, next: next)
  }

  private static func word(for status: PaymentStatus) -> SafeText {
    switch status {
    case .waiting: "waiting"
    case .processing: "processing"
    case .completed: "paid"
    case .partial: "partly paid"
    case .canceled: "cancelled"
    case .expired: "expired"
    case .failed: "failed"
    case .other(let word): SafeText(untrusted: word)
    }
  }

  private static func sentence(for event: TimelineEntry.Event, _ formatting: Formatting) -> SafeText {
    switch event {
    case .orderCreated(let total): "order created · \(formatting.money(total))"
    case .totalAcknowledged(let estimate, let total):
      "total \(formatting.money(estimate)) → \(formatting.money(total)) accepted"
    case .sessionOpened(let id): "payment session \(id) opened"
    case .sessionFailed(let failure): "no session: \(englishFailure(failure).what)"
    case .linkArrived(let host): "link to \(SafeText(untrusted: host))"
    case .statusChanged(let status): "payment \(word(for: status))"
    case .orderStatusChanged(let word): "order “\(SafeText(untrusted: word))”"
    case .unreachable(let failure): "not reachable: \(englishFailure(failure).what)"
    case .reachableAgain: "reachable again"
    case .methodChanged(let title): "method “\(SafeText(untrusted: title))”"
    case .wentBackwards(let status): "the shop now says “\(word(for: status))”; it stays paid"
    }
  }
}
