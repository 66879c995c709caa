import Foundation
import OneEntryClient
import Testing
import TestSupport

@testable import CheckoutViewModel
@testable import checkout

/// What a script is told: a function of the state, in a table.
struct HeadlessReportTests {
  private typealias Status = checkout.ExitStatus

  private static let now = Date(timeIntervalSince1970: 1_700_000_000)
  private static let seen = PaymentObservation(
    session: PaymentSession(id: 46, orderID: 89, status: .waiting, paymentURL: "https://pay.example/c/1"),
    at: now)
  private static let account = PaymentAccount(id: 2, identifier: "stripe")

  private struct Row {
    let state: PaymentWatch.State
    let status, statusOfWaiting: Status
    let word: String

    init(_ state: PaymentWatch.State, _ status: Status, waiting: Status, _ word: String) {
      self.state = state
      self.status = status
      statusOfWaiting = waiting
      self.word = word
    }
  }

  private static let rows = [
    Row(.new(SessionOpening()), .noSession, waiting: .noSession, "no-session"),
    Row(
      .confirmingTotal(estimate: Money(1, "USD"), SessionOpening()), .noSession, waiting: .noSession,
      "no-session"),
    Row(.lookingForSession(SessionOpening()), .noSession, waiting: .noSession, "no-session"),
    Row(.openingSession(SessionOpening()), .noSession, waiting: .noSession, "no-session"),
    Row(
      .searchingForSession(SessionSearch(cause: .noAnswer, askedAt: now)), .noSession, waiting: .noSession,
      "no-session"),
    Row(.sessionPostponed(SessionOpening(), until: now), .noSession, waiting: .noSession, "no-session"),
    Row(.withoutSession(.refused(nil), SessionOpening()), .noSession, waiting: .noSession, "no-session"),
    Row(.withoutSession(nil, SessionOpening()), .success, waiting: .noSession, "no-session"),
    Row(.withoutSession(.notFound(nil), SessionOpening()), .noSession, waiting: .noSession, "no-session"),
    Row(
      .withoutSession(.notFound("No such account"), SessionOpening()), .noSession, waiting: .noSession,
      "no-session"),
    Row(.watching(seen), .success, waiting: .stillOpen, "waiting"),
    Row(.paused(seen), .stillOpen, waiting: .stillOpen, "waiting"),
    Row(.patienceOver(seen), .stillOpen, waiting: .stillOpen, "waiting"),
    Row(.blocked(seen, .projectClosed), .noSession, waiting: .noSession, "waiting"),
    Row(.partPaid(seen), .success, waiting: .partPaid, "partial"),
    Row(.settled(seen, .completed), .success, waiting: .success, "completed"),
    Row(.settled(seen, .expired), .unpaid, waiting: .unpaid, "waiting"),
    Row(.settled(seen, .canceled), .unpaid, waiting: .unpaid, "waiting"),
    Row(.settled(seen, .failed), .unpaid, waiting: .unpaid, "waiting"),
    Row(.onDelivery(seen), .success, waiting: .success, "waiting"),
    Row(
      .changingMethod(account, accepting: nil, before: .watching(seen)), .noSession, waiting: .noSession,
      "waiting"),
  ]

  @Test(arguments: rows.indices, [false, true])
  func `every state of a payment has its status, its word and, where it matters, a sentence`(
    _ index: Int, _ waits: Bool
  ) throws {
    let row = Self.rows[index]
    let report = Self.report(row.state, waits: waits)
    #expect(report.status == (waits ? row.statusOfWaiting : row.status))
    let json = try #require(report.text(asJSON: true, .english))
    #expect(json.contains("\"status\":\"\(row.word)\"") && json.contains("89") && json.contains("checkout-1"))
    #expect(try JSONSchema.report.problems(in: json) == [])
    #expect(report.mayHaveAnOrder)
    let complaint = report.complaint(.english)
    let isQuiet = [.success, .unpaid].contains(report.status)
    #expect((complaint == nil) == isQuiet)
    if let complaint { #expect(complaint.contains("89") && complaint.contains("checkout-1")) }
  }

  private static func report(_ state: PaymentWatch.State, waits: Bool) -> HeadlessReport {
    var app = app
    var watch = PaymentWatch(order: Order(id: 89, total: Money(340, "USD")), storage: "orders")
    watch.state = state
    app.shopping.watches[89] = watch
    app.shopping.payment.show(89)
    return HeadlessReport(app: app, checkoutID: "checkout-1", error: nil, waits: waits)
  }

  private static var app: App {
    App(
      project: Project(name: "shop", mode: .test), language: .english, theme: "default",
      purpose: .errand(user: "ann"))
  }

  /// Failures before an order could exist, and the status that says that there is none.
  private static let errors: [(HeadlessError, Status, word: String)] = [
    (.credentialsMissing, .usage, "usage"), (.usage("Say who."), .usage, "usage"),
    (.signInRefused(.wrongCredentials(nil)), .signInRefused, "sign-in-refused"),
    (.signInRefused(.offline), .unreachable, "unreachable"),
    (.failed(.offline), .unreachable, "unreachable"),
    (.failed(.busy(retryAfter: 2)), .unreachable, "unreachable"),
    (.failed(.shopBroken(status: 502)), .unreachable, "unreachable"),
    (.failed(.signedOut), .signInRefused, "sign-in-refused"),
    (.failed(.refused("No stock")), .refused, "refused"), (.failed(.notFound(nil)), .refused, "refused"),
    (.failed(.projectClosed), .refused, "refused"), (.failed(.local("disk")), .usage, "usage"),
    (.unknownMarker(.account, "x", known: ["stripe"]), .refused, "refused"),
    (.unknownProduct(7), .refused, "refused"), (.tooMany(productID: 7), .refused, "refused"),
    (.nothingUnfinished, .refused, "refused"), (.unknownCheckout("x"), .refused, "refused"),
    (.noOrders, .refused, "refused"), (.unknownOrder(7), .refused, "refused"),
  ]

  @Test(arguments: errors.indices)
  func `what ends before an order can exist says so in status, word and sentence`(_ index: Int) throws {
    let (error, status, word) = Self.errors[index]
    let report = HeadlessReport(app: Self.app, checkoutID: nil, error: error, waits: true)
    #expect(report.status == status && !report.mayHaveAnOrder)
    let json = try #require(report.text(asJSON: true, .english))
    #expect(json.contains("\"status\":\"\(word)\"") && json.contains("\"order\":null"))
    #expect(try JSONSchema.report.problems(in: json) == [])
    #expect(report.complaint(.english)?.isEmpty == false)
  }

  @Test func `an order that may exist has a status of its own, and names the checkout`() throws {
    var app = Self.app
    let intent = OrderIntent(
      storage: "orders",
      draft: OrderDraft(
        formIdentifier: "order", paymentAccountIdentifier: "stripe", formData: [],
        lines: [OrderLine(productID: 14, quantity: 1)]))
    let order = JournaledOrder(id: "checkout-1", intent: intent, known: KnownOrders(ids: [], latest: 0))
    _ = app.shopping.placement.handle(.resumed(order, inFlightUntil: Self.now), at: Self.now)
    let report = HeadlessReport(app: app, checkoutID: "checkout-1", error: nil, waits: false)
    #expect(report.status == .unknown)
    #expect(report.text(asJSON: true, .english)?.contains("\"status\":\"unknown\"") == true)
    #expect(report.complaint(.english)?.contains("checkout-1") == true)
  }

  @Test func `nobody is sent back to a demo shop that is gone`() {
    var report = Self.report(.patienceOver(Self.seen), waits: true)
    #expect(report.complaint(.english)?.contains("checkout resume") == true)
    var app = report.app
    app.project.isKept = false
    report = HeadlessReport(app: app, checkoutID: "checkout-1", error: nil, waits: true)
    #expect(report.complaint(.english)?.contains("checkout resume") == false)
  }

  @Test(arguments: [
    (#"{"order":null,"session":null}"#, ["$.status is missing"]),
    (#"{"order":null,"session":null,"status":1}"#, [#"$.status is not ["string"]"#]),
    (#"{"order":null,"session":null,"status":"x","total":1}"#, ["$.total is not described"]),
  ])
  func `a report that is not as it is promised is found`(_ report: String, _ problems: [String]) throws {
    #expect(try JSONSchema.report.problems(in: report) == problems)
  }

  @Test func `the list of exit statuses in the README is the program's own`() throws {
    let readme = try String(contentsOf: HouseTests.root.appending(path: "README.md"), encoding: .utf8)
    for status in Status.allCases {
      #expect(readme.replacing("`", with: "").contains("| \(status.rawValue) | \(status.meaning) |"))
    }
  }

  @Test func `only a success that could not be printed has another status`() {
    for status in Status.allCases {
      #expect(status.afterPrinting(true) == status)
      #expect(status.afterPrinting(false) == (status == .success ? .outputLost : status))
    }
  }

  @Test func `every status is in the table of the help, but those that other commands end with`() {
    for status in Status.allCases {
      #expect(
        Status.table.contains("\(status.rawValue) \(status.meaning)")
          == (![.noTerminal, .assertionFailed, .unhealthy].contains(status)))
    }
  }
}

extension HeadlessReport {
  /// Whether its exit status leaves room for an order.
  fileprivate var mayHaveAnOrder: Bool {
    ![.usage, .refused, .unreachable, .signInRefused].contains(status)
  }
}
