import CProcessHardening
import CheckoutViewModel
@preconcurrency import Dispatch
import Foundation

/// The signals that ask a process to end.
enum Signals {
  /// Yields when one of them comes, which does not end the process by itself until whoever listens stops listening: then
  /// each does again what it did before. One listens at a time.
  static func received(_ numbers: [Int32]) -> AsyncStream<Int32> {
    AsyncStream { continuation in
      let pipe = cph_watch_signals(numbers, numbers.count)
      guard pipe >= 0 else { return }
      let source = DispatchSource.makeReadSource(fileDescriptor: pipe)
      source.setEventHandler {
        while case let number = cph_take_signal(), number > 0 { continuation.yield(number) }
      }
      source.activate()
      continuation.onTermination = { _ in
        source.cancel()
        cph_leave_signals(numbers, numbers.count)
      }
    }
  }

  /// Interrupts a run, so that it tells what it has done before it ends.
  @MainActor static func interrupting(_ run: HeadlessRun) -> Interruption {
    let interruption = Interruption()
    Task {
      for await number in received([SIGINT, SIGTERM, SIGHUP]) {
        interruption.signal = number
        run.interrupt()
      }
    }
    return interruption
  }

  /// Which signal ended a run.
  @MainActor final class Interruption { fileprivate(set) var signal: Int32? }
}
