import Foundation
import Testing

@testable import OneEntrySandbox

struct WorldStagesTests {
  @Test func `an order in stages has a session for each, and is paid with the last`() throws {
    var visit = try Self.visit()
    let order = try #require(visit.createOrder(Visit.order("stripe")).json["id"]?.int)
    let deposit = visit.openSession(order).json
    #expect(deposit["amount"] == 102)
    #expect(visit.openSession(order).json["id"] == deposit["id"])
    _ = visit.post("/sandbox/sessions/46/complete", nil)
    let half = visit.storedOrder(order)
    #expect(half["isCompleted"] == false && half["isPartial"] == true)
    #expect(half["paymentStrategy"] == "split" && half["statusIdentifier"] == "inProgress")
    #expect(half["split"]?["stages"]?.array?.map { $0["status"] } == ["paid", "waiting"])
    let rest = visit.openSession(order).json
    #expect(rest["amount"] == 238)
    _ = visit.post("/sandbox/sessions/47/complete", nil)
    let whole = visit.storedOrder(order)
    #expect(whole["isCompleted"] == true && whole["statusIdentifier"] == "paid_for")
    #expect(whole["split"]?["completed"] == true)
    #expect(visit.openSession(order).isBadRequest)
  }

  @Test func `the stages add up to what is due, whatever the coupon`() throws {
    var visit = try Self.visit()
    let body = Visit.order("stripe").adding(["couponCode": "SUMMER10"])
    let order = try #require(visit.createOrder(body).json["id"]?.int)
    let stages = visit.storedOrder(order)["split"]?["stages"]?.array ?? []
    #expect(stages.compactMap { $0["value"]?.number }.reduce(0, +) == 306)
  }

  @Test func `an order that is paid at once is not split`() throws {
    var visit = try Visit.signedIn()
    let order = try #require(visit.createOrder().json["id"]?.int)
    #expect(visit.storedOrder(order)["split"] == .some(nil))
    #expect(visit.get("/products/14").json["paymentStages"] == .some(nil))
  }

  @Test func `blocks and counts of pages are answered`() throws {
    var visit = Visit()
    let blocks = visit.get("/products/14/blocks").json
    #expect(blocks.array?.first?["similarProducts"]?["items"]?.array?.isEmpty == false)
    let count = visit.post("/products/page/url/tea/counts", []).json["total"]
    #expect(count == visit.post("/products/page/url/tea", []).json["total"])
    #expect(visit.get("/products/empty-page").json == ["items": [], "total": 0])
  }

  private static func visit() throws -> Visit {
    var visit = try Visit.signedIn()
    var box = try #require(visit.world.shop.product(14))
    box.stages = [
      PaymentStage(marker: "deposit", title: LocalizedText("Deposit"), percent: 30),
      PaymentStage(marker: "rest", title: LocalizedText("Rest"), percent: 70),
    ]
    visit.world.shop.products = Products([box])
    return visit
  }
}
