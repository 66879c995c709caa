/// Why no connection came about, so that nothing was sent.
public struct ConnectionFailure: Hashable, Sendable {
  /// What was in the way.
  public enum Cause: Hashable, Sendable {
    /// No computer has this name, as far as this network can tell.
    case unknownName
    /// The computer answers, and no program listens at this port.
    case refused
    /// This network has no way there.
    case noRoute
    /// No connection came about in time.
    case silent
    /// The proxy did not let the program through.
    case proxy
    /// The sign-in had to be renewed first, and the answer to that did not arrive.
    case renewal
    /// Anything else.
    case other
  }

  /// Host and port; empty where there was no address to speak of.
  public var address: String
  /// What was in the way.
  public var cause: Cause

  /// A connection to this host and port that did not come about.
  public init(to address: String = "", _ cause: Cause) {
    self.address = address
    self.cause = cause
  }
}
