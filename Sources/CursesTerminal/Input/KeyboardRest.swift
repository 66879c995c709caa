/// Keys come first: what a frame can be without for a moment is drawn only once nobody presses keys any more.
struct KeyboardRest {
  /// How long the keyboard is silent by then: more than lies between two keys where one is held down.
  static let length = Duration.milliseconds(120)

  /// Whether the newest frame waits for it.
  var isAwaited = false
  /// When the last bytes came.
  private var lastRead: ContinuousClock.Instant

  /// A keyboard that was last used at this time.
  init(at time: ContinuousClock.Instant) { lastRead = time }

  mutating func noteBytes(at time: ContinuousClock.Instant) { lastRead = time }

  /// What is left of a silence that began with the last bytes.
  func rest(of silence: Duration, at time: ContinuousClock.Instant) -> Duration {
    max(.zero, silence - (time - lastRead))
  }

  /// How long the thread may sleep; `nil` where nothing waits.
  func timeLeft(at time: ContinuousClock.Instant) -> Duration? {
    isAwaited ? rest(of: Self.length, at: time) : nil
  }

  /// Whether what waits has waited long enough; it is told once.
  mutating func isOver(at time: ContinuousClock.Instant) -> Bool {
    guard timeLeft(at: time) == .zero else { return false }
    isAwaited = false
    return true
  }
}
