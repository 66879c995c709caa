import Foundation

extension Process {
  private static let starting = NSLock()

  /// Opens pipes or starts a program while no other test does.
  ///
  /// Foundation lets a child inherit what another thread opens meanwhile. Whoever waits for that thread's program, or
  /// for the end of its output, would wait for this one too: for ever, where each holds what the other waits for.
  public static func alone<Result>(_ start: () throws -> Result) rethrows -> Result {
    try starting.withLock(start)
  }

  /// Runs to its end and yields the exit status, without keeping a thread that other tests may need.
  public func runToEnd() async throws -> Int32 {
    try await withCheckedThrowingContinuation { continuation in
      terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do {
        try Self.alone { try run() }
      } catch {
        terminationHandler = nil
        continuation.resume(throwing: error)
      }
    }
  }
}
