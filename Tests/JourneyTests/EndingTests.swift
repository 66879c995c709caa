import Foundation
import TerminalRobot
import Testing

/// Ends that come while an order is on its way.
struct EndingTests {
  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func `an order that is on its way is waited for, and the next start knows it`(_ signal: Int32) async throws
  {
    let sandbox = try SandboxProcess()
    let home = try Home()
    let first = try Shopper(environment: sandbox.environment, home: home)
    try await sandbox.spoil("createOrder", with: "latency=800~0")
    try first.order(with: "Card")
    try first.robot.waitFor("Sending your order")
    first.robot.signal(signal)
    #expect(try first.robot.exitStatus() == 128 + signal)
    #expect(try await sandbox.state().orders.count == 1)
    let next = try Shopper(environment: sandbox.environment, home: home)
    try next.enter()
    try next.robot.waitFor("1 unfinished checkout")
    next.robot.type("g")
    // Its number was stored: nothing has to be looked for.
    try next.robot.waitFor("Waiting for payment")
    try next.leave()
    let calls = try await sandbox.state().calls
    #expect(calls["createOrder"] == 1 && calls["createSession"] == 1)
  }
}
