import Foundation
import Testing

@testable import OneEntrySandbox

/// What faults look like at the socket.
@Suite(.timeLimit(.minutes(3)))
struct FaultDeliveryTests {
  private static let orders = "/api/content/orders-storage/marker/orders/orders"
  private static let locales = "/api/content/locales/active/all"

  @Test(arguments: [(Fault.resetAfter, 1), (.resetBefore, 0), (.answerLost, 1), (.down, 0)])
  func `a connection ends without a byte, by reset or by closing, before or after the order`(
    _ fault: Fault, _ orders: Int
  ) async throws {
    try await Loopback.run { server in
      let token = await server.signIn()
      await server.shop.apply(FaultRule(fault, on: "createOrder"))
      let answer = try await server.send(
        "POST", Self.orders, Visit.order(), ["authorization": "Bearer \(token)"])
      #expect(answer.bytes.isEmpty)
      #expect(answer.wasReset == [.resetAfter, .resetBefore].contains(fault))
      #expect(await server.shop.snapshot().orders.count == orders)
    }
  }

  @Test(arguments: [Fault.truncatedAnswer, .resetInside])
  func `an answer stops in the middle`(_ fault: Fault) async throws {
    try await Loopback.run { server in
      let whole = try await server.send("GET", Self.locales)
      await server.shop.apply(FaultRule(fault))
      let part = try await server.send("GET", Self.locales)
      #expect(part.head.contains("Content-Length: \(whole.body.utf8.count)"))
      #expect(part.body.utf8.count == whole.body.utf8.count / 2)
      #expect(part.wasReset == (fault == .resetInside))
    }
  }

  @Test(arguments: [(Fault.blackHole, 0), (.silence, 1)])
  func `nothing ever comes, until the caller gives up`(_ fault: Fault, _ orders: Int) async throws {
    try await Loopback.run { server in
      let token = await server.signIn()
      await server.shop.apply(FaultRule(fault, on: "createOrder"))
      let answer = try await server.send(
        "POST", Self.orders, Visit.order(), ["authorization": "Bearer \(token)"], patience: 0.2)
      #expect(answer.bytes.isEmpty && answer.timedOut)
      // The caller gave up; on a busy machine the shop may only now come to the order.
      while await server.shop.snapshot().orders.count < orders { try await Task.sleep(for: .milliseconds(5)) }
      #expect(await server.shop.snapshot().orders.count == orders)
      #expect(try await server.send("GET", Self.locales).head.hasPrefix("HTTP/1.1 200"))
    }
  }

  @Test func `an endless answer goes on until the caller has enough`() async throws {
    try await Loopback.run { server in
      await server.shop.apply(FaultRule(.endless))
      let answer = try await server.send("GET", Self.locales, enough: 100_000)
      #expect(answer.head.lowercased().contains("transfer-encoding: chunked"))
      #expect(answer.bytes.count >= 100_000)
    }
  }

  @Test(arguments: [Fault.slices(7), .latency(30, jitter: 10), .bandwidth(4000)])
  func `a slow answer is whole`(_ fault: Fault) async throws {
    try await Loopback.run { server in
      let whole = try await server.send("GET", Self.locales)
      await server.shop.apply(FaultRule(fault))
      let started = ContinuousClock.now
      let slow = try await server.send("GET", Self.locales)
      #expect(slow.body == whole.body)
      if fault != .slices(7) { #expect(started.duration(to: .now) >= .milliseconds(20)) }
    }
  }

  @Test(arguments: [Fault.status(404, .json), .status(500, .html), .status(599, .empty)])
  func `any status comes with a body of any kind`(_ fault: Fault) async throws {
    guard case .status(let status, let payload) = fault else { return }
    try await Loopback.run { server in
      await server.shop.apply(FaultRule(fault))
      let answer = try await server.send("GET", Self.locales)
      #expect(answer.head.hasPrefix("HTTP/1.1 \(status)"))
      #expect(answer.body.isEmpty == (payload == .empty))
      #expect(answer.body.hasPrefix("<html>") == (payload == .html))
    }
  }
}
