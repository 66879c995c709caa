import CheckoutViewModel
import OneEntryClient
import OneEntrySandbox
import Synchronization

@testable import CheckoutBackend
@testable import checkout

/// A shopper without a screen: each errand is a run of its own, as of a process of its own.
@MainActor final class HeadlessDriver {
  /// What the shop's services are like in this driver's runs.
  typealias Change = @Sendable (inout Services) -> Void

  private let testShop: TestShop
  private let sent = Mutex(0)
  private var shown: Set<String> = []
  /// What became of the last errand.
  private(set) var report: HeadlessReport?
  /// Whether the last errand decided to send an order.
  private(set) var hasSent = false
  /// Whether the shopper was shown a total that differs from the estimate.
  private(set) var sawOtherTotal = false

  init(at testShop: TestShop) { self.testShop = testShop }

  /// How often the program decided to send an order.
  nonisolated var decisions: Int { sent.withLock { $0 } }
  /// Every payable link that was shown.
  var links: Set<String> { shown }
  /// What a script would have been told, for a failed expectation.
  var summary: String { report.map { "\($0.status): \($0.text(asJSON: true, .english) ?? "")" } ?? "" }
  var watch: PaymentWatch? { report?.app.shopping.watch }

  static let box = OrderRequest(
    storage: "orders", account: "stripe", products: [(id: 14, quantity: 1)],
    fields: [(marker: "name", value: "Ann")])

  @discardableResult
  func run(_ errand: Errand, with change: Change = { _ in }) async -> HeadlessReport {
    let before = decisions
    var services = await testShop.run().services
    count(in: &services)
    change(&services)
    let lifetime = Lifetime()
    services.clock = lifetime.limiting(services.clock)
    let run = HeadlessRun(app, services, as: Self.credentials)
    run.onChange = { [weak self] in self?.see($0) }
    var error: HeadlessError?
    do throws(HeadlessError) { try await run.run(errand) } catch let found { error = found }
    run.stop()
    lifetime.end()
    hasSent = decisions > before
    let report = HeadlessReport(
      app: run.app, checkoutID: run.checkoutID, error: error, waits: errand.waits)
    self.report = report
    return report
  }

  private var app: App {
    App(
      project: testShop.project, language: .english, theme: "default",
      purpose: .errand(user: "your-user@email.com"))
  }

  private static let credentials = HeadlessRun.Credentials(
    user: "your-user@email.com", password: Secret("123456"), provider: "email")

  private nonisolated func count(in services: inout Services) {
    services.ordering.create = { [self, create = services.ordering.create] order in
      sent.withLock { $0 += 1 }
      return await create(order)
    }
  }

  private func see(_ app: App) {
    if let link = app.shopping.watch?.link { shown.insert(link.url) }
    if case .confirmingTotal = app.shopping.watch?.state { sawOtherTotal = true }
  }
}

extension HeadlessDriver {
  /// A purchase in which something goes wrong at a step.
  func meet(_ fault: FaultCase) async {
    if fault.step == .login { await testShop.strike(fault) }
    await run(.pay(Self.box, waits: false)) { [testShop] services in
      services.strike(at: fault.step) { await testShop.strike(fault) }
    }
  }

  /// Whatever was wrong is over: goes on with what there is, and starts anew only where no order may exist.
  func goOn() async {
    guard report?.mayHaveMadeOrder == true else {
      await run(.pay(Self.box, waits: false))
      return
    }
    await resumeOrPay()
  }

  /// What a careful script does: a new order only where no checkout is unfinished.
  func resumeOrPay() async {
    await run(.resume(id: nil, resends: true, waits: false))
    if report?.error == .nothingUnfinished { await run(.pay(Self.box, waits: false)) }
  }
}

extension TestShop {
  /// Runs a test without a screen at a shop of its own, when its turn has come.
  static func visitWithoutScreen(
    limits: Limits = longLimits,
    _ test: @MainActor @Sendable (HeadlessDriver, TestShop) async throws -> Void
  ) async throws {
    try await visit(limits: limits) { try await test(HeadlessDriver(at: $0), $0) }
  }
}

extension HeadlessReport {
  /// Whether its exit status says that an order was made, or may have been.
  var mayHaveMadeOrder: Bool {
    switch status {
    case .success, .unpaid, .noSession, .stillOpen, .partPaid, .outputLost, .unknown: true
    case .usage, .refused, .unreachable, .signInRefused, .noTerminal, .assertionFailed, .unhealthy: false
    }
  }
}

extension Services {
  /// Lets something happen just before the first call of a step.
  fileprivate mutating func strike(
    at step: FaultCase.Step, _ happen: @escaping @Sendable () async -> Void
  ) {
    let first = First(happen)
    switch step {
    case .order:
      ordering.create = { [create = ordering.create] order in
        await first.pass()
        return await create(order)
      }
    case .session:
      paying.createSession = { [create = paying.createSession] (id) async throws(Failure) in
        await first.pass()
        return try await create(id)
      }
    case .poll:
      paying.check = { [check = paying.check] (id, storage, afresh) async throws(Failure) in
        await first.pass()
        return try await check(id, storage, afresh)
      }
    case .login, .refresh, .catalogue: break
    }
  }
}

/// How long a run may let time pass. In its own process it would be gone; here an answer that comes later would start a
/// timer, and a clock that does not wait would run on without end.
private final class Lifetime: Sendable {
  private let isOver = Mutex(false)

  func end() { isOver.withLock { $0 = true } }

  func limiting(_ clock: Services.Clock) -> Services.Clock {
    Services.Clock(now: clock.now) { [self] pause in
      if isOver.withLock({ $0 }) { throw CancellationError() }
      try await clock.sleep(pause)
    }
  }
}

/// Something that happens once.
private actor First {
  private var happen: (@Sendable () async -> Void)?

  init(_ happen: @escaping @Sendable () async -> Void) { self.happen = happen }

  func pass() async {
    guard let happen else { return }
    self.happen = nil
    await happen()
  }
}
