import Foundation
import OneEntrySandbox

@testable import CheckoutViewModel

/// A purchase by a script under whatever a seed brings: every errand is a run of its own.
@MainActor struct HeadlessRandomRun {
  private let counter: TestShop
  private let driver: HeadlessDriver
  private var dice: SeededGenerator
  /// Orders that are sent anew with a new access token.
  private var allowed = 0

  init(seed: UInt64, _ driver: HeadlessDriver, at counter: TestShop) {
    (self.counter, self.driver) = (counter, driver)
    dice = SeededGenerator(seed: seed)
  }

  mutating func walk() async throws {
    for _ in 1...16 {
      await step()
      try await Invariants.check(driver, counter, repeats: allowed)
    }
    try await counter.comeBack()
    for _ in 1...3 { await driver.resumeOrPay() }
    await counter.settle("complete")
    await driver.run(.status(orderID: nil))
    try await Invariants.check(driver, counter, repeats: allowed)
  }

  private mutating func step() async {
    switch Int.random(in: 0..<10, using: &dice) {
    case 0...4: await spoil()
    case 5:
      allowed += 1
      await counter.shop.change { $0.expireAccessTokens() }
    case 6: counter.clock.move(to: counter.clock.now + Double.random(in: 0...40, using: &dice))
    default: await driver.resumeOrPay()
    }
  }

  private mutating func spoil() async {
    let rule = RandomRun.rule(using: &dice)
    if rule.fault == .unauthorised { allowed += 3 }
    await counter.shop.apply(rule)
  }
}
