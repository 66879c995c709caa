import Foundation
import OneEntryClient
import OneEntrySandbox
import Synchronization
import TestSupport

/// Sees what really travels, and collects every secret in it.
final class SecretSpy: Sendable {
  private let seen = Mutex<Set<Sighting>>([])

  private struct Sighting: Hashable {
    var kind: String
    var secret: String
  }

  /// Members whose values are secrets, wherever they are.
  private static let members: Set = [
    "accessToken", "refreshToken", "clientSecret", "signedPrice", "password1", "password2",
    "stripePublishableKey", "paymentUrl", "fingerprint",
  ]

  /// What must have been seen, so that the search means something.
  static let kinds: Set = [
    "accessToken", "refreshToken", "signedPrice", "code", "password1", "password2",
    "paymentUrl", "password", "x-app-token", "x-guest-id", "fingerprint", "clientSecret",
    "stripePublishableKey",
  ]

  /// A canary for each secret.
  var canaries: [Canary] { seen.withLock { $0.map { Canary($0.kind, $0.secret) } } }

  /// A shopper whose wire is watched, in a shop that repeats what it is sent.
  func shopper(_ observer: Observer) async throws -> APIShopper {
    let clock = HandClock()
    let shop = Shop(
      World(now: clock.now, seed: 7, switches: ServerKind.current.switches), clock: { clock.now })
    let wire = Transport.inProcess(shop)
    let watched = Transport { request async throws(APIError) in
      self.note(request)
      let response = try await wire.respond(request)
      self.note(JSONReading.value(of: response.body))
      return response
    }
    return try await APIShopper(
      at: shop, clock, over: watched, fingerprint: "UQ_fingerprint_of_a_device", observer: observer)
  }

  private func note(_ request: HTTPRequest) {
    for header in request.headers where ["x-app-token", "x-guest-id"].contains(header.name) {
      note(header.name, header.value)
    }
    if let device = request.headers.value(of: "x-device-metadata") {
      note(JSONReading.value(of: Array(device.utf8)))
    }
    let body = request.body.map(JSONReading.value) ?? .null
    // The code of a coupon or of a language is no secret.
    if case .object(let members) = body, case .string(let code)? = members["code"] { note("code", code) }
    note(body)
  }

  private func note(_ value: JSONValue) {
    switch value {
    case .array(let elements): elements.forEach(note)
    case .object(let members):
      if case .string(let marker)? = members["marker"], marker.hasPrefix("password"),
        case .string(let secret)? = members["value"]
      {
        note("password", secret)
      }
      for (name, member) in members {
        if case .string(let secret) = member, Self.members.contains(name) { note(name, secret) }
        note(member)
      }
    case .null, .bool, .number, .string: break
    }
  }

  private func note(_ kind: String, _ secret: String) {
    _ = seen.withLock { $0.insert(Sighting(kind: kind, secret: secret)) }
  }
}

private enum JSONReading {
  static func value(of bytes: [UInt8]) -> JSONValue {
    (try? JSONDecoder().decode(JSONValue.self, from: Data(bytes))) ?? .null
  }
}
