import Foundation
import Testing

/// `CHECKOUT_SEED=n` repeats one run; `CHECKOUT_RUNS=n` makes so many.
@Suite(.timeLimit(.minutes(10)))
struct RandomRunTests {
  private static func number(_ name: String) -> UInt64? {
    ProcessInfo.processInfo.environment[name].flatMap(UInt64.init)
  }

  static let seeds: [UInt64] =
    number("CHECKOUT_SEED").map { [$0] } ?? Array(1...(number("CHECKOUT_RUNS") ?? 12))

  /// Even seeds drive the program without a screen.
  @Test(arguments: seeds)
  func `whatever happens, in whatever order, one order is made and paid`(_ seed: UInt64) async throws {
    if seed.isMultiple(of: 2) { try await walkWithoutScreen(seed) } else { try await walk(seed) }
  }

  private func walk(_ seed: UInt64) async throws {
    try await TestShop.visit { testShop in
      var run = await RandomRun(seed: seed, at: testShop)
      try await run.walk()
      #expect(run.isPaid, "CHECKOUT_SEED=\(seed)")
    }
  }

  private func walkWithoutScreen(_ seed: UInt64) async throws {
    try await TestShop.visitWithoutScreen { driver, testShop in
      var run = HeadlessRandomRun(seed: seed, driver, at: testShop)
      try await run.walk()
      #expect(driver.watch?.isPaid == true, "CHECKOUT_SEED=\(seed) \(driver.summary)")
    }
  }
}
