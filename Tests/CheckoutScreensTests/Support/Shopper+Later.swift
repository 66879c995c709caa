import CheckoutScreens
import CheckoutViewModel
import Foundation
import OneEntryClient

extension Shopper {
  static let reviewStates: [State] = [
    ("review-estimate", { priced($0) { _ in .failure(.notFound(nil)) } }),
    ("review-asking", { priced($0) { _ in nil } }),
    (
      "review-asking-confirmed",
      { language in
        var shopper = priced(language) { _ in nil }
        shopper.does(.checkout(.confirmTapped))
        return shopper
      }
    ),
    ("review-coupon", { priced($0) { _ in .success(reduced(isApplied: true)) } }),
    ("review-coupon-conditions", { priced($0) { _ in .success(reduced(isApplied: false)) } }),
    (
      "review-coupon-prompt",
      { language in
        var shopper = priced(language) { _ in .success(reduced(isApplied: true)) }
        shopper.does(.overlay(.prompted(.coupon)))
        return shopper
      }
    ),
    ("review-sending", { sent($0) }),
    ("review-refused", { sent($0, .failure(.refused("Attribute 'phone' does not match the mask"))) }),
    ("review-not-sent", { sent($0, .failure(.offline)) }),
    ("review-unknown", { sent($0, .failure(.noAnswer)) }),
    ("review-postponed", { sent($0, .failure(.busy(retryAfter: 7))) }),
    (
      "review-held",
      { language in
        var shopper = atReview(language)
        shopper.does(.checkout(.journalRead(.success(JournalContents(holder: 4711)))))
        return shopper
      }
    ),
    (
      "review-send-again",
      { language in
        var shopper = sent(language, .failure(.noAnswer))
        shopper.does(.overlay(.asked(.sendAgain)))
        return shopper
      }
    ),
  ]

  private static func priced(
    _ language: Language, _ answer: @escaping @Sendable (Money?) -> Result<OrderPreview, Failure>?
  ) -> Shopper {
    var shopper = atForm(language)
    shopper.preview = answer
    shopper.does(.pricing(.couponGiven("MAY")), .navigation(.nextTapped))
    return shopper
  }

  private static func reduced(isApplied: Bool) -> OrderPreview {
    OrderPreview(
      total: Money(365, "USD"), totalWithDiscount: Money(isApplied ? 346 : 365, "USD"),
      bonusApplied: isApplied ? 6 : 0, totalDue: Money(isApplied ? 340 : 365, "USD"),
      coupon: Coupon(code: "MAY", isValid: true, isApplied: isApplied),
      bonus: BonusLimits(balance: 40, maximum: 8),
      lines: isApplied
        ? [Order.Line(productID: 16, quantity: 1, title: "Advent calendar", price: 39, isGift: true)] : [])
  }

  private static func sent(_ language: Language, _ answer: Result<Order, Failure>? = nil) -> Shopper {
    var shopper = atReview(language)
    shopper.places(answer)
    return shopper
  }

  private static let paymentStates: [State] = [
    ("payment-total-differs", { atPayment($0, total: Money(380, "USD")) }),
    ("payment-opening", { atPayment($0) }),
    (
      "catalogue-open-payment",
      { language in
        var shopper = waitingForPayment(language)
        shopper.does(.navigation(.opened(.catalogue)))
        return shopper
      }
    ),
    (
      "payment-no-session",
      { payment($0, .watch(89, .sessionCreated(.failure(.refused("Payment is not connected"))))) }
    ),
    ("payment-no-link", { watching($0, Shop.session(link: nil)) }),
    ("payment-unsafe-link", { watching($0, Shop.session(link: "javascript:alert(1)")) }),
    ("payment-plain-text", { waiting($0, .overlay(.plainTextTapped)) }),
    ("payment-paused", { waiting($0, .watch(89, .pauseTapped)) }),
    ("payment-method", { waiting($0, .payment(.methodTapped)) }),
    (
      "payment-unreachable",
      { waiting($0, .watch(89, .checkTapped), .watch(89, .checked(.failure(.offline)))) }
    ),
    (
      "payment-unclear",
      {
        let portal = UnreadableAnswer("getSessionByOrderId", expected: .json, found: .webPage)
        return waiting($0, .watch(89, .checkTapped), .watch(89, .checked(.failure(.unreadable(portal)))))
      }
    ),
    (
      "payment-blocked",
      { waiting($0, .watch(89, .checkTapped), .watch(89, .checked(.failure(.projectClosed)))) }
    ),
    ("payment-gave-up", { gaveUp($0) }),
  ]

  private static let statusStates: [State] = [
    ("processing", PaymentStatus.processing), ("paid", .completed), ("partly-paid", .partial),
    ("cancelled", .canceled), ("expired", .expired), ("failed", .failed), ("unknown", .other("on_hold")),
  ].map { name, status -> State in ("payment-\(name)", { watching($0, Shop.session(status)) }) }

  private static func payment(_ language: Language, _ actions: App.Action...) -> Shopper {
    var shopper = atPayment(language)
    for action in actions { shopper.does(action) }
    return shopper
  }

  private static func waiting(_ language: Language, _ actions: App.Action...) -> Shopper {
    var shopper = waitingForPayment(language)
    for action in actions { shopper.does(action) }
    return shopper
  }

  private static func watching(_ language: Language, _ session: PaymentSession) -> Shopper {
    payment(language, .watch(89, .sessionCreated(.success(session))))
  }

  private static func gaveUp(_ language: Language) -> Shopper {
    var shopper = waitingForPayment(language)
    shopper.waits(3600)
    shopper.checks(Shop.session())
    return shopper
  }

  static let orderStates: [State] = [
    (
      "orders-loading",
      { language in
        var shopper = signedIn(language)
        shopper.does(.navigation(.opened(.orders)))
        return shopper
      }
    ),
    ("orders-empty", { orders($0, .orders(.opened), .orders(.loaded(.success([])))) }),
    ("orders-failed", { orders($0, .orders(.opened), .orders(.loaded(.failure(.noAnswer)))) }),
    ("orders-detail", { orders($0, .orders(.detailTapped)) }),
    ("orders-cancel", { orders($0, .overlay(.asked(.cancelOrder(Shop.orders[0])))) }),
    ("orders-filter", { orders($0, .orders(.filterOpened), .orders(.edited(.insert("paid")))) }),
  ]

  private static func orders(_ language: Language, _ actions: App.Action...) -> Shopper {
    var shopper = atOrders(language)
    for action in actions { shopper.does(action) }
    return shopper
  }

  static let states =
    signInStates + catalogueStates + cartStates + formStates + reviewStates + paymentStates + statusStates
    + orderStates + inspectorStates
}
