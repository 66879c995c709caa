/// An older journal that could not be used and was moved out of the way. It is still there, beside the new one.
public struct SetAside: Equatable, Sendable {
  /// Why it could not be used.
  public enum Reason: String, Error, Sendable {
    /// It is not a database any more, or parts of it are broken.
    case damaged
    /// A later version of this program wrote it.
    case newer
  }

  /// What was wrong with it.
  public let reason: Reason
  /// Where it is now.
  public let path: String
}
