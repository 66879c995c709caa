import Foundation
import OneEntryClient
import Testing

extension Flow {
  /// Where orders are kept and what can become of them.
  static let storages = Flow("storages") { shopper in
    try await shopper.signIn()
    let storages = try await shopper.send(Orders.storages())
    #expect(storages.map(\.identifier) == ["orders", "pickup"])
    let orders = try await shopper.send(Orders.storage("orders"))
    #expect(orders == storages.first)
    #expect(orders.formIdentifier == "order" && orders.title == "Delivery")
    #expect(orders.paymentAccountIdentifiers == ["cash", "stripe", "paypal"])
    #expect(await shopper.refusal(of: Orders.storage("no/such?storage")) == 404)
    let statuses = try await shopper.send(Orders.statuses(of: "orders"))
    #expect(statuses.map(\.identifier) == ["inProgress", "paid_for", "delivered", "canceled"])
    #expect(statuses.filter(\.isDefault).map(\.identifier) == ["inProgress"])
    #expect(statuses.filter(\.isCancelFinal).map(\.title) == ["Cancelled"])
  }

  /// An order from preview to cancellation.
  static let orders = Flow("orders") { shopper in
    try await shopper.signIn()
    let preview = OrderPreviewDraft(lines: [OrderLine(productID: 14, quantity: 2)], couponCode: "SUMMER10")
    let cost = try await shopper.send(Orders.preview(preview))
    #expect(cost.total == Money(680, "USD") && cost.totalDue == Money(612, "USD"))
    #expect(cost.totalWithDiscount == cost.totalDue && cost.bonusApplied == 0)
    #expect(try await shopper.send(Orders.all(in: "orders")) == Page(items: [], total: 0))
    let order = try await create(shopper)
    try await readBack(order, shopper)
    try await change(order, shopper)
    try await expectRefusals(shopper)
  }

  private static func create(_ shopper: APIShopper) async throws -> Order {
    var draft = OrderDraft.box(quantity: 2, paidWith: "cash")
    draft.formData.append(FormDatum(marker: "delivery", type: .list, value: ["post"]))
    let order = try await shopper.send(Orders.createOrder(in: "orders", draft))
    #expect(order.total == Money(680, "USD") && order.formData == draft.formData)
    #expect(order.lines.map(\.productID) == [14] && order.lines.map(\.quantity) == [2])
    #expect(order.paymentAccountIdentifier == "cash" && order.statusIdentifier == "inProgress")
    #expect(order.createdDate?.date == shopper.clock.now)
    draft.couponCode = "SUMMER10"
    let cheaper = try await shopper.send(Orders.createOrder(in: "orders", draft))
    #expect(cheaper.totalDue == 612 && cheaper.id == order.id + 1)
    return order
  }

  private static func readBack(_ order: Order, _ shopper: APIShopper) async throws {
    let list = try await shopper.send(Orders.all(in: "orders"))
    #expect(list.items.map(\.id) == [order.id + 1, order.id] && list.total == 2)
    let read = try await shopper.send(Orders.order(order.id, in: "orders"))
    #expect(read == list.items.last)
    #expect(read.total == order.total && read.formData == order.formData && read.storageID == 1)
    #expect(read.createdDate == order.createdDate && read.formIdentifier == "order")
    #expect(read.statusTitle == "In progress" && read.paymentAccountTitle == "Cash")
    #expect(read.lines == [Order.Line(productID: 14, quantity: 2, title: "Box", price: 340)])
    let second = try await shopper.send(Orders.all(in: "orders", PageRange(offset: 1, limit: 1)))
    #expect(second == Page(items: [read], total: 2))
    #expect(try await shopper.send(Orders.all(in: "pickup")).total == 0)
  }

  private static func change(_ order: Order, _ shopper: APIShopper) async throws {
    let draft = OrderDraft.box(quantity: 3, paidWith: "stripe", name: "Ada")
    let changed = try await shopper.send(Orders.update(order.id, in: "orders", draft))
    #expect(changed.id == order.id && changed.total == Money(1020, "USD"))
    #expect(changed.paymentAccountIdentifier == "stripe" && changed.formData == draft.formData)
    var cancelled = draft
    cancelled.statusIdentifier = "canceled"
    let end = try await shopper.send(Orders.update(order.id, in: "orders", cancelled))
    #expect(end.statusIdentifier == "canceled" && end.statusTitle == "Cancelled")
    #expect(try await shopper.send(Orders.order(order.id, in: "orders")).statusIdentifier == "canceled")
  }

  private static func expectRefusals(_ shopper: APIShopper) async throws {
    let nameless = OrderDraft.box(name: "")
    guard case .refused(let refusal) = await shopper.failure(of: Orders.createOrder(in: "orders", nameless))
    else {
      Issue.record("an order without a name was not refused")
      return
    }
    #expect(refusal.status == 400 && APIError.refused(refusal).delivery == .rejected)
    #expect(refusal.messages == ["formData's marker 'name' value is missing or incorrect"])
    let gold = OrderDraft.box(paidWith: "gold")
    #expect(await shopper.refusal(of: Orders.createOrder(in: "orders", gold)) == 400)
    #expect(await shopper.refusal(of: Orders.createOrder(in: "nowhere", .box())) == 404)
    #expect(await shopper.refusal(of: Orders.order(4711, in: "orders")) == 404)
  }

  /// Money back for a paid order.
  static let refunds = Flow("refunds") { shopper in
    try await shopper.signIn()
    let order = try await shopper.send(Orders.createOrder(in: "orders", .box(quantity: 2)))
    let request = Orders.requestRefund(order: order.id, quantities: [14: 1], note: "One was enough")
    #expect(await shopper.refusal(of: request) == 404)
    let session = try await shopper.send(Payments.createSession(orderID: order.id))
    await shopper.gateway("complete", session)
    #expect(try await shopper.send(request))
    let refunds = try await shopper.send(Orders.refundRequests(order: order.id))
    #expect(refunds.map(\.amount) == [340] && refunds.map(\.note) == ["One was enough"])
    #expect(refunds.map(\.orderID) == [order.id] && refunds.map(\.status) == ["requested"])
    #expect(try await shopper.send(Orders.cancelRefund(order: order.id)))
    #expect(try await shopper.send(Orders.refundRequests(order: order.id)).isEmpty)
  }
}
