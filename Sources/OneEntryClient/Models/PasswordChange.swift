/// A new password, allowed by a code that was sent to the user. Wire contract §4.2.
public struct PasswordChange: Hashable, Sendable {
  public var userIdentifier: String
  /// The event that sent the code; older servers know none.
  public var eventIdentifier: String?
  public var code: Secret
  public var newPassword: Secret

  public init(userIdentifier: String, eventIdentifier: String? = nil, code: Secret, newPassword: Secret) {
    self.userIdentifier = userIdentifier
    self.eventIdentifier = eventIdentifier
    self.code = code
    self.newPassword = newPassword
  }

  var json: JSONValue {
    .object(
      compacting: [
        "userIdentifier": .string(userIdentifier), "eventIdentifier": eventIdentifier.map(JSONValue.string),
        "code": .string(code.exposed), "type": 1, "password1": .string(newPassword.exposed),
        "password2": .string(newPassword.exposed),
      ])
  }
}
