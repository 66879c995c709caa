/// A device on which the user is signed in. Wire contract §4.2.
public struct ActiveSession: Hashable, Sendable {
  public var os: String
  public var browser: String
  public var location: String

  public init(os: String = "", browser: String = "", location: String = "") {
    self.os = os
    self.browser = browser
    self.location = location
  }
}

extension ActiveSession: WireDecodable {
  init(_ wire: WireValue) throws(APIError) {
    let info = wire["deviceInfo"]
    guard !wire.members.isEmpty else { throw wire.undecodable }
    self.init(
      os: info["os"].text ?? "", browser: info["browser"].text ?? "", location: info["location"].text ?? "")
  }
}
