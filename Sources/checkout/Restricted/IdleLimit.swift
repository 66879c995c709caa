/// Ends a session in which nothing has been typed for a while.
@MainActor final class IdleLimit {
  private let limit: Duration?
  private let sleep: @Sendable (Duration) async throws -> Void
  private let end: @MainActor () -> Void
  private var timer: Task<Void, Never>?
  /// Whether the session was ended by it.
  private(set) var isOver = false

  /// `nil` is no limit.
  init(
    _ limit: Duration?,
    sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) },
    end: @escaping @MainActor () -> Void
  ) {
    self.limit = limit
    self.sleep = sleep
    self.end = end
    restart()
  }

  /// Something was typed.
  func restart() {
    timer?.cancel()
    guard let limit else { return }
    timer = Task { [sleep, end] in
      guard (try? await sleep(limit)) != nil, !Task.isCancelled else { return }
      isOver = true
      end()
    }
  }

  func stop() { timer?.cancel() }
}
