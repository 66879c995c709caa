import Foundation
import OneEntryClient
import Testing

@testable import CheckoutViewModel

struct PricingTests {
  private static let lines = [OrderLine(productID: 14, quantity: 1)]
  private static let plain = OrderPreviewDraft(lines: lines)

  private static func asked(coupon: String? = nil) -> Pricing {
    var pricing = Pricing()
    if let coupon { _ = pricing.handle(.couponGiven(coupon)) }
    _ = pricing.handle(.considered(lines))
    return pricing
  }

  private static func answered(_ preview: OrderPreview, coupon: String? = nil) -> Pricing {
    var pricing = asked(coupon: coupon)
    _ = pricing.handle(.answered(OrderPreviewDraft(lines: lines, couponCode: coupon), .success(preview)))
    return pricing
  }

  private static let reduced = OrderPreview(
    total: Money(80, "EUR"), totalWithDiscount: Money(72, "EUR"), bonusApplied: 2, totalDue: Money(70, "EUR"),
    coupon: Coupon(code: "MAY", isValid: true, isApplied: true),
    lines: [Order.Line(productID: 12, quantity: 1, title: "Mug", price: Decimal(string: "9.5"), isGift: true)]
  )

  @Test func `the same lines are asked for once, other ones and another coupon again`() {
    var pricing = Pricing()
    #expect(pricing.handle(.considered(Self.lines)) == [.previewOrder(Self.plain)])
    #expect(pricing.handle(.considered(Self.lines)) == [])
    let more = [OrderLine(productID: 14, quantity: 2)]
    #expect(pricing.handle(.considered(more)) == [.previewOrder(OrderPreviewDraft(lines: more))])
    let withCoupon = OrderPreviewDraft(lines: more, couponCode: "MAY")
    #expect(pricing.handle(.couponGiven("MAY")) == [.previewOrder(withCoupon)])
    #expect(
      pricing.handle(.bonusGiven(5))
        == [.previewOrder(OrderPreviewDraft(lines: more, couponCode: "MAY", bonusAmount: 5))])
    #expect(pricing.handle(.couponGiven("")).count == 1)
  }

  @Test func `an answer to what is not wanted any more changes nothing`() {
    var pricing = Self.asked()
    _ = pricing.handle(.couponGiven("MAY"))
    _ = pricing.handle(.answered(Self.plain, .success(Self.reduced)))
    #expect(pricing.isAsking)
  }

  @Test func `the total is what is due after discount and bonuses; a gift is in no sum`() throws {
    let quote = try #require(Self.answered(Self.reduced, coupon: "MAY").quote(for: Self.lines))
    #expect(quote.total == Money(70, "EUR"))
    #expect(quote.subtotal == Money(80, "EUR"))
    #expect(quote.discount == Money(8, "EUR"))
    #expect(quote.bonus == Money(2, "EUR"))
    #expect(quote.gifts == [Quote.Gift(title: "Mug", productID: 12, quantity: 1)])
  }

  @Test func `a total below zero is shown as it is`() throws {
    let preview = OrderPreview(total: Money(1, "EUR"), totalDue: Money(-2, "EUR"))
    #expect(try #require(Self.answered(preview).quote(for: Self.lines)).total == Money(-2, "EUR"))
  }

  @Test func `other lines than those that were priced have no price`() {
    #expect(Self.answered(Self.reduced).quote(for: [OrderLine(productID: 1, quantity: 1)]) == nil)
  }

  private static let standings: [(Coupon?, Pricing.CouponStanding, String?)] = [
    (Coupon(code: "MAY", isValid: true, isApplied: true), .applied("MAY"), "MAY"),
    (Coupon(code: "MAY", isValid: true, isApplied: false), .conditionsNotMet("MAY"), nil),
    (Coupon(code: "MAY", isValid: false), .refused("MAY", nil), nil),
    (Coupon(code: "MAY"), .given("MAY"), "MAY"), (nil, .given("MAY"), "MAY"),
  ]

  @Test(arguments: standings)
  func `a coupon is applied, lacks its conditions, or is refused`(
    coupon: Coupon?, standing: Pricing.CouponStanding, sent: String?
  ) {
    let pricing = Self.answered(OrderPreview(total: Money(1), coupon: coupon), coupon: "MAY")
    #expect(pricing.coupon == standing)
    #expect(pricing.couponToSend == sent)
  }

  @Test func `an unknown coupon is refused in the shop's words, and the price is asked for without it`() {
    var pricing = Self.asked(coupon: "NOPE")
    let draft = OrderPreviewDraft(lines: Self.lines, couponCode: "NOPE")
    let again = pricing.handle(.answered(draft, .failure(.refused("Coupon not found"))))
    #expect(again == [.previewOrder(Self.plain)])
    #expect(pricing.coupon == .refused("NOPE", "Coupon not found"))
    _ = pricing.handle(.answered(Self.plain, .success(Self.reduced)))
    #expect(pricing.coupon == .refused("NOPE", "Coupon not found"))
    #expect(pricing.couponToSend == nil)
    #expect(pricing.typedCoupon == "NOPE")
  }

  @Test func `words instead of amounts are the shop's about the coupon, and no total`() {
    var pricing = Self.asked(coupon: "MAY")
    let draft = OrderPreviewDraft(lines: Self.lines, couponCode: "MAY")
    let words = OrderPreview(message: "Only from 50 on")
    #expect(pricing.handle(.answered(draft, .success(words))) == [.previewOrder(Self.plain)])
    #expect(pricing.coupon == .refused("MAY", "Only from 50 on"))
    #expect(pricing.quote(for: Self.lines) == nil)
  }

  @Test(arguments: [Failure.noAnswer, .notFound(nil), .notPermitted(nil), .shopBroken(status: 500)])
  func `a preview that fails leaves the estimate, and is asked for again at the next look`(failure: Failure) {
    var pricing = Self.asked()
    _ = pricing.handle(.answered(Self.plain, .failure(failure)))
    #expect(pricing.failure == failure)
    #expect(pricing.handle(.considered(Self.lines)) == [.previewOrder(Self.plain)])
  }
}

struct ReviewedPriceTests {
  /// The review is open, and the shop has not said what it costs.
  private static func asking() -> (App, OrderPreviewDraft) {
    var app = Sample.signedIn()
    app.follow(.cart(.added(Sample.box, quantity: 1)), .navigation(.opened(.orderForm)))
    app.type("Ann", { .form(.edited($0)) })
    app.follow(.navigation(.nextTapped))
    return (app, OrderPreviewDraft(lines: app.shopping.cart.orderLines))
  }

  private static func priced(_ amount: Decimal) -> Result<OrderPreview, Failure> {
    .success(OrderPreview(total: Money(amount, "USD")))
  }

  private static func prepare(_ app: inout App) {
    guard let intent = app.intent else { return }
    app.follow(.placement(.prepared(intent, .success(Sample.journaled(intent)))))
  }

  @Test func `an order that is confirmed early leaves when the price is what was shown`() {
    var (app, draft) = Self.asking()
    Self.prepare(&app)
    #expect(app.follow(.checkout(.confirmTapped)) == [])
    #expect(app.shopping.review.isConfirmed)
    #expect(app.follow(.pricing(.answered(draft, Self.priced(340)))).contains { $0.isOrder })
  }

  @Test func `at another price the shopper decides again, and sees it`() {
    var (app, draft) = Self.asking()
    Self.prepare(&app)
    app.follow(.checkout(.confirmTapped))
    #expect(!app.follow(.pricing(.answered(draft, Self.priced(350)))).contains { $0.isOrder })
    #expect(app.reviewed.total == [Money(350, "USD")])
    #expect(app.intent?.shownTotal == Money(350, "USD"))
    #expect(app.follow(.checkout(.confirmTapped)).contains { $0.isOrder })
  }

  @Test func `a second press does not wait for the price`() {
    var (app, _) = Self.asking()
    Self.prepare(&app)
    app.follow(.checkout(.confirmTapped))
    #expect(app.follow(.checkout(.confirmTapped)).contains { $0.isOrder })
  }

  @Test func `a shop without previews takes the order at the estimate`() {
    var (app, draft) = Self.asking()
    Self.prepare(&app)
    app.follow(.pricing(.answered(draft, .failure(.notFound(nil)))))
    #expect(app.reviewed.quote == nil)
    #expect(app.follow(.checkout(.confirmTapped)).contains { $0.isOrder })
  }

  @Test func `leaving the review takes the confirmation back`() {
    var (app, draft) = Self.asking()
    app.follow(.checkout(.confirmTapped), .navigation(.backTapped))
    #expect(!app.follow(.pricing(.answered(draft, Self.priced(340)))).contains { $0.isOrder })
    #expect(!app.shopping.review.isConfirmed)
  }

  @Test func `a coupon that is applied is sent with the order, and the next order starts without one`() {
    var (app, _) = Self.asking()
    app.follow(.overlay(.prompted(.coupon)))
    app.type("MAY", { .overlay(.promptEdited($0)) })
    app.follow(.overlay(.promptSubmitted))
    let draft = OrderPreviewDraft(lines: app.shopping.cart.orderLines, couponCode: "MAY")
    let coupon = Coupon(code: "MAY", isValid: true, isApplied: true)
    let preview = OrderPreview(total: Money(340, "USD"), totalDue: Money(306, "USD"), coupon: coupon)
    app.follow(.pricing(.answered(draft, .success(preview))))
    Self.prepare(&app)
    let sent = app.follow(.checkout(.confirmTapped))
    guard case .createOrder(let order) = sent.first(where: \.isOrder) else {
      Issue.record("no order was sent")
      return
    }
    #expect(order.draft.couponCode == "MAY")
    #expect(order.intent.shownTotal == Money(306, "USD"))
    var made = Sample.order()
    made.totalDue = 306
    #expect(app.follow(.placement(.answered(.success(made)))).opensSession(89))
    #expect(app.shopping.pricing == Pricing())
  }
}
