import CheckoutViewModel
import Foundation
import OneEntryClient
import Synchronization

/// The time of a run, for the program and the demo shop alike. It stands still until the run lets time pass, so that the
/// same scenario is the same in every run; once it is let go, it goes on like any other clock.
public final class ScenarioClock: Sendable {
  fileprivate struct Sleeper {
    var id: Int
    var due: Date
    var wake: CheckedContinuation<Void, any Error>
  }

  fileprivate struct State {
    var now: Date
    /// When it was let go, by the machine; `nil` while it stands still.
    var goesSince: ContinuousClock.Instant?
    var sleepers: [Sleeper] = []
    var lastID = 0
    var onSleeper: @Sendable () -> Void = {}
  }

  private let state: Mutex<State>

  /// A clock that stands still.
  public init(at time: Date) { state = Mutex(State(now: time)) }

  /// A clock that goes on from the present.
  public static func going() -> ScenarioClock {
    let clock = ScenarioClock(at: Date())
    clock.letGo()
    return clock
  }

  /// The time.
  public var now: Date { state.withLock(\.time) }

  /// Whether time passes by itself.
  var isGoing: Bool { state.withLock { $0.goesSince != nil } }

  /// How many waits there are.
  var sleeperCount: Int { state.withLock(\.sleepers.count) }

  /// For the program. A pause between two tries of a call is over at once, since nobody else would end it.
  public var services: Services.Clock {
    Services.Clock(now: { self.now }, sleep: { try await self.sleep($0) })
  }

  /// Lets time pass by itself from now on.
  public func letGo() {
    let sleepers = state.withLock { state in
      guard state.goesSince == nil else { return [Sleeper]() }
      state.goesSince = .now
      defer { state.sleepers = [] }
      return state.sleepers
    }
    for sleeper in sleepers { sleeper.wake.resume() }
  }

  /// From now on `notice` is called whenever a wait begins or is cancelled.
  func onSleep(_ notice: @escaping @Sendable () -> Void) {
    state.withLock { $0.onSleeper = notice }
  }

  private func sleep(_ pause: Duration) async throws {
    let due = now + pause / .seconds(1)
    if CallContext.cause != nil { pass(to: due) } else { try await waitWhileStill(until: due) }
    // What is left of the pause when the clock was let go.
    let rest = due.timeIntervalSince(now)
    if rest > 0 { try await Task.sleep(for: .seconds(rest)) }
  }

  /// Waits until the run lets this time come, or lets the clock go.
  func waitWhileStill(until due: Date) async throws {
    let id = state.withLock { state in
      state.lastID += 1
      return state.lastID
    }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { wake in
        guard let notice = begin(Sleeper(id: id, due: due, wake: wake)) else { return wake.resume() }
        notice()
        if Task.isCancelled { take(id)?.wake.resume(throwing: CancellationError()) }
      }
    } onCancel: {
      take(id)?.wake.resume(throwing: CancellationError())
    }
  }

  /// Yields who is to be told; `nil` where the clock goes, so that nobody would wake the sleeper.
  private func begin(_ sleeper: Sleeper) -> (@Sendable () -> Void)? {
    state.withLock { state in
      guard state.goesSince == nil else { return nil }
      state.sleepers.append(sleeper)
      return state.onSleeper
    }
  }

  private func pass(to time: Date) {
    state.withLock { if $0.goesSince == nil { $0.now = max($0.now, time) } }
  }

  private func take(_ id: Int) -> Sleeper? {
    let (sleeper, notice) = state.withLock { state in
      (state.sleepers.firstIndex { $0.id == id }.map { state.sleepers.remove(at: $0) }, state.onSleeper)
    }
    if sleeper != nil { notice() }
    return sleeper
  }

  /// Puts it forward.
  func move(to time: Date) { state.withLock { $0.now = max($0.now, time) } }

  /// Ends the wait that is due next, if it is due by `end`, and moves the time there.
  func wakeNext(by end: Date) -> Bool {
    let sleeper = state.withLock { state -> Sleeper? in
      guard
        let index = state.sleepers.indices.min(by: { state.sleepers[$0].comes(before: state.sleepers[$1]) }),
        state.sleepers[index].due <= end
      else { return nil }
      state.now = max(state.now, state.sleepers[index].due)
      return state.sleepers.remove(at: index)
    }
    sleeper?.wake.resume()
    return sleeper != nil
  }
}

extension ScenarioClock.State {
  fileprivate var time: Date {
    goesSince.map { now + ($0.duration(to: .now)) / .seconds(1) } ?? now
  }
}

extension ScenarioClock.Sleeper {
  fileprivate func comes(before other: Self) -> Bool { (due, id) < (other.due, other.id) }
}
