import TerminalRobot
import Testing

/// Buying in each shop that the sandbox brings along, in the real program.
@Suite(.serialized)
struct ShopsTests {
  /// A shop, how its shopper goes in, and what its payment comes to.
  struct Visit: Sendable, CustomTestStringConvertible {
    let shop: String
    let isGuest: Bool
    let words: Words

    var testDescription: String { "\(shop) \(words.language)\(isGuest ? " guest" : "")" }

    static let all = Words.all.flatMap { words in
      [
        Visit(shop: "fashion", isGuest: true, words: words),
        Visit(shop: "fashion", isGuest: false, words: words),
        Visit(shop: "restaurant", isGuest: false, words: words),
        Visit(shop: "service", isGuest: false, words: words),
      ]
    }
  }

  @Test(arguments: Visit.all)
  func `a shopper buys in every shop, with an account or as a guest`(visit: Visit) async throws {
    let shopper = try Shopper(visit.words, arguments: ["--shop", visit.shop], columns: 120, rows: 40)
    try shopper.robot.wait(for: "the first product") { $0.focusedLine != nil }
    try shopper.add()
    shopper.robot.type("c")
    try shopper.robot.waitFor(visit.words.cart)
    shopper.robot.press(.control("n"))
    try shopper.robot.waitFor("E-mail")
    shopper.robot.press(visit.isGuest ? .control("g") : .control("d"))
    try shopper.robot.waitFor(visit.words.details)
    try shopper.robot.wait(for: "the first field") { $0.focusedLine != nil }
    try shopper.fillInWhatIsRequired()
    shopper.robot.type("p")
    if visit.shop == "restaurant" {
      try shopper.robot.waitFor(visit.words.onDelivery)
    } else {
      try await shopper.payEveryPart()
    }
    try shopper.leave()
  }
}

extension Shopper {
  /// Goes on with ⌃N, and wherever that leads back to a field, gives it a value of its kind.
  func fillInWhatIsRequired() throws {
    for _ in 1...15 {
      let (line, hadProblems) = (robot.screen.focusedLine, robot.screenText.contains("✗"))
      robot.press(.control("n"))
      try robot.wait(for: "what ⌃N leads to") { screen in
        screen.text.contains(words.nothingSent) || screen.focusedLine != line
          || !hadProblems && screen.text.contains("✗")
      }
      robot.waitForSilence(of: .milliseconds(100))
      if robot.screenText.contains(words.nothingSent) { return }
      try fillIn(try #require(robot.screen.focusedLine))
    }
    try robot.waitFor(words.nothingSent)
  }

  private func fillIn(_ label: String) throws {
    let before = robot.screenText
    let values = [
      ("E-mail", "ann@example.com"), ("Phone", "+1 555 123 4567"),
      ("Téléphone", "+1 555 123 4567"),
      ("Date", "2027-05-04 16:30"), ("How many", "2"), ("Combien", "2"), ("Name", "Ann Example"),
      ("Nom", "Ann Example"), ("Address", "12 Mill Street"), ("Adresse", "12 Mill Street"),
    ]
    if let value = values.first(where: { label.contains($0.0) }) {
      robot.type(value.1)
    } else {
      robot.type(" ")
    }
    try robot.wait(for: "a value for “\(label)”") { $0.text != before }
  }

  /// Pays, and pays the rest where the shop takes a deposit first.
  func payEveryPart() async throws {
    try await Web.press("pay", on: paymentPage())
    robot.type("r")
    let rest = words.language == "en" ? "remains" : "reste"
    try robot.wait(for: "what was paid") { $0.text.contains(words.paid) || $0.text.contains(rest) }
    guard !robot.screenText.contains(words.paid) else { return }
    robot.type("s")
    try await Web.press("pay", on: paymentPage())
    robot.type("r")
    try robot.waitFor(words.paid)
  }
}
