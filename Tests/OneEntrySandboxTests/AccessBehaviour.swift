import Testing

@testable import OneEntrySandbox

extension Behaviour {
  static let access = [
    Behaviour(1, "without the app token everything is closed, a Bearer is none") { shop in
      let missing = try await shop.get("/payments/accounts", headers: ["x-app-token": nil])
      let bearer = try await shop.get(
        "/payments/accounts", headers: ["x-app-token": nil, "authorization": "Bearer \(shop.appToken)"])
      for answer in [missing, bearer] {
        #expect(answer.status == 403 && answer.message == "Resource is closed")
      }
    },
    Behaviour(2, "an unknown route is 404 with the whole error body") { shop in
      let answer = try await shop.send("DELETE", "/nothing/here")
      #expect(answer.status == 404 && answer.message == "Cannot DELETE /api/content/nothing/here")
      #expect(answer.json.members?.map(\.key) == ["statusCode", "message", "timestamp", "pageData"])
    },
    Behaviour(3, "the right credentials give four texts") { shop in
      let answer = try await shop.user("auth", Dialogue.credentials)
      let keys = ["userIdentifier", "authProviderIdentifier", "accessToken", "refreshToken"]
      #expect(answer.status == 201 && answer.json.members?.map(\.key) == keys)
      #expect(answer.json["refreshToken"]?.string?.wholeMatch(of: /\d{13}-[0-9a-f-]{36}/) != nil)
    },
    Behaviour(4, "auth takes no other keys") { shop in
      for key in ["formIdentifier", "langCode"] {
        let body = Dialogue.credentials.adding(.object([.init(key, "x")]))
        let answer = try await shop.user("auth", body)
        #expect(answer.status == 400)
      }
    },
    Behaviour(5, "auth, refresh and logout need a device that can be read") { shop in
      try await shop.signIn()
      for call in ["auth", "refresh", "logout"] {
        let missing = try await shop.user(call, Dialogue.credentials, device: nil)
        let invalid = try await shop.user(call, Dialogue.credentials, device: #"{"fingerprint":1}"#)
        #expect(missing.message == "Missing x-device-metadata header" && missing.status == 400)
        #expect(invalid.message == "Invalid x-device-metadata format" && invalid.status == 400)
      }
    },
    Behaviour(5, "an old SDK gets in without a device", .legacy) { shop in
      try await shop.signIn(device: nil)
      let pair = try await shop.user("refresh", ["refreshToken": .text(shop.refreshToken)], device: nil)
      #expect(pair.status == 201)
    },
    Behaviour(6, "a refresh token is good for once, on its own device") { shop in
      try await shop.signIn()
      let old: JSON = ["refreshToken": .text(shop.refreshToken)]
      let stranger = Visit.device.replacing("UQ_1", with: "UQ_2")
      #expect(try await shop.user("refresh", old, device: stranger).status == 400)
      #expect(try await shop.user("refresh", [:]).status == 400)
      let pair = try await shop.user("refresh", old)
      #expect(pair.status == 201 && pair.json["refreshToken"] != old["refreshToken"])
      #expect(try await shop.user("refresh", old).status == 400)
    },
    Behaviour(7, "a dead Bearer is 401 where a user is needed, and nothing elsewhere") { shop in
      try await shop.signIn()
      let unknown = ["authorization": "Bearer unknown"]
      #expect(try await shop.get("/users/me", headers: unknown).status == 401)
      #expect(try await shop.get("/payments/accounts", headers: unknown).status == 200)
      try await shop.advance(3601)
      #expect(try await shop.get("/users/me").status == 401)
    },
    Behaviour(8, "access tokens expire on demand: 401, one refresh, one repeat") { shop in
      try await shop.signIn()
      #expect(try await shop.post("/sandbox/access-tokens/expire").json == true)
      #expect(try await shop.get("/users/me").status == 401)
      let pair = try await shop.user("refresh", ["refreshToken": .text(shop.refreshToken)])
      shop.token = pair.json["accessToken"]?.string
      #expect(try await shop.get("/users/me").status == 200)
      let calls = await shop.shop.snapshot().calls
      #expect(calls["refresh"] == 1 && calls["getUser"] == 2)
    },
    Behaviour(9, "signing out ends the token at once, everywhere when asked") { shop in
      try await shop.signIn()
      #expect(try await shop.user("logout", ["refreshToken": .text(shop.refreshToken)]).json == true)
      #expect(try await shop.get("/users/me").status == 401)
      try await shop.signIn()
      #expect(try await shop.user("logout-all", nil).json == true)
      #expect(try await shop.get("/users/me").status == 401)
    },
    Behaviour(9, "a new password ends every session") { shop in
      try await shop.signIn()
      let user: JSON = ["userIdentifier": "your-user@email.com", "eventIdentifier": "auth"]
      #expect(try await shop.user("generate-code", user).status == 201)
      let code = try #require(try await shop.get("/sandbox/codes").json.array?.first?["code"])
      let change = user.adding(["type": 1, "code": code, "password1": "new-one", "password2": "new-one"])
      #expect(try await shop.user("change-password", change).json == true)
      #expect(try await shop.get("/users/me").status == 401)
    },
  ]
}
