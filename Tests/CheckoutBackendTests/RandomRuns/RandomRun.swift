import OneEntrySandbox

@testable import CheckoutViewModel

/// A purchase under whatever a seed brings: answers that are lost, late or wrong, restarts, impatience.
struct RandomRun {
  private static let faults: [Fault] = [
    .answerLost, .resetBefore, .resetAfter, .truncatedAnswer, .resetInside, .serverError, .badGateway,
    .portal,
    .emptyAnswer, .status(409, .json), .tooManyRequests, .refused, .unauthorised, .latency(5, jitter: 5),
    .staleLists(20),
  ]
  private static let routes = [
    "createOrder", "createSession", "getAllOrdersByMarker", "getSessionByOrderId", "getOrderByMarkerAndId",
    "refresh", "auth",
  ]

  private let testShop: TestShop
  private var buyer: AppDriver
  private var dice: SeededGenerator
  /// Orders that may have been sent without a decision of this run: by runs before, or anew with a new access token.
  private var allowed = 0

  init(seed: UInt64, at testShop: TestShop) async {
    self.testShop = testShop
    dice = SeededGenerator(seed: seed)
    buyer = await testShop.run()
  }

  mutating func walk() async throws {
    for _ in 1...16 {
      await step()
      try await Invariants.check(buyer, testShop, repeats: allowed)
    }
    try await testShop.comeBack()
    for _ in 1...3 { await buyer.goOn() }
    await testShop.settle("complete")
    await buyer.press(.checkTapped)
    await buyer.wait(upTo: 120) { $0.shopping.watch?.isPaid == true }
    try await Invariants.check(buyer, testShop, repeats: allowed)
  }

  var isPaid: Bool { buyer.app.shopping.watch?.isPaid == true }

  private mutating func step() async {
    switch Int.random(in: 0..<10, using: &dice) {
    case 0...3: await spoil()
    case 4: await restart()
    case 5:
      allowed += 1
      await testShop.shop.change { $0.expireAccessTokens() }
    case 6: await buyer.wait(upTo: Double.random(in: 0...40, using: &dice))
    default: await goOn()
    }
  }

  private mutating func spoil() async {
    let rule = Self.rule(using: &dice)
    if rule.fault == .unauthorised { allowed += 3 }
    await testShop.shop.apply(rule)
  }

  /// Something that goes wrong.
  static func rule(using dice: inout SeededGenerator) -> FaultRule {
    let fault = faults.randomElement(using: &dice) ?? .answerLost
    let strikes = Int.random(in: 1...3, using: &dice)
    return FaultRule(fault, on: routes.randomElement(using: &dice), strikes: strikes)
  }

  private mutating func restart() async {
    allowed += buyer.decisions
    buyer = await testShop.run()
  }

  private mutating func goOn() async {
    await buyer.goOn()
    await buyer.actAtOnce([.checkout(.confirmTapped), .checkout(.confirmTapped)])
  }
}
