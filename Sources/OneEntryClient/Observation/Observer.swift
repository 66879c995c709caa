/// Learns of every exchange with the server. While it is not interested, nothing is put together for it.
public struct Observer: Sendable {
  /// Whether exchanges are wanted now.
  public var isInterested: @Sendable () -> Bool
  /// Takes an exchange that is over.
  public var note: @Sendable (Exchange) -> Void

  /// An observer that is always interested, unless it says otherwise.
  public init(
    isInterested: @escaping @Sendable () -> Bool = { true }, note: @escaping @Sendable (Exchange) -> Void
  ) {
    self.isInterested = isInterested
    self.note = note
  }

  /// Nobody.
  public static let nobody = Observer(isInterested: { false }, note: { _ in })

  /// Both of these.
  public static func both(_ one: Observer, _ other: Observer) -> Observer {
    Observer(isInterested: { one.isInterested() || other.isInterested() }) { exchange in
      if one.isInterested() { one.note(exchange) }
      if other.isInterested() { other.note(exchange) }
    }
  }
}

/// Why a call is made, and for which time: set where the call is asked for, told by its ``Exchange``.
public enum CallContext {
  /// The event that asked for it.
  @TaskLocal public static var cause: Cause?
  /// 1 for the first try.
  @TaskLocal public static var attempt = 1

  /// An event whose name is put together only where somebody is interested.
  public struct Cause: Sendable {
    /// Its name.
    public let name: @Sendable () -> String

    /// An event of this name.
    public init(_ name: @escaping @Sendable () -> String) { self.name = name }
  }

  /// Makes a call for this time.
  public static func trying<Value: Sendable>(
    _ attempt: Int, _ call: @Sendable () async throws(APIError) -> Value
  ) async throws(APIError) -> Value {
    // `withValue` forgets which error it passes on.
    let outcome = await $attempt.withValue(attempt) { () async -> Result<Value, APIError> in
      do throws(APIError) { return .success(try await call()) } catch { return .failure(error) }
    }
    return try outcome.get()
  }
}
