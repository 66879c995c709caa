#if os(Linux)
  import Foundation
  import TerminalRobot
  import Testing

  /// Payment pages for others on the network; 127.0.0.2 plays an address of this machine that they can reach.
  struct SharingJourneyTests {
    private static var page: Regex<Substring> { /http:\/\/127\.0\.0\.2:\d+\/pay\/[A-Za-z0-9_-]{22}/ }

    @Test func `once it is agreed to, the order is paid at another address, and the terminal sees it`()
      async throws
    {
      let shopper = try Shopper(arguments: ["--share", "127.0.0.2"], columns: 120, rows: 40)
      try shopper.robot.waitFor("Open them? [y/N]")
      #expect(
        shopper.robot.screenText.contains("127.0.0.2") && shopper.robot.screenText.contains("plain http"))
      shopper.robot.type("y\r")
      try shopper.order(with: "Card")
      try shopper.robot.waitFor(shopper.words.waiting)
      shopper.robot.type("u")
      try shopper.robot.wait(for: "the address") { $0.text.contains(Self.page) }
      let page = try #require(shopper.robot.screenText.firstMatch(of: Self.page)).output
      #expect(try await Web.press("pay", on: String(page)).contains("Payment received"))
      shopper.robot.press(.escape)
      try shopper.robot.waitFor("step 5 of 5")
      shopper.robot.type("r")
      try shopper.robot.waitFor(shopper.words.paid)
      try shopper.leave()
      await #expect(throws: (any Error).self) { try await Web.send("GET", String(page)) }
    }

    @Test(arguments: ["", "n", "no", "\u{4}"])
    func `whatever is not yes opens nothing`(_ answer: String) throws {
      let shopper = try Shopper(arguments: ["--share", "127.0.0.2"])
      try shopper.robot.waitFor("Open them? [y/N]")
      shopper.robot.type(answer + "\r")
      #expect(try shopper.robot.exitStatus() == 64)
      #expect(shopper.robot.screenText.contains("Nothing was opened"))
    }

    @Test(arguments: [
      (["--share"], "Name the address"), (["--share", "0.0.0.0"], "not an IPv4 address of this machine"),
      (["--share", "127.0.0.2", "--restricted"], "not for visitors"),
    ])
    func `where nobody can be asked, only a named address of this machine is opened`(
      _ arguments: [String], _ sentence: String
    ) throws {
      let outcome = try Command(home: Home()).run(arguments)
      #expect(outcome.status == 64 && outcome.complaints.contains(sentence), "\(outcome.complaints)")
    }

    @Test func `a real project shares nothing`() throws {
      let command = Command(
        home: try Home(),
        environment: [
          "ONEENTRY_PROJECT_URL": "https://shop.example", "ONEENTRY_APP_TOKEN": "token-of-the-project",
        ])
      let outcome = try command.run(["--share", "127.0.0.2"])
      #expect(outcome.status == 64 && outcome.complaints.contains("about the demo shop"))
    }
  }
#endif
