import Foundation
import Testing

@testable import OneEntrySandbox

/// A talk with a shop that is written down, whether it goes through the process or over a socket.
struct Dialogue {
  /// How a request reaches the shop.
  enum Way: String, CaseIterable, Sendable {
    case inProcess, loopback
  }

  let shop: Shop
  let appToken: String
  let carry: @Sendable (Request) async throws -> Response
  var token: String?
  var refreshToken: String?
  /// Every answer as bytes: status, headers in order, body.
  private(set) var transcript: [String] = []

  /// Talks to a new shop and answers what was written down.
  static func held(
    _ way: Way, switches: CompatibilityFlags,
    _ talk: @escaping @Sendable (inout Dialogue) async throws -> Void
  ) async throws -> [String] {
    switch way {
    case .inProcess:
      let shop = Shop(World(now: Visit.opening, seed: 7, switches: switches), clock: { Visit.opening })
      return try await held(with: shop, talk) { await shop.respond(to: $0) }
    case .loopback:
      return try await Loopback.run(switches: switches) { server in
        await server.shop.change { $0.baseURL = "http://127.0.0.1" }
        return try await held(with: server.shop, talk) { try await server.send(bytes: $0.bytes).response }
      }
    }
  }

  private static func held(
    with shop: Shop, _ talk: @Sendable (inout Dialogue) async throws -> Void,
    _ carry: @escaping @Sendable (Request) async throws -> Response
  ) async throws -> [String] {
    var dialogue = Dialogue(shop: shop, appToken: await shop.snapshot().appToken, carry: carry)
    try await talk(&dialogue)
    return dialogue.transcript
  }

  mutating func send(
    _ method: String, _ path: String, _ body: JSON? = nil, headers: [String: String?] = [:]
  ) async throws -> Answer {
    var all = ["x-app-token": appToken, "content-type": "application/json"]
    if let token { all["authorization"] = "Bearer \(token)" }
    for (name, value) in headers { all[name] = value }
    let isAPI = !path.hasPrefix("/pay/") && !path.hasPrefix("/sandbox/")
    let request = Request(
      method, isAPI ? "/api/content\(path)" : path, headers: all, body: body?.bytes ?? [])
    let answer = Answer(try await carry(request))
    transcript.append(answer.response.written)
    return answer
  }

  mutating func get(_ path: String, headers: [String: String?] = [:]) async throws -> Answer {
    try await send("GET", path, headers: headers)
  }

  mutating func post(_ path: String, _ body: JSON? = nil, headers: [String: String?] = [:]) async throws
    -> Answer
  {
    try await send("POST", path, body, headers: headers)
  }

  mutating func user(_ call: String, _ body: JSON?, device: String? = Visit.device) async throws -> Answer {
    try await post(
      "/users-auth-providers/marker/email/users/\(call)", body, headers: ["x-device-metadata": device])
  }

  mutating func signIn(device: String? = Visit.device) async throws {
    let answer = try await user("auth", Self.credentials, device: device)
    token = try #require(answer.json["accessToken"]?.string)
    refreshToken = try #require(answer.json["refreshToken"]?.string)
  }

  static let credentials: JSON = [
    "authData": [
      ["marker": "email_reg", "value": "your-user@email.com"], ["marker": "password_reg", "value": "123456"],
    ]
  ]

  mutating func createOrder(_ body: JSON = Visit.order()) async throws -> Answer {
    try await post("/orders-storage/marker/orders/orders", body)
  }

  mutating func openSession(_ order: Int = 89, type: JSON = "session") async throws -> Answer {
    try await post("/payments/sessions", ["type": type, "orderId": .int(order)])
  }

  /// Signs in and places an order with a session.
  mutating func pay(_ account: String) async throws -> JSON {
    try await signIn()
    _ = try await createOrder(Visit.order(account))
    return try await openSession().json
  }

  mutating func order(_ id: Int = 89) async throws -> Answer {
    try await get("/orders-storage/marker/orders/orders/\(id)")
  }

  mutating func advance(_ seconds: JSON) async throws {
    _ = try await post("/sandbox/clock", ["advance": seconds])
  }
}

extension Request {
  /// The request as HTTP/1.1.
  fileprivate var bytes: [UInt8] {
    var head = "\(method) \(target) HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
    head += "Content-Length: \(body.count)\r\n"
    for (name, value) in headers { head += "\(name): \(value)\r\n" }
    return Array("\(head)\r\n".utf8) + body
  }
}

extension Response {
  fileprivate var written: String {
    let lines = headers.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    return "\(status)\n\(lines.joined(separator: "\n"))\n\n\(String(decoding: body, as: UTF8.self))"
  }
}

extension RawAnswer {
  /// The answer as a value, without the headers that only a socket needs.
  fileprivate var response: Response {
    let lines = head.split(separator: "\r\n")
    let status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
    }
    for name in ["content-length", "connection"] { headers[name] = nil }
    return Response(status: status ?? 0, headers: headers, body: Array(body.utf8))
  }
}
