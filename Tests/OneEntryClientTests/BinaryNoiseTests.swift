import Foundation
import Testing

@testable import OneEntryClient

/// Amounts from servers that calculate in binary fractions, as JavaScript does.
@Suite struct BinaryNoiseTests {
  private static let amounts: [(wire: String, amount: String)] = [
    ("26.849999999999998", "26.85"), (#""26.849999999999998""#, "26.85"), ("0.30000000000000004", "0.3"),
    ("9.99999999999998", "10"), ("99.98999999999998", "99.99"), ("5000.000000000001", "5000"),
    ("1.5000000000000002", "1.5"), ("4999.999999999999", "5000"), ("1.2345000000000002", "1.2345"),
    ("26.850000381469727", "26.85"), ("1000000.1000000001", "1000000.1"), ("2.7755575615628914e-17", "0"),
    ("-2.7755575615628914e-17", "0"), ("123456789012.34001", "123456789012.34001"),
    // True digits stay.
    ("1.2345", "1.2345"), ("0.00000001", "0.00000001"), ("0.12345678", "0.12345678"), ("26.8499", "26.8499"),
    ("0.000000000000000001", "0.000000000000000001"), ("0.123456789012345", "0.123456789012345"),
    ("26.8500001", "26.8500001"), ("1.000000", "1"), ("340.00", "340"), ("0", "0"),
    ("1e15", "1000000000000000"),
    ("12345678901234567890.25", "12345678901234567890.25"),
  ]

  private func decimal(_ text: String) throws -> Decimal {
    try #require(Decimal(string: text, locale: Locale(identifier: "en_US_POSIX")))
  }

  private func wire(_ json: String) throws -> WireValue {
    WireValue(
      value: try JSONText.parse(Array(json.utf8), within: Limits()), path: "answer", langCode: "en_US")
  }

  @Test(arguments: amounts)
  func `noise goes and digits that carry meaning stay`(wire text: String, amount: String) throws {
    #expect(try wire(text).price == decimal(amount))
  }

  @Test(arguments: [
    ("-26.849999999999998", "-26.85"), ("-1.2345", "-1.2345"), ("-0.00000001", "-0.00000001"),
  ])
  func `an amount below zero is freed of noise as well, but is no price`(text: String, amount: String) throws
  {
    #expect(try wire(text).amount == decimal(amount))
    #expect(try wire(text).price == nil)
  }

  @Test func `every amount of an answer comes in by the same door`() throws {
    let noisy = "26.849999999999998", clean = try decimal("26.85")
    let order = try Order(
      wire(
        #"""
        {"id":1,"currency":"usd","totalSum":\#(noisy),"totalDue":\#(noisy),
         "products":[{"id":14,"quantity":1,"price":\#(noisy)}],"split":{"stages":[{"value":\#(noisy)}]}}
        """#))
    #expect(order.total == Money(clean, "USD") && order.totalDue == clean)
    #expect(order.lines.map(\.price) == [clean] && order.stages.map(\.value) == [clean])
    #expect(try Order(wire(#"{"id":1,"totalSumRaw":"\#(noisy)"}"#)).total == Money(clean))
    #expect(try PaymentSession(wire(#"{"id":1,"amount":\#(noisy)}"#)).amount == clean)
    #expect(try RefundRequest(wire(#"{"id":1,"amount":\#(noisy)}"#)).amount == clean)
    #expect(try ProductPrice(wire(#"{"id":1,"price":\#(noisy)}"#)).price == clean)
    #expect(try Product(wire(#"{"id":1,"price":\#(noisy)}"#)).price == Money(clean))
    let sums =
      #"{"totalSum":\#(noisy),"totalSumWithDiscount":\#(noisy),"bonusApplied":\#(noisy),"totalDue":\#(noisy)}"#
    let preview = OrderPreview(
      total: Money(clean), totalWithDiscount: Money(clean), bonusApplied: clean, totalDue: Money(clean))
    #expect(try OrderPreview(wire(sums)) == preview)
  }
}
