/// Users who want to hear of a product, e.g. when its price falls; what they hear is not sent.
extension World {
  /// Somebody's wish to hear of an event at a product.
  struct Subscription: Sendable, Equatable {
    let userID: Int
    let event: String
    let productID: Int
  }

  /// `GET /events/subscriptions`: the user's own.
  func eventSubscriptions(_ call: RequestContext) throws(Refusal) -> JSON {
    let userID = try call.userID()
    let own = subscriptions.filter { $0.userID == userID }
    return try call.paged(
      own.map { ["eventMarker": .string($0.event), "productId": .int($0.productID)] })
  }

  /// `POST /events/subscribe/marker/{marker}` (a guess: the answer, and that any event is known).
  mutating func subscribe(_ call: RequestContext) throws(Refusal) -> JSON {
    let wanted = try subscription(call)
    guard shop.product(wanted.productID) != nil else { throw .notFound("Product") }
    if !subscriptions.contains(wanted) { subscriptions.append(wanted) }
    return true
  }

  /// `DELETE /events/unsubscribe/marker/{marker}` (a guess: the answer).
  mutating func unsubscribe(_ call: RequestContext) throws(Refusal) -> JSON {
    let unwanted = try subscription(call)
    subscriptions.removeAll { $0 == unwanted }
    return true
  }

  private func subscription(_ call: RequestContext) throws(Refusal) -> Subscription {
    Subscription(
      userID: try call.userID(), event: call.parameter("marker"),
      productID: try JSON.whole(call.body["productId"], "productId", in: .column(from: 1)))
  }
}
