#if Failpoints
  import Foundation
  import Synchronization
#endif

/// A step at which a process may be made to die, as from a power cut, so that a test can walk through all of them.
/// There is nothing here unless the package is built with its trait `Failpoints`, as the tests are.
package enum Failpoint {
  #if Failpoints
    private static let steps = Atomic<Int>(0)
    private static let last = ProcessInfo.processInfo.environment["CHECKOUT_DIES_AT"].flatMap { Int($0) }
  #endif

  /// What to call at a step of somebody else's; `nil` where nothing is counted.
  package static var step: (@Sendable () -> Void)? {
    #if Failpoints
      if last != nil { return { pass() } }
    #endif
    return nil
  }

  /// Counts a step; the process does not come back from the one that `CHECKOUT_DIES_AT` names.
  package static func pass() {
    #if Failpoints
      guard let last, steps.add(1, ordering: .sequentiallyConsistent).newValue == last else { return }
      kill(getpid(), SIGKILL)
    #endif
  }
}
