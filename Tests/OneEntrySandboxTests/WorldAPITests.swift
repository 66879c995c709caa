import Testing

@testable import OneEntrySandbox

struct WorldAPITests {
  @Test func `without the app token everything is closed`() {
    var visit = Visit()
    for path in ["/locales/active/all", "/payments/accounts", "/no/such/route"] {
      let answer = visit.get(
        path, headers: ["x-app-token": nil, "authorization": "Bearer \(visit.world.appToken)"])
      #expect(answer.status == 403)
      #expect(answer.message == "Resource is closed")
    }
  }

  @Test func `every route is closed without the app token`() {
    for route in Routes.all {
      var visit = Visit()
      #expect(visit.send(route.method, route.path, [:], headers: ["x-app-token": "wrong"]).status == 403)
    }
  }

  @Test func `every route of a user asks who it is`() {
    for route in Routes.all where route.caller != .anyone {
      var visit = Visit()
      let answer = visit.send(route.method, route.path, [:], headers: ["x-device-metadata": Visit.device])
      #expect(answer.status == (route.caller == .userOrGuest ? 400 : 401), "\(route.name)")
    }
  }

  @Test func `names of routes are told apart`() {
    #expect(Set(Routes.all.map(\.name)).count == Routes.all.count)
  }

  @Test(arguments: ["GET", "POST", "DELETE"])
  func `an unknown route is named in the refusal`(_ method: String) {
    var visit = Visit()
    let answer = visit.send(method, "/users/cart", nil)
    #expect(answer.status == 404)
    #expect(answer.message == "Cannot \(method) /api/content/users/cart")
  }

  @Test func `an error says its status, sentence, time and page`() throws {
    var visit = Visit()
    let members = try #require(visit.get("/nope").json.members)
    #expect(members.map(\.key) == ["statusCode", "message", "timestamp", "pageData"])
    #expect(members[2].value == "2027-01-15T08:00:00.000Z")
    #expect(members[3].value == nil)
  }

  @Test(arguments: [404, 500])
  func `the test routes answer with their status`(_ status: Int) {
    var visit = Visit()
    let answer = visit.get("/system/test\(status)")
    #expect(answer.status == status)
    #expect(answer.json["statusCode"] == .int(status))
  }

  @Test func `a bad Bearer does not matter where no user is needed`() {
    var visit = Visit()
    visit.accessToken = "nonsense"
    #expect(visit.get("/payments/accounts").status == 200)
    #expect(visit.get("/users/me").status == 401)
  }

  @Test func `a browser may send the five headers`() throws {
    var visit = Visit()
    let answer = visit.send("OPTIONS", "/products/all", nil)
    let allowed = try #require(answer.response.headers["access-control-allow-headers"])
    for header in ["x-app-token", "authorization", "x-device-metadata", "x-guest-id", "content-type"] {
      #expect(allowed.contains(header))
    }
  }

  @Test(arguments: [
    "/api/content/products/14", "/pay/unknown", "/sandbox/state", "/cloud-static/x/14.svg", "/no",
  ])
  func `HEAD is answered with the head of GET, and no body`(_ target: String) {
    var world = World(now: Visit.opening, seed: 7)
    let headers = ["x-app-token": world.appToken]
    let get = world.respond(to: Request("GET", target, headers: headers))
    let head = world.respond(to: Request("HEAD", target, headers: headers))
    #expect(head.status == get.status && head.body.isEmpty && !get.body.isEmpty)
    #expect(head.headers == get.headers.merging(["content-length": "\(get.body.count)"]) { $1 })
  }

  @Test func `every route that takes GET takes HEAD`() {
    for route in Routes.all where route.method == "GET" {
      var visit = Visit()
      let get = visit.send("GET", route.path, nil)
      let head = visit.send("HEAD", route.path, nil)
      #expect(head.status == get.status && head.response.body.isEmpty, "\(route.name)")
    }
  }

  @Test(arguments: ["/api/content/products/14", "/no/such/thing", "/pay/x", "/sandbox/x", "/cloud-static/x"])
  func `every answer may be read by scripts of every origin`(_ target: String) {
    for method in ["GET", "POST", "OPTIONS"] {
      var world = World(now: Visit.opening, seed: 7)
      let response = world.respond(to: Request(method, target))
      #expect(response.headers["access-control-allow-origin"] == "*")
    }
  }

  @Test func `a browser may send every header that it asks for`() {
    var visit = Visit()
    let asked = ["access-control-request-headers": "x-request-id, x-app-token"]
    let answer = visit.send("OPTIONS", "/products/all", nil, headers: asked)
    #expect(answer.response.headers["access-control-allow-headers"] == "x-request-id, x-app-token")
  }

  @Test(arguments: [
    ("offset=99999999999999999999", 400), ("limit=-1", 400), ("limit=abc", 400), ("offset=1.5", 400),
    ("limit=1e1", 200), ("offset=2.0", 200), ("limit=", 200),
  ])
  func `a page that cannot be is refused, not replaced by another`(_ query: String, _ status: Int) {
    var visit = Visit()
    #expect(visit.post("/products/all?\(query)", []).status == status)
  }

  @Test func `links begin with the address that the caller used`() throws {
    var world = World(now: Visit.opening, seed: 7)
    let headers = ["x-app-token": world.appToken]
    for origin in ["http://shop.test:8080", "https://10.0.0.7", nil] {
      let request = Request("GET", "/api/content/products/14", headers: headers, origin: origin)
      let text = String(decoding: world.respond(to: request).body, as: UTF8.self)
      #expect(text.contains("\"\(origin ?? "http://127.0.0.1")/cloud-static/"))
    }
  }

  @Test func `a body that is no JSON is refused with JSON`() {
    let world = World(now: Visit.opening)
    var copy = world
    let request = Request(
      "POST", "/api/content/products/all", headers: ["x-app-token": world.appToken], body: Array("{".utf8))
    #expect(Answer(copy.respond(to: request)).isBadRequest)
  }

  @Test func `the same seed, clock and requests give the same bytes`() throws {
    var one = try Visit.signedIn()
    var other = try Visit.signedIn()
    #expect(try one.pay("stripe").session.text == other.pay("stripe").session.text)
    #expect(one.accessToken == other.accessToken)
    #expect(World(now: Visit.opening, seed: 8).appToken != one.world.appToken)
  }

  @Test func `texts come in the language asked for, and in English when it is unknown`() {
    var visit = Visit()
    func title(_ code: String) -> JSON? {
      visit.get("/forms/marker/order?langCode=\(code)").json["localizeInfos"]?["title"]
    }
    #expect(title("fr_FR") == "Livraison")
    #expect(title("en_US") == "Delivery")
    #expect(title("xx_XX") == "Delivery")
  }

  @Test func `an old server keys its texts by locale`() {
    var switches = CompatibilityFlags()
    switches.keysByLocale = true
    var visit = Visit(switches: switches)
    let product = visit.get("/products/14?langCode=fr_FR").json
    #expect(product["localizeInfos"]?["fr_FR"]?["title"] == "Boîte")
    #expect(product["attributeValues"]?["fr_FR"]?["price"]?["value"] == 340)
  }

  @Test func `an answer that is kept is the one that would be made anew, for each query and body`() throws {
    let discount: JSON = [["attributeMarker": "price", "conditionMarker": "mth", "conditionValue": 20]]
    let questions: [(String, String, JSON?)] = [
      ("POST", "/products/all?limit=5", []), ("POST", "/products/all?limit=5", discount),
      ("POST", "/products/all?limit=5&langCode=fr_FR", []), ("GET", "/products/quick/search?name=tea", nil),
      ("GET", "/products/quick/search?name=cup", nil), ("GET", "/products/14/related", nil),
    ]
    var visit = Visit()
    for _ in 1...2 {
      for (method, path, body) in questions {
        var fresh = Visit()
        let kept = visit.send(method, path, body)
        #expect(kept.json == fresh.send(method, path, body).json)
        #expect(kept.status == 200)
      }
    }
    #expect(visit.world.kept.count == questions.count)
    visit.world.switches.readLimit = 2
    #expect(visit.send("POST", "/products/all?limit=5", []).json["items"]?.array?.count == 2)
  }

  @Test func `answers are kept in a bounded amount of memory`() {
    var kept = ResponseCache()
    let answer = Response(status: 200, body: [UInt8](repeating: 32, count: 100_000))
    for number in 1...1000 { kept.keep(answer, for: Request("GET", "/\(number)"), "") }
    #expect(kept.count < 170 && kept[Request("GET", "/1000"), ""] == answer)
    kept.keep(
      Response(status: 200, body: [UInt8](repeating: 32, count: 2 << 20)), for: Request("GET", "/big"), "")
    #expect(kept[Request("GET", "/big"), ""] == nil)
  }
}
