import Foundation

extension World {
  /// `POST …/users/sign-up` (wire contract §4.2).
  mutating func signUp(_ call: RequestContext) throws(Refusal) -> JSON {
    let provider = try provider(call)
    guard let locale = call.body["langCode"]?.string else { throw Refusal(400, "\"langCode\" is required") }
    if call.body["notificationData"]?["phoneSMS"] == "" {
      throw Refusal(400, "\"notificationData.phoneSMS\" is not allowed to be empty")
    }
    let given = try credentials(in: call.body["authData"], of: provider)
    guard let login = given.login, let password = given.password else { throw .loginMissing }
    let form = try form(call.body["formIdentifier"]?.string ?? provider.formIdentifier)
    let profile = try FormCheck(form: form, switches: switches, now: now).profile(call.body["formData"])
    // A guess: the status and text for an account that exists are in no source.
    guard user(login, of: provider) == nil else { throw Refusal(400, "User already exists") }
    let user = User(
      id: (users.last?.id ?? 0) + 1, identifier: login, provider: provider.identifier, password: password,
      formIdentifier: form.identifier, formData: profile,
      notification: [
        "email": call.body["notificationData"]?["email"] ?? "", "phonePush": [], "phoneSMS": "",
      ],
      isActive: !switches.checksCode, locale: locale, updated: now)
    users.append(user)
    return json(user)
  }

  private func json(_ user: User) -> JSON {
    [
      "id": .int(user.id), "updatedDate": .string(user.updated.iso8601), "version": 0,
      "identifier": .string(user.identifier), "isActive": .bool(user.isActive), "formData": user.formData,
      "notificationData": user.notification, "locale": .string(user.locale),
    ]
  }

  private static let wait = 30.0
  private static let mostWrongTries = 5

  /// `POST …/users/generate-code`: the code is "mailed", that is, told to whoever holds the shop and
  /// shown at `/sandbox/codes`.
  mutating func generateCode(_ call: RequestContext) throws(Refusal) -> JSON {
    let provider = try provider(call)
    let user = try call.requiredText("userIdentifier")
    let event = try call.requiredText("eventIdentifier")
    guard event == switches.event else {
      throw .unknownEvent(event)
    }
    guard self.user(user, of: provider) != nil else { throw Refusal(400, "User not found") }
    if let code = codes.first(where: { $0.userIdentifier == user && $0.expires > now }) {
      if now.timeIntervalSince(code.sent) < World.wait { throw .tooManyRequests }
      throw Refusal(400, "User already has a code")
    }
    codes.removeAll { $0.userIdentifier == user }
    let code = VerificationCode(
      userIdentifier: user, event: event, digits: random.digits(provider.codeLength), sent: now,
      expires: now.addingTimeInterval(Double(provider.codeLifetime)))
    codes.append(code)
    mailed = code
    return true
  }

  /// The code that was "mailed" to a user and is still good.
  public func postedCode(to user: String) -> String? {
    codes.last { $0.userIdentifier == user && $0.expires > now }?.digits
  }

  /// `POST …/users/check-code`: whether the code is right; it stays valid.
  mutating func checkCode(_ call: RequestContext) throws(Refusal) -> JSON {
    _ = try provider(call)
    if let event = call.body["eventIdentifier"]?.string, event != switches.event { return false }
    return .bool(try isRight(call.requiredText("code"), of: call.requiredText("userIdentifier")))
  }

  /// `POST …/users/activate`: uses the code up.
  mutating func activate(_ call: RequestContext) throws(Refusal) -> JSON {
    let identifier = try call.requiredText("userIdentifier")
    let provider = try provider(call)
    guard
      let index = users.firstIndex(where: {
        $0.identifier == identifier && $0.provider == provider.identifier
      })
    else { throw .notFound("User") }
    try useUp(call.requiredText("code"), of: identifier)
    users[index].isActive = true
    return true
  }

  /// Signing in with a code activates an account, too; a code that is wrong or used is 401.
  mutating func activate(_ user: User, with code: String) throws(Refusal) {
    guard try isRight(code, of: user.identifier) else { throw .unauthorised }
    codes.removeAll { $0.userIdentifier == user.identifier }
    for index in users.indices where users[index].id == user.id { users[index].isActive = true }
  }

  /// `POST …/users/change-password`: the code is the proof; every session of the user ends.
  mutating func changePassword(_ call: RequestContext) throws(Refusal) -> JSON {
    let identifier = try call.requiredText("userIdentifier")
    let provider = try provider(call)
    guard
      let index = users.firstIndex(where: {
        $0.identifier == identifier && $0.provider == provider.identifier
      })
    else { throw Refusal(400, "User not found") }
    try checkPurpose(call)
    let password = try call.requiredText("password1")
    guard password == call.body["password2"]?.string else { throw Refusal(400, "Passwords do not match") }
    try useUp(call.requiredText("code"), of: identifier)
    users[index].password = password
    endSessions(of: users[index].id)
    return true
  }

  /// A change is 1, a recovery 2; the event is the project's where it is named (a guess: the words for another type).
  private func checkPurpose(_ call: RequestContext) throws(Refusal) {
    guard let type = call.body["type"]?.int, (1...2).contains(type) else { throw Refusal(404, "Not Found") }
    if let event = call.body["eventIdentifier"]?.string, event != switches.event {
      throw .unknownEvent(event)
    }
  }

  /// Whether `digits` is the user's code. Five wrong tries destroy it.
  private mutating func isRight(_ digits: String, of user: String) throws(Refusal) -> Bool {
    guard let index = codes.firstIndex(where: { $0.userIdentifier == user && $0.expires > now }) else {
      return false
    }
    if codes[index].digits == digits { return true }
    codes[index].wrongTries += 1
    if codes[index].wrongTries >= World.mostWrongTries {
      codes.remove(at: index)
      throw .tooManyRequests
    }
    return false
  }

  private mutating func useUp(_ digits: String, of user: String) throws(Refusal) {
    guard try isRight(digits, of: user) else { throw Refusal(400, "Code is wrong or expired") }
    codes.removeAll { $0.userIdentifier == user }
  }
}
