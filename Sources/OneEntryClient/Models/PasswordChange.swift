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
  /// Why it is changed.
  public var reason: Reason

  /// Creates a value from its parts.
  public init(
    userIdentifier: String, eventIdentifier: String? = nil, code: Secret, newPassword: Secret,
    reason: Reason = .change
  ) {
    self.userIdentifier = userIdentifier
    self.eventIdentifier = eventIdentifier
    self.code = code
    self.newPassword = newPassword
    self.reason = reason
  }

  /// Why a password is changed, by its number on the wire.
  public enum Reason: Int, Hashable, Sendable {
    /// A signed-in user wants another one.
    case change = 1
    /// The old one is forgotten.
    case recovery = 2
  }

  var json: RequestBody {
    .object(
      compacting: [
        "userIdentifier": .string(userIdentifier), "eventIdentifier": eventIdentifier.map(RequestBody.string),
        "code": .secret(code), "type": .integer(reason.rawValue),
        "password1": .secret(newPassword),
        "password2": .secret(newPassword),
      ])
  }
}
