import Testing

@testable import checkout

/// The end of a session in which nothing is typed.
@MainActor struct IdleLimitTests {
  @Test func `a session ends when its time is over, and only then`() async {
    let (ends, end) = AsyncStream.makeStream(of: Void.self)
    let (naps, napping) = AsyncStream.makeStream(of: Duration.self)
    let idle = IdleLimit(.seconds(900), sleep: { napping.yield($0) }, end: { end.yield() })
    var (slept, ended) = (naps.makeAsyncIterator(), ends.makeAsyncIterator())
    let nap = await slept.next()
    #expect(nap == .seconds(900))
    await ended.next()
    #expect(idle.isOver)
  }

  @Test func `whatever is typed begins the time anew`() async {
    let (naps, nap) = AsyncStream.makeStream(of: Void.self)
    let idle = IdleLimit(
      .seconds(900),
      sleep: { _ in
        nap.yield()
        try await Task.sleep(for: .seconds(3600))
      }, end: {})
    idle.restart()
    var begun = naps.makeAsyncIterator()
    _ = await begun.next()
    _ = await begun.next()
    idle.stop()
    #expect(!idle.isOver)
  }

  @Test func `there is no limit on somebody's own machine`() {
    let idle = IdleLimit(nil, sleep: { _ in Issue.record("something waits") }, end: {})
    idle.restart()
    #expect(!idle.isOver)
  }
}
