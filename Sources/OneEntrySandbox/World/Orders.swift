import Foundation

/// Making orders (wire contract §4.6).
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
      let check = FormCheck(
        form: try form(order.formIdentifier), switches: switches, now: now,
        before: order.formData.values.flatMap { $0.array ?? [] })
      order.formData[order.locale] = try check.order(call.body["formData"])
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
    // A guess: the answer to a status of another axis is in no source.
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
}
