import Foundation
import TerminalRobot
import Testing

/// The tour, in the real program.
struct DemoTests {
  private static func tour(_ arguments: String...) throws -> Shopper {
    try Shopper(arguments: ["demo"] + arguments, columns: 100, rows: 30)
  }

  @Test(arguments: Words.all)
  func `it plays to its end by itself`(_ words: Words) throws {
    let shopper = try Shopper(words, arguments: ["demo", "--auto", "0.05"], columns: 100, rows: 30)
    try shopper.robot.waitFor("1/5")
    try shopper.robot.waitFor("5/5")
    #expect(try shopper.robot.exitStatus() == 0)
    #expect(shopper.robot.isTerminalRestored)
  }

  @Test func `a presenter shows a lost answer, goes back, lets somebody try, and leaves`() throws {
    let shopper = try Self.tour("--chapter", "3")
    let robot = shopper.robot
    try robot.waitFor("The worst moment")
    robot.press(.enter)
    try robot.waitFor("Is there an order or not?")
    #expect(robot.screenText.contains("Key: p – place order") && !robot.screenText.contains("Ann Example"))
    robot.press(.enter)
    try robot.waitFor("Found. The order was sent once")
    robot.press(.left)
    try robot.waitFor("Is there an order or not?")
    robot.type("t")
    try robot.waitFor("The keyboard is yours.")
    try robot.waitFor("Waiting for")
    robot.press(.control("x"))
    try robot.waitFor("Is there an order or not?")
    robot.type("l")
    try robot.waitFor("4  A deposit")
    robot.type("1")
    try robot.waitFor("This is a shop in a terminal")
    robot.type("q")
    #expect(try robot.exitStatus() == 0)
    #expect(robot.isTerminalRestored)
  }

  @Test func `a phone pays while the room looks on`() async throws {
    let shopper = try Shopper(
      arguments: ["demo", "--share", "127.0.0.2", "--chapter", "6"], columns: 140, rows: 45)
    try shopper.robot.waitFor("Open them? [y/N]")
    shopper.robot.type("y\r")
    try shopper.robot.waitFor("Your turn")
    let link = try #require(
      shopper.robot.screenText.firstMatch(of: /http:\/\/127\.0\.0\.2:\d+\/pay\/[\w-]{22}/)
    ).output
    #expect(try await Web.press("pay", on: String(link)).contains("Payment received"))
    try shopper.robot.waitFor("Paid")
    shopper.robot.type("q")
    #expect(try shopper.robot.exitStatus() == 0)
  }

  @Test(arguments: [("0", 64), ("6", 64), ("x", 64)])
  func `a chapter that there is not is refused`(_ chapter: String, _ status: Int32) throws {
    let shopper = try Self.tour("--chapter", chapter)
    #expect(try shopper.robot.exitStatus() == status)
  }

  @Test func `without a terminal it says what it needs`() throws {
    let outcome = try Command(home: Home()).run(["demo"])
    #expect(outcome.status == 2 && outcome.complaints.contains("the tour needs a full screen"))
  }
}
