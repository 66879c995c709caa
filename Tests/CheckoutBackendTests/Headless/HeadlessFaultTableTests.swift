import CheckoutViewModel
import Testing

@testable import CheckoutBackend
@testable import checkout

/// The fault table once more, without a screen.
@MainActor @Suite(.timeLimit(.minutes(5)))
struct HeadlessFaultTableTests {
  /// A run without a screen signs in itself and shows no catalogue. Over https there is a table of its own.
  nonisolated static let cases = FaultTable.cases.filter { fault in
    if case .untrusted = fault.wrong { return false }
    return fault.step != .refresh && fault.step != .catalogue
  }

  @Test(arguments: cases)
  func `whatever goes wrong without a screen, one order is made, none is lost, and none is invited twice`(
    _ fault: FaultCase
  ) async throws {
    try await TestShop.visitWithoutScreen(limits: TestShop.shortLimits) { driver, testShop in
      await driver.meet(fault)
      #expect(await testShop.struck != nil && driver.report?.isFitting(fault) == true, "\(driver.summary)")
      try await Invariants.check(driver, testShop, repeats: fault.repeats)
      try await testShop.comeBack()
      await driver.goOn()
      try await Invariants.check(driver, testShop, repeats: fault.repeats)
      #expect(driver.report?.status == .success && driver.watch?.link != nil)
      await testShop.settle("complete")
      await driver.run(.status(orderID: nil))
      #expect(driver.watch?.isPaid == true, "\(driver.summary)")
      #expect(await testShop.snapshot().sales.count == 1)
      try await Invariants.check(driver, testShop, repeats: fault.repeats)
    }
  }
}

extension FaultCase {
  /// An order that was refused for its access token is sent once more with a new one.
  fileprivate var repeats: Int { step == .order && [10, 11].contains(row) ? 1 : 0 }
}

extension HeadlessReport {
  /// Whether the exit status says what a shopper at a screen would have seen of a fault.
  fileprivate func isFitting(_ fault: FaultCase) -> Bool {
    switch fault.outcome {
    case .works, .adopted: status == .success
    case .absent: status == .unknown
    case .shown, .ready: !mayHaveMadeOrder
    case .asksToSignIn: fault.step == .order ? !mayHaveMadeOrder : status == .noSession
    case .orderKept, .pauses: status == .noSession
    // The session is known; only whether it was paid meanwhile is not.
    case .waits: status == .success
    }
  }
}

extension Invariants {
  /// What must be true of a run without a screen, and of what it reports.
  @MainActor static func check(
    _ driver: HeadlessDriver, _ testShop: TestShop, repeats: Int = 0
  ) async throws {
    await testShop.backend.close()
    try await check(
      driver.watch, decisions: driver.decisions, links: driver.links, testShop, repeats: repeats)
    guard let report = driver.report else { return }
    let sales = await testShop.snapshot().sales
    let json = try #require(report.text(asJSON: true, .english))
    if let sale = sales.first, driver.hasSent {
      #expect(report.mayHaveMadeOrder, "status \(report.status) says that no order was made: \(json)")
      #expect(
        json.contains("\"checkout\"") || json.contains("\(sale.id)"), "the report names the order: \(json)")
    }
    if report.status == .success { #expect(!sales.isEmpty, "success without an order: \(json)") }
    if report.status == .unknown || report.status == .noSession {
      let complaint = report.complaint(.english) ?? ""
      #expect(report.checkoutID.map { complaint.contains($0) } == true, "how to go on: \(complaint)")
    }
  }
}
