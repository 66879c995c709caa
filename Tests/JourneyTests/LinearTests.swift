import Foundation
import TerminalRobot
import Testing

/// The conversation in lines, in the real program.
struct LinearTests {
  @Test func `on a terminal a password is not shown, and the terminal is left as it was`() throws {
    let shopper = try Shopper(arguments: ["--linear"], rows: 60)
    try shopper.robot.waitFor("Your choice:")
    shopper.robot.type("?\n")
    try shopper.robot.waitFor("All actions")
    shopper.robot.type("F4\n")
    try shopper.robot.waitFor("E-mail (required")
    shopper.robot.type("your-user@email.com\n")
    try shopper.robot.waitFor("Password (required):")
    shopper.robot.type("123456\n")
    try shopper.robot.wait(for: "the end of the sign-in") { screen in
      screen.text.contains(/Password \(required\):[\s\S]*Your choice:/)
    }
    #expect(!shopper.robot.screenText.contains(/\): *123456/))
    try shopper.interruptTwice()
  }

  @Test func `whoever leaves while a password is asked for gets the terminal back as it was`() throws {
    let shopper = try Shopper(arguments: ["--linear"], rows: 60)
    try shopper.robot.waitFor("Your choice:")
    shopper.robot.type("F4\nann@example.com\n")
    try shopper.robot.waitFor("Password (required):")
    try shopper.interruptTwice()
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `a signal while a password is asked for leaves the terminal as it was`(_ signal: Int32) throws {
    let shopper = try Shopper(arguments: ["--linear"], rows: 60)
    try shopper.robot.waitFor("Your choice:")
    shopper.robot.type("F4\nann@example.com\n")
    try shopper.robot.waitFor("Password (required):")
    shopper.robot.signal(signal)
    #expect(try shopper.robot.exitStatus() == 128 + signal)
    #expect(shopper.robot.isTerminalRestored)
  }

  @Test(arguments: [["--bell"], []])
  func `the bell rings on a terminal when a payment has come to its end, where that is asked for`(
    options: [String]
  ) async throws {
    let shopper = try Shopper(arguments: ["--linear"] + options, rows: 100)
    try shopper.orderInLines()
    let page = try shopper.paymentPage()
    #expect(!shopper.robot.takeOutput().contains(7))
    try await Web.press("pay", on: page)
    try shopper.robot.waitFor("The money was taken in full")
    #expect(shopper.robot.takeOutput().contains(7) == !options.isEmpty)
    try shopper.interruptTwice()
  }

  @Test func `a pipe has no bell`() async throws {
    let talk = try Conversation(environment: ["ONEENTRY_BELL": "yes"], home: Home())
    try talk.order(method: "Card")
    try await talk.press("pay")
    try talk.wait(for: "The money was taken in full")
    #expect(try talk.end() == 0 && !talk.heard.joined().contains("\u{7}"))
  }

  @Test func `nothing in the output moves a cursor or has a colour`() throws {
    let talk = try Conversation(environment: [:], home: Home())
    try talk.answer("1", "add", "cart", "quit", "quit")
    #expect(try talk.end() == 0)
    #expect(!talk.heard.joined().unicodeScalars.contains { $0.properties.generalCategory == .control })
  }

  @Test func `a payment that is settled while nobody answers is a new line`() async throws {
    let talk = try Conversation(environment: [:], home: Home())
    try talk.order(method: "Card")
    try await talk.press("pay")
    try talk.wait(for: "The money was taken in full")
    #expect(try talk.end() == 0)
  }

  @Test func `a declined payment is paid again, another method chosen, an order cancelled and repeated`()
    async throws
  {
    let sandbox = try SandboxProcess()
    let talk = try Conversation(environment: sandbox.environment, home: Home())
    try talk.order(method: "Card")
    try await talk.press("cancel")
    try talk.answer("r")
    try talk.wait(for: "Cancelled")
    try talk.answer("m", "Cash")
    try talk.wait(for: "Pay on delivery")
    try talk.answer("h", "1", "cancel", "2")
    try talk.wait(for: "Cancelling order 89")
    try talk.answer("order again", "back", "quit", "quit")
    #expect(try talk.end() == 0)
    #expect(try await sandbox.state().calls["createOrder"] == 1)
  }

  @Test func `lines end as text files of every system end them`() throws {
    let talk = try Conversation(environment: [:], home: Home())
    try talk.answer("1\r", "add\r")
    try talk.wait(for: "1 in the cart")
    #expect(try talk.end() == 0)
  }
}

extension Shopper {
  /// Buys the first product as the demo shop's user.
  fileprivate func orderInLines() throws {
    try robot.waitFor("Your choice:")
    robot.type("1\n+\nc\n⌃N\nyour-user@email.com\n")
    try robot.waitFor("Password (required):")
    robot.type("123456\n")
    try robot.waitFor("Details")
    try robot.wait(for: "the first field") { $0.question?.hasPrefix("Name") == true }
    var answers = ["Name": "Ann Example", "Pay with": "Card"]
    while !answers.isEmpty {
      let asked = answers.keys.first { robot.screen.question?.hasPrefix($0) == true }
      try robot.answer(asked.flatMap { answers.removeValue(forKey: $0) } ?? "")
    }
    try robot.wait(for: "the review") { $0.text.contains("Nothing has been sent") }
    robot.type("p\n")
  }

  /// Leaves as a hand does: two signals at once would be one.
  fileprivate func interruptTwice() throws {
    robot.press(.control("c"))
    try robot.waitFor("⌃C")
    robot.press(.control("c"))
    #expect(try robot.exitStatus() == 0)
    #expect(robot.isTerminalRestored)
  }
}

extension Robot {
  /// Answers a question and waits for the next one.
  fileprivate func answer(_ line: String) throws {
    let before = screenText
    type(line + "\n")
    try wait(for: "the next question") { $0.text != before && $0.question != nil }
  }
}

extension Screen {
  /// The last line, where nothing was answered to it yet.
  fileprivate var question: String? { lines.last { !$0.isEmpty }.flatMap { $0.hasSuffix(":") ? $0 : nil } }
}
