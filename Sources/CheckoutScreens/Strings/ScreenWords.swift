import CheckoutViewModel
import OneEntryClient

extension Strings {
  struct FormWords: Sendable {
    var title: SafeText
    var loading: SafeText
    var storage: SafeText
    var account: SafeText
    var noAccount: SafeText
    var noAccountHint: SafeText
    var testAccount: SafeText
    var problems: Counted
    var nothingToAsk: SafeText
    var phoneReason: SafeText
    var emailExample: SafeText
    var obstacle: ByObstacle
    /// The form demands these, and they cannot be given from here.
    var unfillable: Filled
    var unfillableHint: SafeText
    /// The same where there are other kinds of orders.
    var unfillableButHere: SafeText
    /// A day that is over was chosen.
    var pastDay: SafeText
  }

  struct ReviewWords: Sendable {
    var title: SafeText
    var items: SafeText
    var details: SafeText
    var account: SafeText
    var storage: SafeText
    var project: SafeText
    /// The total before the shop has said it, and after.
    var estimate: SafeText
    var total: SafeText
    /// Why there is only an estimate, or none yet.
    var estimateHint: SafeText
    var asking: SafeText
    var subtotal: SafeText
    var discount: SafeText
    var bonus: SafeText
    /// What a gift costs.
    var free: SafeText
    var coupon: @Sendable (Pricing.CouponStanding) -> SafeText?
    var empty: SafeText
    var ready: Filled
    var readyEstimate: Filled
    var confirmed: SafeText
    var sending: SafeText
    var sendingHint: SafeText
    var checking: SafeText
    /// The shop is too busy; the order is sent again at this time of day.
    var postponed: Filled
    var postponedHint: SafeText
    /// Another process holds the journal, so that nothing can be sent from here.
    var held: SafeText
    var heldHint: SafeText
    var refused: SafeText
    var refusedHint: SafeText
    var notSent: SafeText
    var notSentHint: SafeText
    var unknown: SafeText
    var unknownHints: ByVerdict
    var incomplete: SafeText
    var incompleteHint: SafeText
  }

  struct PaymentWords: Sendable {
    var title: Counted
    var none: SafeText
    var noneHint: SafeText
    var displayState: @Sendable (PaymentDisplayState) -> PaymentText
    var order: Counted
    var status: ByStatus
    var checked: Filled
    var checking: SafeText
    var nextCheck: Filled
    var tries: Counted
    var failures: Counted
    var timeline: SafeText
    var event: @Sendable (TimelineEntry.Event, Formatting) -> SafeText
    var otherMethod: SafeText
    var rivals: SafeText
    var codeHidden: SafeText
    var codeTooLarge: SafeText
    /// Above what is shown with nothing around it.
    var link: SafeText
    var orderNumber: SafeText
    var checkout: SafeText
    var totals: @Sendable (_ estimate: SafeText, _ total: SafeText) -> SafeText
    /// What is paid of an order that is paid in parts.
    var partSums: @Sendable (_ paid: SafeText, _ total: SafeText, _ rest: SafeText) -> SafeText
    /// What one part comes to.
    var asksFor: @Sendable (_ amount: SafeText, _ total: SafeText) -> SafeText
    /// A payment of a sum with cents could not be opened.
    var mayRefuseCents: SafeText
  }

  struct OrdersWords: Sendable {
    var title: SafeText
    var loading: SafeText
    var empty: SafeText
    var emptyHint: SafeText
    var nothingFound: Filled
    var order: Counted
    var lines: SafeText
    var details: SafeText
    var storage: SafeText
    var account: SafeText
    var created: SafeText
    var shop: SafeText
    var customer: SafeText
    var receipt: SafeText
    var quantity: SafeText
    var unitPrice: SafeText
    var total: SafeText
    var payments: SafeText
    var status: SafeText
    var canceling: Counted
    var unnamedProduct: Counted
    var paid: SafeText
    var notPaid: SafeText
  }

  struct OverlayWords: Sendable {
    var help: SafeText
    var subject: BySubject
    var more: Counted
    var palette: SafeText
    var paletteHint: SafeText
    var paletteEmpty: SafeText
    var yes: SafeText
    var no: SafeText
    var question: @Sendable (Question.Subject, Formatting) -> ConfirmationText
    var productNumber: SafeText
    var productNumberHint: SafeText
    var couponCode: SafeText
    var couponHint: SafeText
    var bonusAmount: SafeText
    /// The title of the product whose quantity is typed.
    var quantityOf: Filled
    var openCheckouts: SafeText
    /// Of an order of an earlier run whose payment had not come to its end.
    var notSettled: SafeText
    var unknownOrder: SafeText
    /// An order that has no number yet.
    var noNumber: SafeText
    var quantityRange: @Sendable (_ lowest: Int, _ highest: Int) -> SafeText
  }
}
