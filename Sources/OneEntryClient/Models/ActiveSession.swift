/// A device on which the user is signed in. Wire contract §4.2.
public struct ActiveSession: Hashable, Sendable {
  /// The operating system of the device.
  public var os: String
  /// The program or browser.
  public var browser: String
  /// The place or language that the device reported.
  public var location: String

  /// Creates a value from its parts.
  public init(os: String = "", browser: String = "", location: String = "") {
    self.os = os
    self.browser = browser
    self.location = location
  }
}

extension ActiveSession: WireDecodable {
  init(_ wire: WireValue) throws(APIError) {
    let info = wire["deviceInfo"]
    guard !wire.members.isEmpty else { throw wire.undecodable(.object) }
    self.init(
      os: info["os"].text ?? "", browser: info["browser"].text ?? "", location: info["location"].text ?? "")
  }
}
