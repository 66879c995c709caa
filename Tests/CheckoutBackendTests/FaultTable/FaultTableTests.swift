import Testing
import TestSupport

@testable import CheckoutViewModel

@Suite(.timeLimit(.minutes(5)))
struct FaultTableTests {
  @Test func `every cell of the table is gone through, and no other`() throws {
    let elsewhere = try FaultTable.cellsOfOtherTests()
    for (row, steps) in FaultTable.cells {
      let here = FaultTable.cases.filter { $0.row == row }.map(\.step.rawValue)
      #expect(Set(steps) == Set(here).union(elsewhere[row] ?? []), "row \(row)")
    }
    #expect(FaultTable.cells.count == 40 && Set(elsewhere.keys).isSubset(of: FaultTable.cells.keys))
  }

  @Test(arguments: FaultTable.cases)
  func `whatever goes wrong, one order is made, none is lost, and it is paid in the end`(
    _ fault: FaultCase
  ) async throws {
    try await TestShop.visit(over: try fault.trust, limits: TestShop.shortLimits) {
      try await go(through: fault, at: $0)
    }
  }

  private func go(through fault: FaultCase, at testShop: TestShop) async throws {
    var buyer = await testShop.run()
    await buyer.meet(fault, at: testShop)
    #expect(buyer.outcome(at: fault.step) == fault.outcome)
    if case .untrusted(let flaw) = fault.wrong {
      await expectSilence(of: &buyer, at: fault.step, flaw, testShop)
    }
    try await Invariants.check(buyer, testShop, repeats: fault.repeats)
    try await testShop.comeBack()
    await buyer.goOn()
    if fault.step == .refresh, fault.wrong.isAtTheDoor {
      #expect(await testShop.snapshot().calls["auth"] == 1, "the kept sign-in is good still")
    }
    #expect(buyer.app.shopping.watch?.isWatching == true)
    await testShop.settle("complete")
    await buyer.wait(upTo: 120) { $0.shopping.watch?.isPaid == true }
    #expect(buyer.app.shopping.watch?.isPaid == true)
    try await Invariants.check(buyer, testShop, repeats: fault.repeats)
  }

  /// The shopper is told why, the shop hears nothing, and no call is tried again: that would have taken a pause.
  private func expectSilence(
    of buyer: inout AppDriver, at step: FaultCase.Step, _ flaw: Certificates.Flaw, _ testShop: TestShop
  ) async {
    #expect(buyer.failure(at: step) == .untrusted(flaw == .name ? .otherHost : .certificate))
    let struck = await testShop.struck
    if step != .poll { #expect(testShop.clock.now == struck?.time) }
    let tries = buyer.app.shopping.watch?.observation?.checks
    await buyer.wait(upTo: 60)
    #expect(buyer.app.shopping.watch?.observation?.checks == tries)
    #expect(await testShop.snapshot().calls == struck?.calls)
  }
}

extension FaultCase {
  fileprivate var trust: TLSFixture? {
    get throws { if case .untrusted(let flaw) = wrong { try TLSFixture(flaw) } else { nil } }
  }

  /// An order that was refused for its access token is sent once more with a new one.
  fileprivate var repeats: Int { step == .order && [10, 11].contains(row) ? 1 : 0 }
}
