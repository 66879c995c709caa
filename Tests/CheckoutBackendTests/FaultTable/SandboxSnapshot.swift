@testable import OneEntrySandbox

/// What the sandbox holds, in the words that the invariants need.
struct SandboxSnapshot: Sendable {
  struct Sale: Sendable {
    let id: Int
    let lines: [Int: Int]
    let isPaid: Bool
    let coupon: String?
    let status: String
    /// The languages in which something was filled in.
    let languages: [String]
  }

  let sales: [Sale]
  let sessions: [(id: Int, order: Int, isWaiting: Bool)]
  let calls: [String: Int]
  private let codes: [String: String]

  init(_ world: World) {
    sales = world.orders.map { order in
      let lines = order.lines.map { ($0.product.id, $0.quantity) }
      return Sale(
        id: order.id, lines: Dictionary(lines) { $0 + $1 }, isPaid: order.isCompleted == true,
        coupon: order.coupon?.code, status: order.status, languages: order.formData.keys.sorted())
    }
    sessions = world.sessions.map { ($0.id, $0.orderID, $0.status == .waiting) }
    calls = world.calls
    codes = Dictionary(world.codes.map { ($0.userIdentifier, $0.digits) }) { $1 }
  }

  /// The code that a user was sent.
  func code(of user: String) -> String? { codes[user] }
}
