import Foundation
import GRDB

/// Writes down every step of a checkout before it is taken, so that no order is sent twice and none is lost.
///
/// An SQLite database with a write-ahead log and full synchronisation: when a method returns, the disk has it.
/// One process writes; others can read. The writer is whoever holds the lock beside the database.
public struct Journal: Sendable {
  /// The file's name in the journal's directory.
  public static let fileName = "journal.sqlite"

  /// The earlier journal that had to make room for this one; to be told to the user.
  public let setAside: SetAside?
  /// Who writes the journal where this process may not; `nil` too where the other process has not said yet.
  public var holder: JournalOwner? { isReadOnly ? lock.holder : nil }
  /// Whether another process holds the journal. Writing throws ``JournalError/locked(by:)`` then.
  public let isReadOnly: Bool

  let pool: DatabasePool
  let owner: JournalOwner
  let now: @Sendable () -> Date
  let uptime: @Sendable () -> Int
  let makeID: @Sendable (Date) -> CheckoutID
  private let lock: LockFile

  /// Opens the journal in a directory, which is created where it is missing; both are for their owner alone.
  ///
  /// A journal that is damaged or was written by a later version is moved aside, see ``setAside``. While another
  /// process holds the journal, it is opened for reading, see ``isReadOnly``.
  public init(
    in directory: String, now: @escaping @Sendable () -> Date = { Date() },
    uptime: @escaping @Sendable () -> Int = { Uptime.milliseconds },
    makeID: @escaping @Sendable (Date) -> CheckoutID = { CheckoutID(at: $0) }
  ) throws(JournalError) {
    do {
      let directory = try PrivateDirectory(directory)
      lock = try LockFile(directory.path(of: "journal.lock"))
      owner = .current
      isReadOnly = try !lock.take()
      if isReadOnly {
        setAside = nil
        pool = try JournalSchema.openForReading(directory.path(of: Self.fileName))
      } else {
        try lock.write(owner)
        (pool, setAside) = try Self.open(in: directory, at: now())
      }
    } catch {
      throw JournalError(error, or: JournalError.cannotOpen)
    }
    self.now = now
    self.uptime = uptime
    self.makeID = makeID
  }

  private static func open(
    in directory: PrivateDirectory, at time: Date
  ) throws -> (DatabasePool, SetAside?) {
    do {
      return (try create(in: directory), nil)
    } catch let reason as SetAside.Reason {
      let setAside = try moveAside(reason, in: directory, at: time)
      return (try create(in: directory), setAside)
    }
  }

  private static func create(in directory: PrivateDirectory) throws -> DatabasePool {
    let path = directory.path(of: fileName)
    if try prepareFile(path) { try directory.flush() }
    return try JournalSchema.open(path)
  }

  /// SQLite would create the file for everybody to read; the log beside it takes the mode of the file. It is closed again
  /// before SQLite opens it: who closes a file gives up every lock that the process has on it.
  /// - Returns: Whether it is new, so that the directory has to be written to the disk as well.
  private static func prepareFile(_ path: String) throws -> Bool {
    let file = try PrivateFile(path, O_RDWR | O_CREAT)
    try file.makePrivate()
    let beginning = try file.beginning(512)
    guard JournalSchema.canBeginDatabase(beginning) else { throw SetAside.Reason.damaged }
    return beginning.isEmpty
  }

  private static func moveAside(
    _ reason: SetAside.Reason, in directory: PrivateDirectory, at time: Date
  ) throws -> SetAside {
    let stem = directory.path(of: "journal.\(reason.rawValue)-\(Int(time.timeIntervalSince1970))")
    var path = stem + ".sqlite"
    var copies = 1
    while access(path, F_OK) == 0 {
      copies += 1
      path = "\(stem)-\(copies).sqlite"
    }
    for suffix in ["-wal", "-shm", ""] {
      let result = rename(directory.path(of: fileName) + suffix, path + suffix)
      if result != 0, errno != ENOENT { throw SystemError.last }
    }
    try directory.flush()
    return SetAside(reason: reason, path: path)
  }
}

extension Journal {
  /// Whoever writes reads in the same place, and needs no second connection for it.
  func read<Value>(_ body: (Database) throws -> Value) throws(JournalError) -> Value {
    do {
      return isReadOnly ? try pool.read(body) : try pool.writeWithoutTransaction(body)
    } catch {
      throw JournalError(error, or: JournalError.cannotRead)
    }
  }

  /// One transaction; the disk has it when this returns.
  func write<Value>(_ body: (Database) throws -> Value) throws(JournalError) -> Value {
    if isReadOnly { throw .locked(by: holder) }
    Failpoint.pass()
    defer { Failpoint.pass() }
    do { return try pool.write(body) } catch { throw JournalError(error, or: JournalError.cannotWrite) }
  }
}
