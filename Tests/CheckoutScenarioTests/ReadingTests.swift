import CheckoutViewModel
import Foundation
import Testing

@testable import CheckoutScenario
@testable import checkout

struct ReadingTests {
  private func problem(_ yaml: String) -> String {
    do throws(ScenarioProblem) {
      let scenario = try Scenario(yaml: yaml, file: "a.yaml")
      return "no problem in \(scenario.steps)"
    } catch {
      return error.description
    }
  }

  private func problem(inStep step: String) -> String {
    problem("version: 1\ntitle: T\nsteps:\n  - place\n  - \(step)\n")
  }

  @Test func `a file says in which shop and when it is played`() throws {
    let scenario = try Scenario(
      yaml: """
        version: 1
        title: A title
        shop: fashion
        seed: 7
        clock: 2027-03-01T10:00:00Z
        window: 120x40
        language: fr
        theme: light
        steps:
          - place
          - add: 14
          - add: {product: 3, quantity: 2}
        """)
    #expect(scenario.shop == .fashion && scenario.seed == 7 && scenario.theme == "light")
    #expect(scenario.clock == Date(timeIntervalSince1970: 1_803_895_200))
    #expect(scenario.window == WindowSize(width: 120, height: 40) && scenario.language == .french)
    #expect(scenario.steps.map(\.line) == [10, 11, 12])
    #expect(
      scenario.steps.map(\.act) == [.place, .add(product: 14, quantity: 1), .add(product: 3, quantity: 2)])
  }

  @Test(arguments: [
    ("", "a.yaml:1: The file is empty."),
    ("version: 1\ntitle: [", "a.yaml:3: This is not YAML"),
    ("title: T\nsteps: []", "a.yaml:1: A scenario needs “version”."),
    ("version: 2\ntitle: T\nsteps: []", "a.yaml:1: “version” must be 1."),
    ("version: 1\ntitle: T\nstep: []", "a.yaml:3: A scenario has no “step”. “version”, “title”"),
    ("version: 1\ntitle: T\ntitle: U\nsteps: []", "is given twice"),
    ("version: 1\ntitle: T\nshop: food\nsteps: []", "a.yaml:3: “shop” must be one of “general”, “fashion”"),
    ("version: 1\ntitle: T\nsteps:\n  place", "a.yaml:4: “steps” must be a list"),
    (
      "version: 1\ntitle: T\nwindow: 10x10\nsteps: []",
      "a.yaml:3: “10x10” is not a size from 40x12 to 500x200"
    ),
    (
      "version: 1\ntitle: T\nclock: now\nsteps: []",
      "a.yaml:3: “now” is not a date and time. Write one such as 2027"
    ),
  ])
  func `what is wrong with a file is said with its line and what is allowed`(yaml: String, sentence: String) {
    #expect(problem(yaml).contains(sentence), "\(problem(yaml))")
  }

  @Test(arguments: [
    ("pley", "“pley” is not a step. Steps are “sign in”, “sign out”"),
    ("pley: 1", "“pley” is not a step. Steps are “sign in”, “sign out”"),
    ("add", "“add” needs something after it: a whole number from 1 on, or a mapping with “product”"),
    ("place: now", "“place” must be written by itself"),
    ("{add: 14, place: }", "A step has one name"),
    ("add: {prodct: 14}", "“add” has no “prodct”. “product”, “quantity” can be given there."),
    ("add: {quantity: 2}", "“add” needs “product”."),
    ("add: {product: 14, quantity: 0}", "“quantity” must be a whole number from 1 to 9999."),
    ("pay page: buy", "“pay page” must be one of “pay”, “decline”, “cancel”, “expire”, “fail”."),
    ("fault: createOrder", "is not ENDPOINT:FAULT"),
    ("fault: [createOrder:nothing]", "here is no fault \"nothing\""),
    ("wait: soon", "“soon” is not a time. Write 90s, 5m or 1h30m."),
    ("'wait until': {payment: paid}", "“payment” must be one of “none”"),
    ("press: ctrl", "“ctrl” is not a key. Write a letter or sign"),
    ("sign in: {user: ann, password: secret}", "Write the name of an environment variable"),
    ("calls: {makeOrder: 1}", "“calls” has no “makeOrder”"),
    ("calls: {createOrder: -1}", "“createOrder” must be a whole number from 0 on."),
    ("do: nothing", "“do” must be one of “help”"),
  ])
  func `what is wrong with a step is said with its line and what is allowed`(step: String, sentence: String) {
    let problem = problem(inStep: step)
    #expect(problem.hasPrefix("a.yaml:5: ") && problem.contains(sentence), "\(problem)")
    #expect(!problem.contains("secret"))
  }

  @Test func `what is looked for on the screen is not found in a caption`() async throws {
    var frame = await RunFrame(app: Self.app, window: WindowSize(width: 80, height: 24), step: 0, time: .now)
    frame.caption = LocalText("Everything is paid")
    #expect(ShownText(frame.canvas()).contains("Everything is paid"))
    #expect(!ShownText(frame.screen).contains("Everything is paid"))
  }

  @MainActor private static var app: App { ScenarioStage(Scenario(title: "", steps: []), .sample).run.app }

  @Test func `a file whose aliases mean more than memory holds is refused`() {
    let levels = (1...9).map { level in
      "l\(level): &l\(level) [\(Array(repeating: "*l\(level - 1)", count: 9).joined(separator: ","))]"
    }
    #expect(problem("l0: &l0 x\n" + levels.joined(separator: "\n")).contains("more than"))
  }

  private static let times: [(String, Int?)] = [
    ("90", 90), ("90s", 90), ("5m", 300), ("1h30m", 5400), ("1h", 3600), ("2m5s", 125), ("1h30s", 3630),
    ("0", 0),
    ("", nil), ("5x", nil), ("-5", nil), ("1h30", nil), ("5m30", nil), ("1h5m9", nil), ("h", nil), ("s", nil),
    ("1m1h", nil), (" 5m", nil), ("5 m", nil), ("1.5h", nil), ("٣m", nil), ("٣", nil), ("123456789", nil),
  ]

  @Test(arguments: times)
  func `a time is read`(text: String, seconds: Int?) { #expect(Duration.seconds(in: text) == seconds) }

  @Test(arguments: times.map(\.0))
  func `an editor takes the times that the reader takes`(text: String) throws {
    let pattern = try NSRegularExpression(pattern: Duration.pattern)
    let isTaken = pattern.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
    #expect(isTaken == (Duration.seconds(in: text) != nil))
  }

  @Test func `a time beyond a year is refused by the reader alone`() {
    #expect(Duration.seconds(in: "99999h") == nil && Duration.seconds(in: "8784h") == 31_622_400)
  }
}
