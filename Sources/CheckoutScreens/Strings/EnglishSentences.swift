import CheckoutViewModel
import OneEntryClient

extension English {
  static func displayState(_ state: PaymentDisplayState) -> PaymentText {
    let (notYet, none, unknown): (SafeText, SafeText, SafeText) = (
      "Nothing has been charged yet.", "No money was taken.", "It is not known whether money was taken."
    )
    return switch state {
    case .totalDiffers:
      .init("The shop’s total differs from your estimate", notYet, "Press a to accept it, or decide later.")
    case .notStarted: .init("This order is not paid yet", notYet, "Open it to pay.")
    case .openingSession:
      .init("Preparing the payment", notYet, "Your order is safe. This can take a minute.")
    case .searchingForSession:
      .init("Searching for the payment page", notYet, "The shop’s answer was lost; no second one is opened.")
    case .sessionFailed:
      .init(
        "The payment has not started", notYet,
        "Your order is kept. Press s to try again, m for another method.")
    case .changingMethod: .init("Changing the payment method", notYet, "Your order is kept.")
    case .waitingForLink: .init("Waiting for the payment page", notYet, "It appears here when it is ready.")
    case .linkReady: .init("Waiting for payment", notYet, "Pay on the page below, then come back.")
    case .linkRefused:
      .init(
        "The payment page is not safe to open", notYet,
        "Its address is not https. Contact the shop, or press m for another method.")
    case .processing:
      .init("Processing", "Money may be on its way.", "Nothing to do: the result appears here.")
    case .paid: .init("Paid", "The money was taken in full.", "Thank you. Press t to save a receipt.")
    case .paidForNow:
      .init(
        "Paid for now", "Everything due now is paid.",
        "The shop asks for the rest later. Press t to save a receipt.")
    case .partlyPaid: .init("Partly paid", "Part of the money was taken.", "The rest is still due.")
    case .canceled:
      .init("Cancelled", none, "Your order is kept. Press s to pay again, m for another method.")
    case .orderCanceled(canBePaid: false): .init("Cancelled", none, "The order has been cancelled.")
    case .orderCanceled(canBePaid: true):
      .init(
        "Cancelled", none, "The shop has cancelled the order as well. Press s to try to pay for it after all."
      )
    case .expired: .init("Expired", none, "Your order is kept. Press s for a new payment page.")
    case .failed:
      .init("Payment failed", none, "Your order is kept. Press s to try again, m for another method.")
    case .unknown(let word): .init("“\(word)”", unknown, "This is the shop’s own word. Still checking.")
    case .unreachable: .init("No connection", unknown, "Checking continues by itself. Your order is safe.")
    case .unclear:
      .init("The payment cannot be checked", unknown, "Checking continues by itself. Your order is safe.")
    case .stoppedAsking:
      .init("Stopped checking", "No payment was seen.", "Nobody paid for half an hour. Press r to continue.")
    case .paused: .init("Paused", "No payment was seen so far.", "Press w to continue, r to check once.")
    case .blocked: .init("Status unavailable", unknown, "Your order is safe. Press r to check again.")
    case .onDelivery:
      .init("Pay on delivery", "Nothing is charged here.", "Nothing to do: the checkout is complete.")
    }
  }

  static func event(_ event: TimelineEntry.Event, _ formatting: Formatting) -> SafeText {
    switch event {
    case .orderCreated(let total): "order created · \(formatting.money(total))"
    case .orderFound(let id, let searches):
      "answer lost · found order \(id) after \(searches == 1 ? "1 search" : "\(searches) searches")"
    case .totalAcknowledged(let estimate, let total):
      "total \(formatting.money(estimate)) → \(formatting.money(total)) accepted"
    case .sessionOpened: "payment started"
    case .sessionFound: "payment found again"
    case .sessionFailed(let reason): "payment not started: \(failure(reason).what)"
    case .linkArrived(let host): "payment page at \(SafeText(untrusted: host))"
    case .statusChanged(let word): "payment \(status(word))"
    case .orderStatusChanged(let word): "order: \(SafeText(untrusted: word))"
    case .unreachable(let reason):
      "\(reason.isSilence ? "no answer: " : "not checked: ")\(failure(reason).what)"
    case .reachableAgain: "connected again"
    case .methodChanged(let title): "paying with \(SafeText(untrusted: title))"
    case .wentBackwards(let word): "the shop now says “\(status(word))”; it stays paid"
    }
  }

  static func question(_ subject: Question.Subject, _ formatting: Formatting) -> ConfirmationText {
    switch subject {
    case .quit(let unfinished, _): .init("Quit?", unfinishedHint(unfinished), yes: "Quit", no: "Stay")
    case .acceptTotal(_, _, let before, let now):
      .init(
        "Pay \(formatting.money(now)) instead of \(formatting.money(before))?",
        "With this change the order costs more. Nothing has been changed yet.", yes: "Accept", no: "Keep it")
    case .signOut:
      .init(
        "Sign out?", "Your cart and your entries leave the screen, and are back when you sign in again.",
        yes: "Sign out", no: "Stay")
    case .forgetGuest:
      .init(
        "Sign out as a guest?",
        "Your cart and what you typed are removed here. Orders that you made stay with the shop.",
        yes: "Sign out", no: "Stay")
    case .cancelOrder(let own):
      .init(
        "Cancel order \(own.id)?", "The shop is told at once. This cannot be undone.",
        yes: "Cancel the order", no: "Keep it")
    case .sendAgain:
      .init(
        "Send the order again?",
        "If the first one did arrive, you will have two orders. Check your orders first.", yes: "Send again",
        no: "Do not send")
    case .giveUp:
      .init(
        "Give this order up?",
        "It will not be looked for any more. If it did arrive, only your orders will show it.",
        yes: "Give it up", no: "Keep it")
    }
  }

  private static func unfinishedHint(_ unfinished: Question.Unfinished) -> SafeText {
    switch unfinished {
    case .payment(let id): "Order \(id) is not paid yet. It stays in your orders, and you can pay it later."
    case .unknownOrder: "It is not known yet whether your order was made. Your orders will show it."
    case .form(isKept: false): "Everything you filled in will be lost."
    case .cart(isKept: false): "Your cart will be lost."
    case .form, .cart: "Your cart and your entries are kept for next time."
    }
  }

  static func notice(_ notice: Notice, _ formatting: Formatting) -> SafeText {
    switch notice {
    case .added(let title, let quantity, let obstacle):
      "\(SafeText(untrusted: title)): \(quantity) in the cart"
        + (obstacle.map { " · \(SafeText(untrusted: $0))" } ?? "")
    case .removed(let title): "\(SafeText(untrusted: title)) is out of the cart; u puts it back."
    case .orderCreated(let id): "Order \(id) was made. Find it in your orders (o)."
    case .unfinished(let count):
      count == 1 ? "1 unfinished checkout: press g to resume." : "\(count) unfinished checkouts: press g."
    case .cartRestored(let count):
      count == 1 ? "Restored 1 item from last time." : "Restored \(count) items from last time."
    case .journalHeld(by: 0): "Another checkout is open: you can browse here, but order there."
    case .journalHeld(let process):
      "Another checkout is open (process \(process)): you can browse here, but order there."
    case .journalMovedAside(let path):
      "Check your orders: an older journal is unusable; it is kept as \(SafeText(untrusted: path))."
    case .shopBusy(let end): "The shop is busy: trying again at \(formatting.time(end))."
    case .copied(.link): "Copied the link to the payment page. Some terminals do not allow this."
    case .copied(.orderNumber(let number)):
      "Copied the order number \(number). Some terminals do not allow this."
    case .copied(.call): "Copied as a curl command. Some terminals do not allow this."
    case .callsSaved(let path):
      "Calls saved: \(SafeText(untrusted: path)). No secret is in it, but what you typed is."
    case .evidenceSaved(let path):
      "Evidence saved: \(SafeText(untrusted: path)). No secret is in it, and nothing that you typed."
    case .linkOpened(let host): "Opened \(SafeText(untrusted: host)) in the browser."
    case .receiptSaved(let path): "Receipt saved: \(SafeText(untrusted: path))"
    case .failed(let reason): failure(reason).line(of: reason)
    case .signInAgain: "Your session has ended. Sign in again; everything is kept."
    case .orderPaid(let id): "Order \(id) is paid."
    case .accountReady(.resetPassword, let user):
      "Your new password is set. Welcome back, \(SafeText(untrusted: user))!"
    case .accountReady(_, let user): "Your account is ready. Welcome, \(SafeText(untrusted: user))!"
    case .pressAgainToQuit: "Press ⌃C again to quit."
    case .noProduct(let ids): "The shop has no product \(Strings.listed(ids.map { "\($0)" }, upTo: 12))."
    case .cartIsEmpty: "Your cart is empty: add a product first."
    case .formIsIncomplete(let count): "\(formWords.problems(count))."
    case .noCategories: "No product seen so far has a category."
    case .filled(let report): filled(report)
    case .nothingToUndo: "Nothing to undo."
    }
  }

  private static func filled(_ report: FillReport) -> SafeText {
    guard !report.isEmpty else { return "Your orders and your profile have nothing more to fill in here." }
    let order = report.fromOrder.isEmpty ? nil : report.order
    let parts = [
      order.map { order in Strings.listed(report.fromOrder) { names in "from order \(order): \(names)" } },
      Strings.listed(report.fromProfile) { names in "from your profile: \(names)" },
    ]
    return "Filled in " + parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "; ") + "."
  }

  static func waiting(_ seconds: Int, _ stop: SafeText?) -> SafeText {
    guard let stop else {
      return "Waiting: \(seconds) s. This cannot be stopped; it continues if you leave."
    }
    return "Waiting: \(seconds) s. \(stop) stops it."
  }

  static func problem(_ problem: ValidationProblem) -> SafeText {
    switch problem {
    case .required: "Please fill this in."
    case .expected: "The shop asks for this. Continue to leave it empty."
    case .notATimeSlot: "A day and two times in UTC, such as 2026-12-24 16:00-18:00."
    case .slotIsOver: "That time slot has begun. Please choose another one."
    case .zero: "The shop reads 0 as nothing: enter another number."
    case .passwordsDiffer: "The two passwords differ."
    case .notFillable: "This cannot be given here: please use the shop’s own website."
    case .tooShort(let minimum): "At least \(minimum) characters, please."
    case .tooLong(let maximum): "At most \(maximum) characters, please."
    case .wrongLength(let length): "Exactly \(length) characters, please."
    case .notAnEmail: "An e-mail address looks like name@example.com."
    case .differs(let text): "Type \(SafeText(untrusted: text)), or leave this with Esc."
    case .notAWholeNumber: "A whole number, such as 42."
    case .notANumber: "A number, such as 4.2."
    case .ambiguousNumber: "Write 1234 or 1.234: a comma before three digits can mean either."
    case .outOfRange(let range) where range.upperBound == .max: "A number of at least \(range.lowerBound)."
    case .outOfRange(let range): "A number from \(range.lowerBound) to \(range.upperBound)."
    case .amountOutOfRange(let minimum, nil): "An amount of at least \(SafeText(number: minimum))."
    case .amountOutOfRange(let minimum, let maximum?):
      "An amount from \(SafeText(number: minimum)) to \(SafeText(number: maximum)), or 0 for none."
    case .notADate: "A date, such as 2026-12-24."
    case .notATime: "A time, such as 16:30."
    case .notADateAndTime: "A date and time, such as 2026-12-24 16:30."
    case .notJSON: "JSON, such as {\"key\": \"value\"}."
    case .doesNotMatch(let pattern): "It does not fit the pattern \(SafeText(untrusted: pattern))."
    case .doesNotFit(let example): "Write it like \(SafeText(untrusted: example))."
    case .wrongFileType(let allowed):
      "A file of type \(SafeText(untrusted: allowed.joined(separator: ", ")))."
    case .custom(let sentence, let reason): "\(SafeText(untrusted: sentence)) · \(Self.problem(reason))"
    case .refusedByShop(let sentence): SafeText(untrusted: sentence)
    }
  }

  static let example = Strings.Examples(
    date: "e.g. 2026-12-24", dateTime: "e.g. 2026-12-24 16:30", time: "e.g. 16:30",
    timeInterval: "e.g. 2026-12-24 16:00-18:00 (UTC)", integer: "e.g. 42", decimal: "e.g. 4.2",
    json: "e.g. {\"key\": \"value\"}", file: "e.g. /home/you/file.pdf", ids: "e.g. 12, 34")

  static func coupon(_ standing: Pricing.CouponStanding) -> SafeText? {
    switch standing {
    case .none: nil
    case .given(let code): "Coupon \(SafeText(untrusted: code)): the shop decides."
    case .applied(let code): "Coupon \(SafeText(untrusted: code)) is applied."
    case .conditionsNotMet(let code):
      "Coupon \(SafeText(untrusted: code)) is valid, but this order does not meet its conditions."
    case .refused(let code, let sentence):
      "The shop does not accept the coupon \(SafeText(untrusted: code))."
        + (sentence.map { " " + commonWords.shopSays(SafeText(untrusted: $0).truncated(to: 200)) } ?? "")
    }
  }
}
