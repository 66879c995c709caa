import Foundation
import OneEntryClient
import Testing

@testable import CheckoutScenario

struct ScenarioClockTests {
  private let start = Date(timeIntervalSince1970: 1_800_000_000)

  /// Begins a wait and returns when the clock knows of it.
  private func sleeper(_ clock: ScenarioClock, _ seconds: Int) async -> Task<Bool, Never> {
    let count = clock.sleeperCount
    let task = Task { (try? await clock.services.sleep(.seconds(seconds))) != nil }
    while clock.sleeperCount == count { await Task.yield() }
    return task
  }

  @Test func `time stands still, and whoever is due first is woken first`() async {
    let clock = ScenarioClock(at: start)
    let (late, early) = (await sleeper(clock, 60), await sleeper(clock, 5))
    #expect(clock.now == start && clock.sleeperCount == 2)
    #expect(clock.wakeNext(by: start + 100))
    #expect(await early.value && clock.now == start + 5)
    #expect(!clock.wakeNext(by: start + 59) && clock.now == start + 5)
    #expect(clock.wakeNext(by: start + 60))
    #expect(await late.value && clock.now == start + 60 && clock.sleeperCount == 0)
  }

  @Test func `a wait that is cancelled ends, before it has begun too`() async {
    let clock = ScenarioClock(at: start)
    let task = await sleeper(clock, 60)
    task.cancel()
    #expect(await !task.value && clock.sleeperCount == 0)
    let cancelled = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return (try? await clock.services.sleep(.seconds(1))) != nil
    }
    #expect(await !cancelled.value && clock.sleeperCount == 0)
  }

  @Test func `a pause between two tries of a call is over at once`() async throws {
    let clock = ScenarioClock(at: start)
    try await CallContext.$cause.withValue(.init { "checkout.confirmTapped" }) {
      try await clock.services.sleep(.seconds(2))
    }
    #expect(clock.now == start + 2 && clock.sleeperCount == 0)
  }

  @Test func `a clock that was let go wakes whoever waits`() async {
    let clock = ScenarioClock(at: start)
    let task = await sleeper(clock, 0)
    clock.letGo()
    #expect(await task.value && clock.isGoing && clock.now >= start)
  }

  @Test func `a wait that begins when the clock has just been let go ends, and is not waited for`()
    async throws
  {
    let clock = ScenarioClock(at: start)
    clock.letGo()
    try await clock.waitWhileStill(until: start + 3600)
    #expect(clock.sleeperCount == 0)
  }

  @Test func `whoever waits when the clock is let go waits for the rest, and can be stopped`() async {
    let clock = ScenarioClock(at: start)
    let task = await sleeper(clock, 3600)
    clock.letGo()
    #expect(clock.sleeperCount == 0)
    task.cancel()
    #expect(await !task.value)
  }
}
