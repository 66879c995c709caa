import Foundation
import OneEntryClient

/// The watching of a payment session: what was seen last, and when it is checked again.
public struct PaymentObservation: Equatable, Sendable {
  /// When the shop is asked.
  public enum Check: Equatable, Sendable {
    case none
    case inFlight
    case due(Date)
  }

  /// Seconds for which the shop's lists may lag behind what it was told.
  static let lag: TimeInterval = 30
  /// Seconds that a check may be late. A later one means that the machine slept or the program was stopped: connections
  /// from before are dead, and failures from before do not count.
  private static let nap: TimeInterval = 5

  /// The attempt that counts; `nil` while there is none.
  public private(set) var session: PaymentSession?
  /// Whether the sessions were read and there is none.
  private(set) var listsNone: Bool
  /// When the last check ended.
  public private(set) var lastChecked: Date?
  /// How often the payment was checked.
  public private(set) var checks = 0
  /// Failed checks in a row.
  public private(set) var failures = 0
  /// Why the last check did not succeed.
  public private(set) var lastFailure: Failure?
  /// Several sessions wait for money; the newest is shown.
  public private(set) var hasRivalSessions = false
  public private(set) var check = Check.none
  private var start: Date

  init(session: PaymentSession?, listsNone: Bool = false, at now: Date) {
    self.session = session
    self.listsNone = listsNone
    start = now
  }

  /// For how long the payment has been watched, in seconds.
  func age(at now: Date) -> TimeInterval { now.timeIntervalSince(start) }

  /// Starts the shopper's patience anew.
  mutating func restart(at now: Date) { start = now }

  /// Whether so much time has passed since the check was due that connections from before are dead.
  mutating func startCheck(at now: Date) -> Bool {
    let hasSlept = if case .due(let date) = check { now.timeIntervalSince(date) > Self.nap } else { false }
    if hasSlept { failures = 0 }
    check = .inFlight
    return hasSlept
  }

  mutating func receive(_ found: PaymentCheck, at now: Date) {
    endCheck(at: now)
    failures = 0
    lastFailure = nil
    listsNone = session == nil && found.sessions.isEmpty
    hasRivalSessions = found.sessions.count { $0.status == .waiting } > 1
  }

  mutating func receive(_ failure: Failure, at now: Date) {
    endCheck(at: now)
    failures += 1
    lastFailure = failure
  }

  /// Notes when the next check is due.
  mutating func scheduleCheck(for date: Date) { check = .due(date) }

  /// The answer to a check that is in flight, or the time of one that is due, is not waited for any more.
  mutating func cancelCheck() { check = .none }

  /// Takes what the shop lists now; what it has listed before stays where it lists nothing.
  mutating func receive(_ listed: PaymentSession?) { session = listed ?? session }

  /// Something other than a check failed; nothing changes but what is shown.
  mutating func note(_ failure: Failure) { lastFailure = failure }

  private mutating func endCheck(at now: Date) {
    check = .none
    checks += 1
    lastChecked = now
  }
}
