import TerminalRobot
import Testing

/// The whole way from sign-in to money, in the real program.
struct PurchaseTests {
  /// The account's title in both languages, and whether there is a page to pay on.
  struct Method: Sendable, CustomTestStringConvertible {
    let english: String
    let french: String
    let hasPage: Bool

    var testDescription: String { english }

    func title(_ words: Words) -> String { words.language == "fr" ? french : english }

    static let all = [
      Method(english: "Cash", french: "Espèces", hasPage: false),
      Method(english: "Card", french: "Carte", hasPage: true),
      Method(english: "PayPal", french: "PayPal", hasPage: true),
    ]
  }

  /// Where and how a shopper sits down.
  struct Seat: Sendable, CustomTestStringConvertible {
    let words: Words
    let columns: Int
    let rows: Int

    var testDescription: String { "\(words.language) \(columns)×\(rows)" }

    static let all = Words.all.flatMap { words in
      [(80, 24), (120, 40)].map { Seat(words: words, columns: $0.0, rows: $0.1) }
    }
  }

  @Test(arguments: Method.all, Seat.all)
  func `a shopper buys with each method in each language and size`(method: Method, seat: Seat) async throws {
    let shopper = try Shopper(seat.words, columns: seat.columns, rows: seat.rows)
    try shopper.order(with: method.title(seat.words))
    if method.hasPage {
      try await Web.press("pay", on: shopper.paymentPage())
      shopper.robot.type("r")
      try shopper.robot.waitFor(seat.words.paid)
    } else {
      try shopper.robot.waitFor(seat.words.onDelivery)
    }
    try shopper.leave()
  }
}
