import CheckoutJournal
import Foundation
import Testing

struct JournalCheckoutsTests {
  private let directory: TemporaryDirectory
  private let journal: Journal
  private let project = "https://shop"

  init() throws {
    directory = try TemporaryDirectory()
    journal = try Journal(in: directory.path, now: SteppingClock().now)
  }

  private func begun(user: String = "ada") throws -> CheckoutID {
    try journal.begin(project: project, user: user, storage: "orders").id
  }

  private func ordered(_ orderID: Int) throws -> CheckoutID {
    let id = try begun()
    try journal.advance(id, to: .ready)
    try journal.advance(id, to: .orderSending)
    try journal.advance(id, to: .orderKnown) { $0.orderID = orderID }
    return id
  }

  @Test func `how long ago it was written is told by the machine's uptime, and by nothing across its boot`()
    throws
  {
    let directory = try TemporaryDirectory()
    let journal = try Journal(in: directory.path, now: { .distantFuture }, uptime: { 5000 })
    let id = try journal.begin(project: project, user: "ada", storage: "orders").id
    let record = try #require(try journal.record(id))
    let boot = record.owner.bootID
    #expect(record.age(uptime: 12_500, boot: boot) == 7.5)
    #expect(record.age(uptime: 100, boot: boot) == 0)
    #expect(record.age(uptime: 12_500, boot: "another") == 0)
    #expect(record.age(uptime: 12_500, boot: nil) == 0)
  }

  @Test func `everything about a checkout comes back as it was put in`() throws {
    let id = try begun()
    let ready = try journal.advance(id, to: .ready) {
      $0.body = Data([0x00, 0xFF, 0x7B])
      $0.fingerprint = "f00d"
      $0.clientReference = id.rawValue
      $0.baselineIDs = [7, 9_007_199_254_740_993]
    }
    #expect(try journal.record(id) == ready)
    try journal.advance(id, to: .orderSending)
    try journal.advance(id, to: .orderKnown) { $0.orderID = 10 }
    try journal.advance(id, to: .sessionSending)
    let known = try journal.advance(id, to: .sessionKnown) {
      $0.sessionID = 3
      $0.paymentURL = "https://pay/3"
      $0.lastStatus = "waiting"
    }
    #expect(try journal.record(id) == known)
    #expect(known.body == ready.body)
    #expect(known.owner == .current)
    #expect(known.createdAt < known.updatedAt)
  }

  @Test func `no baseline is not an empty baseline`() throws {
    let id = try begun()
    #expect(try journal.record(id)?.baselineIDs == nil)
    try journal.advance(id, to: .ready) { $0.baselineIDs = [] }
    #expect(try journal.record(id)?.baselineIDs == [])
  }

  @Test(arguments: CheckoutState.allCases.filter { !CheckoutState.draft.mayBecome($0) })
  func `a step that is not allowed changes nothing`(_ state: CheckoutState) throws {
    let id = try begun()
    #expect(throws: JournalError.notAllowed(from: .draft, to: state)) {
      try journal.advance(id, to: state) { $0.orderID = 1 }
    }
    #expect(try journal.record(id)?.state == .draft)
    #expect(try journal.record(id)?.orderID == nil)
    #expect(try journal.events(of: id).count == 1)
  }

  @Test func `every step adds one event, in order`() throws {
    let id = try begun()
    try journal.advance(id, to: .ready, detail: "confirmed")
    try journal.note(id, "baseline", detail: "3 orders") { $0.baselineIDs = [7] }
    let events = try journal.events(of: id)
    #expect(events.map(\.sequence) == [1, 2, 3])
    #expect(events.map(\.kind) == ["draft", "ready", "baseline"])
    #expect(events.map(\.detail) == ["", "confirmed", "3 orders"])
    #expect(events.map(\.at) == events.map(\.at).sorted())
    #expect(try journal.record(id)?.state == .ready)
  }

  @Test func `a detail is cut to its limit`() throws {
    let id = try begun()
    try journal.note(id, "answer", detail: String(repeating: "é", count: 5000))
    #expect(try journal.events(of: id).last?.detail.count == JournalEvent.detailLimit)
  }

  @Test func `what was sent is not rewritten`() throws {
    let id = try begun()
    try journal.advance(id, to: .ready) { $0.body = Data("one".utf8) }
    #expect(throws: JournalError.orderIsFrozen(id)) {
      try journal.advance(id, to: .orderSending) { $0.body = Data("two".utf8) }
    }
    try journal.advance(id, to: .orderSending)
    #expect(throws: JournalError.orderIsFrozen(id)) {
      try journal.note(id, "late") { $0.fingerprint = "other" }
    }
    #expect(try journal.record(id)?.body == Data("one".utf8))
  }

  @Test func `an unknown checkout is an error to change and nothing to find`() throws {
    let id = CheckoutID(rawValue: "nobody")
    #expect(throws: JournalError.unknownCheckout(id)) { try journal.advance(id, to: .ready) }
    #expect(try journal.record(id) == nil)
    #expect(try journal.events(of: id).isEmpty)
  }

  @Test func `unfinished are the user's own that are not final, the oldest first`() throws {
    let first = try begun()
    let given = try begun()
    try journal.advance(given, to: .abandoned)
    _ = try begun(user: "bob")
    let last = try ordered(5)
    #expect(try journal.unfinished(project: project, user: "ada").map(\.id) == [first, last])
    #expect(try journal.unfinished(project: "https://other", user: "ada").isEmpty)
  }

  @Test func `orders of other checkouts are claimed, those of this one are not`() throws {
    let first = try ordered(5)
    let second = try ordered(6)
    #expect(try journal.claimedOrderIDs(project: project, except: first) == [6])
    #expect(try journal.claimedOrderIDs(project: project, except: second) == [5])
    #expect(try journal.claimedOrderIDs(project: "https://other", except: first) == [])
    #expect(try journal.records(ofOrder: 6, project: project).map(\.id) == [second])
  }
}
