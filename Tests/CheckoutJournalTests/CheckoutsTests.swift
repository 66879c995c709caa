import CheckoutViewModel
import Foundation
import OneEntryClient
import Testing

@testable import CheckoutJournal

struct CheckoutsTests {
  private let directory: TemporaryDirectory
  private let journal: Journal

  init() throws {
    directory = try TemporaryDirectory()
    journal = try Journal(in: directory.path, now: SteppingClock().now)
  }

  @Test(arguments: [Language.english, .french])
  func `an order comes back as it was sent, byte for byte and in its language`(language: Language) throws {
    let order = Sample.order(journal.newID(), language: language)
    try journal.send(order, project: Sample.project, user: "ada")
    let entry = try #require(try journal.unfinished(project: Sample.project, user: "ada").first)
    #expect(entry.order == order && entry.state == .orderSending && entry.storage == "orders")
    let sent = Orders.createOrder(in: "orders", order.draft).bodyBytes(langCode: language.langCode)
    let kept = try journal.pool.read { try Data.fetchOne($0, sql: "SELECT body FROM checkout") }
    #expect(kept == Data(sent) && entry.order?.body == Data(sent))
  }

  @Test(
    arguments: [
      (0, "1970-01-01 00:00:00.000"), (1_795_669_423.323, "2026-11-26 05:03:43.323"),
      (951_782_399.9996, "2000-02-29 00:00:00.000"), (-0.001, "1969-12-31 23:59:59.999"),
      (4_102_444_799.5, "2099-12-31 23:59:59.500"),
    ] as [(TimeInterval, String)])
  func `a moment is kept to the millisecond, as SQLite writes it`(seconds: TimeInterval, text: String) {
    #expect(Date(timeIntervalSince1970: seconds).databaseText == text)
  }

  @Test(arguments: [nil, Money(345, "USD"), Money(Decimal(1999) / 100, "EUR")])
  func `the total that the shop answered is kept, and none is made up`(total: Money?) throws {
    let id = try journal.sent()
    try journal.set(.placed(orderID: 89), total: total, of: id)
    try journal.set(.sessionSending(orderID: 89), ofOrder: 89, project: Sample.project)
    let placed = try journal.placedOrder(withID: 89, project: Sample.project, user: "ada")
    #expect(placed?.total == total && placed?.sent.id == id.rawValue)
    #expect(try journal.placedOrder(withID: 89, project: Sample.project, user: "bob") == nil)
  }

  @Test func `a guest that is forgotten leaves nothing to the next, and its order is still claimed`() throws {
    let before = try journal.guestID(project: Sample.project)
    let (known, unknown) = (try journal.sent(user: ""), try journal.sent(user: ""))
    try journal.set(.placed(orderID: 89), of: known)
    try journal.set(.orderUnknown, of: unknown)
    try journal.forgetGuest(project: Sample.project, user: "")
    #expect(try journal.states(user: "").isEmpty)
    #expect(try journal.claimedOrderIDs(project: Sample.project) == [89])
    #expect(try journal.guestID(project: Sample.project) != before)
  }

  @Test(arguments: [
    CheckoutState.orderSending, .orderUnknown, .placed(orderID: 89), .sessionSending(orderID: 89),
  ])
  func `every state that can be gone on with comes back`(state: CheckoutState) throws {
    let id = try journal.sent()
    try journal.set(state, of: id)
    #expect(try journal.states() == [state])
  }

  @Test(arguments: [CheckoutState.done(orderID: nil), .done(orderID: 89)])
  func `what is done is not unfinished`(state: CheckoutState) throws {
    try journal.set(state, of: try journal.sent())
    #expect(try journal.states().isEmpty)
    #expect(try journal.claimedOrderIDs(project: Sample.project) == Set(state.orderID.map { [$0] } ?? []))
  }

  @Test func `a payment is followed by the order's number, and orders of other devices are passed over`()
    throws
  {
    let id = try journal.sent()
    try journal.set(.placed(orderID: 89), of: id)
    try journal.set(.sessionSending(orderID: 89), ofOrder: 89, project: Sample.project)
    try journal.set(.done(orderID: 90), ofOrder: 90, project: Sample.project)
    try journal.set(.done(orderID: 89), ofOrder: 89, project: "https://other")
    #expect(try journal.states() == [.sessionSending(orderID: 89)])
  }

  @Test func `an order that is sent again keeps its name; another one under that name is refused`() throws {
    let id = try journal.sent()
    try journal.set(.orderUnknown, of: id)
    try journal.send(Sample.order(id), project: Sample.project, user: "ada")
    #expect(try journal.states() == [.orderSending])
    let other = Sample.order(id, lines: [OrderLine(productID: 8, quantity: 1)])
    #expect(throws: JournalError.orderIsFrozen(id)) {
      try journal.send(other, project: Sample.project, user: "ada")
    }
  }

  @Test func `an unknown checkout is an error`() throws {
    let id = CheckoutID(rawValue: "nobody")
    #expect(throws: JournalError.unknownCheckout(id)) { try journal.set(.orderUnknown, of: id) }
  }

  @Test func `unfinished are the user's own, the oldest first`() throws {
    let first = try journal.sent()
    try journal.set(.done(orderID: nil), of: try journal.sent())
    try journal.sent(user: "bob")
    let last = try journal.sent()
    let ids = try journal.unfinished(project: Sample.project, user: "ada").map(\.id)
    #expect(ids == [first.rawValue, last.rawValue])
    #expect(try journal.unfinished(project: "https://other", user: "ada").isEmpty)
  }

  @Test func `orders of other checkouts are no candidates, those of this one are`() throws {
    try journal.set(.placed(orderID: 5), of: try journal.sent())
    let second = try journal.sent()
    let entry = try #require(
      try journal.unfinished(project: Sample.project, user: "ada").first { $0.id == second.rawValue })
    #expect(entry.order?.known.ids.contains(5) == true)
    #expect(entry.order?.known.latest == 9_007_199_254_740_993)
  }

  @Test func `how long ago it was written is told by the machine's uptime, and by nothing across its boot`()
    throws
  {
    let stamp = CheckoutRecord.Stamp(time: .distantFuture, uptime: 5000, owner: .current)
    let record = try CheckoutRecord(
      Sample.order(journal.newID()), project: Sample.project, user: "ada", stamp)
    let boot = record.owner.bootID
    #expect(record.age(uptime: 12_500, boot: boot) == 7.5)
    #expect(record.age(uptime: 100, boot: boot) == 0)
    #expect(record.age(uptime: 12_500, boot: "another") == 0)
    #expect(record.age(uptime: 12_500, boot: nil) == 0)
  }
}
