import Testing

@testable import OneEntrySandbox

struct WorldUsersTests {
  @Test func `a new account can sign in at once`() throws {
    var visit = Visit()
    let answer = visit.signUp("new@email.com")
    #expect(answer.status == 201)
    #expect(answer.json["isActive"] == true)
    try visit.signIn("new@email.com", "secret-1")
    #expect(visit.get("/users/me").json["identifier"] == "new@email.com")
    #expect(visit.signUp("new@email.com").isBadRequest)
  }

  @Test func `an empty telephone is refused`() {
    var visit = Visit()
    let answer = visit.provider("sign-up", ["langCode": "en_US", "notificationData": ["phoneSMS": ""]])
    #expect(answer.message == "\"notificationData.phoneSMS\" is not allowed to be empty")
    #expect(visit.provider("sign-up", [:]).message == "\"langCode\" is required")
  }

  @Test func `with codes an account is activated first`() throws {
    var switches = CompatibilityFlags()
    switches.checksCode = true
    var visit = Visit(switches: switches)
    #expect(visit.signUp("new@email.com").json["isActive"] == false)
    #expect(visit.auth("new@email.com", "secret-1").status == 401)
    let who: JSON = ["userIdentifier": "new@email.com", "eventIdentifier": "auth"]
    #expect(visit.provider("generate-code", who).status == 201)
    let code = try #require(visit.get("/sandbox/codes").json.array?[0]["code"])
    #expect(visit.provider("check-code", who.adding(["code": code])).json == true)
    #expect(visit.provider("activate", ["userIdentifier": "new@email.com", "code": code]).json == true)
    try visit.signIn("new@email.com", "secret-1")
    #expect(visit.provider("activate", ["userIdentifier": "new@email.com", "code": code]).isBadRequest)
  }

  @Test func `a code is asked for once in its time`() {
    var visit = Visit()
    let who: JSON = ["userIdentifier": "your-user@email.com", "eventIdentifier": "auth"]
    #expect(visit.provider("generate-code", who).status == 201)
    #expect(visit.provider("generate-code", who).status == 429)
    visit.wait(31)
    #expect(visit.provider("generate-code", who).message == "User already has a code")
    visit.wait(120)
    #expect(visit.provider("generate-code", who).status == 201)
  }

  @Test func `an unknown event is not found`() {
    var visit = Visit()
    let answer = visit.provider("generate-code", ["userIdentifier": "x@y.z", "eventIdentifier": "nope"])
    #expect(answer.status == 404)
    #expect(answer.message == "Event \"nope\" with formType \"send_code\" not found")
    #expect(
      visit.provider("generate-code", ["userIdentifier": "x"]).message
        == "eventIdentifier should not be empty")
    #expect(
      visit.provider("check-code", ["userIdentifier": "x", "eventIdentifier": "nope", "code": "1"]).json
        == false)
  }

  @Test func `without an account there is no code`() {
    var visit = Visit()
    let answer = visit.provider("generate-code", ["userIdentifier": "x@y.z", "eventIdentifier": "auth"])
    #expect(answer.status == 400 && answer.message == "User not found")
    #expect(visit.get("/sandbox/codes").json == [])
  }

  @Test(
    arguments: [(1, "auth", 201), (2, "auth", 201), (3, "auth", 404), (nil, "auth", 404), (2, "other", 404)]
      as [(JSON, JSON, Int)])
  func `a password is changed or recovered, by the project's event`(
    _ type: JSON, _ event: JSON, _ status: Int
  ) throws {
    var visit = Visit()
    let user: JSON = "your-user@email.com"
    _ = visit.provider("generate-code", ["userIdentifier": user, "eventIdentifier": "auth"])
    let code = try #require(visit.get("/sandbox/codes").json.array?[0]["code"])
    let change: JSON = [
      "userIdentifier": user, "eventIdentifier": event, "type": type, "code": code, "password1": "secret-2",
      "password2": "secret-2",
    ]
    #expect(visit.provider("change-password", change).status == status)
  }

  @Test func `five wrong codes destroy the right one`() throws {
    var visit = Visit()
    let who: JSON = ["userIdentifier": "your-user@email.com", "eventIdentifier": "auth"]
    _ = visit.provider("generate-code", who)
    let code = try #require(visit.get("/sandbox/codes").json.array?[0]["code"])
    for _ in 1...4 { #expect(visit.provider("check-code", who.adding(["code": "wrong"])).json == false) }
    #expect(visit.provider("check-code", who.adding(["code": "wrong"])).status == 429)
    #expect(visit.provider("check-code", who.adding(["code": code])).json == false)
  }

  @Test func `a new password ends every session`() throws {
    var visit = try Visit.signedIn()
    let who: JSON = ["userIdentifier": "your-user@email.com", "eventIdentifier": "auth"]
    _ = visit.provider("generate-code", who)
    let code = try #require(visit.get("/sandbox/codes").json.array?[0]["code"])
    let change = who.adding(["type": 1, "code": code, "password1": "secret-2"])
    #expect(visit.provider("change-password", change.adding(["password2": "other"])).isBadRequest)
    #expect(visit.provider("change-password", change.adding(["password2": "secret-2"])).text == "true")
    #expect(visit.get("/users/me").status == 401)
    try visit.signIn("your-user@email.com", "secret-2")
  }

  @Test func `profile and state are replaced whole`() throws {
    var visit = try Visit.signedIn()
    let name: JSON = ["marker": "name_reg", "type": "string", "value": "Christina"]
    let body: JSON = [
      "formIdentifier": "reg", "langCode": "en_US", "formData": ["en_US": [name]],
      "state": ["favorites": [14]],
    ]
    let answer = visit.put("/users/me", body)
    #expect(answer.status == 200)
    #expect(answer.text == "true")
    let me = visit.get("/users/me").json
    #expect(me["formData"] == [name])
    #expect(me["state"] == ["favorites": [14]])
    #expect(
      visit.put("/users/me", body.adding(["authData": []])).message == "Login or password values are missed")
  }
}
