import Foundation

/// Does something when a time is over, unless it is called off before, on a thread of its own: tests that wait may have
/// taken all those that tasks and queues share.
public final class TimeLimit: Sendable {
  private let calledOff = DispatchSemaphore(value: 0)

  /// Begins at once.
  public init(seconds: Double, _ action: @escaping @Sendable () -> Void) {
    Thread.detachNewThread { [calledOff] in
      if calledOff.wait(timeout: .now() + seconds) == .timedOut { action() }
    }
  }

  /// The action is not wanted any more.
  public func callOff() { calledOff.signal() }
}
