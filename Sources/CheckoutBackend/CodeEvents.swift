import CheckoutViewModel

/// The events by which a project sends codes. Each project names them itself; without a setting, names that projects
/// are known to use are tried one after the other, and the one that worked is kept. Wire contract §4.2.
public struct CodeEvents: Sendable {
  /// What sends a code for a new account; `nil` to try the known names.
  public var activation: String?
  /// What sends a code for a forgotten password; `nil` to try the known names.
  public var recovery: String?

  public init(activation: String? = nil, recovery: String? = nil) {
    self.activation = activation
    self.recovery = recovery
  }

  /// The names to try, in order. All but the first are guesses: the sources agree on none.
  func names(for purpose: SignIn.Purpose) -> [String] {
    switch purpose {
    case .resetPassword:
      recovery.map { [$0] } ?? ["auth", "password_reset", "reset_password", "recovery", "user_registration"]
    case .signIn, .signUp, .activate:
      activation.map { [$0] } ?? ["auth", "user_registration", "registration", "sign_up", "activation"]
    }
  }
}
