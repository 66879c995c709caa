import Foundation

/// Reading orders (wire contract §4.6).
extension World {
  /// `GET …/orders`: the user's own, newest first.
  func orders(_ call: RequestContext) throws(Refusal) -> JSON {
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
  func order(_ call: RequestContext) throws(Refusal) -> JSON {
    let storage = try storage(of: call)
    let order = orders[try index(of: call.id("id", of: "Order"), call)]
    guard order.storage == storage.identifier else { throw .notFound("Order") }
    return read(order, storage, call)
  }

  /// Where a user's own order is; somebody else's does not exist (a guess: wire contract §7.15).
  func index(of id: Int, _ call: RequestContext) throws(Refusal) -> Int {
    let userID = try call.userID()
    let index = id - World.firstOrderID
    guard orders.indices.contains(index), orders[index].userID == userID else { throw .notFound("Order") }
    return index
  }

  func changed(_ order: Order, _ call: RequestContext) -> JSON {
    let answer: JSON = [
      "id": .int(order.id), "statusIdentifier": .string(order.status),
      "statusLocalizeInfos": statusTitle(order, call),
      "formIdentifier": .string(order.formIdentifier), "paymentAccountIdentifier": .string(order.account),
      "formData": order.formData[order.locale] ?? [], "products": .array(World.products(order)),
      "currency": .string(shop.currency), "totalSum": .price(noisy(order.total)),
      "createdDate": .string(order.created.iso8601),
    ]
    let coupon = order.coupon
    guard coupon != nil || order.bonus > 0 else { return answer }
    return answer.adding([
      "bonusApplied": .price(order.bonus), "totalDue": .price(order.due), "couponCode": .text(coupon?.code),
      "discountConfig": coupon?.discountConfig ?? nil,
    ])
  }

  /// The lines by `productId`, as they are sent.
  static func products(_ order: Order) -> [JSON] {
    (order.lines + order.gifts).map { line in
      let members: JSON = [
        "productId": line.isOrphan ? nil : .int(line.product.id), "quantity": .int(line.quantity),
      ]
      return line.isGift ? members.adding(["isGift": true]) : members
    }
  }

  /// A sum with the noise of binary arithmetic, where the shop is one that has it.
  private func noisy(_ sum: Decimal) -> Decimal {
    switches.hasNoisyTotals ? sum + Decimal(sign: .plus, exponent: -14, significand: 7) : sum
  }

  /// What was filled in, in the language of the call; other languages do not see it.
  private func formData(of order: Order, _ call: RequestContext) -> JSON {
    let locale = call.request.query["langCode"] ?? Language.english.rawValue
    let any = switches.showsDataInAnyLanguage ? order.formData[order.locale] : nil
    return order.formData[locale] ?? any ?? []
  }

  func read(_ order: Order, _ storage: Storage, _ call: RequestContext) -> JSON {
    let account = shop.accounts.first { $0.identifier == order.account }
    let split = split(order, call)
    let session = sessions(of: order).last
    let link = session.flatMap(link)
    let isDeclined = session?.lastCardWasDeclined == true && session?.status == .waiting
    let progress = progress(of: order)
    let fulfilment = storage.axes.fulfilment[progress]
    let payment = isDeclined ? World.declined : storage.axes.payment[progress]
    return [
      "id": .int(order.id), "storageId": .int(storage.id), "createdDate": .string(order.created.iso8601),
      "statusIdentifier": .string(order.status),
      "statusLocalizeInfos": statusTitle(order, call),
      "fulfillmentStatusIdentifier": .text(fulfilment?.identifier),
      "fulfillmentStatusLocalizeInfos": fulfilment.map { call.title($0.title) } ?? nil,
      "paymentStatusIdentifier": .text(payment?.identifier),
      "paymentStatusLocalizeInfos": payment.map { call.title($0.title) } ?? nil,
      "formIdentifier": .string(order.formIdentifier), "formData": formData(of: order, call),
      "attributeSetIdentifier": .string("\(order.formIdentifier)_form"),
      "paymentStrategy": split == nil ? "once" : "split",
      // The second is the sum before discounts.
      "totalSum": .string(noisy(order.due).written), "totalSumRaw": .string(noisy(order.total).written),
      "currency": .string(shop.currency), "paymentAccountIdentifier": .string(order.account),
      "paymentAccountLocalizeInfos": account.map { call.title($0.title) } ?? nil,
      "products": .array((order.lines + order.gifts).map { line($0, call) }), "paymentUrl": .text(link),
      "couponCode": .text(order.coupon?.code), "bonusApplied": .price(order.bonus),
      "discountConfig": order.coupon?.discountConfig ?? nil,
      "isPartial": split["partial"] ?? nil, "split": split,
      "isCompleted": order.isCompleted.map(JSON.bool) ?? nil,
    ]
  }

  private func line(_ line: Order.Line, _ call: RequestContext) -> JSON {
    [
      "id": line.isOrphan ? nil : .int(line.product.id), "title": .string(line.product.name(call.language)),
      "sku": .string(line.product.sku), "previewImage": nil,
      "price": line.isGift ? 0 : .price(line.product.price), "quantity": .int(line.quantity),
      "isGift": .bool(line.isGift),
    ]
  }

  /// A guess: how a shop says that a card was declined is in no source.
  private static let declined = Status(
    id: 0, identifier: "declined-payment", title: LocalizedText("Card declined", "Carte refusée"))

  private func statusTitle(_ order: Order, _ call: RequestContext) -> JSON {
    let status = shop.storage(order.storage)?.statuses.first { $0.identifier == order.status }
    return status.map { call.title($0.title) } ?? nil
  }
}
