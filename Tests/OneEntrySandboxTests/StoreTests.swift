import Foundation
import GRDB
import Testing

@testable import OneEntrySandbox

struct StoreTests {
  @Test func `what was answered is there again after a restart, byte for byte`() async throws {
    try await Self.withStore { path in
      let first = try Self.open(path)
      let token = try await Self.signIn(first)
      let order = await first.respond(to: Self.order(token))
      let again = try Self.reopened(path, seed: 99)
      let list = Request("GET", Self.orders, headers: Self.headers(token))
      #expect(order.status == 201)
      #expect(await again.respond(to: list) == first.respond(to: list))
      #expect(await again.snapshot().state["sessions"] == first.snapshot().state["sessions"])
    }
  }

  @Test func `what a crash cut off was never answered, and is gone`() async throws {
    try await Self.withStore { path in
      let shop = try Self.open(path)
      let token = try await Self.signIn(shop)
      _ = await shop.respond(to: Self.order(token))
      #expect(try await Self.reopened(path).snapshot().orders.count == 1)
      for cut in [1, 20, 200] {
        #expect(try await Self.reopened(path, cutting: cut).snapshot().orders.isEmpty)
      }
    }
  }

  @Test func `a request that a fault swallowed stays swallowed, one that lost its answer stays done`()
    async throws
  {
    try await Self.withStore { path in
      let shop = try Self.open(path)
      let token = try await Self.signIn(shop)
      for fault in [Fault.serverError, .resetAfter] {
        await shop.apply(FaultRule(fault, on: "createOrder"))
        _ = await shop.respond(to: Self.order(token))
      }
      #expect(try await Self.reopened(path).snapshot().orders.count == 1)
    }
  }

  @Test func `many changes at once are all kept`() async throws {
    try await Self.withStore { path in
      let shop = try Self.open(path)
      let token = try await Self.signIn(shop)
      await withTaskGroup(of: Void.self) { group in
        for _ in 1...200 { group.addTask { _ = await shop.respond(to: Self.order(token)) } }
      }
      #expect(try await Self.reopened(path).snapshot().orders.count == 200)
    }
  }

  @Test func `a store that was begun in another way is refused`() async throws {
    try await Self.withStore { path in
      _ = try await Self.signIn(try Self.open(path))
      #expect(throws: StoreProblem.otherSetup) { try Self.reopened(path, products: 60) }
      #expect(throws: StoreProblem.otherSetup) { try Self.reopened(path, switches: .legacy) }
      #expect(throws: StoreProblem.file("/nowhere/store")) { try Self.open("/nowhere/store") }
    }
  }

  @Test(arguments: [#"{"opened":1,"seed":"7"}"# + "\n", "a letter", ""])
  func `a file that is no store is left as it is, an empty one becomes a store`(_ text: String) async throws {
    try await Self.withStore { path in
      try Data(text.utf8).write(to: URL(filePath: path))
      let problem: StoreProblem? =
        text.isEmpty ? nil : text.hasPrefix("{") ? .lines(path) : .notAStore(path)
      #expect(Self.problem(at: path) == problem)
      if problem != nil { #expect(try String(contentsOfFile: path, encoding: .utf8) == text) }
    }
  }

  @Test func `a database of something else, a damaged one and a damaged request are told`() async throws {
    try await Self.withStore { path in
      try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE diary (entry TEXT)") }
      #expect(Self.problem(at: path) == .notAStore(path))
    }
    try await Self.withStore { path in
      try Data("SQLite format 3\0".utf8 + [UInt8](repeating: 0xFF, count: 8192)).write(
        to: URL(filePath: path))
      #expect(Self.problem(at: path) == .damaged(path, request: nil))
    }
    try await Self.withStore { path in
      _ = try await Self.signIn(try Self.open(path))
      try await DatabaseQueue(path: path).write { database in
        try database.execute(
          sql: "INSERT INTO request (moment, method, target, headers, body) VALUES (1, 'GET', '/', '{', '')")
      }
      #expect(Self.problem(at: path) == .damaged(path, request: 2))
    }
  }

  @Test func `what was asked can be read with SQL, and neither changed nor deleted`() async throws {
    try await Self.withStore { path in
      let token = try await Self.signIn(try Self.open(path))
      try await DatabaseQueue(path: path).write { database in
        let row = try #require(try Row.fetchOne(database, sql: "SELECT * FROM request"))
        #expect(row["method"] == "POST" && row["moment"] == Visit.opening.milliseconds)
        #expect((row["target"] as String).hasSuffix("/users/auth") && row["fault"] == nil as String?)
        for change in ["DELETE FROM request", "UPDATE request SET body = ''"] {
          #expect(throws: DatabaseError.self) { try database.execute(sql: change) }
        }
      }
      #expect(!token.isEmpty)
    }
  }

  @Test func `a store is its owner's, and for one sandbox at a time`() async throws {
    try await Self.withStore { path in
      let (ledger, _) = try RequestLogStore.open(path, Setup(seed: 7), now: Visit.opening)
      let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(rights == 0o600)
      #expect(throws: StoreProblem.inUse(path)) { try Self.open(path) }
      withExtendedLifetime(ledger) {}
    }
  }

  @Test func `what was paid on a shared page is paid after a restart, although its link is another one`()
    async throws
  {
    try await Self.withStore { path in
      let shop = try Self.open(path)
      await shop.change { $0.pagesOrigin = "http://10.77.0.1:8080" }
      let token = try await Self.signIn(shop)
      _ = await shop.respond(to: Self.order(token))
      let body: JSON = ["type": "session", "orderId": 89]
      _ = await shop.respond(
        to: Request(
          "POST", "/api/content/payments/sessions", headers: Self.headers(token), body: body.bytes))
      let session = try #require(await shop.snapshot().sessions.first)
      let form = Array("action=pay&card=4242424242424242".utf8)
      _ = await shop.respond(toPayer: Request("POST", "/pay/\(session.secret)", body: form))
      let again = try #require(try await Self.reopened(path).snapshot().sessions.first)
      #expect(again.status == .completed && again.token == session.token && again.secret != session.secret)
    }
  }

  private static let orders = "/api/content/orders-storage/marker/orders/orders"

  private static func withStore(_ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder.appending(path: "store").path)
  }

  /// Opens what the disk holds now, in a copy, as a process does that comes after a crash.
  private static func reopened(
    _ path: String, seed: UInt64 = 7, products: Int? = nil,
    switches: CompatibilityFlags = CompatibilityFlags(),
    cutting cut: Int = 0
  ) throws -> Shop {
    let copy = path + UUID().uuidString
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    let log = try? Data(contentsOf: URL(filePath: path + "-wal"))
    try log?.dropLast(cut).write(to: URL(filePath: copy + "-wal"))
    return try open(copy, seed: seed, products: products, switches: switches)
  }

  private static func open(
    _ path: String, seed: UInt64 = 7, products: Int? = nil,
    switches: CompatibilityFlags = CompatibilityFlags()
  ) throws -> Shop {
    var setup = Setup(seed: seed)
    setup.products = products
    setup.switches = switches
    let (ledger, world) = try RequestLogStore.open(path, setup, now: Visit.opening)
    return Shop(world, ledger: ledger, clock: { Visit.opening })
  }

  private static func problem(at path: String) -> StoreProblem? {
    do { _ = try open(path) } catch { return error as? StoreProblem }
    return nil
  }

  private static func headers(_ token: String) -> [String: String] {
    ["x-app-token": World(now: Visit.opening, seed: 7).appToken, "authorization": "Bearer \(token)"]
  }

  private static func order(_ token: String) -> Request {
    Request("POST", orders, headers: headers(token), body: Visit.order("stripe").bytes)
  }

  private static func signIn(_ shop: Shop) async throws -> String {
    let data: JSON = [
      "authData": [
        ["marker": "email_reg", "value": "your-user@email.com"],
        ["marker": "password_reg", "value": "123456"],
      ]
    ]
    var headers = headers("")
    headers["x-device-metadata"] = Visit.device
    let path = "/api/content/users-auth-providers/marker/email/users/auth"
    let answer = Answer(await shop.respond(to: Request("POST", path, headers: headers, body: data.bytes)))
    return try #require(answer.json["accessToken"]?.string)
  }
}
