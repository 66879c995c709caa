import Foundation
import GRDB

/// The tables of the journal, and how an older journal gets them.
enum JournalSchema {
  /// Opens the database for writing and brings it up to date.
  ///
  /// Throws a ``SetAside/Reason`` where the file cannot be used at all.
  static func open(_ path: String) throws -> DatabasePool {
    do {
      let pool = try DatabasePool(path: path, configuration: configuration)
      do {
        try prepare(pool)
        return pool
      } catch {
        try? pool.close()
        throw error
      }
    } catch let error as DatabaseError where [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode) {
      throw SetAside.Reason.damaged
    }
  }

  /// Whether a file that begins so is new or a database. SQLite itself must not see another one: it writes over a file
  /// that is shorter than its smallest page of 512 bytes, and removes the log beside a file that it does not know.
  static func canBeginDatabase(_ beginning: Data) -> Bool {
    beginning.isEmpty || beginning.count == 512 && beginning.starts(with: Data("SQLite format 3\0".utf8))
  }

  /// Opens the database for reading, beside the process that writes it.
  static func openForReading(_ path: String) throws -> DatabasePool {
    var configuration = configuration
    configuration.readonly = true
    return try DatabasePool(path: path, configuration: configuration)
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(2)
    return configuration
  }

  private static func prepare(_ pool: DatabasePool) throws {
    let isUpToDate = try pool.writeWithoutTransaction { database in
      // Only now: opening a pool sets this to NORMAL, with which a power cut may take back a commit.
      try database.execute(sql: "PRAGMA synchronous = FULL")
      guard try String.fetchOne(database, sql: "PRAGMA quick_check(1)") == "ok" else {
        throw SetAside.Reason.damaged
      }
      if try migrator.hasBeenSuperseded(database) { throw SetAside.Reason.newer }
      return try migrator.hasCompletedMigrations(database)
    }
    if !isUpToDate { try migrator.migrate(pool) }
  }

  /// Migrations are never changed, only added.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { try $0.execute(sql: tables) }
    migrator.registerMigration("2") {
      try $0.execute(
        sql: """
          ALTER TABLE checkout ADD COLUMN updated_uptime INTEGER;
          ALTER TABLE checkout ADD COLUMN is_of_draft INTEGER NOT NULL DEFAULT 0;
          """)
    }
    // The numbers of the orders say what there was before; how many and when says nothing more.
    migrator.registerMigration("3") {
      try $0.execute(
        sql: """
          ALTER TABLE checkout DROP COLUMN baseline_total;
          ALTER TABLE checkout DROP COLUMN baseline_server_time;
          """)
    }
    migrator.registerMigration("4") { try $0.execute(sql: keptStates) }
    migrator.registerMigration("5") {
      try $0.execute(
        sql: "CREATE TABLE guest (project TEXT NOT NULL PRIMARY KEY, id TEXT NOT NULL) STRICT, WITHOUT ROWID")
    }
    migrator.registerMigration("6") { try $0.execute(sql: "ALTER TABLE checkout ADD COLUMN total TEXT") }
    return migrator
  }

  /// A checkout is what the program can go on with, and nothing else; who did what when was never read.
  private static let keptStates = """
    CREATE TABLE kept (
      id TEXT NOT NULL PRIMARY KEY, project TEXT NOT NULL, user TEXT NOT NULL, storage TEXT NOT NULL,
      state TEXT NOT NULL, order_id INTEGER, body BLOB NOT NULL, summary BLOB NOT NULL, language TEXT NOT NULL,
      known_ids TEXT NOT NULL, is_from_saved_cart INTEGER NOT NULL,
      created_at TEXT NOT NULL, updated_at TEXT NOT NULL, updated_uptime INTEGER, owner TEXT NOT NULL
    ) STRICT;
    INSERT INTO kept
      SELECT id, project, user, storage,
        CASE
          WHEN state = 'orderSending' THEN 'orderSending'
          WHEN state IN ('orderUnknown', 'ambiguous', 'absent') THEN 'orderUnknown'
          WHEN state IN ('orderKnown', 'sessionKnown', 'sessionRefused') THEN 'placed'
          WHEN state = 'sessionSending' THEN 'sessionSending'
          ELSE 'done'
        END,
        order_id, body, x'', 'en', coalesce(baseline_ids, '[]'), is_of_draft,
        created_at, updated_at, updated_uptime, owner
      FROM checkout
      WHERE body IS NOT NULL
        AND (order_id IS NOT NULL OR state IN ('orderSending', 'orderUnknown', 'ambiguous', 'absent'));
    DROP TABLE event;
    DROP TABLE checkout;
    ALTER TABLE kept RENAME TO checkout;
    CREATE INDEX checkout_user ON checkout (project, user, state);
    CREATE INDEX checkout_order ON checkout (order_id);
    """

  private static let tables = """
    CREATE TABLE checkout (
      id TEXT NOT NULL PRIMARY KEY, project TEXT NOT NULL, user TEXT NOT NULL, storage TEXT NOT NULL,
      state TEXT NOT NULL, body BLOB, fingerprint TEXT, client_reference TEXT,
      baseline_ids TEXT, baseline_total INTEGER, baseline_server_time TEXT,
      order_id INTEGER, session_id INTEGER, payment_url TEXT, last_status TEXT,
      created_at TEXT NOT NULL, updated_at TEXT NOT NULL, owner TEXT NOT NULL
    ) STRICT;
    CREATE INDEX checkout_user ON checkout (project, user, state);
    CREATE INDEX checkout_order ON checkout (order_id);

    CREATE TABLE event (
      checkout_id TEXT NOT NULL REFERENCES checkout (id), seq INTEGER NOT NULL,
      at TEXT NOT NULL, kind TEXT NOT NULL, detail TEXT NOT NULL,
      PRIMARY KEY (checkout_id, seq)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER event_is_not_changed BEFORE UPDATE ON event
      BEGIN SELECT RAISE(ABORT, 'events are only added'); END;
    CREATE TRIGGER event_is_not_deleted BEFORE DELETE ON event
      BEGIN SELECT RAISE(ABORT, 'events are only added'); END;

    CREATE TABLE draft (
      project TEXT NOT NULL, user TEXT NOT NULL, content TEXT NOT NULL, updated_at TEXT NOT NULL,
      PRIMARY KEY (project, user)
    ) STRICT, WITHOUT ROWID;
    """
}
