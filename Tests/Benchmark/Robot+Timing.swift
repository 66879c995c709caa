import TerminalRobot

extension Robot {
  /// The time until a visible character stands on the screen; `nil` when the program ends or takes 5 s.
  func timeUntilPaint(since start: ContinuousClock.Instant) -> Duration? {
    while ContinuousClock.now - start < .seconds(5) {
      guard hasOutput(within: .seconds(5)) else { return nil }
      let time = ContinuousClock.now - start
      guard read(for: .zero) > 0 else { return nil }
      if screen.text.contains(where: { !$0.isWhitespace }) { return time }
    }
    return nil
  }

  /// From a key until the last byte of its answer, before silence; `nil` where nothing answers.
  func timeToAnswer(_ key: Keystroke) -> Duration? {
    let start = ContinuousClock.now
    var last: Duration?
    press(key)
    while hasOutput(within: .milliseconds(4)) {
      last = ContinuousClock.now - start
      guard read(for: .zero) > 0 else { break }
    }
    return last
  }

  /// Waits and shows what comes meanwhile.
  func watch(for time: Duration) {
    let end = ContinuousClock.now + time
    while case let rest = end - .now, rest > .zero, read(for: rest) >= 0 {}
  }
}
