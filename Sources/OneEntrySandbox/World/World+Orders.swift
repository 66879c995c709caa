import Foundation

/// Making and reading orders (wire contract §4.6).
extension World {
  /// The documentation's example is the first order; the others follow without a gap.
  private static let firstOrderID = 89

  /// `POST …/orders`. An `Idempotency-Key` seen before answers with the order it made: OneEntry has no such
  /// thing; it lets a client be tried against a server that has.
  mutating func createOrder(_ call: Call) throws(Refusal) -> JSON {
    let userID = try call.userID()
    let key = call.request.headers["idempotency-key"].map { "\(userID) \($0)" }
    if let id = key.flatMap({ idempotentOrders[$0] }), let order = orders.first(where: { $0.id == id }) {
      return changed(order, call)
    }
    let storage = try storage(of: call)
    var order = Order(
      id: World.firstOrderID + orders.count, storage: storage.identifier, userID: userID, created: now,
      status: DemoShop.placed, formIdentifier: "", account: "", formData: [], lines: [])
    try fill(&order, from: call, in: storage)
    order.isCompleted = try account(order.account, in: storage).method == .cash ? nil : false
    orders.append(order)
    if let key { idempotentOrders[key] = order.id }
    return changed(order, call)
  }

  /// Takes everything that a body says about an order, or refuses it all.
  func fill(_ order: inout Order, from call: Call, in storage: Storage) throws(Refusal) {
    guard let account = call.body["paymentAccountIdentifier"]?.string else {
      throw Refusal(400, "Order must have a payment")
    }
    order.account = try self.account(account, in: storage).identifier
    order.formIdentifier = try formIdentifier(call, in: storage)
    order.formData = try FormCheck(form: try form(order.formIdentifier), switches: switches)
      .order(call.body["formData"])
    order.lines = try lines(call.body["products"])
    order.couponCode = try coupon(call.body["couponCode"])?.code
    guard let status = call.body["statusIdentifier"]?.string else { return }
    guard shop.orderStatuses.contains(where: { $0.identifier == status }) else {
      throw .notFound("Order status")
    }
    order.status = status
  }

  func lines(_ products: JSON?) throws(Refusal) -> [Order.Line] {
    guard let products = products?.array else { throw Refusal(400, "\"products\" must be an array") }
    var lines: [Order.Line] = []
    for entry in products {
      // A guess: statuses and texts of both are in no source.
      guard let product = entry["productId"]?.int.flatMap(shop.product) else { throw .notFound("Product") }
      let quantity = try JSON.whole(entry["quantity"], "quantity", in: .column(from: 1))
      lines.append(Order.Line(product: product, quantity: quantity))
    }
    return lines
  }

  func coupon(_ code: JSON?) throws(Refusal) -> Coupon? {
    guard let code = code?.string, !code.isEmpty else { return nil }
    // A guess: the text for an unknown coupon is in no source.
    guard let coupon = Coupon(code: code) else { throw Refusal(400, "Coupon not found") }
    return coupon
  }

  /// The account of a storage that can be paid with.
  func account(_ identifier: String, in storage: Storage) throws(Refusal) -> PaymentAccount {
    let account = shop.accounts.first { $0.identifier == identifier }
    guard storage.accounts.contains(identifier), let account, account.isUsed else { throw .paymentAccount }
    return account
  }

  private func formIdentifier(_ call: Call, in storage: Storage) throws(Refusal) -> String {
    let given = try call.requiredText("formIdentifier")
    // A guess: the text for a form of another storage is in no source.
    guard given == storage.formIdentifier else { throw Refusal(400, "Form identifier is wrong") }
    return given
  }

  /// `GET …/orders`: the user's own, newest first.
  func orders(_ call: Call) throws(Refusal) -> JSON {
    let storage = try storage(of: call)
    let userID = try call.userID()
    let listed = orders.filter {
      $0.userID == userID && $0.storage == storage.identifier && isListed($0.created)
    }
    let own = listsOldestFirst ? listed : listed.reversed()
    let readable = switches.readLimit.map { Array(own.prefix($0)) } ?? own
    return [
      "items": .array(try call.page(readable).map { read($0, storage, call) }), "total": .int(own.count),
    ]
  }

  /// Whether lists show what was made at a moment already.
  func isListed(_ created: Date) -> Bool { created <= now - staleness }

  /// `GET …/orders/{id}`.
  func order(_ call: Call) throws(Refusal) -> JSON {
    let storage = try storage(of: call)
    let order = orders[try index(of: call.id("id", of: "Order"), call)]
    guard order.storage == storage.identifier else { throw .notFound("Order") }
    return read(order, storage, call)
  }

  /// Where a user's own order is; somebody else's does not exist (a guess: wire contract §7.15).
  func index(of id: Int, _ call: Call) throws(Refusal) -> Int {
    let userID = try call.userID()
    let index = id - World.firstOrderID
    guard orders.indices.contains(index), orders[index].userID == userID else { throw .notFound("Order") }
    return index
  }

  func changed(_ order: Order, _ call: Call) -> JSON {
    let answer: JSON = [
      "id": .int(order.id), "statusIdentifier": .string(order.status),
      "statusLocalizeInfos": statusTitle(order.status, call),
      "formIdentifier": .string(order.formIdentifier), "paymentAccountIdentifier": .string(order.account),
      "formData": order.formData,
      "products": .array(
        order.lines.map { ["productId": .int($0.product.id), "quantity": .int($0.quantity)] }),
      "currency": .string(shop.currency), "totalSum": .price(order.total),
      "createdDate": .string(order.created.iso8601),
    ]
    guard let coupon = order.couponCode.flatMap(Coupon.init(code:)) else { return answer }
    return answer.adding([
      "bonusApplied": 0, "totalDue": .price(order.due), "couponCode": .string(coupon.code),
      "discountConfig": coupon.discountConfig,
    ])
  }

  func read(_ order: Order, _ storage: Storage, _ call: Call) -> JSON {
    let account = shop.accounts.first { $0.identifier == order.account }
    let split = split(order, call)
    let link = sessions(of: order).last.flatMap(link)
    return [
      "id": .int(order.id), "storageId": .int(storage.id), "createdDate": .string(order.created.iso8601),
      "statusIdentifier": .string(order.status), "statusLocalizeInfos": statusTitle(order.status, call),
      "fulfillmentStatusIdentifier": nil, "fulfillmentStatusLocalizeInfos": nil,
      "paymentStatusIdentifier": nil, "paymentStatusLocalizeInfos": nil,
      "formIdentifier": .string(order.formIdentifier), "formData": order.formData,
      "attributeSetIdentifier": .string("\(order.formIdentifier)_form"),
      "paymentStrategy": split == nil ? "once" : "split",
      // The second is the sum before discounts.
      "totalSum": .string(order.due.written), "totalSumRaw": .string(order.total.written),
      "currency": .string(shop.currency), "paymentAccountIdentifier": .string(order.account),
      "paymentAccountLocalizeInfos": account.map { call.title($0.title) } ?? nil,
      "products": .array(order.lines.map { line($0, call) }), "paymentUrl": .text(link),
      "discountConfig": order.couponCode.flatMap(Coupon.init(code:))?.discountConfig ?? nil,
      "isPartial": split["partial"] ?? nil, "split": split,
      "isCompleted": order.isCompleted.map(JSON.bool) ?? nil,
    ]
  }

  private func line(_ line: Order.Line, _ call: Call) -> JSON {
    [
      "id": .int(line.product.id), "title": .string(line.product.name(call.language)),
      "sku": .string(line.product.sku), "previewImage": nil, "price": .price(line.product.price),
      "quantity": .int(line.quantity), "isGift": false,
    ]
  }

  private func statusTitle(_ identifier: String, _ call: Call) -> JSON {
    shop.orderStatuses.first { $0.identifier == identifier }.map { call.title($0.title) } ?? nil
  }
}
