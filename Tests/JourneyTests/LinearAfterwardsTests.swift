import Foundation
import Testing

/// What follows a purchase, on the screen and in lines: the same calls on the wire and the same end.
@Suite(.serialized)
struct LinearAfterwardsTests {
  enum Afterwards: CaseIterable, Sendable {
    case declinedThenPaid, paidOtherwise, cancelled, orderedAgain
  }

  @Test(arguments: Afterwards.allCases)
  func `both ways make the same calls and end as one`(afterwards: Afterwards) async throws {
    let screen = try await onScreen(afterwards)
    let lines = try await inLines(afterwards)
    #expect(lines.calls == screen.calls)
    #expect(lines.orders == screen.orders)
    #expect(lines.sessions == screen.sessions)
  }

  private func environment(_ sandbox: SandboxProcess, _ home: Home) -> [String: String] {
    sandbox.environment.merging(["ONEENTRY_LOG": home.folder.path + "/wire.log"]) { $1 }
  }

  private func onScreen(_ afterwards: Afterwards) async throws -> WireOutcome {
    let (sandbox, home) = (try SandboxProcess(["--seed", "7"]), try Home())
    let shopper = try Shopper(
      environment: environment(sandbox, home), columns: 120, rows: 40, home: home)
    try shopper.order(with: "Card")
    let page = try shopper.paymentPage()
    switch afterwards {
    case .declinedThenPaid:
      try await Web.press("decline", on: page)
      shopper.robot.type("r")
      try await Web.press("pay", on: page)
      shopper.robot.type("r")
      try shopper.robot.waitFor(shopper.words.paid)
    case .paidOtherwise:
      shopper.robot.type("m")
      try shopper.robot.waitFor("● Card")
      try shopper.move(.down) { $0.focusedLine?.contains("Cash") == true }
      shopper.robot.press(.enter)
      try shopper.robot.waitFor(shopper.words.onDelivery)
    case .cancelled:
      shopper.robot.type("h")
      try shopper.robot.waitFor("Your orders")
      try shopper.robot.wait(for: "the order") { $0.focusedLine?.contains("89") == true }
      shopper.robot.type("x")
      try shopper.robot.waitFor("Cancel order 89?")
      shopper.robot.type("y")
      try shopper.robot.wait(for: "the new status") { $0.focusedLine?.contains("Cancelled") == true }
    case .orderedAgain:
      shopper.robot.type("h")
      try shopper.robot.waitFor("Your orders")
      try shopper.robot.wait(for: "the order") { $0.focusedLine?.contains("89") == true }
      shopper.robot.type("a")
      try shopper.robot.waitFor(shopper.words.cart)
    }
    try shopper.leave()
    return try await WireOutcome(sandbox, home)
  }

  private func inLines(_ afterwards: Afterwards) async throws -> WireOutcome {
    let (sandbox, home) = (try SandboxProcess(["--seed", "7"]), try Home())
    let talk = try Conversation(environment: environment(sandbox, home), home: home)
    try talk.order(method: "Card", name: "Zoé Example")
    switch afterwards {
    case .declinedThenPaid:
      let page = try talk.paymentPage()
      try await Web.press("decline", on: page)
      try talk.answer("r")
      try await Web.press("pay", on: page)
      try talk.answer("r")
      try talk.wait(for: "The money was taken in full")
    case .paidOtherwise:
      try talk.answer("m", "Cash")
      try talk.wait(for: "Pay on delivery")
    case .cancelled:
      try talk.answer("h", "1", "cancel", "2")
      try talk.wait(for: "Cancelled")
    case .orderedAgain:
      try talk.answer("h", "1", "order again")
      try talk.wait(for: "Total")
    }
    #expect(try talk.end() == 0)
    return try await WireOutcome(sandbox, home)
  }
}
