/// How far loading something from the shop has come. What was loaded before is kept elsewhere.
public enum LoadState: Equatable, Sendable {
  case idle
  case loading
  case loaded
  case failed(Failure)

  /// Whether an answer is awaited.
  public var isLoading: Bool { self == .loading }

  /// Why it could not be loaded.
  public var failure: Failure? {
    if case .failed(let failure) = self { failure } else { nil }
  }
}
