import Foundation

/// Routes for tests and presenters below `/sandbox`; OneEntry has none of them.
extension World {
  /// Answers a control request.
  mutating func respondAsControl(to request: Request) -> Response {
    let path = Array(request.segments.dropFirst())
    do throws(Refusal) {
      return .json(200, try control(request, path))
    } catch {
      return error.response(at: now)
    }
  }

  private mutating func control(_ request: Request, _ path: [String]) throws(Refusal) -> JSON {
    switch (request.method, path.first, path.count) {
    case ("GET", "state", 1): return state
    case ("GET", "codes", 1): return .array(codes.map(World.json))
    case ("POST", "faults", 1): return try addFault(request)
    case ("DELETE", "faults", 1):
      faults = []
      return true
    case ("POST", "access-tokens", 2) where path[1] == "expire":
      expireAccessTokens()
      return true
    case ("POST", "clock", 1): return try advanceClock(request)
    case ("POST", "sessions", 3): return try settle(id: path[1], word: path[2])
    default: throw World.noSuchRoute(request)
    }
  }

  /// Makes every access token expire now; refresh tokens live on.
  public mutating func expireAccessTokens() {
    for index in signIns.indices { signIns[index].accessExpires = now }
  }

  private mutating func settle(id: String, word: String) throws(Refusal) -> JSON {
    guard let index = sessions.firstIndex(where: { String($0.id) == id }) else {
      throw .notFound("Payment session")
    }
    let words: [String: PaymentSession.Status] = [
      "complete": .completed, "cancel": .canceled, "expire": .expired,
      "fail": .failed,
    ]
    guard let status = words[word] else { throw .notFound("\(word)") }
    settle(index, as: status)
    return json(sessions[index])
  }

  /// `POST /sandbox/clock {"advance": SECONDS}`: later than it is, for this request already.
  private mutating func advanceClock(_ request: Request) throws(Refusal) -> JSON {
    let body = (try? JSONReader.value(of: request.body)) ?? nil
    let seconds = try JSON.whole(body["advance"], "advance", in: 0...10_000_000)
    clockAdvance += Double(seconds)
    now += Double(seconds)
    expireSessions()
    return .string(now.iso8601)
  }

  private mutating func addFault(_ request: Request) throws(Refusal) -> JSON {
    let body = (try? JSONReader.value(of: request.body)) ?? nil
    guard let fault = body["fault"]?.string.flatMap(Fault.init(named:)) else {
      throw Refusal(400, "\"fault\" must be one of [\(Fault.names)]")
    }
    let strikes = try strikes(body["strikes"])
    let endpoint = body["endpoint"]?.string.flatMap { $0 == "*" ? nil : $0 }
    do throws(FaultRule.Malformed) {
      try FaultRule.check(endpoint)
    } catch {
      throw Refusal(400, error.description)
    }
    faults.append(FaultRule(fault, on: endpoint, strikes: strikes))
    return true
  }

  /// How often a fault strikes: once unless said otherwise, `null` until it is taken away.
  private func strikes(_ value: JSON?) throws(Refusal) -> Int? {
    switch value {
    case nil: 1
    case .some(.null): nil
    case .some(let value): try JSON.whole(value, "strikes", in: .column(from: 1))
    }
  }

  /// What the world holds, for tests and presenters: orders, sessions, calls, faults.
  public var state: JSON {
    [
      "now": .string(now.iso8601), "orders": .array(orders.map(json)), "sessions": .array(sessions.map(json)),
      "calls": .object(calls.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .int($0.value)) }),
      "faults": .array(faults.map(\.json)),
      "users": .int(users.count), "signIns": .int(signIns.count),
    ]
  }

  private func json(_ order: Order) -> JSON {
    [
      "id": .int(order.id), "storage": .string(order.storage), "userId": .int(order.userID),
      "status": .string(order.status), "isCompleted": order.isCompleted.map(JSON.bool) ?? nil,
      "account": .string(order.account), "totalSum": .price(order.total),
      "formData": order.formData[order.locale] ?? [],
      "products": .array(World.products(order)),
    ]
  }

  private static func json(_ code: VerificationCode) -> JSON {
    [
      "userIdentifier": .string(code.userIdentifier), "eventIdentifier": .string(code.event),
      "code": .string(code.digits),
    ]
  }
}
