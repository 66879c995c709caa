/// Who may call an endpoint. The app token goes with every call. Wire contract §1.1, §4.
public enum Authorization: Hashable, Sendable {
  /// Anybody; a signed-in user's token goes along.
  case app
  /// Only a signed-in user.
  case user
  /// A signed-in user, or a guest where the configuration has a guest's id. Wire contract §2.5.
  case userOrGuest
  /// Calls that prove who somebody is, such as sign-in. They carry no user token and never lead to a refresh.
  case credentials
}
