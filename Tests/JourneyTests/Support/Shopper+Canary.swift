import TerminalRobot
import Testing

extension Shopper {
  /// Makes an account, signs in with it, and stays signed in.
  func signUp(as user: String, password: String) throws {
    try openSignIn()
    try robot.waitFor("Stay signed in")
    robot.press(.control("s"))
    try robot.waitFor("☑")
    robot.press(.function(6))
    try robot.waitFor("Phone")
    robot.type(user)
    robot.press(.tab)
    robot.type(password)
    try robot.waitFor("••••••")
    robot.press(.control("n"))
    try robot.wait(for: "the sign-in") { $0.text.contains("┌ Sign in ─") && $0.text.contains("••••••") }
    robot.press(.control("n"))
    try robot.waitFor("$12.90")
  }

  /// Types a name, and has the comment written by an editor.
  func comment(with editor: Spy) throws {
    robot.type("Ann Example")
    try robot.waitFor("Ann Example")
    try move(.tab) { $0.focusedLine?.contains("Comment") == true }
    robot.press(.control("e"))
    try wait(for: editor)
    try robot.waitFor("Ring twice")
  }

  /// Saves a receipt of the order on the screen in every format.
  func saveReceipts() throws {
    robot.type("t")
    try robot.waitFor("order-89.txt")
    for (name, file) in [("receipt as Markdown", "order-89.md"), ("receipt as JSON", "order-89.json")] {
      robot.type(":")
      try robot.waitFor("All actions")
      robot.type(name)
      try robot.waitFor(name)
      robot.press(.enter)
      try robot.waitFor(file)
    }
  }

  /// Waits until a program that the checkout starts has run.
  func wait(for spy: Spy) throws {
    let end = ContinuousClock.now + robot.patience
    while !spy.hasReported {
      try #require(ContinuousClock.now < end, "\(spy.path) was not run:\n\(robot.screenText)")
      robot.read(for: .milliseconds(20))
    }
  }
}
