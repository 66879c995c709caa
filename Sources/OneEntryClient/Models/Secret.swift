/// A token or a password. It prints as `•••`, so that a log, a crash report or a dump of state cannot show
/// it.
public struct Secret: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// The secret itself; only what writes it to the wire or to the token file reads it.
  public let exposed: String

  /// Wraps a token or a password.
  public init(_ exposed: String) { self.exposed = exposed }

  /// Never the secret.
  public var description: String { "•••" }
  /// The same as `description`: never the secret.
  public var debugDescription: String { description }
  /// Shows nothing that could hold a secret.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Secret: WireDecodable {
  init(_ wire: WireValue) throws(APIError) {
    self.init(try wire.requiredText())
  }
}
