import OneEntryClient
import OneEntrySandbox
import Testing

@Suite(.timeLimit(.minutes(3)))
struct FaultTests {
  /// A call that a fault can meet.
  enum Target: String, CaseIterable, Sendable {
    case getAllOrdersByMarker, createOrder, createSession, getSessionById
  }

  @Test(arguments: Fault.basic, Target.allCases)
  func `every fault is answered with an error that does not hide what was done`(
    _ fault: Fault, _ target: Target
  ) async throws {
    let shopper = try await Self.shopper()
    await shopper.shop.apply(FaultRule(fault, on: target.rawValue, strikes: nil))
    let before = try await Self.made(shopper)
    let error = await Self.failure(of: target, shopper)
    let hasActed = try await Self.made(shopper) != before
    if fault == .unknownStatus {
      #expect(error == nil)
    } else {
      let error = try #require(error)
      #expect(!hasActed || error.delivery == .unknown)
    }
  }

  @Test(arguments: [Target.createOrder, .createSession])
  func `what the server has surely not done is told so`(_ target: Target) async throws {
    for fault in [Fault.refused, .tooManyRequests, .unauthorised] {
      let shopper = try await Self.shopper()
      await shopper.shop.apply(FaultRule(fault, on: target.rawValue, strikes: nil))
      let error = try #require(await Self.failure(of: target, shopper))
      #expect(error.delivery != .unknown, "\(fault)")
    }
  }

  @Test func `an unknown status is kept as the server wrote it`() async throws {
    let shopper = try await Self.shopper()
    await shopper.shop.apply(FaultRule(.unknownStatus))
    #expect(try await shopper.send(Payments.session(46)).status == .other("in_review"))
  }

  @Test func `the server's wish to wait is read`() async throws {
    let shopper = try await Self.shopper()
    await shopper.shop.apply(FaultRule(.tooManyRequests))
    #expect(
      await shopper.failure(of: Locales.active())
        == .refused(Refusal(status: 429, messages: ["Too many requests"], retryAfter: 2)))
  }

  @Test(arguments: Fault.basic)
  func `a fault at sign-in signs nobody in`(_ fault: Fault) async throws {
    let shopper = try await APIShopper()
    await shopper.shop.apply(FaultRule(fault, on: "auth"))
    let isSignedIn = (try? await shopper.signIn()) != nil
    #expect(await shopper.client.isSignedIn == isSignedIn)
    // Neither can meet a call that carries no Bearer and answers no session.
    #expect(isSignedIn == [.unauthorised, .unknownStatus].contains(fault))
  }

  /// Somebody signed in, with order 89 (and session 46), and order 90 to be paid.
  private static func shopper() async throws -> APIShopper {
    let shopper = try await APIShopper()
    try await shopper.signIn()
    for _ in 1...2 { try await shopper.send(Orders.createOrder(in: "orders", .box())) }
    try await shopper.send(Payments.createSession(orderID: 89))
    return shopper
  }

  private static func failure(of target: Target, _ shopper: APIShopper) async -> APIError? {
    switch target {
    case .getAllOrdersByMarker: await shopper.failure(of: Orders.all(in: "orders"))
    case .createOrder: await shopper.failure(of: Orders.createOrder(in: "orders", .box()))
    case .createSession: await shopper.failure(of: Payments.createSession(orderID: 90))
    case .getSessionById: await shopper.failure(of: Payments.session(46))
    }
  }

  /// How many orders and sessions the sandbox holds.
  private static func made(_ shopper: APIShopper) async throws -> [Int?] {
    let state = await shopper.shop.snapshot().state
    return [state["orders"]?.array?.count, state["sessions"]?.array?.count]
  }
}
