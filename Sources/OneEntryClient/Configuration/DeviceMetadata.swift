/// What `x-device-metadata` tells the server about this device. Sessions are counted by its fingerprint:
/// signing in again under the same one replaces the session. Wire contract §2.4.
public struct DeviceMetadata: Hashable, Sendable {
  /// Stays the same for an installation; any text.
  public var fingerprint: String
  /// The operating system, for the user's list of devices.
  public var os: String
  /// The program and its version, for that list.
  public var browser: String
  /// A language and region, `en_US`.
  public var location: String

  /// Creates a value from its parts.
  public init(fingerprint: String, os: String, browser: String, location: String) {
    self.fingerprint = fingerprint
    self.os = os
    self.browser = browser
    self.location = location
  }

  /// Compact JSON in plain ASCII.
  public var headerValue: String {
    let info: JSONValue = ["os": .string(os), "browser": .string(browser), "location": .string(location)]
    return JSONValue.object(["fingerprint": .string(fingerprint), "deviceInfo": info]).line
  }
}
