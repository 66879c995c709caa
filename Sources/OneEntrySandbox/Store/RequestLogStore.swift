import Foundation
import GRDB

/// The requests that changed a world, in an SQLite database that is only ever added to.
///
/// A world is a value, and the same requests at the same moments from the same seed make the same one again.
/// So a sandbox that is to outlast its process keeps what it was asked, not what it has become: one row for
/// each change, on the disk before the change is answered. What was answered is never lost; what a crash cut
/// off was never answered, and SQLite drops it at the next start.
public struct RequestLogStore: Sendable {
  private let database: DatabaseQueue

  /// Opens a store, or begins one, and makes its world again.
  ///
  /// - Parameters:
  ///   - path: Where the store is; readable for its owner only, since it holds tokens and passwords.
  ///   - setup: How the sandbox is set up; the seed and the opening of an existing store win.
  ///   - now: When a new store opens.
  /// - Returns: The ledger to go on with, and the world as it was left.
  /// - Throws: ``StoreProblem``, after which the store holds what it held.
  public static func open(_ path: String, _ setup: Setup, now: Date) throws(StoreProblem) -> (
    RequestLogStore, World
  ) {
    do {
      let ledger = RequestLogStore(database: try RequestLogFile.open(path))
      return (ledger, try ledger.world(setup, now, path))
    } catch {
      throw problem(error, path)
    }
  }

  /// Puts entries on the disk in one transaction; returns when they are there.
  func write(_ entries: [StoredRequest]) async throws {
    try await database.write { database in
      for entry in entries { try entry.insert(in: database) }
    }
  }

  private func world(_ setup: Setup, _ now: Date, _ path: String) throws -> World {
    try database.write { database in
      guard try database.tableExists("setup") else { return try RequestLogStore.begin(setup, now, database) }
      guard let opening = try Row.fetchOne(database, sql: "SELECT * FROM setup").flatMap(StoreHeader.init)
      else {
        throw StoreProblem.damaged(path, request: nil)
      }
      var world = try RequestLogStore.reopened(opening, setup)
      let rows = try Row.fetchCursor(database, sql: "SELECT * FROM request ORDER BY number")
      while let row = try rows.next() {
        guard let entry = StoredRequest(row) else { throw StoreProblem.damaged(path, request: row["number"]) }
        entry.replay(in: &world)
      }
      world.faults = setup.faults
      return world
    }
  }

  private static func begin(_ setup: Setup, _ now: Date, _ database: Database) throws -> World {
    let world = try setup.world(at: Date(milliseconds: now.milliseconds))
    try database.execute(sql: RequestLogFile.tables)
    try StoreHeader(setup, at: now.milliseconds).insert(in: database)
    return world
  }

  private static func reopened(_ opening: StoreHeader, _ setup: Setup) throws -> World {
    var setup = setup
    setup.seed = opening.seed
    setup.faults = []
    guard StoreHeader(setup, at: opening.moment) == opening else { throw StoreProblem.otherSetup }
    return try setup.world(at: Date(milliseconds: opening.moment))
  }

  private static func problem(_ error: any Error, _ path: String) -> StoreProblem {
    switch error {
    case let problem as StoreProblem: problem
    case let problem as ShopFileProblem: .shop(problem)
    case let error as DatabaseError where error.resultCode == .SQLITE_BUSY: .inUse(path)
    case let error as DatabaseError where [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode):
      .damaged(path, request: nil)
    default: .file(path)
    }
  }
}
