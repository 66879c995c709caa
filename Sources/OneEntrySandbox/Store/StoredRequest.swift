import Foundation
import GRDB

/// A request that changed the world, as a row of the ledger: enough to change it the same way again.
struct StoredRequest {
  /// When the shop took it, in milliseconds since 1970.
  let moment: Int
  let request: Request
  /// What went wrong with it; a fault that swallowed the request swallows it again.
  let fault: Fault?

  /// The headers that an answer can depend on.
  private static let headers = [
    "authorization", "x-app-token", "x-device-metadata", "x-guest-id", "idempotency-key", "content-type",
  ]

  /// Written down for a caller with a certificate; no header that a caller sends is taken for it.
  private static let certificate = "certificate"

  init(_ request: Request, at moment: Date, fault: Fault?) {
    self.moment = moment.milliseconds
    self.request = request
    self.fault = fault
  }

  /// Reads a row; nil when it is damaged.
  init?(_ row: Row) {
    guard let moment = Int.fromDatabaseValue(row["moment"]),
      let method = String.fromDatabaseValue(row["method"]),
      let target = String.fromDatabaseValue(row["target"]), let body = String.fromDatabaseValue(row["body"]),
      let text = String.fromDatabaseValue(row["headers"]),
      let headers = try? JSONReader.value(of: Array(text.utf8)).members
    else { return nil }
    let pairs = headers.map { ($0.key, $0.value.string ?? "") }
    self.moment = moment
    let kept = Dictionary(pairs) { $1 }
    request = Request(
      method, target, headers: kept, body: Array(body.utf8),
      hasCertificate: kept[StoredRequest.certificate] != nil)
    fault = String.fromDatabaseValue(row["fault"]).flatMap(Fault.init(named:))
  }

  /// Adds the entry behind those that are there.
  func insert(in database: Database) throws {
    var kept = StoredRequest.headers.compactMap { name in
      request.headers[name].map { JSON.Member(name, .string($0)) }
    }
    if request.hasCertificate { kept.append(JSON.Member(StoredRequest.certificate, "trusted")) }
    try database.cachedStatement(
      sql: "INSERT INTO request (moment, method, target, headers, body, fault) VALUES (?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [
      moment, request.method, request.target, JSON.object(kept).text,
      String(decoding: request.body, as: UTF8.self), fault?.name,
    ])
  }

  /// Does to a world what the request did.
  func replay(in world: inout World) {
    world.now = Date(milliseconds: moment)
    world.faults = fault.map { [FaultRule($0)] } ?? []
    _ = world.respond(to: request)
    world.faults = []
  }
}

extension Request {
  /// Whether an answer to it can leave the world changed.
  var isChange: Bool {
    guard method == "POST" || method == "PUT" || method == "DELETE" else { return false }
    return !path.hasPrefix("/api/content/products") && path != "/sandbox/faults" && path != "/sandbox/clock"
  }
}
