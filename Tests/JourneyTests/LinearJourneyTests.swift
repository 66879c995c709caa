import Foundation
import Testing

/// Every purchase twice, on the screen and in lines: the same calls on the wire and the same end.
@Suite(.serialized)
struct LinearJourneyTests {
  /// A shop, who buys there, and how it is paid.
  struct Journey: Sendable, CustomTestStringConvertible {
    let shop: String
    var isGuest = false
    var method: String?
    let words: Words

    var testDescription: String {
      [shop, method, isGuest ? "guest" : nil, words.language].compactMap(\.self).joined(separator: " ")
    }

    static let all = Words.all.flatMap { words in
      ["Cash", "Card", "PayPal"].map { Journey(shop: "general", method: $0, words: words) } + [
        Journey(shop: "fashion", isGuest: true, words: words), Journey(shop: "fashion", words: words),
        Journey(shop: "restaurant", words: words), Journey(shop: "service", words: words),
      ]
    }

    var isPaidHere: Bool { shop != "restaurant" && method != "Cash" }

    /// The same shop for both, so that nothing differs but how it is used.
    func sandbox() throws -> SandboxProcess {
      try SandboxProcess(["--shop", shop, "--seed", "7"])
    }

    func environment(_ sandbox: SandboxProcess, _ home: Home) -> [String: String] {
      sandbox.environment.merging(
        [
          "ONEENTRY_LANGUAGE": words.language, "ONEENTRY_LOG": home.folder.path + "/wire.log",
          "ONEENTRY_GUEST_STORAGE": shop == "fashion" ? "delivery_guest:delivery_guest" : "",
        ]) { $1 }
    }
  }

  @Test(arguments: Journey.all)
  func `a purchase in lines makes the calls of one on the screen and ends as it does`(journey: Journey)
    async throws
  {
    let screen = try await buyOnScreen(journey)
    let lines = try await buyInLines(journey)
    #expect(lines.calls == screen.calls)
    #expect(lines.orders == screen.orders)
    #expect(lines.sessions == screen.sessions)
  }

  private func buyOnScreen(_ journey: Journey) async throws -> WireOutcome {
    let (sandbox, home) = (try journey.sandbox(), try Home())
    let shopper = try Shopper(
      journey.words, environment: journey.environment(sandbox, home), columns: 120, rows: 40, home: home)
    try shopper.robot.wait(for: "the first product") { $0.focusedLine != nil }
    try shopper.add()
    shopper.robot.type("c")
    try shopper.robot.waitFor(journey.words.cart)
    shopper.robot.press(.control("n"))
    try shopper.robot.waitFor("E-mail")
    try shopper.comeIn(journey, sandbox)
    try shopper.robot.waitFor(journey.words.details)
    try shopper.robot.wait(for: "the first field") { $0.focusedLine != nil }
    if let method = journey.method {
      try shopper.fill(name: "Ann Example", account: method)
    } else {
      try shopper.fillInWhatIsRequired()
    }
    shopper.robot.type("p")
    if journey.isPaidHere {
      try await shopper.payEveryPart()
    } else {
      try shopper.robot.waitFor(journey.words.onDelivery)
    }
    try shopper.leave()
    return try await WireOutcome(sandbox, home)
  }

  private func buyInLines(_ journey: Journey) async throws -> WireOutcome {
    let (sandbox, home) = (try journey.sandbox(), try Home())
    let talk = try Conversation(
      environment: journey.environment(sandbox, home), home: home)
    try talk.answer("1", "+", "c", "⌃N")
    try talk.wait(for: "E-mail")
    if journey.isGuest {
      try talk.answer("?", "⌃G")
    } else {
      try talk.answer(sandbox.announcement.user, sandbox.announcement.password)
    }
    try talk.wait(for: String(journey.words.details.dropFirst(2)))
    try talk.fillIn(journey.method)
    try talk.answer("p")
    if journey.isPaidHere {
      try await talk.payEveryPart(journey.words)
    } else {
      try talk.wait(for: journey.words.onDelivery)
    }
    #expect(try talk.end() == 0)
    return try await WireOutcome(sandbox, home)
  }
}

extension Shopper {
  fileprivate func comeIn(_ journey: LinearJourneyTests.Journey, _ sandbox: SandboxProcess) throws {
    if journey.isGuest { return robot.press(.control("g")) }
    robot.type(sandbox.announcement.user)
    robot.press(.tab)
    robot.type(sandbox.announcement.password)
    try robot.waitFor("••••••")
    robot.press(.enter)
  }
}

extension Conversation {
  /// Answers what is required, and takes what is there for everything else.
  fileprivate func fillIn(_ method: String?) throws {
    for _ in 1...40 {
      let question = try question()
      if question.contains("[") || !question.contains(/required|obligatoire/) {
        if news.contains(where: { $0.contains(/Nothing has been sent|Rien n’est encore envoyé/) }) { return }
        try answer(question.contains(/Pay with|Payer avec/) ? method ?? "" : "")
      } else {
        try answer(value(for: question))
      }
    }
  }

  private func value(for question: String) -> String {
    let values = [
      ("Cutlery", ""), ("Couverts", ""), ("E-mail", "ann@example.com"), ("Phone", "+1 555 123 4567"),
      ("Téléphone", "+1 555 123 4567"),
      ("Date", "2027-05-04 16:30"), ("How many", "2"), ("Combien", "2"), ("Name", "Ann Example"),
      ("Nom", "Ann Example"), ("Address", "12 Mill Street"), ("Adresse", "12 Mill Street"),
    ]
    return values.first { question.hasPrefix($0.0) }?.1 ?? "1"
  }

  /// Pays, and pays the rest where the shop takes a deposit first.
  fileprivate func payEveryPart(_ words: Words) async throws {
    try await pay()
    let rest = words.language == "en" ? "remains" : "reste"
    try answer("r")
    while !news.contains(where: { $0.contains(words.paid) || $0.contains(rest) }) { try question() }
    if news.contains(where: { $0.contains(words.paid) }) { return }
    try answer("s")
    try await pay()
    try answer("r")
    try wait(for: words.paid)
  }

  private func pay() async throws {
    let line = try wait(for: "/pay/")
    let page = try #require(line.firstMatch(of: /http:\S+/)).output
    try await Web.press("pay", on: String(page))
  }
}
