import Foundation

/// Changing, previewing and giving back (wire contract §4.6).
extension World {
  /// `PUT …/orders/{id}`: a whole order, not a patch. It closes the payment session that is open, and is
  /// refused when one cannot be closed any more.
  mutating func updateOrder(_ call: RequestContext) throws(Refusal) -> JSON {
    let storage = try storage(of: call)
    let index = try index(of: call.id("id", of: "Order"), call)
    guard orders[index].storage == storage.identifier else { throw .notFound("Order") }
    var order = orders[index]
    try fill(&order, from: call, in: storage)
    let isCanceled = order.status == storage.word(for: .canceled)
    if isCanceled || order.account != orders[index].account || order.due != orders[index].due {
      try cancelSessions(of: order.id)
    }
    if order.account != orders[index].account {
      order.isCompleted = try account(order.account, in: storage).method == .cash ? nil : false
    }
    orders[index] = order
    return changed(order, call)
  }

  private mutating func cancelSessions(of orderID: Int) throws(Refusal) {
    let own = sessions.indices.filter { sessions[$0].orderID == orderID }
    let final = own.filter { sessions[$0].status == .completed || sessions[$0].status == .expired }
    guard final.isEmpty else {
      let ids = final.map { String(sessions[$0].id) }.joined(separator: ", ")
      throw Refusal(
        400,
        "Can't update the order. Payment sessions \(ids) could not be canceled — the order may have been paid."
      )
    }
    for index in own where sessions[index].status == .waiting {
      sessions[index].status = .canceled
      sessions[index].updated = now
    }
  }

  /// `POST /orders/{id}/refund`.
  mutating func requestRefund(_ call: RequestContext) throws(Refusal) -> JSON {
    let order = orders[try index(of: call.id("id", of: "Order"), call)]
    guard order.isCompleted == true else { throw Refusal(404, "You cannot refund uncompleted order") }
    guard let products = call.body["products"], let wanted = products.members, !wanted.isEmpty else {
      throw Refusal(400, "\"products\" is required")
    }
    var amount = Decimal(0)
    for entry in wanted {
      guard let line = order.lines.first(where: { String($0.product.id) == entry.key }),
        let quantity = entry.value["quantity"]?.int, (1...line.quantity).contains(quantity)
      else { throw Refusal(400, "\"products.\(entry.key)\" is not in the order") }
      amount += line.product.cost * Decimal(quantity)
    }
    refunds.append(
      Refund(
        id: refunds.count + 1, orderID: order.id, userID: order.userID, created: now, amount: amount,
        note: call.body["note"]?.string ?? "", products: products))
    return true
  }

  /// `GET /orders/{id}/refund`.
  func refunds(_ call: RequestContext) throws(Refusal) -> JSON {
    let order = orders[try index(of: call.id("id", of: "Order"), call)]
    return .array(refunds.filter { $0.orderID == order.id }.map(json))
  }

  /// `DELETE /orders/{id}/refund`: what is still only requested is taken back.
  mutating func cancelRefund(_ call: RequestContext) throws(Refusal) -> JSON {
    let order = orders[try index(of: call.id("id", of: "Order"), call)]
    let before = refunds.count
    refunds.removeAll { $0.orderID == order.id && $0.status == "requested" }
    guard refunds.count < before else { throw .notFound("Refund request") }
    return true
  }

  private func json(_ refund: Refund) -> JSON {
    let storage = orders.first { $0.id == refund.orderID }?.storage
    return [
      "id": .int(refund.id), "createdDate": .string(refund.created.iso8601), "status": .string(refund.status),
      "amount": .price(refund.amount), "note": .string(refund.note), "products": refund.products,
      "orderId": .int(refund.orderID),
      "orderStorageId": storage.flatMap(shop.storage).map { .int($0.id) } ?? nil,
      "userId": .int(refund.userID),
    ]
  }
}
