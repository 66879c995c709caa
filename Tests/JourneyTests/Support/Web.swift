import Foundation
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

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
    var request = URLRequest(url: try #require(URL(string: address)))
    request.httpMethod = method
    request.setValue(type, forHTTPHeaderField: "Content-Type")
    if !body.isEmpty { request.httpBody = Data(body.utf8) }
    let (data, response) = try await URLSession.shared.data(for: request)
    try #require((response as? HTTPURLResponse)?.statusCode == 200)
    return data
  }

  /// Waits until a server answers there, for as long as its process runs.
  static func wait(for address: String, from server: Process) async throws {
    while (try? await send("GET", address)) == nil {
      try #require(server.isRunning)
      try Task.checkCancellation()
    }
  }
}
