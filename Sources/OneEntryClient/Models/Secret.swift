/// A token or a password. It prints as `•••`, so that a log, a crash report or a dump of state cannot show it.
public struct Secret: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// The secret itself; only what writes it to the wire or to the token file reads it.
  public let exposed: String

  public init(_ exposed: String) { self.exposed = exposed }

  public var description: String { "•••" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Secret: WireDecodable {
  init(_ wire: WireValue) throws(APIError) {
    self.init(try wire.requiredText())
  }
}
