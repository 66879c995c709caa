import Foundation

/// Carts and wish lists, of users and of guests (wire contract §4.3).
extension World {
  func list(_ list: String, _ call: RequestContext) throws(Refusal) -> JSON {
    World.json(owner(list, call).flatMap { lists[$0] } ?? [])
  }

  mutating func setList(_ list: String, _ call: RequestContext) throws(Refusal) -> JSON {
    guard let items = call.body["items"]?.array else { throw Refusal(400, "\"items\" must be an array") }
    var entries: [ListEntry] = []
    try World.checkLength(items.count)
    for item in items { entries.append(try entry(list, item)) }
    return store(entries, list, call)
  }

  mutating func addToList(_ list: String, _ call: RequestContext) throws(Refusal) -> JSON {
    let entry = try entry(list, call.body)
    var entries = owner(list, call).flatMap { lists[$0] } ?? []
    if let index = entries.firstIndex(where: { $0.productID == entry.productID }) {
      entries[index].quantity = entry.quantity
    } else {
      try World.checkLength(entries.count + 1)
      entries.append(entry)
    }
    return store(entries, list, call)
  }

  mutating func removeFromList(_ list: String, _ call: RequestContext) throws(Refusal) -> JSON {
    let id = try call.id("id", of: "Product")
    let entries = owner(list, call).flatMap { lists[$0] } ?? []
    return store(entries.filter { $0.productID != id }, list, call)
  }

  /// A cart holds 500 lines (a guess: what one more is answered with).
  private static func checkLength(_ count: Int) throws(Refusal) {
    guard count <= 500 else { throw Refusal(400, "items must contain no more than 500 elements") }
  }

  /// A guest whose id is not a UUID is answered, but nothing is kept.
  private mutating func store(_ entries: [ListEntry], _ list: String, _ call: RequestContext) -> JSON {
    if let owner = owner(list, call) { lists[owner] = entries }
    return World.json(entries)
  }

  private func owner(_ list: String, _ call: RequestContext) -> String? {
    if let signIn = call.signIn { return "\(list) of user \(signIn.userID)" }
    return call.request.headers["x-guest-id"].flatMap { UUID(uuidString: $0) }.map {
      "\(list) of guest \($0)"
    }
  }

  private func entry(_ list: String, _ item: JSON) throws(Refusal) -> ListEntry {
    guard let id = item["productId"]?.int, shop.product(id) != nil else { throw .notFound("Product") }
    guard list == "cart" else { return ListEntry(productID: id, added: now) }
    let quantity = try JSON.whole(item["qty"], "qty", in: .column(from: 1))
    return ListEntry(productID: id, quantity: quantity, added: now)
  }

  private static func json(_ entries: [ListEntry]) -> JSON {
    ["items": .array(entries.map(\.json)), "total": .int(entries.count)]
  }
}
