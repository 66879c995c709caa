import TerminalRobot
import Testing

/// In French everything is French: the program's sentences, the demo shop's texts, and what is said without a screen.
@Suite(.serialized)
struct FrenchTests {
  /// Words that English sentences cannot do without, and French ones have not.
  private static let english: Set<String> = [
    "the", "your", "you", "with", "and", "not", "is", "are", "was", "has", "have", "this", "that", "of",
    "from", "press",
    "order", "orders", "payment", "paid", "cart", "shop", "sign", "review", "details", "waiting", "checked",
    "cannot",
    "weight", "picture", "box", "tea", "card", "cash", "delivery", "name", "phone", "in", "to", "by", "for",
    "an", "it",
    "sale", "will", "be", "been", "nothing", "yet", "none", "optional", "required",
    "language", "theme",
  ]

  /// What has its own name in every language; payment accounts cannot be asked for in one.
  private static let names = [
    "OneEntry Checkout", "your-user@email.com", "Ann Example", "Card (Stripe)", "Cash",
  ]

  private func englishWords(in text: String) -> [String] {
    let told = Self.names.reduce(text) { $0.replacing($1, with: " ") }
    // What has digits in it is a number or a part of a link.
    let words = told.split { !$0.isLetter && !$0.isNumber && $0 != "’" }.map { $0.lowercased() }
    return words.filter(Self.english.contains)
  }

  private func check(_ shopper: Shopper, _ place: String) {
    shopper.robot.waitForSilence(of: .milliseconds(150))
    let text = shopper.robot.screenText
    #expect(englishWords(in: text) == [], "\(place):\n\(text)")
  }

  private func close(_ shopper: Shopper) {
    shopper.robot.press(.escape)
    shopper.robot.waitForSilence(of: .milliseconds(150))
  }

  @Test(arguments: [(80, 24), (120, 40)])
  func `a French shopper meets no English`(columns: Int, rows: Int) async throws {
    let shopper = try Shopper(.french, columns: columns, rows: rows)
    try shopper.robot.waitFor("12,90")
    check(shopper, "products")
    shopper.robot.type("?")
    check(shopper, "help")
    close(shopper)
    for _ in 1...12 {
      shopper.robot.press(.down)
      check(shopper, "a product")
    }
    shopper.robot.type("t")
    check(shopper, "categories")
    close(shopper)
    try shopper.add()
    check(shopper, "added")
    shopper.robot.type("c")
    try shopper.robot.waitFor(shopper.words.cart)
    check(shopper, "cart")
    shopper.robot.press(.control("n"))
    try shopper.robot.waitFor("E-mail")
    check(shopper, "sign-in")
    shopper.robot.press(.control("d"))
    try shopper.robot.waitFor(shopper.words.details)
    try shopper.robot.wait(for: "the first field") { $0.focusedLine != nil }
    check(shopper, "form")
    shopper.robot.press(.control("n"))
    check(shopper, "form with problems")
    try shopper.fill(name: "Ann Example", account: "")
    check(shopper, "review")
    shopper.robot.type("p")
    try shopper.robot.waitFor(shopper.words.waiting)
    check(shopper, "payment")
    shopper.robot.type(":")
    check(shopper, "palette")
    close(shopper)
    shopper.robot.type("h")
    try shopper.robot.waitFor("Vos commandes")
    shopper.robot.press(.enter)
    check(shopper, "order")
  }

  @Test func `what is said without a screen is French too`() throws {
    for arguments in [
      ["--product", "1:1", "--account", "cash", "--field", "name=Ann"],
      ["--product", "1:1", "--account", "stripe", "--field", "name=Ann"],
      ["--product", "1:1", "--account", "nothing"], ["--product", "99999"],
      ["--product", "1:1", "--account", "cash"],
      ["--product", "1:1", "--account", "cash", "--field", "name=Ann", "--max-total", "1"],
      ["--product", "1:1", "--account", "cash", "--field", "name=Ann", "--coupon", "NON"],
    ] {
      let run = try Command(home: Home()).run(["pay", "--language", "fr"] + arguments)
      let told = (run.output + run.complaints).replacing(/https?:\S+|--\S+|cash|name=|«[^»]*»/, with: " ")
      #expect(englishWords(in: told) == [], "\(arguments): \(run.output)\(run.complaints)")
    }
  }
}
