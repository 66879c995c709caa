import Foundation
import TerminalRobot
import Testing

/// Sign-ins that outlast a run of the program, whatever ended it.
@Suite(.timeLimit(.minutes(3)))
struct StayingSignedInTests {
  @Test func `two programs that run at once use one sign-in, and no token twice`() async throws {
    let sandbox = try SandboxProcess()
    let home = try Home()
    let first = try Shopper(environment: sandbox.environment, home: home)
    try first.staySignedIn()
    let second = try Shopper(environment: sandbox.environment, home: home)
    try second.robot.waitFor("$12.90")
    for shopper in [first, second] {
      shopper.robot.type("o")
      try shopper.robot.waitFor("You have no orders yet")
    }
    try first.leave()
    try second.leave()
    // A token used twice is refused, and who is refused is asked for the password.
    let calls = try await sandbox.state().calls
    #expect(calls["auth"] == 1 && calls["refresh", default: 0] > 1)
  }

  @Test(arguments: [[], ["--user", "your-user@email.com"]])
  func `a command of a user who stays signed in needs no password`(_ user: [String]) throws {
    let sandbox = try SandboxProcess()
    let home = try Home()
    let shopper = try Shopper(environment: sandbox.environment, home: home)
    try shopper.staySignedIn()
    try shopper.leave()
    let command = Command(home: home, environment: sandbox.environment)
    #expect(try command.run(["status"] + user).complaints == "You have no orders yet.\n")
    #expect(try command.run(["status", "--user", "other@example.com"]).status == 64)
  }

  #if Failpoints
    @Test func `a sign-in that dies at any step leaves all or nothing (21 L, 25 L)`() throws {
      let sandbox = try SandboxProcess()
      var step = 1
      while try Self.dies(at: step, in: Home(), sandbox, { try $0.staySignedIn() }) { step += 1 }
      #expect(step > 25)
    }

    @Test func `a start that dies while it renews the sign-in leaves all or nothing (21 R, 23–25 R)`() throws
    {
      let sandbox = try SandboxProcess()
      var step = 1
      var isAlive = true
      while isAlive {
        let home = try Home()
        let before = try Shopper(environment: sandbox.environment, home: home)
        try before.staySignedIn()
        try before.leave()
        isAlive = try Self.dies(at: step, in: home, sandbox) { try $0.robot.waitFor("$12.90") }
        step += 1
      }
      #expect(step > 25)
    }

    /// Whether a program dies at that step; the next one is looked at in any case.
    private static func dies(
      at step: Int, in home: Home, _ sandbox: SandboxProcess, _ go: (Shopper) throws -> Void
    ) throws -> Bool {
      try #require(step < 100)
      let dying = sandbox.environment.merging(["CHECKOUT_DIES_AT": String(step)]) { $1 }
      let shopper = try Shopper(environment: dying, home: home)
      var isDead = false
      do { try go(shopper) } catch RobotError.ended(_, let status, _) {
        #expect(status == 128 + SIGKILL, "step \(step)")
        isDead = true
      }
      // What is still being loaded then may be the step to die at.
      if !isDead { isDead = try shopper.leavesDying() }
      let isKept = try home.keepsSignIn()
      let next = try Shopper(environment: sandbox.environment, home: home)
      let isSignedIn = try next.isSignedIn()
      #expect(isKept || !isSignedIn, "step \(step): signed in by what was left half way")
      #expect(try home.keepsSignIn() == isSignedIn, "step \(step)")
      try next.leave()
      return isDead
    }
  #endif
}

extension Shopper {
  /// Leaves, and tells whether the program died on the way out instead of ending.
  fileprivate func leavesDying() throws -> Bool {
    robot.press(.control("c"), .control("c"))
    let status = try robot.exitStatus()
    #expect([0, 128 + SIGKILL].contains(status))
    return status != 0
  }

  fileprivate func staySignedIn() throws {
    try openSignIn()
    try robot.waitFor("Stay signed in")
    robot.press(.control("s"))
    try robot.waitFor("☑")
    try enter()
  }

  /// Whether a start goes on with the kept sign-in; otherwise it is not kept, and nobody is signed in.
  fileprivate func isSignedIn() throws -> Bool {
    let end = ContinuousClock.now + robot.patience
    while !robot.screenText.contains("your-user@email.com") {
      try #require(ContinuousClock.now < end, "neither products nor a sign-in:\n\(robot.screenText)")
      if robot.screenText.contains("F4 sign in"), try !home.keepsSignIn() { return false }
      robot.read(for: .milliseconds(20))
    }
    return true
  }
}

extension Home {
  /// Whether a sign-in is kept here, in a whole file for its owner's eyes only.
  fileprivate func keepsSignIn() throws -> Bool {
    let path = folder.path + "/state/oneentry-checkout/session.json"
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    #expect(status.st_mode & 0o777 == 0o600)
    let kept = try JSONDecoder().decode([String: String].self, from: Data(contentsOf: URL(filePath: path)))
    #expect(kept.keys.sorted() == ["fingerprint", "project", "provider", "refreshToken", "user"])
    return true
  }
}
