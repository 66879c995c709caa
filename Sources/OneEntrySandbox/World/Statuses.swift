/// Statuses of products (wire contract §4.5).
extension World {
  func productStatuses(_ call: RequestContext) throws(Refusal) -> JSON {
    .array(try call.page(shop.productStatuses).map { json($0, call) })
  }

  func productStatus(_ call: RequestContext) throws(Refusal) -> JSON {
    let status = shop.productStatuses.first {
      String($0.id) == call.parameter("id") || $0.identifier == call.parameter("marker")
    }
    guard let status else { throw .notFound("Product status") }
    return json(status, call)
  }

  func isStatusMarkerFree(_ call: RequestContext) throws(Refusal) -> JSON {
    .bool(!shop.productStatuses.contains { $0.identifier == call.parameter("marker") })
  }

  private func json(_ status: Status, _ call: RequestContext) -> JSON {
    [
      "id": .int(status.id), "version": 0, "identifier": .string(status.identifier),
      "position": .int(status.id), "localizeInfos": call.title(status.title),
    ]
  }
}
