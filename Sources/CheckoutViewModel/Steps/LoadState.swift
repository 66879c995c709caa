/// Where something that comes from the shop stands. What was loaded before stays beside it.
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
