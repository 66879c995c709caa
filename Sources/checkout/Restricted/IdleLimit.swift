/// Ends a session in which nothing has been typed for a while.
@MainActor final class IdleLimit {
  private let limit: Duration?
  private let end: @MainActor () -> Void
  private var timer: Task<Void, Never>?
  /// Whether the session was ended by it.
  private(set) var isOver = false

  /// `nil` is no limit.
  init(_ limit: Duration?, end: @escaping @MainActor () -> Void) {
    self.limit = limit
    self.end = end
    restart()
  }

  /// Something was typed.
  func restart() {
    timer?.cancel()
    guard let limit else { return }
    timer = Task { [end] in
      guard (try? await Task.sleep(for: limit)) != nil else { return }
      isOver = true
      end()
    }
  }

  func stop() { timer?.cancel() }
}
