import Testing

@testable import CheckoutViewModel

@Suite(.timeLimit(.minutes(5)))
struct FaultTableTests {
  @Test func `every cell of the table is gone through, or it is said why not`() {
    for (row, steps) in FaultTable.cells {
      let here = FaultTable.cases.filter { $0.row == row }.map(\.step.rawValue)
      let elsewhere = FaultTable.elsewhere[row] ?? ""
      let left = FaultTable.left.filter { $0.row == row }.map(\.steps).joined()
      #expect(Set(steps) == Set(here).union(elsewhere).union(left), "row \(row)")
      #expect(Set(left).isDisjoint(with: Set(here).union(elsewhere)), "row \(row)")
    }
    #expect(FaultTable.cells.count == 40)
  }

  @Test(arguments: FaultTable.cases)
  func `whatever goes wrong, one order is made, none is lost, and it is paid in the end`(
    _ fault: FaultCase
  ) async throws {
    try await Counter.visit { try await go(through: fault, at: $0) }
  }

  private func go(through fault: FaultCase, at counter: Counter) async throws {
    var buyer = await counter.run()
    await buyer.meet(fault, at: counter)
    #expect(buyer.outcome(at: fault.step) == fault.outcome)
    try await Oracle.check(buyer, counter, repeats: fault.repeats)
    try await counter.comeBack()
    await buyer.goOn()
    #expect(buyer.app.payment?.phase == .watching)
    await counter.settle("complete")
    await buyer.wait(upTo: 120) { $0.payment?.isPaid == true }
    #expect(buyer.app.payment?.isPaid == true)
    try await Oracle.check(buyer, counter, repeats: fault.repeats)
  }
}

extension FaultCase {
  /// An order that was refused for its access token is sent once more with a new one.
  fileprivate var repeats: Int { step == .order && [10, 11].contains(row) ? 1 : 0 }
}
