import CTerminalEmulator

extension Robot {
  /// Waits until `text` stands on the screen, in one row.
  public func waitFor(_ text: String) throws(RobotError) {
    try wait(for: "“\(text)”") { $0.text.contains(text) }
  }

  /// Waits until `text` stands nowhere on the screen.
  public func waitUntilGone(_ text: String) throws(RobotError) {
    try wait(for: "the end of “\(text)”") { !$0.text.contains(text) }
  }

  /// Waits until the screen is as it shall be; `what` names the expectation in a failure.
  public func wait(for what: String, _ isThere: (Screen) -> Bool) throws(RobotError) {
    let end = ContinuousClock.now + patience
    while true {
      let screen = screen
      if isThere(screen) { return }
      let rest = end - .now
      guard rest > .zero else { throw .waitedInVain(for: what, screen: screen.text) }
      if read(for: rest) < 0 {
        throw .ended(before: what, status: try exitStatus(), screen: self.screen.text)
      }
    }
  }

  /// Waits until the program has written `bytes`, which need not be seen on the screen.
  public func waitForOutput(_ bytes: [UInt8]) throws(RobotError) {
    let end = ContinuousClock.now + patience
    while output.firstRange(of: bytes) == nil {
      guard end > .now, read(for: end - .now) >= 0 else {
        throw .waitedInVain(
          for: "the bytes \(String(reflecting: String(decoding: bytes, as: UTF8.self)))", screen: screen.text)
      }
    }
  }

  /// Waits until there was no output for so long.
  public func waitForSilence(of pause: Duration) {
    while read(for: pause) > 0 {}
  }

  /// Waits for the end of the program: its exit status, 128 + n when signal n ended it.
  @discardableResult public func exitStatus() throws(RobotError) -> Int32 {
    let end = ContinuousClock.now + patience
    var status: Int32 = 0
    while !ct_has_ended(terminal, &status) {
      guard end > .now else { throw .waitedInVain(for: "the end of the program", screen: screen.text) }
      // The end of the output comes a moment before the end of the process can be had.
      if read(for: .milliseconds(5)) < 0 { ct_pause(1) }
    }
    while read(for: .zero) > 0 {}
    return status
  }
}
