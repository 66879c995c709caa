import CheckoutViewModel
@preconcurrency import Dispatch
import Foundation

/// The signals that ask a process to end.
enum Signals {
  /// Yields when one of them comes, which then no longer ends the process by itself.
  static func received(_ numbers: [Int32]) -> AsyncStream<Int32> {
    AsyncStream { continuation in
      let sources = numbers.map { number in
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler { continuation.yield(number) }
        source.activate()
        return source
      }
      continuation.onTermination = { _ in sources.forEach { $0.cancel() } }
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
