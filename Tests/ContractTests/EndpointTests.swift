import OneEntryClient
import OneEntrySandbox
import Synchronization
import Testing

struct EndpointTests {
  @Test(arguments: Flow.all)
  func `client and sandbox agree, and old servers give the same values`(_ flow: Flow) async throws {
    let current = try await flow.answers(of: .current)
    #expect(!current.isEmpty)
    for kind in ServerKind.allCases.dropFirst() {
      let answers = try await flow.answers(of: kind)
      #expect(answers.map(\.name) == current.map(\.name))
      for (answer, wanted) in zip(answers, current) { #expect(answer == wanted, "\(kind): \(wanted.name)") }
    }
  }

  /// Routes that no endpoint calls, and why.
  private static let unused = [
    "addFCMToken": "for telephones only", "deleteFCMToken": "for telephones only",
    "getProductsCount": "every page carries the total", "getProductsCountByPageId": "as above",
    "getProductsCountByPageUrl": "as above", "webhookStripe": "called by the gateway",
    "getProductsEmptyPage": "dropped from newer SDKs", "getProductBlockById": "no screen shows blocks",
    "getProductsWithoutPage": "no checkout needs them", "vectorSearchProducts": "as above",
    "validateDiscountsCoupon": "a preview says more", "trackUserActivity": "no checkout needs it",
    "getActiveSubscriptions": "as above", "getAttributeByMarker": "the whole set says more",
    "getAllStatusesBelowOrders": "a second guess of the same path",
    "getAllSubscriptions": "no screen offers them", "subscribeByMarker": "as above",
    "unsubscribeByMarker": "as above",
  ]

  @Test func `every route is called by an endpoint, and every endpoint finds a route`() async throws {
    let tour = try await tour()
    let uncalled = Set(Routes.all.map(\.name)).subtracting(tour.calls.keys)
    #expect(uncalled == Set(Self.unused.keys))
    #expect(tour.calls["unknown"] == nil)
    #expect(Set(Call.allCases.map(\.rawValue)) == tour.endpoints)
  }

  @Test func `a call has the name of its route, so that log, faults and inspector agree`() async throws {
    let routes = Set(Routes.all.map(\.name))
    #expect(Set(Call.allCases.map(\.rawValue)).subtracting(routes).isEmpty)
    let tour = try await tour()
    #expect(tour.endpoints == Set(tour.calls.keys))
  }

  @Test func `a client that only reads leaves out every call but those that ask and those that sign in`()
    async throws
  {
    let methods = Mutex<[Call: HTTPMethod]>([:])
    for flow in Flow.all {
      let observer = Observer { exchange in methods.withLock { $0[exchange.call] = exchange.method } }
      try await flow.run(APIShopper(observer: observer))
    }
    let seen = methods.withLock { $0 }
    #expect(Set(seen.keys) == Set(Call.allCases))
    for (call, method) in seen where method == .get { #expect(!call.writes, "\(call)") }
    let posted = Set(seen.filter { $0.value != .get && !$0.key.writes }.keys)
    #expect(
      posted == [
        .auth, .refresh, .logout, .previewOrder, .getProducts, .getProductsByPageId, .getProductsByPageUrl,
      ])
  }

  @Test func `a call without a route is counted as unknown`() async throws {
    let shopper = try await APIShopper()
    #expect(await shopper.refusal(of: Forms.byMarker("a/b")) == 404)
    #expect(await shopper.calls("unknown") == 0)
    _ = await shopper.shop.respond(to: Request("GET", "/api/content/no/such/route"))
    #expect(await shopper.calls("unknown") == 1)
  }

  /// Every flow, and what was called in them together.
  private func tour() async throws -> (calls: [String: Int], endpoints: Set<String>) {
    var calls: [String: Int] = [:]
    var endpoints: Set<String> = []
    for flow in Flow.all {
      let shopper = try await APIShopper()
      try await flow.run(shopper)
      calls.merge(await shopper.shop.snapshot().calls, uniquingKeysWith: +)
      endpoints.formUnion(await shopper.recorder.entries.map(\.name))
    }
    return (calls, endpoints)
  }
}
