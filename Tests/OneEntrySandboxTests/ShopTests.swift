import Foundation
import Testing

@testable import OneEntrySandbox

struct ShopTests {
  @Test func `a shop takes the time from its clock`() async {
    let shop = Shop(World(now: Visit.opening), clock: { Visit.opening + 60 })
    let answer = await shop.respond(to: Request("GET", "/nowhere"))
    #expect(Answer(answer).json["timestamp"] == "2027-01-15T08:01:00.000Z")
  }

  @Test func `orders that come at once all get an id of their own`() async throws {
    var visit = try Visit.signedIn()
    let token = try #require(visit.accessToken)
    let shop = Shop(visit.world, clock: { Visit.opening })
    let headers = ["x-app-token": visit.world.appToken, "authorization": "Bearer \(token)"]
    let request = Request(
      "POST", "/api/content/orders-storage/marker/orders/orders", headers: headers, body: Visit.order().bytes)
    let ids = await withTaskGroup(of: Int?.self) { group in
      for _ in 0..<50 { group.addTask { Answer(await shop.respond(to: request)).json["id"]?.int } }
      return await group.reduce(into: Set<Int?>()) { $0.insert($1) }
    }
    #expect(ids.count == 50)
    visit.world = await shop.snapshot()
    #expect(visit.get("/orders-storage/marker/orders/orders").json["total"] == 50)
  }

  @Test func `faults are given and taken`() async {
    let shop = Shop(World(now: Visit.opening), clock: { Visit.opening })
    await shop.apply(FaultRule(.down, strikes: nil))
    #expect(await shop.respond(to: Request("GET", "/api/content/forms")).delivery == .dropped)
    await shop.clearFaults()
    #expect(await shop.respond(to: Request("GET", "/api/content/forms")).delivery == .whole)
  }

  @Test func `a code is mailed once, on a line that cannot move a cursor`() async {
    let (lines, line) = AsyncStream.makeStream(of: String.self)
    var visit = Visit()
    #expect(visit.signUp("\u{1B}[2Jé@shop").status == 201)
    let world = visit.world
    let shop = Shop(world, clock: { Visit.opening }) { line.yield($0) }
    let body: JSON = ["userIdentifier": "\u{1B}[2Jé@shop", "eventIdentifier": "auth"]
    let request = Request(
      "POST", "/api/content/users-auth-providers/marker/email/users/generate-code",
      headers: ["x-app-token": world.appToken], body: body.bytes)
    let statuses = [await shop.respond(to: request).status, await shop.respond(to: request).status]
    _ = await shop.respond(to: Request("GET", "/sandbox/codes"))
    line.finish()
    let mailed = await lines.reduce(into: []) { $0.append($1) }
    #expect(statuses == [201, 429])
    let code = await shop.snapshot().codes.first?.digits ?? "none"
    #expect(mailed == ["code \(code) for ?[2J?@shop (auth)"])
  }
}
