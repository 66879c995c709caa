import Foundation
import Testing
import TestSupport

@testable import CheckoutViewModel
@testable import checkout

#if Failpoints
  /// The real program dies at its first step, at its second, and so on until it outlives a purchase; each time another
  /// run goes on with what it left.
  @Suite(.timeLimit(.minutes(5)))
  struct CrashSweepTests {
    @Test func `a purchase that dies at any step is ended by the next run (21 LOSP, 22–24 OSP, 25 LOSP)`()
      async throws
    {
      var step = 1
      while try await !Self.isOutlived(step..<(step + 4)) {
        step += 4
        try #require(step < 200)
      }
      #expect(step > 50)
    }

    /// Whether a purchase came to its end before one of the steps.
    private static func isOutlived(_ steps: Range<Int>) async throws -> Bool {
      try await withThrowingTaskGroup(of: Bool.self) { group in
        for step in steps { group.addTask { try await isOutlived(step) } }
        return try await group.reduce(false) { $0 || $1 }
      }
    }

    private static func isOutlived(_ step: Int) async throws -> Bool {
      var status: Int32 = 0
      try await TestShop.visit { testShop in
        status = try await pay(dyingAt: step, at: testShop)
        #expect([0, SIGKILL].contains(status), "step \(step)")
        if step.isMultiple(of: 2) {
          try await resume(after: step, at: testShop)
        } else {
          try await goOn(after: step, at: testShop)
        }
        #expect(await testShop.snapshot().sales.count == 1, "step \(step)")
      }
      return status == 0
    }

    private static func goOn(after step: Int, at testShop: TestShop) async throws {
      var buyer = await testShop.run()
      try await Invariants.check(buyer, testShop, repeats: 1)
      await buyer.goOn()
      await testShop.settle("complete")
      await buyer.wait(upTo: 120) { $0.shopping.watch?.isPaid == true }
      #expect(buyer.app.shopping.watch?.isPaid == true, "step \(step)")
      try await Invariants.check(buyer, testShop, repeats: 1)
    }

    /// The same without a screen.
    @MainActor private static func resume(after step: Int, at testShop: TestShop) async throws {
      let driver = HeadlessDriver(at: testShop)
      await driver.resumeOrPay()
      // A session that may have been made is looked for first; the sentence then says to go on, which opens one.
      if driver.report?.status == .noSession { await driver.resumeOrPay() }
      #expect(driver.report?.status == .success, "step \(step) \(driver.summary)")
      await testShop.settle("complete")
      await driver.run(.status(orderID: nil))
      #expect(driver.watch?.isPaid == true, "step \(step) \(driver.summary)")
      try await Invariants.check(driver, testShop, repeats: 1)
    }

    private static func pay(dyingAt step: Int, at testShop: TestShop) async throws -> Int32 {
      let (process, password) = (Process(), Process.alone(Pipe.init))
      process.executableURL = program
      process.arguments = [
        "pay", "--product", "14:1", "--account", "stripe", "--field", "name=Ann", "--user",
        "your-user@email.com",
        "--password-stdin", "--json",
      ]
      process.environment = testShop.environment.merging(["CHECKOUT_DIES_AT": String(step)]) { $1 }
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      process.standardInput = password
      try password.fileHandleForWriting.write(contentsOf: Data("123456\n".utf8))
      try password.fileHandleForWriting.close()
      return try await process.runToEnd()
    }

    /// The program lies beside the bundle of the tests.
    private static var program: URL {
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
      return (bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL).appending(
        path: "checkout")
    }
  }
#endif
