import Foundation
import TerminalRobot
import Testing

/// Signals that end the program (row 33 of the fault table), at every step where something may be on its way.
@Suite(.serialized, .timeLimit(.minutes(3)))
struct EndingTests {
  private let sandbox: SandboxProcess
  private let home: Home
  private let first: Shopper

  init() throws {
    sandbox = try SandboxProcess()
    home = try Home()
    first = try Shopper(environment: sandbox.environment, home: home)
  }

  @Test(arguments: Self.signals)
  func `a sign-in that is on its way is not waited for (33 L)`(_ signal: Int32) async throws {
    try await sandbox.spoil("auth", with: "black-hole")
    try first.signIn()
    try first.robot.waitFor("Asking the shop")
    try first.end(with: signal)
    try await sandbox.mend()
    let next = try Shopper(environment: sandbox.environment, home: home)
    try next.enter()
    try next.leave()
  }

  @Test(arguments: Self.signals)
  func `an order that is on its way is waited for, and the next start knows it (33 O)`(
    _ signal: Int32
  ) async throws {
    try await sandbox.spoil("createOrder", with: "latency=800~0")
    try first.order(with: "Card")
    try first.robot.waitFor("Sending your order")
    try first.end(with: signal)
    #expect(try await sandbox.state().orders.count == 1)
    // Its number was stored: nothing has to be looked for.
    try await goOn()
  }

  /// One that answers in time, and one for which nobody would wait.
  @Test(arguments: Self.signals, ["latency=800~0", "silence"])
  func `a session that is on its way is waited for, but not long, and the next start finds it (33 S)`(
    _ signal: Int32, _ fault: String
  ) async throws {
    try await sandbox.spoil("createSession", with: fault)
    try first.order(with: "Card")
    try first.robot.waitFor("Preparing the payment")
    try first.end(with: signal)
    try await goOn()
  }

  @Test(arguments: Self.signals)
  func `a payment that is watched is watched by the next start, on the same page (33 P)`(
    _ signal: Int32
  ) async throws {
    try first.order(with: "Card")
    let page = try first.paymentPage()
    try first.end(with: signal)
    #expect(first.robot.screenText.contains("you can pay it later"))
    #expect(try await goOn() == page)
  }

  private static let signals = [SIGTERM, SIGHUP, SIGINT]

  /// The next start goes on to the payment page, and nothing was made twice.
  @discardableResult private func goOn() async throws -> String {
    let next = try Shopper(environment: sandbox.environment, home: home)
    try next.enter()
    try next.robot.waitFor("1 unfinished checkout")
    next.robot.type("g")
    let page = try next.paymentPage()
    try next.leave()
    let state = try await sandbox.state()
    #expect(state.orders.count == 1 && state.sessions.count == 1)
    #expect(state.calls["createOrder"] == 1 && state.calls["createSession"] == 1)
    return page
  }
}

extension Shopper {
  /// Whatever the program was doing, it ends, says by which signal, and gives the terminal back.
  fileprivate func end(with signal: Int32) throws {
    robot.signal(signal)
    #expect(try robot.exitStatus() == 128 + signal)
    #expect(robot.isTerminalRestored)
  }
}
