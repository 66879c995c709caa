import Testing

@testable import CursesTerminal

struct KeyboardRestTests {
  private let start = ContinuousClock.now

  /// Whether it is over at each of these times, in milliseconds after the start.
  private func isOver(_ rest: KeyboardRest, at times: Int...) -> [Bool] {
    var rest = rest
    return times.map { rest.isOver(at: start + .milliseconds($0)) }
  }

  private var awaited: KeyboardRest {
    var rest = KeyboardRest(at: start)
    rest.isAwaited = true
    return rest
  }

  @Test func `what waits is told once, when no key has come for a moment`() {
    #expect(awaited.timeLeft(at: start) == KeyboardRest.length)
    #expect(isOver(awaited, at: 0, 119, 120, 121, 1000) == [false, false, true, false, false])
  }

  @Test func `each key puts it off`() {
    var rest = awaited
    for key in 1...5 { rest.noteBytes(at: start + .milliseconds(40) * key) }
    #expect(rest.timeLeft(at: start + .milliseconds(240)) == KeyboardRest.length - .milliseconds(40))
    #expect(isOver(rest, at: 240, 319, 320) == [false, false, true])
  }

  @Test func `a frame that waits after a long silence need not wait any longer`() {
    #expect(KeyboardRest(at: start).timeLeft(at: start + .seconds(5)) == nil)
    #expect(awaited.timeLeft(at: start + .seconds(5)) == .zero)
    #expect(isOver(awaited, at: 5000) == [true])
  }
}
