import Foundation
import Testing

/// What a purchase has left: its calls, and what the shop has of it.
struct WireOutcome: Equatable {
  /// Each call as often as it was made; those that are repeated until something happens once.
  let calls: [String: Int]
  let orders: String
  let sessions: String

  init(_ sandbox: SandboxProcess, _ home: Home) async throws {
    let log = try String(contentsOf: home.folder.appending(path: "wire.log"), encoding: .utf8)
    // The first line is about the program.
    let entries = try log.split(separator: "\n").dropFirst().map {
      try JSONDecoder().decode(Entry.self, from: Data($0.utf8))
    }
    let all = entries.filter { $0.call != nil }.map {
      "\($0.method ?? "") \($0.path ?? "") \($0.status ?? 0)"
    }
    calls = Dictionary(all.map { ($0, 1) }) { $0 + $1 }.filter { !$0.key.isRepeated }
    let data = try await Web.send("GET", sandbox.announcement.url + "/sandbox/state")
    let state = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    orders = try Self.text(state["orders"], of: sandbox)
    sessions = try Self.text(state["sessions"], of: sandbox)
  }

  private struct Entry: Decodable {
    let call: String?
    let method: String?
    let path: String?
    let status: Int?
  }

  /// Without the address of the sandbox and the moments, which no two runs share.
  private static func text(_ value: Any?, of sandbox: SandboxProcess) throws -> String {
    let data = try JSONSerialization.data(
      withJSONObject: value ?? [], options: [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes])
    return String(decoding: data, as: UTF8.self)
      .replacing(sandbox.announcement.url, with: "SHOP")
      .replacing(/\d{4}-\d\d-\d\dT[\d:.]+Z/, with: "MOMENT").replacing(/pay\/[0-9a-f]+/, with: "pay/PAGE")
  }
}

extension String {
  /// Whether it is a look at a payment or at the orders, which is repeated as time goes by.
  fileprivate var isRepeated: Bool {
    hasPrefix("GET ") && (contains("/sessions/order/") || contains("/orders/") || contains("/orders?"))
  }
}
