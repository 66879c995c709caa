import Testing

@testable import OneEntrySandbox

struct WorldAuthTests {
  @Test func `the right password gives two tokens`() throws {
    var visit = Visit()
    let answer = visit.auth("your-user@email.com", "123456")
    #expect(answer.status == 201)
    let keys = ["userIdentifier", "authProviderIdentifier", "accessToken", "refreshToken"]
    #expect(answer.json.members?.map(\.key) == keys)
    let refresh = try #require(answer.json["refreshToken"]?.string)
    #expect(refresh.wholeMatch(of: /\d{13}-[0-9a-f-]{36}/) != nil)
    #expect(answer.json["accessToken"]?.string?.split(separator: ".").count == 3)
  }

  @Test(arguments: [("your-user@email.com", "654321"), ("nobody@email.com", "123456")])
  func `a wrong password or name is 401`(_ user: String, _ password: String) {
    var visit = Visit()
    #expect(visit.auth(user, password).status == 401)
  }

  @Test func `an empty password is missing`() {
    var visit = Visit()
    let answer = visit.auth("your-user@email.com", "")
    #expect(answer.isBadRequest)
    #expect(answer.message == "Login or password values are missed")
  }

  @Test(arguments: ["formIdentifier", "langCode"])
  func `signing in takes no other key`(_ key: String) {
    var visit = Visit()
    let answer = visit.provider("auth", .object([.init("authData", []), .init(key, "x")]))
    #expect(answer.isBadRequest)
    #expect(answer.message == "\"\(key)\" is not allowed")
  }

  @Test(arguments: ["auth", "refresh", "logout"])
  func `a device must introduce itself`(_ name: String) throws {
    var visit = try Visit.signedIn()
    #expect(visit.provider(name, [:], device: nil).message == "Missing x-device-metadata header")
    for wrong in ["{", "[]", #"{"fingerprint":1,"deviceInfo":{}}"#, #"{"fingerprint":"x","deviceInfo":"y"}"#]
    {
      let answer = visit.provider(name, [:], device: wrong)
      #expect(answer.isBadRequest)
      #expect(answer.message == "Invalid x-device-metadata format")
    }
  }

  @Test func `the old SDK signs in without a device`() throws {
    var visit = Visit(switches: .legacy)
    let answer = visit.auth("your-user@email.com", "123456", device: nil)
    #expect(answer.status == 201)
    let refreshed = visit.provider(
      "refresh", ["refreshToken": answer.json["refreshToken"] ?? nil], device: nil)
    #expect(refreshed.status == 201)
  }

  @Test func `a refresh token is good for once`() throws {
    var visit = try Visit.signedIn()
    let token = JSON.text(visit.refreshToken)
    let answer = visit.provider("refresh", ["refreshToken": token])
    #expect(answer.status == 201)
    #expect(answer.json["refreshToken"] != token)
    #expect(visit.get("/users/me").status == 401)
    visit.accessToken = answer.json["accessToken"]?.string
    #expect(visit.get("/users/me").status == 200)
    #expect(visit.provider("refresh", ["refreshToken": token]).isBadRequest)
  }

  @Test func `a refresh without a token, or from another device, is 400`() throws {
    var visit = try Visit.signedIn()
    let other = #"{"fingerprint":"UQ_2","deviceInfo":{}}"#
    #expect(visit.provider("refresh", [:]).isBadRequest)
    #expect(
      visit.provider("refresh", ["refreshToken": .text(visit.refreshToken)], device: other).isBadRequest)
    #expect(visit.provider("refresh", ["refreshToken": .text(visit.refreshToken)]).status == 201)
  }

  @Test func `tokens live as long as the provider says`() throws {
    var visit = try Visit.signedIn()
    visit.wait(3599)
    #expect(visit.get("/users/me").status == 200)
    visit.wait(1)
    #expect(visit.get("/users/me").status == 401)
    visit.wait(604_800)
    #expect(visit.provider("refresh", ["refreshToken": .text(visit.refreshToken)]).isBadRequest)
  }

  @Test func `access tokens expire on demand and can be refreshed`() throws {
    var visit = try Visit.signedIn()
    #expect(visit.post("/sandbox/access-tokens/expire", [:]).json == true)
    #expect(visit.get("/users/me").status == 401)
    let answer = visit.provider("refresh", ["refreshToken": .text(visit.refreshToken)])
    visit.accessToken = answer.json["accessToken"]?.string
    #expect(visit.get("/users/me").status == 200)
    #expect(visit.world.calls["refresh"] == 1)
  }

  @Test func `signing out ends the access token at once`() throws {
    var visit = try Visit.signedIn()
    let answer = visit.provider("logout", ["refreshToken": .text(visit.refreshToken)])
    #expect(answer.status == 201)
    #expect(answer.text == "true")
    #expect(visit.get("/users/me").status == 401)
  }

  @Test func `the same device replaces its session, another one adds its own`() throws {
    var visit = try Visit.signedIn()
    try visit.signIn()
    let path = "/users-auth-providers/marker/email/users/sessions"
    #expect(visit.get(path).json.array?.count == 1)
    _ = visit.auth(
      "your-user@email.com", "123456", device: #"{"fingerprint":"UQ_2","deviceInfo":{"os":"iOS"}}"#)
    #expect(visit.get(path).json.array?.count == 2)
    #expect(visit.provider("logout-all", [:], device: nil).text == "true")
    #expect(visit.get(path).status == 401)
    #expect(visit.world.signIns.isEmpty)
  }

  @Test func `a provider hides its secret and says what its form is`() {
    var visit = Visit()
    let provider = visit.get("/users-auth-providers/marker/email").json
    #expect(provider["formIdentifier"] == "reg")
    #expect(provider["config"]?["tokenSecretKey"] == nil)
    #expect(visit.get("/users-auth-providers").json.array == [provider])
    #expect(visit.get("/users-auth-providers/marker/phone").status == 404)
  }
}
