import Foundation
import Testing

@testable import OneEntrySandbox

extension Behaviour {
  private static let keyed = switches { $0.keysByLocale = true }
  private static let guest = "b3b1c6de-5d3c-4a53-9ae6-7d0f0f2b8f11"

  static let shapes = [
    Behaviour(22, "the test routes answer with their status and JSON") { shop in
      for status in [404, 500] {
        let answer = try await shop.get("/system/test\(status)")
        #expect(answer.status == status && answer.json["statusCode"] == .int(status))
      }
    },
    Behaviour(23, "yes and no are bare, 201 for POST and 200 for PUT") { shop in
      try await shop.signIn()
      let profile: JSON = ["formIdentifier": "reg", "langCode": "en_US", "formData": ["en_US": []]]
      let put = try await shop.send("PUT", "/users/me", profile)
      #expect(put.status == 200 && put.text == "true")
      let post = try await shop.user("logout-all", nil)
      #expect(post.status == 201 && post.text == "true")
    },
    Behaviour(24, "an unknown language is the first one, and texts are flat") { shop in
      let english = try await shop.get("/products/14?langCode=en_US").json
      #expect(english["localizeInfos"]?["title"] == "Box")
      #expect(try await shop.get("/products/14?langCode=xx_XX").json == english)
    },
    Behaviour(24, "an old server keys its texts by locale, and an old SDK sees no difference", keyed) {
      shop in
      for path in ["/products/14", "/forms/marker/order", "/payments/accounts", "/product-statuses"] {
        let keyed = try await shop.get("\(path)?langCode=en_US").json
        await shop.shop.change { $0.switches.keysByLocale = false }
        let flat = try await shop.get("\(path)?langCode=en_US").json
        await shop.shop.change { $0.switches.keysByLocale = true }
        #expect(keyed != flat && keyed.normalised("en_US") == flat.normalised("en_US"))
      }
    },
    Behaviour(25, "an SDK that collapses arrays of one still finds a form and a picture") { shop in
      let form = try await shop.get("/forms/marker/order").json.cleared
      #expect(form["attributes"]?.array?.count ?? 0 >= 8)
      let product = try await shop.get("/products/14").json.cleared
      #expect(product["attributeValues"]?["img"]?["value"]?["downloadLink"]?.string != nil)
    },
    Behaviour(26, "a guest's cart is kept under a UUID, and echoed under anything else") { shop in
      let line: JSON = ["productId": 14, "qty": 2]
      for (id, kept) in [(guest, 1), ("somebody", 0)] {
        let answer = try await shop.post("/users/me/cart/items", line, headers: ["x-guest-id": id])
        #expect(answer.status == 201 && answer.json["total"] == 1)
        #expect(try await shop.get("/users/me/cart", headers: ["x-guest-id": id]).json["total"] == .int(kept))
      }
    },
    Behaviour(27, "a restricted read stops at ten", switches { $0.readLimit = 10 }) { shop in
      let page = try await shop.post("/products/all?limit=30", [])
      let next = try await shop.post("/products/all?offset=10", [])
      #expect(page.json["items"]?.array?.count == 10 && next.json["items"] == [])
    },
    Behaviour(28, "a browser may send the five headers") { shop in
      let answer = try await shop.send("OPTIONS", "/products/all", headers: ["x-app-token": nil])
      let allowed = answer.response.headers["access-control-allow-headers"] ?? ""
      let five = ["x-app-token", "authorization", "x-device-metadata", "x-guest-id", "content-type"]
      #expect(answer.status == 204 && five.allSatisfy(allowed.contains))
    },
    Behaviour(29, "a code is asked for once in its time, and five wrong ones destroy it") { shop in
      let user: JSON = ["userIdentifier": "your-user@email.com"]
      let unknown = try await shop.user("generate-code", user.adding(["eventIdentifier": "tea"]))
      #expect(
        unknown.status == 404 && unknown.message == "Event \"tea\" with formType \"send_code\" not found")
      let event = user.adding(["eventIdentifier": "auth"])
      #expect(try await shop.user("generate-code", event).status == 201)
      #expect(try await shop.user("generate-code", event).status == 429)
      let wrong = event.adding(["code": "wrong"])
      for _ in 1...4 { #expect(try await shop.user("check-code", wrong).json == false) }
      #expect(try await shop.user("check-code", wrong).status == 429)
      #expect(try await shop.get("/sandbox/codes").json == [])
    },
    Behaviour(30, "a status filters in the body, and is ignored in the query") { shop in
      let all = try await shop.post("/products/all", []).json["total"]?.int ?? 0
      let query = try await shop.post("/products/all?statusMarker=sale", []).json["total"]?.int
      let body = try await shop.post("/products/all", [["statusMarker": "sale"]]).json["total"]?.int ?? 0
      #expect(query == all && body > 0 && body < all)
    },
  ]
}

extension JSON {
  /// What SDK 1.0.79 makes of an answer: an object that has the language as a key becomes what stands there
  /// (wire contract §5).
  fileprivate func normalised(_ language: String) -> JSON {
    switch self {
    case .object(let members):
      self[language]?.normalised(language)
        ?? .object(members.map { Member($0.key, $0.value.normalised(language)) })
    case .array(let elements): .array(elements.map { $0.normalised(language) })
    case .null, .bool, .int, .decimal, .string: self
    }
  }

  /// What SDK 1.0.79 makes of products and forms: every array of one becomes its element.
  fileprivate var cleared: JSON {
    switch self {
    case .array(let elements): elements.count == 1 ? elements[0].cleared : .array(elements.map(\.cleared))
    case .object(let members): .object(members.map { Member($0.key, $0.value.cleared) })
    case .null, .bool, .int, .decimal, .string: self
    }
  }
}
