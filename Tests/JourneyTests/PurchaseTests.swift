import TerminalRobot
import Testing

/// The whole way from sign-in to money, in the real program.
struct PurchaseTests {
  /// How the account's title begins, and whether there is a page to pay on.
  struct Method: Sendable, CustomTestStringConvertible {
    let title: String
    let hasPage: Bool

    var testDescription: String { title }

    static let all = [
      Method(title: "Cash", hasPage: false), Method(title: "Card", hasPage: true),
      Method(title: "PayPal", hasPage: true),
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
    try shopper.order(with: method.title)
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
