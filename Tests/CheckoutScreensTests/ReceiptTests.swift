import CheckoutViewModel
import Foundation
import OneEntryClient
import Testing

@testable import CheckoutScreens

struct ReceiptTests {
  private func receipt(
    _ order: Order = Shop.order(), _ language: Language = .english, searches: Int? = nil,
    payments: [PaymentSession] = []
  ) throws -> Receipt {
    let zone = try #require(TimeZone(secondsFromGMT: 3600))
    return Receipt(
      StoredOrder(order: order, storage: "orders"), shop: "Demo shop",
      note: ReceiptNote(customer: "jane@example.com", searches: searches, payments: payments),
      language: language, timeZone: zone)
  }

  @Test(arguments: ReceiptFormat.allCases.filter { $0 != .json }, Language.allCases)
  func `a receipt says who sold what to whom, when, and what it cost`(
    format: ReceiptFormat, language: Language
  ) throws {
    let text = try receipt(Shop.order(), language).text(format)
    let strings = Strings.of(language)
    let formatting = Formatting(language: language, timeZone: .gmt)
    for part in [
      "Demo shop", "jane@example.com", "Box", "Café moulu « Été »", "UTC+1", "21:15", "Stripe",
      formatting.money(Money(340, "USD")).string, formatting.money(Money(25, "USD")).string,
      formatting.money(Money(365, "USD")).string, strings.orders.total.string,
      strings.orders.unitPrice.string,
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(text.hasSuffix("\n"))
  }

  @Test(arguments: ReceiptFormat.allCases)
  func `a receipt says that the answer was lost and how often the order was looked for`(format: ReceiptFormat)
    throws
  {
    let text = try receipt(searches: 3).text(format)
    #expect(text.contains(format == .json ? #""searches":3"# : "found order 89 after 3 searches"))
    #expect(try !receipt().text(format).contains(format == .json ? "searches" : "found order"))
  }

  private static let payments = [
    PaymentSession(
      id: 48, status: .completed, createdDate: Timestamp("2026-11-23T20:15:30.000Z"),
      updatedDate: Timestamp("2026-11-23T20:16:00.000Z"), paymentURL: Shop.link, amount: 365),
    PaymentSession(id: 47, status: .canceled, updatedDate: Timestamp("2026-11-23T20:15:40.000Z")),
  ]

  @Test(arguments: ReceiptFormat.allCases.filter { $0 != .json }, Language.allCases)
  func `a receipt says when the money came, and nothing of attempts that came to nothing`(
    format: ReceiptFormat, language: Language
  ) throws {
    let text = try receipt(Shop.order(), language, payments: Self.payments).text(format)
    let strings = Strings.of(language)
    #expect(text.contains("21:16 UTC+1") && !text.contains("21:15:40"))
    #expect(text.contains(strings.orders.payments.string))
    #expect(!text.contains(strings.payment.status.canceled.string))
  }

  @Test func `a receipt for programs has every attempt, without a link to pay`() throws {
    let json = try receipt(payments: Self.payments).text(.json)
    #expect(json.contains(#""status":"completed""#) && json.contains(#""status":"canceled""#))
    #expect(json.contains(#""amount":365"#) && !json.contains("checkout.example"))
  }

  @Test(arguments: Language.allCases)
  func `a receipt looks as it did`(language: Language) throws {
    expectGolden(try receipt(Shop.order(), language).text(.text), "receipt-\(language.rawValue)")
  }

  @Test func `a deposit is a payment of its own, and the order is partly paid`() throws {
    var order = Shop.order()
    order.isCompleted = false
    order.isPartial = true
    order.stages = [
      PaymentStage(marker: "deposit", title: "Deposit", value: 109.5, status: .completed),
      PaymentStage(marker: "rest", title: "", value: 255.5, status: .waiting),
    ]
    let text = try receipt(order).text(.text)
    #expect(text.contains("Stripe, partly paid"))
    #expect(text.contains("Deposit: $109.50 · paid") && text.contains("Rest: $255.50 · waiting"))
  }

  @Test(arguments: ReceiptFormat.allCases.filter { $0 != .json })
  func `what a coupon and bonuses take off is said, and adds up`(format: ReceiptFormat) throws {
    var order = Shop.order()
    (order.totalDue, order.bonusApplied, order.couponCode) = (330, 10, "MAY")
    let text = try receipt(order).text(format)
    let rows = ["Subtotal", "$365.00", "Discount (MAY)", "-$25.00", "Bonuses", "-$10.00", "Total", "$330.00"]
    var rest = text[...]
    for row in rows {
      let place = try #require(rest.range(of: row), "\(row)")
      rest = rest[place.upperBound...]
    }
  }

  @Test func `a sum that is reduced already is explained where the shop names a coupon, and only there`()
    throws
  {
    var order = Shop.order(total: Money(346.75, "USD"))
    #expect(try !receipt(order).text(.text).contains("Discount"))
    order.couponCode = "MAY"
    let text = try receipt(order).text(.text)
    #expect(text.contains("$365.00") && text.contains("-$18.25") && text.contains("$346.75"))
  }

  @Test func `sums that were added up in binary hide no discount`() throws {
    var order = Shop.order(total: Money(try #require(Decimal(string: "364.99999999999993")), "USD"))
    order.couponCode = "MAY"
    #expect(try !receipt(order).text(.text).contains("Discount"))
  }

  @Test func `where nothing is taken off, there is one sum`() throws {
    #expect(try !receipt().text(.text).contains("Subtotal"))
  }

  @Test func `a receipt for programs says who sold to whom`() throws {
    let json = try receipt().text(.json)
    #expect(json.contains(#""shop":"Demo shop""#) && json.contains(#""customer":"jane@example.com""#))
  }

  @Test func `what the shop says cannot become markup`() throws {
    var order = Shop.order()
    order.statusTitle = "<script>alert(1)</script> | \"x\""
    #expect(!(try receipt(order).text(.html)).contains("<script>"))
    #expect(try receipt(order).text(.markdown).contains("\\|"))
  }

  @Test func `what the shop says of delivery and payment stands beside the status, where it says more`()
    throws
  {
    var order = Shop.order()
    (order.statusTitle, order.paymentAccountTitle, order.isCompleted) = ("Confirmed", "Card", true)
    #expect(try receipt(order).text(.text).contains("Payment: Card, paid\n"))
    order.fulfilment = NamedStatus(identifier: "on_its_way", title: "On its way")
    order.paymentProgress = NamedStatus(identifier: "deposit-payment", title: "Deposit paid")
    let text = try receipt(order).text(.text)
    #expect(
      text.contains("Status: Confirmed, On its way\n") && text.contains("Payment: Card, Deposit paid\n"))
    for title in ["", "confirmed"] {
      order.fulfilment?.title = title
      order.paymentProgress?.title = title
      let text = try receipt(order).text(.text)
      #expect(text.contains("Status: Confirmed\n") && text.contains("Payment: Card, paid\n"))
    }
  }

  @Test func `an order without titles says what it can`() throws {
    let order = Order(
      id: 7, statusIdentifier: "in_progress", paymentAccountIdentifier: "cash",
      lines: [Order.Line(productID: 3, quantity: 2)])
    let text = try receipt(order).text(.text)
    #expect(text.contains("In progress") && text.contains("Cash") && text.contains("Product 3"))
  }
}
