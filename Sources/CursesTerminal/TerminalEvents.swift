import Dispatch
import Synchronization

/// What comes from the terminal, in its order, for one reader on the main actor. The terminal's own thread does the
/// reader's work while it holds the main queue: so no key waits for another thread to wake up, and what the reader shows
/// can be drawn at once.
public final class TerminalEvents: Sendable {
  /// What was not taken yet; `nil` is the end.
  private let waiting = Mutex<[TerminalEvent?]>([])
  @MainActor private var take: ((TerminalEvent?) -> Void)?
  /// Whether keys wait, as while a text is with an editor that will bring back another one.
  @MainActor public var holdsKeys = false { didSet { if !holdsKeys { deliver() } } }

  init() {}

  /// Hands events to `take` until it makes something of one; `nil` where the end comes first.
  @MainActor public func first<Value: Sendable>(
    _ take: @escaping @MainActor (TerminalEvent) -> Value?
  ) async -> Value? {
    await withCheckedContinuation { found in
      self.take = { event in
        let value = event.flatMap(take)
        guard event == nil || value != nil else { return }
        self.take = nil
        found.resume(returning: value)
      }
      deliver()
    }
  }

  func yield(_ event: TerminalEvent) { put(event) }

  func finish() { put(nil) }

  private func put(_ event: TerminalEvent?) { waiting.withLock { $0.append(event) } }

  /// To be called by the terminal's thread, which waits here for what the main actor is doing.
  func handOver() {
    guard !waiting.withLock(\.isEmpty) else { return }
    DispatchQueue.main.sync { MainActor.assumeIsolated(deliver) }
  }

  @MainActor private func deliver() {
    while let take, let event = next() { take(event) }
  }

  @MainActor private func next() -> TerminalEvent?? {
    waiting.withLock { [holdsKeys] waiting in
      waiting.firstIndex { !holdsKeys || $0?.isKey != true }.map { waiting.remove(at: $0) }
    }
  }
}

extension TerminalEvent {
  fileprivate var isKey: Bool { if case .key = self { true } else { false } }
}
