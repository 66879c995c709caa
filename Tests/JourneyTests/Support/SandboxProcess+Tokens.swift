import Foundation
import GRDB
import Testing
import TestSupport

@testable import OneEntrySandbox

extension SandboxProcess {
  private struct Pair: Decodable {
    let accessToken: String
    let refreshToken: String
  }

  /// All tokens that it has handed out, numbered by sign-in and renewal. It ends: its store is asked the same again,
  /// and answers the same.
  func tokens(keptIn store: String) throws -> [Canary] {
    process.terminate()
    process.waitUntilExit()
    let answers = try RequestLogFile.open(store).read { database in
      let setup = try Row.fetchOne(database, sql: "SELECT * FROM setup").flatMap(StoreHeader.init)
      let opening = try #require(setup)
      var world = try Setup(seed: opening.seed).world(at: Date(milliseconds: opening.moment))
      let rows = try Row.fetchAll(database, sql: "SELECT * FROM request ORDER BY number")
      return rows.compactMap(StoredRequest.init).map { entry in
        world.now = Date(milliseconds: entry.moment)
        return world.respond(to: entry.request)
      }
    }
    let pairs = answers.compactMap { try? JSONDecoder().decode(Pair.self, from: Data($0.body)) }
    return zip(1..., pairs).flatMap { number, pair in
      [
        Canary("access token \(number)", pair.accessToken),
        Canary("refresh token \(number)", pair.refreshToken),
      ]
    }
  }
}
