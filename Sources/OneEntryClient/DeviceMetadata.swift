/// What `x-device-metadata` tells the server about this device. Sessions are counted by its fingerprint: signing in
/// again under the same one replaces the session. Wire contract §2.4.
public struct DeviceMetadata: Hashable, Sendable {
  public var fingerprint: String
  public var os: String
  public var browser: String
  public var location: String

  public init(fingerprint: String, os: String, browser: String, location: String) {
    self.fingerprint = fingerprint
    self.os = os
    self.browser = browser
    self.location = location
  }

  /// Compact JSON in plain ASCII.
  public var headerValue: String {
    let info: JSONValue = ["os": .string(os), "browser": .string(browser), "location": .string(location)]
    return JSONText.ascii(["fingerprint": .string(fingerprint), "deviceInfo": info])
  }
}
