/// Where something that comes from the shop stands. What was loaded before stays beside it.
public enum Loading: Equatable, Sendable {
  case idle
  case loading
  case loaded
  case failed(Failure)

  public var isLoading: Bool { self == .loading }

  public var failure: Failure? {
    if case .failed(let failure) = self { failure } else { nil }
  }
}
