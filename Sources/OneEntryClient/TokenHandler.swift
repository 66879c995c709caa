/// Called with every new token pair before its first use, so that it can be stored: the refresh token before it is
/// already dead by then. A handler that throws does not stop the call; it tells its user itself. Wire contract §2.
public typealias TokenHandler = @Sendable (TokenPair) async throws -> Void
