import AsyncHTTPClient
import Foundation
import NIOCore
import Testing

/// A browser without a window: what a person does on the payment page, and what a presenter does to the sandbox.
enum Web {
  /// Presses a button of a payment page: `pay`, `decline` or `cancel`. Yields the page that follows.
  @discardableResult static func press(
    _ button: String, card: String = "4242 4242 4242 4242", on page: String
  ) async throws -> String {
    let body = "card=\(card.replacing(" ", with: "+"))&action=\(button)"
    let answer = try await send("POST", page, body, type: "application/x-www-form-urlencoded")
    return String(decoding: answer, as: UTF8.self)
  }

  /// Sends what shall have status 200 in the end, and yields the body.
  @discardableResult static func send(
    _ method: String, _ address: String, _ body: String = "", type: String = "application/json"
  ) async throws -> Data {
    let answer = try await answer(to: method, address, body, type: type)
    try #require(answer.status == 200)
    return answer.body
  }

  /// Sends a request and yields what comes of it, redirects followed; gives up after half a minute.
  static func answer(
    to method: String, _ address: String, _ body: String = "", type: String = "application/json",
    headers: [String: String] = [:]
  ) async throws -> (status: UInt, body: Data) {
    var request = HTTPClientRequest(url: address)
    request.method = .init(rawValue: method)
    request.headers.add(name: "Content-Type", value: type)
    for (name, value) in headers { request.headers.add(name: name, value: value) }
    if !body.isEmpty { request.body = .bytes(Array(body.utf8)) }
    let response = try await client.execute(request, timeout: .seconds(30))
    let received = try await response.body.collect(upTo: 16 << 20)
    return (response.status.code, Data(received.readableBytesView))
  }

  private static let client = HTTPClient(
    eventLoopGroupProvider: .singleton,
    configuration: .init(redirectConfiguration: .follow(max: 5, allowCycles: true)))

  /// Waits until a server answers there, for as long as its process runs.
  static func wait(for address: String, from server: Process) async throws {
    while (try? await send("GET", address)) == nil {
      try #require(server.isRunning)
      try Task.checkCancellation()
    }
  }
}
