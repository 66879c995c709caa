import Foundation

/// Payment accounts and sessions (wire contract §4.7).
extension World {
  func accounts(_ call: RequestContext) throws(Refusal) -> JSON {
    .array(shop.accounts.map { json($0, call) })
  }

  func account(_ call: RequestContext) throws(Refusal) -> JSON {
    let id = try call.id("id", of: "Payment account")
    guard let account = shop.accounts.first(where: { $0.id == id }) else {
      throw .notFound("Payment account")
    }
    return json(account, call)
  }

  /// `GET /payments/connected`, dropped from newer SDKs.
  func connected() -> JSON {
    ["stripeAccountId": "acct_sandbox", "stripePublishableKey": "pk_sandbox"]
  }

  /// `POST /payments/sessions`. While one session of the order waits, it is answered again (a guess: wire
  /// contract §8).
  mutating func createSession(_ call: RequestContext) throws(Refusal) -> JSON {
    guard let kind = call.body["type"]?.string.flatMap(PaymentSession.Kind.init) else {
      throw Refusal(400, "\"type\" must be one of [session, intent]")
    }
    let orderID = try JSON.whole(call.body["orderId"], "orderId", in: .column(from: 0))
    let index = try index(of: orderID, call)
    let order = orders[index]
    if let waiting = sessions(of: order).last(where: { $0.status == .waiting }) {
      return json(waiting)
    }
    // A guess: what becomes of a session for a paid order is in no source.
    guard order.isCompleted != true else { throw Refusal(400, "Order is already paid") }
    guard let account = shop.accounts.first(where: { $0.identifier == order.account }), account.isConnected,
      account.identifier != switches.notConnectedLate
    else {
      throw .notConnected
    }
    // A guess: the words of this answer are in no source.
    guard !switches.failsOnFractions || nextPart(of: order).amount.isWhole else {
      throw Refusal(500, "Internal server error")
    }
    let session = open(order, account, kind)
    // A guess: paying again after a cancellation brings the order back.
    if let storage = shop.storage(order.storage), order.status == storage.word(for: .canceled) {
      orders[index].status = storage.firstWord
    }
    return json(session)
  }

  private mutating func open(_ order: Order, _ account: PaymentAccount, _ kind: PaymentSession.Kind)
    -> PaymentSession
  {
    let (part, amount) = nextPart(of: order)
    let session = PaymentSession(
      id: 46 + sessions.count, orderID: order.id, account: account, kind: kind, created: now, updated: now,
      amount: amount, token: random.hex(32), linkFrom: linkMoment(account, kind),
      expires: lifetime(account).map { now + Double($0) }, part: part)
    sessionPlaces[order.id, default: []].append(sessions.count)
    sessions.append(session)
    nextExpiry = min(nextExpiry, session.expires ?? .distantFuture)
    return session
  }

  /// How long a session waits for the money, in seconds.
  private func lifetime(_ account: PaymentAccount) -> Int? {
    account.method == .cash ? nil : switches.sessionTimeout ?? account.sessionTimeout.map { $0 * 60 }
  }

  private func linkMoment(_ account: PaymentAccount, _ kind: PaymentSession.Kind) -> Date? {
    switch (kind, account.method) {
    case (.intent, _), (.session, .cash): nil
    case (.session, .gateway): now
    case (.session, .slowGateway): now.addingTimeInterval(switches.paypalDelay)
    }
  }

  /// `GET /payments/sessions`, newest last.
  func sessions(_ call: RequestContext) throws(Refusal) -> JSON {
    try call.paged(try ownSessions(call).map(json))
  }

  /// `GET /payments/sessions/{id}`.
  func session(_ call: RequestContext) throws(Refusal) -> JSON {
    let id = try call.id("id", of: "Payment session")
    guard let session = try ownSessions(call).first(where: { $0.id == id }) else {
      throw .notFound("Payment session")
    }
    return json(session)
  }

  /// `GET /payments/sessions/order/{id}`: an array, or the newest as an object in the old manner.
  func sessionsOfOrder(_ call: RequestContext) throws(Refusal) -> JSON {
    let order = orders[try index(of: call.id("id", of: "Order"), call)]
    let own = sessions(of: order).filter { isListed($0.created) }.map(json)
    return switches.answersSessionsAsArray ? .array(own) : own.last ?? []
  }

  /// The sessions of an order, newest last.
  func sessions(of order: Order) -> [PaymentSession] {
    sessionPlaces[order.id, default: []].map { sessions[$0] }
  }

  private func ownSessions(_ call: RequestContext) throws(Refusal) -> [PaymentSession] {
    let userID = try call.userID()
    let own = Set(orders.filter { $0.userID == userID }.map(\.id))
    return sessions.filter { own.contains($0.orderID) && isListed($0.created) }
  }

  /// The address of the hosted page, once it is known.
  func link(_ session: PaymentSession) -> String? {
    guard session.hasLink(at: now) else { return nil }
    return pagesOrigin.map { "\($0)/pay/\(session.secret)" } ?? "\(origin)/pay/\(session.token)"
  }

  func json(_ session: PaymentSession) -> JSON {
    let isCash = session.account.method == .cash
    let answer: JSON = [
      "id": .int(session.id), "createdDate": .string(session.created.iso8601),
      "updatedDate": .string(session.updated.iso8601), "type": .string(session.kind.rawValue),
      "status": .string(session.status.rawValue), "paymentAccountId": .int(session.account.id),
      "orderId": .int(session.orderID), "paymentUrl": .text(link(session)),
      "amount": isCash ? nil : .price(session.amount),
    ]
    guard session.kind == .intent else { return answer }
    return answer.adding(["clientSecret": .string("pi_\(session.id)_secret_\(session.token)")])
  }

  private func json(_ account: PaymentAccount, _ call: RequestContext) -> JSON {
    let status: JSON =
      account.isConnected && !account.isConnectedForTests ? "connected" : "not_connected"
    var test: JSON = ["status": account.isConnected ? "connected" : "not_connected"]
    if let timeout = account.sessionTimeout { test = test.adding(["sessionTimeout": .int(timeout)]) }
    return [
      "id": .int(account.id), "identifier": .string(account.identifier), "isVisible": true,
      "localizeInfos": call.title(account.title),
      "type": .string(switches.accountTypes[account.identifier] ?? account.type),
      "isUsed": .bool(account.isUsed),
      "testMode": true, "settings": ["status": status], "testSettings": test,
      "updatedDate": .string(DemoUser.shopOpened.iso8601),
    ]
  }
}
