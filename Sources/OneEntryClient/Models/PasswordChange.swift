/// A new password, allowed by a code that was sent to the user. Wire contract §4.2.
public struct PasswordChange: Hashable, Sendable {
  /// The login of the user.
  public var userIdentifier: String
  /// The event that sent the code; older servers know none.
  public var eventIdentifier: String?
  /// The code that was sent to the user.
  public var code: Secret
  /// The new password.
  public var newPassword: Secret

  /// Creates a value from its parts.
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
