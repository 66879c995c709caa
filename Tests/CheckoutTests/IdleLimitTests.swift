import Testing

@testable import checkout

/// The end of a session in which nothing is typed.
@MainActor
struct IdleLimitTests {
  @Test func `a session ends when its time is over`() async {
    let (ends, end) = AsyncStream.makeStream(of: Void.self)
    let idle = IdleLimit(.seconds(900), sleep: { _ in }, end: { end.yield() })
    var over = ends.makeAsyncIterator()
    await over.next()
    #expect(idle.isOver)
  }

  @Test func `whatever is typed begins the time anew`() async {
    let (naps, nap) = AsyncStream.makeStream(of: Duration.self)
    let idle = IdleLimit(
      .seconds(900),
      sleep: { duration in
        nap.yield(duration)
        try await Task.sleep(for: .seconds(3600))
      }, end: {})
    var begun = naps.makeAsyncIterator()
    let first = await begun.next()
    idle.restart()
    let second = await begun.next()
    idle.stop()
    #expect(first == .seconds(900))
    #expect(second == .seconds(900))
    #expect(!idle.isOver)
  }

  @Test func `there is no limit on a machine of one's own`() {
    let idle = IdleLimit(nil, sleep: { _ in Issue.record("something waits") }, end: {})
    idle.restart()
    #expect(!idle.isOver)
  }
}
