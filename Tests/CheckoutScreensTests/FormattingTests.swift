import CheckoutViewModel
import Foundation
import OneEntryClient
import Testing

@testable import CheckoutScreens

struct FormattingTests {
  let english = Formatting(language: .english, timeZone: .gmt)
  let french = Formatting(language: .french, timeZone: .gmt)

  @Test(arguments: [
    ("340", "USD", "$340.00", "340,00 $"), ("1249.5", "EUR", "€1,249.50", "1 249,50 €"),
    ("8.9", "", "8.90 (no currency)", "8,90 (sans devise)"), ("1234567", "JPY", "¥1,234,567", "1 234 567 ¥"),
    ("0.125", "KWD", "KWD 0.125", "0,125 KWD"), ("19.999", "USD", "$19.999", "19,999 $"),
    ("-5", "USD", "-$5.00", "-5,00 $"),
    ("1000000000000000.01", "XYZ", "XYZ 1,000,000,000,000,000.01", "1 000 000 000 000 000,01 XYZ"),
  ])
  func `an amount is written exactly, in its own currency`(
    amount: String, currency: String, inEnglish: String, inFrench: String
  ) throws {
    let money = Money(try #require(Decimal(string: amount)), currency)
    #expect(english.money(money).string.replacing("\u{A0}", with: " ") == inEnglish)
    #expect(french.money(money).string.replacing("\u{A0}", with: " ") == inFrench)
  }

  @Test func `an unknown amount is a dash and never zero`() {
    #expect(english.money(Money?.none) == "—")
    #expect(english.money([Money]()) == "—")
    #expect(english.money([Money(1, "USD"), Money(2, "EUR")]) == "$1.00 + €2.00")
  }

  @Test func `a hostile currency code is cleaned`() {
    #expect(english.money(Money(1, "\u{1B}[31mUSD")).string == "[31MUSD\u{A0}1.00")
  }

  @Test func `moments are told in the given zone`() throws {
    let zone = try #require(TimeZone(secondsFromGMT: 3600))
    let formatting = Formatting(language: .french, timeZone: zone)
    #expect(english.time(Shopper.now) == "20:15:29")
    #expect(formatting.time(Shopper.now) == "21:15:29")
    #expect(english.dateAndTime(Shopper.now) == "23 Nov 2026, 20:15")
    #expect(formatting.dateAndTime(Shopper.now) == "23 nov. 2026, 21:15")
  }
}
