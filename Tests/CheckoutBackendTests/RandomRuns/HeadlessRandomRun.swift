import Foundation
import OneEntrySandbox

@testable import CheckoutViewModel

/// A purchase by a script under whatever a seed brings: every errand is a run of its own.
@MainActor struct HeadlessRandomRun {
  private let testShop: TestShop
  private let driver: HeadlessDriver
  private var dice: SeededGenerator
  /// Orders that are sent anew with a new access token.
  private var allowed = 0

  init(seed: UInt64, _ driver: HeadlessDriver, at testShop: TestShop) {
    (self.testShop, self.driver) = (testShop, driver)
    dice = SeededGenerator(seed: seed)
  }

  mutating func walk() async throws {
    for _ in 1...16 {
      await step()
      try await Invariants.check(driver, testShop, repeats: allowed)
    }
    try await testShop.comeBack()
    for _ in 1...3 { await driver.resumeOrPay() }
    await testShop.settle("complete")
    await driver.run(.status(orderID: nil))
    try await Invariants.check(driver, testShop, repeats: allowed)
  }

  private mutating func step() async {
    switch Int.random(in: 0..<10, using: &dice) {
    case 0...4: await spoil()
    case 5:
      allowed += 1
      await testShop.shop.change { $0.expireAccessTokens() }
    case 6: testShop.clock.move(to: testShop.clock.now + Double.random(in: 0...40, using: &dice))
    default: await driver.resumeOrPay()
    }
  }

  private mutating func spoil() async {
    let rule = RandomRun.rule(using: &dice)
    if rule.fault == .unauthorised { allowed += 3 }
    await testShop.shop.apply(rule)
  }
}
