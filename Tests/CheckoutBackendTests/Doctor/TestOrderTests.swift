import CheckoutBackend
import CheckoutViewModel
import Foundation
import OneEntryClient
import OneEntrySandbox
import Testing

@testable import checkout

/// The order that the doctor places and cancels again, and everything that can become of it.
@Suite(.timeLimit(.minutes(5)))
struct TestOrderTests {
  /// What becomes of a test order of a box.
  private static func expect(
    _ codes: [String], orders: Int, payingWith account: String = "stripe", faults: [(String, Fault)] = [],
    limits: Limits = TestShop.longLimits
  ) async throws {
    try await TestShop.visit(limits: limits) { testShop in
      for (call, fault) in faults { await testShop.shop.apply(FaultRule(fault, on: call, strikes: nil)) }
      let request = OrderRequest(
        storage: "orders", account: account, products: [(id: 14, quantity: 1)],
        fields: [(marker: "name", value: "Ann")])
      let run = await testShop.headlessRun()
      let found = await run.placeTestOrder(request, testShop.services()).map(\.code)
      await run.finish()
      #expect(found == codes)
      #expect(await testShop.snapshot().sales.count == orders)
    }
  }

  @Test(arguments: ["stripe", "cash"])
  func `it is placed, read back and cancelled`(_ account: String) async throws {
    try await Self.expect(["orderPlaced", "orderCanceled"], orders: 1, payingWith: account)
  }

  @Test(
    arguments: [
      (["orderNotPlaced"], "createOrder", 0), (["orderNotPlaced"], "auth", 0),
      (["orderWithoutSession", "orderCanceled"], "createSession", 1),
      (["orderPlaced", "orderNotCanceled"], "updateOrderByMarkerAndId", 1),
    ] as [([String], String, Int)])
  func `what the shop refuses is found`(_ codes: [String], _ call: String, _ orders: Int) async throws {
    try await Self.expect(codes, orders: orders, faults: [(call, .refused)])
  }

  @Test func `an answer that is lost is looked for, as in any purchase`() async throws {
    try await Self.expect(
      ["orderPlaced", "orderCanceled"], orders: 1, faults: [("createOrder", .resetAfter)])
  }

  @Test func `without an answer and without a trace nobody claims that there is no order`() async throws {
    try await Self.expect(
      ["orderLost"], orders: 0, faults: [("createOrder", .blackHole)], limits: TestShop.shortLimits)
  }

  @Test func `it is not tried where something is missing, nobody signs in, or the money is real`()
    async throws
  {
    let settings = try await Settings.load(
      Flags(),
      environment: [
        "ONEENTRY_PROJECT_URL": "https://shop.example", "ONEENTRY_APP_TOKEN": "x", "HOME": "/tmp",
      ],
      folder: URL(filePath: "/nowhere"))
    let patient = Checkup.Patient(user: "ann", password: Secret("x"))
    let request = OrderRequest(storage: "orders", account: nil, products: [(id: 1, quantity: 1)], fields: [])
    let cases: [(Checkup.Patient?, Diagnosis, Diagnosis)] = [
      (patient, .noProducts, .skipped(after: .products)), (nil, .previewed, .skipped(after: .signIn)),
      (patient, .accountReady("stripe", isLive: true), .orderNotTried),
    ]
    for (patient, found, expected) in cases {
      let order = await TestOrder(request, settings, patient)
      #expect(await order.findings(after: [Finding(.products, found)]) == [Finding(.order, expected)])
    }
  }
}
