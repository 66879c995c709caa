import Foundation
import TerminalRobot
import Testing

/// Scenario files, in the real program.
struct ScenarioTests {
  private static let journeys = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../CheckoutScenarioTests/Journeys").standardized

  private static func journey(_ name: String) -> String { journeys.appending(path: name + ".yaml").path }

  /// A file of its own in a home.
  private static func file(_ steps: String, in home: Home) throws -> String {
    let file = home.folder.appending(path: "own.yaml")
    try Data("version: 1\ntitle: Its own\nsteps:\n\(steps)\n".utf8).write(to: file)
    return file.path
  }

  private static let all: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: journeys.path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }()

  @Test(arguments: all)
  func `a journey comes true on the screen`(name: String) throws {
    let shopper = try Shopper(arguments: ["run", Self.journey(name)], columns: 100, rows: 30)
    #expect(try shopper.robot.exitStatus() == 0)
    #expect(shopper.robot.isTerminalRestored)
    #expect(shopper.robot.screenText.contains("passed"))
  }

  @Test func `the keyboard is handed over at the end`() throws {
    let arguments = ["run", "--stop-here", Self.journey("card")]
    let shopper = try Shopper(arguments: arguments, columns: 100, rows: 30)
    try shopper.robot.waitFor("Your turn: the keyboard works again.")
    shopper.robot.type("h")
    try shopper.robot.waitFor("Your orders")
    try shopper.leave()
  }

  @Test func `the keyboard is handed over where something is not true`() throws {
    let home = try Home()
    let file = try Self.file("  - sign in\n  - add: 14\n  - state: {cart: 2}\n  - place", in: home)
    let shopper = try Shopper(arguments: ["run", "--stop-here", file], columns: 100, rows: 30, home: home)
    try shopper.robot.waitFor("cart is “1”, not “2”. Your turn")
    shopper.robot.type("c")
    try shopper.robot.waitFor("Estimate")
    shopper.robot.press(.control("c"), .control("c"))
    #expect(try shopper.robot.exitStatus() == 3)
  }

  @Test func `Ctrl-C ends a scenario, which then says how far it came`() throws {
    let shopper = try Shopper(arguments: ["run", "--slow", Self.journey("card")], columns: 100, rows: 30)
    try shopper.robot.waitFor("Box: 2 in the cart")
    shopper.robot.press(.control("c"))
    #expect(try shopper.robot.exitStatus() == 130)
    #expect(shopper.robot.screenText.contains("stopped") && shopper.robot.isTerminalRestored)
  }

  @Test func `what is not true is told with its line, the screen and the calls`() throws {
    let home = try Home()
    let file = try Self.file("  - sign in\n  - add: 14\n  - state: {cart: 2}\n  - place", in: home)
    let outcome = try Command(home: home).run(["run", file, "--junit", "r.xml", "--json", "r.json"])
    #expect(outcome.status == 3)
    #expect(outcome.output.contains("own.yaml:6: cart is “1”, not “2”."))
    #expect(outcome.output.contains("| ") && outcome.output.contains("Box"))
    let junit = try String(contentsOf: home.folder.appending(path: "r.xml"), encoding: .utf8)
    let json = try String(contentsOf: home.folder.appending(path: "r.json"), encoding: .utf8)
    #expect(junit.contains(#"failures="1""#) && json.contains(#""passed":false"#))
  }

  @Test(arguments: [
    (["run", "nowhere.yaml"], "nowhere.yaml:1: There is no such file."), (["run", "."], "This is a folder"),
    (["run", "own.yaml"], "own.yaml:4: “dance” is not a step."),
    (["run", "a.yaml", "b.yaml", "--cast", "c.cast"], "name one file"),
    (["run", "own.yaml", "--store", "s"], "Unknown option"),
    (["run", "own.yaml", "--mouse"], "Unknown option"),
    (["pay", "--product", "1", "--linear"], "Unknown option"),
    (["screenshot", "own.yaml", "--out", "a.svg", "--read-only"], "Unknown option"),
    (["run", "own.yaml", "--stop-here", "--front", "none"], "leave --front out"),
    (["screenshot", "own.yaml", "--out", "a.gif"], ".svg or .png"),
    (["demo", "--chapter", "0"], "--chapter is a number from 1 to"),
    (["demo", "--chapter=\(Int.min)"], "--chapter is a number from 1 to"),
    (["screenshot", "own.yaml", "--out", "a.svg", "--size", "1x1"], "--size"),
  ])
  func `what cannot be played is refused before anything is done`(arguments: [String], sentence: String)
    throws
  {
    let home = try Home()
    _ = try Self.file("  - dance", in: home)
    let outcome = try Command(home: home).run(arguments)
    #expect(outcome.status == 64 && outcome.complaints.contains(sentence), "\(outcome.complaints)")
  }

  @Test func `where the money may be real and nobody can be asked, nothing is played`() throws {
    let project = ["ONEENTRY_PROJECT_URL": "https://shop.invalid", "ONEENTRY_APP_TOKEN": "abc"]
    let outcome = try Command(home: Home(), environment: project).run(["run", Self.journey("card")])
    #expect(outcome.status == 64 && outcome.complaints.contains("may take real money"))
    #expect(outcome.output.isEmpty)
  }

  @Test func `a picture is drawn of a step and of a chapter, the same each time`() throws {
    let home = try Home()
    let journey = Self.journey("card")
    let command = Command(home: home)
    for name in ["a", "b"] {
      let arguments = ["screenshot", journey, "--chapter", "The order", "--theme", "light"]
      #expect(try command.run(arguments + ["--out", name + ".svg"]).status == 0)
    }
    let pictures = try ["a", "b"].map {
      try String(contentsOf: home.folder.appending(path: $0 + ".svg"), encoding: .utf8)
    }
    #expect(pictures[0] == pictures[1] && pictures[0].contains("Waiting"))
    #expect(try command.run(["screenshot", journey, "--step", "3", "--out", "c.png"]).status == 0)
    let png = try Data(contentsOf: home.folder.appending(path: "c.png"))
    #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    let unknown = try command.run(["screenshot", journey, "--chapter", "X", "--out", "d.svg"])
    #expect(unknown.status == 64 && unknown.complaints.contains("“The cart”, “The order”, “The money”"))
  }

  @Test(arguments: ["png", "svg"])
  func `a picture that cannot be written is said to be so, and nothing else is blamed`(ending: String) throws
  {
    let out = "/nonexistent/a.\(ending)"
    let outcome = try Command(home: Home()).run([
      "screenshot", Self.journey("card"), "--step", "1", "--out", out,
    ])
    #expect(outcome.status == 74 && outcome.complaints.contains("\(out) cannot be written"))
    #expect(!outcome.complaints.contains("rsvg-convert"), "\(outcome.complaints)")
  }

  @Test func `where the program that draws PNG is missing, that is said`() throws {
    let command = Command(home: try Home(), environment: ["PATH": "/nonexistent"])
    let outcome = try command.run(["screenshot", Self.journey("card"), "--step", "1", "--out", "a.png"])
    #expect(outcome.status == 74 && outcome.complaints.contains("rsvg-convert (Debian: librsvg2-bin)"))
    #expect(outcome.complaints.contains(".svg"), "\(outcome.complaints)")
  }

  @Test func `a screen that is asked for where there is none ends with a status of its own`() throws {
    let outcome = try Command(home: Home()).run(["run", Self.journey("card"), "--front", "screen"])
    #expect(outcome.status == 2, "\(outcome.complaints)")
  }

  @Test func `a session that was recorded is played again`() async throws {
    let home = try Home()
    let path = home.folder.appending(path: "session.yaml").path
    let shopper = try Shopper(arguments: ["--record", path], home: home)
    try shopper.order(with: "Card")
    try await Web.press("pay", on: shopper.paymentPage())
    shopper.robot.type("r")
    try shopper.robot.waitFor(shopper.words.paid)
    try shopper.leave()
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("place") && text.contains("Zoé Example") && !text.contains("123456"))
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let outcome = try Command(home: home).run(["run", path])
    #expect(outcome.status == 0, "\(text)\n\(outcome.output)")
  }
}
