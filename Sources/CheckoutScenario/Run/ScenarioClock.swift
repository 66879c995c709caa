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
    let due = state.withLock { state in
      guard state.goesSince == nil else { return [Sleeper]() }
      state.goesSince = .now
      return state.sleepers
    }
    for sleeper in due {
      Task {
        try? await Task.sleep(for: .seconds(sleeper.due.timeIntervalSince(now)))
        take(sleeper.id)?.wake.resume()
      }
    }
  }

  /// From now on `notice` is called whenever a wait begins or is cancelled.
  func onSleep(_ notice: @escaping @Sendable () -> Void) {
    state.withLock { $0.onSleeper = notice }
  }

  private func sleep(_ pause: Duration) async throws {
    if isGoing { return try await Task.sleep(for: pause) }
    if CallContext.cause != nil { return move(to: now + pause / .seconds(1)) }
    let id = state.withLock { state in
      state.lastID += 1
      return state.lastID
    }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { wake in
        let notice = state.withLock { state in
          state.sleepers.append(Sleeper(id: id, due: state.now + pause / .seconds(1), wake: wake))
          return state.onSleeper
        }
        notice()
        if Task.isCancelled { take(id)?.wake.resume(throwing: CancellationError()) }
      }
    } onCancel: {
      take(id)?.wake.resume(throwing: CancellationError())
    }
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
