import Foundation

/// One header of a request, by what it is for: what is sent and what may be shown both follow from it. Wire
/// contract §1.1.
enum RequestHeader: Hashable, Sendable {
  case contentType
  case requestID(String)
  case appToken(Secret)
  case accessToken(Secret)
  case guest(Secret)
  case device(DeviceMetadata)
  case idempotencyKey(String)

  /// What is sent.
  var exposed: HTTPHeader {
    switch self {
    case .contentType: HTTPHeader("Content-Type", "application/json")
    case .requestID(let id): HTTPHeader("X-Request-Id", id)
    case .appToken(let token): HTTPHeader("x-app-token", token.exposed)
    case .accessToken(let token): HTTPHeader("Authorization", "Bearer " + token.exposed)
    case .guest(let id): HTTPHeader("x-guest-id", id.exposed)
    case .device(let device): HTTPHeader("x-device-metadata", device.headerValue)
    case .idempotencyKey(let key): HTTPHeader("Idempotency-Key", key)
    }
  }

  /// What may be shown. Refresh tokens are bound to the device, so its fingerprint is not shown either.
  var shown: ShownHeader {
    let header = exposed
    return switch self {
    case .contentType, .requestID, .idempotencyKey: ShownHeader(header.name, header.value)
    case .appToken: ShownHeader(header.name, variable: "ONEENTRY_APP_TOKEN")
    case .accessToken: ShownHeader(header.name, "Bearer ", variable: "ACCESS_TOKEN")
    case .guest: ShownHeader(header.name, variable: "GUEST_ID")
    case .device: ShownHeader(header.name, variable: "DEVICE_METADATA")
    }
  }

  /// The secret in it.
  var secret: Secret? {
    switch self {
    case .appToken(let secret), .accessToken(let secret), .guest(let secret): secret
    case .device(let device): Secret(device.fingerprint)
    case .contentType, .requestID, .idempotencyKey: nil
    }
  }
}
