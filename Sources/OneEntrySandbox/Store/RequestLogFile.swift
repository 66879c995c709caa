import Foundation
import GRDB

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The system's `open`, which a function of the same name would hide.
private let systemOpen: @Sendable (String, Int32, mode_t) -> Int32 = { open($0, $1, $2) }

/// The file of a ledger: an SQLite database for its owner alone and for one sandbox at a time.
enum RequestLogFile {
  /// Opens the database, which is created where it is missing.
  ///
  /// - Throws: ``StoreProblem`` or an error of SQLite; a file that is none of ours stays as it is.
  static func open(_ path: String) throws -> DatabaseQueue {
    try check(beginning(of: path), path)
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.write { database in
      guard try String.fetchOne(database, sql: "PRAGMA quick_check(1)") == "ok" else {
        throw StoreProblem.damaged(path, request: nil)
      }
      let tables = try String.fetchAll(database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
      guard tables.isEmpty || Set(tables) == ["setup", "request"] else { throw StoreProblem.notAStore(path) }
    }
    return queue
  }

  /// The first bytes of the file. SQLite would create it for everybody to read; the log beside it takes its mode.
  private static func beginning(of path: String) throws(StoreProblem) -> Data {
    let descriptor = systemOpen(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .file(path) }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do { return try file.read(upToCount: 512) ?? Data() } catch { throw .file(path) }
  }

  /// SQLite itself must not see another kind of file: it writes over one that is short enough.
  private static func check(_ beginning: Data, _ path: String) throws(StoreProblem) {
    if beginning.starts(with: Data(#"{"opened""#.utf8)) { throw .lines(path) }
    guard
      beginning.isEmpty || beginning.count == 512 && beginning.starts(with: Data("SQLite format 3\0".utf8))
    else { throw .notAStore(path) }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      // Exclusive comes first: it keeps every other sandbox out, from before the first page is read.
      try database.execute(
        sql: """
          PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
          """)
    }
    return configuration
  }

  /// The tables of a new store. A request is only ever added.
  static let tables = """
    CREATE TABLE setup (
      opened INTEGER NOT NULL, seed TEXT NOT NULL, switches TEXT NOT NULL, products INTEGER, shop TEXT
    ) STRICT;
    CREATE TABLE request (
      number INTEGER PRIMARY KEY, moment INTEGER NOT NULL, method TEXT NOT NULL, target TEXT NOT NULL,
      headers TEXT NOT NULL, body TEXT NOT NULL, fault TEXT
    ) STRICT;
    CREATE TRIGGER request_is_not_changed BEFORE UPDATE ON request
      BEGIN SELECT RAISE(ABORT, 'requests are only added'); END;
    CREATE TRIGGER request_is_not_deleted BEFORE DELETE ON request
      BEGIN SELECT RAISE(ABORT, 'requests are only added'); END;
    """
}
