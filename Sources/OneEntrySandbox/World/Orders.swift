import Foundation

/// Making and reading orders (wire contract §4.6).
extension World {
  /// The documentation's example is the first order; the others follow without a gap.
  static let firstOrderID = 89

  /// `POST …/orders`. An `Idempotency-Key` seen before answers with the order it made: OneEntry has no such
  /// thing; it lets a client be tried against a server that has.
  mutating func createOrder(_ call: RequestContext) throws(Refusal) -> JSON {
    let userID = try call.userID()
    let key = call.request.headers["idempotency-key"].map { "\(userID) \($0)" }
    if let id = key.flatMap({ idempotentOrders[$0] }), let order = orders.first(where: { $0.id == id }) {
      return changed(order, call)
    }
    let storage = try storage(of: call)
    // A guess: what somebody is answered who orders from a storage for others is in no source.
    guard (call.guest != nil) == storage.isForGuests else { throw .notPermitted }
    var order = Order(
      id: World.firstOrderID + orders.count, storage: storage.identifier, userID: userID, created: now,
      status: storage.firstWord, formIdentifier: "", account: "", lines: [])
    try fill(&order, from: call, in: storage)
    guard order.account != switches.notConnected else { throw .orderNotConnected }
    order.surcharge = surcharge
    order.isCompleted = try account(order.account, in: storage).method == .cash ? nil : false
    orders.append(order)
    if let key { idempotentOrders[key] = order.id }
    return changed(order, call)
  }

  /// Takes everything that a body says about an order, or refuses it all.
  func fill(_ order: inout Order, from call: RequestContext, in storage: Storage) throws(Refusal) {
    guard let account = call.body["paymentAccountIdentifier"]?.string else {
      throw Refusal(400, "Order must have a payment")
    }
    order.account = try self.account(account, in: storage).identifier
    order.formIdentifier = try formIdentifier(call, in: storage)
    if !isOmitted("formData", call) || order.formData.isEmpty {
      order.locale = call.body["formData"]?.members?.first?.key ?? order.locale
      order.formData[order.locale] = try FormCheck(
        form: try form(order.formIdentifier), switches: switches, now: now
      )
      .order(call.body["formData"])
    }
    if !isOmitted("products", call) { order.lines = try lines(call.body["products"]) }
    if !isOmitted("couponCode", call) {
      order.coupon = try coupon(call.body["couponCode"]).flatMap { applies($0, to: order.total) ? $0 : nil }
    }
    if !isOmitted("bonusAmount", call) {
      order.bonus = bonus(call.body["bonusAmount"], of: order.due + order.bonus)
    }
    order.gifts = gifts(order.total, order.coupon)
    guard let status = call.body["statusIdentifier"]?.string else { return }
    // A guess: what somebody is answered who gives an order a status of another axis is in no source.
    guard storage.statuses.contains(where: { $0.identifier == status && $0.canBeGiven }) else {
      throw .notFound("Order status")
    }
    order.status = status
  }

  /// Whether a lenient shop keeps what a change does not name.
  private func isOmitted(_ key: String, _ call: RequestContext) -> Bool {
    switches.keepsWhatPUTOmits && call.request.method == "PUT" && call.body[key] == nil
  }

  /// Whether a sum is large enough for a coupon.
  func applies(_ coupon: Coupon, to total: Decimal) -> Bool {
    total >= max(coupon.minimum, Decimal(switches.couponMinimum ?? 0))
  }

  /// How many bonuses pay for a sum: those asked for, as far as the balance and the sum go (a guess: more than the
  /// balance is reduced, not refused).
  func bonus(_ amount: JSON?, of due: Decimal) -> Decimal {
    guard let balance = switches.bonusBalance, let amount = amount?.number, amount > 0 else { return 0 }
    return min(amount, Decimal(balance), due)
  }

  /// What the shop adds for free.
  func gifts(_ total: Decimal, _ coupon: Coupon?) -> [Order.Line] {
    guard let gift = switches.gift, let product = shop.product(gift.product),
      gift.coupon.map({ $0 == coupon?.code }) ?? (total >= Decimal(gift.minimum))
    else { return [] }
    return [Order.Line(product: product, quantity: 1, isGift: true)]
  }

  func lines(_ products: JSON?) throws(Refusal) -> [Order.Line] {
    guard let products = products?.array else { throw Refusal(400, "\"products\" must be an array") }
    var lines: [Order.Line] = []
    for entry in products {
      // A guess: statuses and texts of both are in no source.
      guard let id = entry["productId"]?.int else { throw .notFound("Product") }
      guard let product = shop.product(id) else { throw .notFound("Product \(id)") }
      let quantity = try JSON.whole(entry["quantity"], "quantity", in: .column(from: 1))
      if switches.mergesLines, let index = lines.firstIndex(where: { $0.product.id == id }) {
        lines[index].quantity += quantity
      } else {
        lines.append(Order.Line(product: product, quantity: quantity))
      }
    }
    return lines
  }

  func coupon(_ code: JSON?) throws(Refusal) -> Coupon? {
    guard let code = code?.string, !code.isEmpty else { return nil }
    // A guess: the text for an unknown coupon is in no source.
    guard let coupon = shop.coupon(code) else { throw Refusal(400, "Coupon not found") }
    return coupon
  }

  /// The account of a storage that can be paid with.
  func account(_ identifier: String, in storage: Storage) throws(Refusal) -> PaymentAccount {
    let account = shop.accounts.first { $0.identifier == identifier }
    // A guess: a storage that no account is linked to takes every one.
    let isLinked =
      switches.unlinksAccounts || storage.accounts.isEmpty || storage.accounts.contains(identifier)
    guard isLinked, let account, account.isUsed else { throw .paymentAccount }
    return account
  }

  private func formIdentifier(_ call: RequestContext, in storage: Storage) throws(Refusal) -> String {
    let given = try call.requiredText("formIdentifier")
    // A guess: the text for a form of another storage is in no source.
    guard given == storage.formIdentifier else { throw Refusal(400, "Form identifier is wrong") }
    return given
  }

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
