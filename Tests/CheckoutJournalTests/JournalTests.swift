import CheckoutViewModel
import Foundation
import GRDB
import OneEntryClient
import Testing

@testable import CheckoutJournal

struct JournalTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private func open(_ directory: TemporaryDirectory? = nil) throws -> Journal {
    try Journal(in: (directory ?? self.directory).path, now: SteppingClock().now)
  }

  private func begun(_ journal: Journal) throws -> CheckoutID {
    try journal.sent()
  }

  @Test func `directory, database, log and lock are for their owner alone`() throws {
    let state = directory.path(of: "state/checkout")
    let journal = try Journal(in: state)
    _ = try begun(journal)
    #expect(mode(of: state) == 0o700)
    #expect(mode(of: directory.path(of: "state")) == 0o700)
    let names = try FileManager.default.contentsOfDirectory(atPath: state).sorted()
    #expect(names == ["journal.lock", "journal.sqlite", "journal.sqlite-shm", "journal.sqlite-wal"])
    for name in names { #expect(mode(of: state + "/" + name) == 0o600, "\(name)") }
  }

  @Test func `a directory that was open to others is closed to them`() throws {
    chmod(directory.path, 0o755)
    try directory.write("", to: Journal.fileName, mode: 0o644)
    _ = try open()
    #expect(mode(of: directory.path) == 0o700)
    #expect(mode(of: directory.path(of: Journal.fileName)) == 0o600)
  }

  @Test func `a symbolic link in the journal's place is not followed`() throws {
    symlink(directory.path(of: "elsewhere"), directory.path(of: Journal.fileName))
    #expect(throws: JournalError.self) { try open() }
    #expect(try !directory.names.contains("elsewhere"))
  }

  @Test func `a commit waits for the disk, in a write-ahead log`() throws {
    let settings = try open().pool.writeWithoutTransaction { database in
      [
        try String.fetchOne(database, sql: "PRAGMA journal_mode"),
        try String.fetchOne(database, sql: "PRAGMA synchronous"),
      ]
    }
    #expect(settings == ["wal", "2"])
  }

  /// Without it another program that closes the database last takes the log away from under this one.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/locks")))
  func `the database stays locked against other programs that would tidy it up`() throws {
    let journal = try open()
    var status = stat()
    try #require(stat(directory.path(of: Journal.fileName), &status) == 0)
    let locks = try String(contentsOfFile: "/proc/locks", encoding: .utf8).split(separator: "\n")
    #expect(
      locks.contains {
        $0.contains(" POSIX ") && $0.contains(" \(getpid()) ") && $0.contains(":\(status.st_ino) ")
      })
    _ = try begun(journal)
  }

  @Test func `what was committed is there after a crash`() throws {
    let journal = try open()
    let id = try begun(journal)
    try journal.set(.placed(orderID: 89), of: id)

    let copy = try directory.copy()
    let reopened = try open(copy)
    #expect(!reopened.isReadOnly)
    #expect(try reopened.states() == [.placed(orderID: 89)])
  }

  @Test func `a second instance reads what the first one writes, and says who holds it`() throws {
    let writer = try open()
    let reader = try open()
    #expect(!writer.isReadOnly)
    #expect(writer.holder == nil)
    #expect(reader.isReadOnly)
    #expect(reader.holder?.processID == getpid())
    let id = try begun(writer)
    #expect(try reader.states() == [.orderSending])
    #expect(throws: JournalError.locked(by: .current)) { try reader.set(.orderUnknown, of: id) }
    #expect(throws: JournalError.locked(by: .current)) { try begun(reader) }
  }

  @Test func `the journal is free when its holder is gone`() throws {
    var writer: Journal? = try open()
    _ = try begun(try #require(writer))
    writer = nil
    #expect(try !open().isReadOnly)
  }

  @Test(arguments: ["?", "SQLite format 3\0cut", String(repeating: "?", count: 10_000)])
  func `a damaged journal is moved aside and a new one begun`(_ rubbish: String) throws {
    try directory.write(rubbish, to: Journal.fileName)
    try directory.write("its log", to: Journal.fileName + "-wal")
    let journal = try open()
    let setAside = try #require(journal.setAside)
    #expect(setAside.reason == .damaged)
    #expect(try String(contentsOfFile: setAside.path, encoding: .utf8) == rubbish)
    #expect(try String(contentsOfFile: setAside.path + "-wal", encoding: .utf8) == "its log")
    #expect(throws: Never.self) { try begun(journal) }
    #expect(mode(of: directory.path(of: Journal.fileName)) == 0o600)
  }

  @Test func `a journal with a broken page is moved aside`() throws {
    var journal: Journal? = try open()
    for _ in 1...50 { _ = try begun(try #require(journal)) }
    journal = nil
    let file = try FileHandle(forUpdating: URL(filePath: directory.path(of: Journal.fileName)))
    try file.seek(toOffset: 4096 * 2)
    try file.write(contentsOf: Data(repeating: 0xFF, count: 4096 * 3))
    try file.close()
    #expect(try open().setAside?.reason == .damaged)
  }

  private static let earlierStates: [(String, Int?, CheckoutState?)] = [
    ("draft", nil, nil), ("ready", nil, nil), ("orderRefused", nil, nil), ("abandoned", nil, nil),
    ("orderSending", nil, .orderSending), ("orderUnknown", nil, .orderUnknown),
    ("ambiguous", nil, .orderUnknown), ("absent", nil, .orderUnknown),
    ("orderKnown", 89, .placed(orderID: 89)), ("sessionKnown", 89, .placed(orderID: 89)),
    ("sessionRefused", 89, .placed(orderID: 89)), ("sessionSending", 89, .sessionSending(orderID: 89)),
    ("placed", 89, nil), ("paid", 89, nil), ("canceled", 89, nil), ("expired", 89, nil),
  ]

  @Test(arguments: ["1", "2", "3"], earlierStates)
  func `a journal of an earlier version is taken up with all that can be gone on with`(
    _ version: String, _ earlier: (state: String, orderID: Int?, now: CheckoutState?)
  ) throws {
    let order = Sample.order(CheckoutID(at: Date()))
    let queue = try DatabaseQueue(path: directory.path(of: Journal.fileName))
    try JournalSchema.migrator.migrate(queue, upTo: version)
    try queue.write {
      try $0.execute(
        sql: """
          INSERT INTO checkout
            (id, project, user, storage, state, body, order_id, baseline_ids, created_at, updated_at, owner)
          VALUES (?, 'https://shop', 'ada', 'orders', ?, ?, ?, '[7]', '2026-01-02 03:04:05.000',
            '2026-01-02 03:04:05.000', '{"processID":1}')
          """, arguments: [order.id, earlier.state, order.body, earlier.orderID])
    }
    try queue.close()
    let journal = try open()
    #expect(journal.setAside == nil)
    #expect(try journal.states() == (earlier.now.map { [$0] } ?? []))
    #expect(try journal.claimedOrderIDs(project: Sample.project) == Set(earlier.orderID.map { [$0] } ?? []))
    let entry = try journal.unfinished(project: Sample.project, user: "ada").first
    if earlier.now != nil { #expect(entry?.order?.draft == order.draft && entry?.order?.known.ids == [7]) }
  }

  @Test func `a journal of a later version is moved aside with everything in it`() throws {
    var journal: Journal? = try open()
    let id = try begun(try #require(journal))
    try journal?.pool.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99')") }
    journal = nil
    let setAside = try #require(try open().setAside)
    #expect(setAside.reason == .newer)
    let old = try DatabaseQueue(path: setAside.path)
    #expect(try old.read { try String.fetchOne($0, sql: "SELECT id FROM checkout") } == id.rawValue)
  }

  @Test func `two journals that are moved aside in the same second are both kept`() throws {
    for text in ["first", "second"] {
      try directory.write(text, to: Journal.fileName)
      let journal = try open()
      #expect(try String(contentsOfFile: #require(journal.setAside).path, encoding: .utf8) == text)
      try journal.pool.close()
    }
    #expect(try directory.names.filter { $0.hasPrefix("journal.damaged") }.count == 2)
  }

  @Test func `a disk that is full is called so`() throws {
    let journal = try open()
    let id = try begun(journal)
    try journal.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = 1") }
    let large = Sample.order(
      journal.newID(), lines: (1...20_000).map { OrderLine(productID: $0, quantity: 1) })
    #expect(throws: JournalError.diskFull) {
      try journal.send(large, project: Sample.project, user: "ada")
    }
    #expect(try journal.unfinished(project: Sample.project, user: "ada").map(\.id) == [id.rawValue])
  }

  @Test func `a directory that cannot be made is an error with the system's reason`() throws {
    try directory.write("", to: "file")
    #expect(throws: JournalError.cannotOpen("Not a directory")) {
      try Journal(in: directory.path(of: "file/state"))
    }
  }
}
