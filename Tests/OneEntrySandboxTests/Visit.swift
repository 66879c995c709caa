import Foundation
import Testing

@testable import OneEntrySandbox

/// A world with somebody who sends requests to it and may be signed in.
struct Visit {
  static let opening = Date(timeIntervalSince1970: 1_800_000_000)
  static let device =
    #"{"fingerprint":"UQ_1","deviceInfo":{"os":"Linux","browser":"test","location":"en-US"}}"#

  var world: World
  var accessToken: String?
  var refreshToken: String?
  var language: String?

  init(switches: CompatibilityFlags = CompatibilityFlags(), shop: BuiltInShop = .general) {
    world = World(now: Visit.opening, seed: 7, switches: switches, shop: shop)
  }

  /// A visit of the preset user.
  static func signedIn(
    switches: CompatibilityFlags = CompatibilityFlags(), shop: BuiltInShop = .general
  ) throws -> Visit {
    var visit = Visit(switches: switches, shop: shop)
    try visit.signIn()
    return visit
  }

  mutating func signIn(_ user: String = "your-user@email.com", _ password: String = "123456") throws {
    let answer = auth(user, password)
    accessToken = try #require(answer.json["accessToken"]?.string)
    refreshToken = try #require(answer.json["refreshToken"]?.string)
  }

  mutating func auth(_ user: String, _ password: String, device: String? = Visit.device) -> Answer {
    let data: JSON = [
      ["marker": "email_reg", "value": .string(user)],
      ["marker": "password_reg", "value": .string(password)],
    ]
    return provider("auth", ["authData": data], device: device)
  }

  mutating func provider(_ name: String, _ body: JSON, device: String? = Visit.device) -> Answer {
    post("/users-auth-providers/marker/email/users/\(name)", body, headers: ["x-device-metadata": device])
  }

  mutating func signUp(_ user: String) -> Answer {
    provider(
      "sign-up",
      [
        "langCode": "en_US",
        "authData": [
          ["marker": "email_reg", "value": .string(user)], ["marker": "password_reg", "value": "secret-1"],
        ],
      ])
  }

  mutating func get(_ path: String, headers: [String: String?] = [:]) -> Answer {
    send("GET", path, nil, headers: headers)
  }

  mutating func post(_ path: String, _ body: JSON, headers: [String: String?] = [:]) -> Answer {
    send("POST", path, body, headers: headers)
  }

  mutating func put(_ path: String, _ body: JSON) -> Answer { send("PUT", path, body) }

  mutating func delete(_ path: String) -> Answer { send("DELETE", path, nil) }

  mutating func send(
    _ method: String, _ path: String, _ body: JSON?, headers: [String: String?] = [:]
  ) -> Answer {
    var all: [String: String] = ["x-app-token": world.appToken, "content-type": "application/json"]
    if let accessToken { all["authorization"] = "Bearer \(accessToken)" }
    for (name, value) in headers { all[name] = value }
    let target = path.hasPrefix("/pay/") || path.hasPrefix("/sandbox/") ? path : "/api/content\(path)"
    return Answer(world.respond(to: Request(method, target, headers: all, body: body?.bytes ?? [])))
  }

  mutating func wait(_ seconds: Double) { world.now += seconds }
}

/// A response, with its body read as JSON when it is JSON.
struct Answer {
  let response: Response
  let json: JSON

  init(_ response: Response) {
    self.response = response
    self.json = (try? JSONReader.value(of: response.body)) ?? nil
  }

  var status: Int { response.status }
  var message: String? { json["message"]?.string }
  var text: String { String(decoding: response.body, as: UTF8.self) }
  var isBadRequest: Bool { status == 400 }
}

extension Visit {
  /// The body of the documented order: nothing but a name.
  static func order(
    _ account: String = "cash", products: JSON = [["productId": 14, "quantity": 1]],
    name: JSON = "Christina Thomas"
  ) -> JSON {
    order(account, products: products, fields: [["type": "string", "marker": "name", "value": name]])
  }

  static func order(_ account: String = "cash", products: JSON, fields: JSON) -> JSON {
    [
      "formIdentifier": "order", "paymentAccountIdentifier": .string(account), "formData": ["en_US": fields],
      "products": products,
    ]
  }

  mutating func createOrder(_ body: JSON = Visit.order(), in storage: String = "orders") -> Answer {
    post("/orders-storage/marker/\(storage)/orders", body)
  }

  /// Places an order and opens a payment session for it.
  mutating func pay(_ account: String) throws -> (order: Int, session: JSON) {
    let order = try #require(createOrder(Visit.order(account)).json["id"]?.int)
    return (order, openSession(order).json)
  }

  mutating func openSession(_ order: Int, type: JSON = "session") -> Answer {
    post("/payments/sessions", ["type": type, "orderId": .int(order)])
  }

  mutating func storedOrder(_ id: Int, in storage: String = "orders") -> JSON {
    get("/orders-storage/marker/\(storage)/orders/\(id)").json
  }

  mutating func sessions(of order: Int) -> JSON { get("/payments/sessions/order/\(order)").json }

  mutating func sessionStatuses(of order: Int) -> [String] {
    (sessions(of: order).array ?? []).compactMap { $0["status"]?.string }
  }
}
