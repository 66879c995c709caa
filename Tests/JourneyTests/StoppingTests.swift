import Foundation
import TerminalRobot
import Testing

/// Stopping the program and going on with it (row 29 of the fault table), by its key and from outside.
///
/// A stop is short here. What a long one changes is time that is over when the program goes on, which tests with
/// hand-moved clocks have: a request that timed out (row 4), a night (row 30), a look that comes late and so starts on
/// a new connection (`PaymentWatchingTests`), and the age of what an earlier run left (rows 22 to 25 and 31).
@Suite(.serialized, .timeLimit(.minutes(3)))
struct StoppingTests {
  enum Stop: CaseIterable { case key, signal }

  private let sandbox: SandboxProcess
  private let shopper: Shopper

  init() throws {
    sandbox = try SandboxProcess()
    shopper = try Shopper.atShell(environment: sandbox.environment)
  }

  @Test(arguments: Stop.allCases)
  func `a sign-in goes on where it was stopped, with what was typed (29 L)`(_ stop: Stop) throws {
    try shopper.openSignIn()
    shopper.robot.type("your-user@email.com")
    // What the program has not read yet the shell would.
    try shopper.robot.waitFor("your-user@email.com")
    try shopper.stop(stop)
    try shopper.goOn()
    try shopper.robot.waitFor("your-user@email.com")
    shopper.robot.press(.tab)
    shopper.robot.type("123456")
    try shopper.robot.waitFor("••••••")
    shopper.robot.press(.enter)
    try shopper.robot.waitFor("$12.90")
    try shopper.leaveToShell()
  }

  @Test(
    arguments: Stop.allCases,
    [("createOrder", "Sending your order"), ("createSession", "Preparing the payment")])
  func `what was on its way is there when the program goes on (29 OS)`(
    _ stop: Stop, _ call: (endpoint: String, sentence: String)
  ) async throws {
    try await sandbox.spoil(call.endpoint, with: "latency=800~0")
    try shopper.order(with: "Card")
    try shopper.robot.waitFor(call.sentence)
    try shopper.stop(stop)
    try shopper.goOn()
    try await expectOneOfEach()
  }

  @Test(arguments: Stop.allCases)
  func `a payment is looked at as soon as the program goes on, not when it was due (29 P)`(
    _ stop: Stop
  ) async throws {
    try shopper.order(with: "Card")
    let page = try shopper.paymentPage()
    // The next look is due in five minutes.
    try await sandbox.spoil("getSessionByOrderId", with: "retry-after=300")
    try shopper.robot.waitFor("The shop is busy")
    try shopper.stop(stop)
    try await Web.press("pay", on: page)
    try shopper.goOn()
    try shopper.robot.waitFor(shopper.words.paid)
    try await expectOneOfEach()
  }

  private func expectOneOfEach() async throws {
    try shopper.robot.waitFor(shopper.words.waiting, shopper.words.paid)
    try shopper.leaveToShell()
    let state = try await sandbox.state()
    #expect(state.orders.count == 1 && state.sessions.count == 1)
    #expect(state.calls["createOrder"] == 1 && state.calls["createSession"] == 1)
  }
}

extension Shopper {
  private static let prompt = "ready>"

  /// At a shell that has started the program: without one nobody could bring back what was stopped.
  fileprivate static func atShell(environment: [String: String]) throws -> Shopper {
    let shell = ["PS1": prompt + " ", "ENV": "/dev/null"]
    let shopper = try Shopper(
      arguments: ["-i"], environment: environment.merging(shell) { $1 }, program: URL(filePath: "/bin/sh"))
    try shopper.robot.waitFor(prompt)
    shopper.robot.type(Command.program.path + "\r")
    return shopper
  }

  /// Stops the program and waits until the shell says so, on a terminal that is its own again.
  fileprivate func stop(_ stop: StoppingTests.Stop) throws {
    switch stop {
    case .key: robot.press(.control("z"))
    case .signal: robot.signalForeground(SIGTSTP)
    }
    try robot.wait(for: "the shell") { !$0.isAlternate && $0.text.contains("Stopped") }
    #expect(robot.isTerminalRestored)
  }

  /// Brings the program back, which draws its screen anew.
  fileprivate func goOn() throws {
    robot.type("fg\r")
    try robot.wait(for: "the program's own screen") { $0.isAlternate && !$0.text.contains(Self.prompt) }
  }

  fileprivate func leaveToShell() throws {
    robot.press(.control("c"), .control("c"))
    try robot.wait(for: "the shell") { screen in
      !screen.isAlternate && screen.lines.last { !$0.isEmpty } == Self.prompt
    }
    #expect(robot.isTerminalRestored)
  }
}
