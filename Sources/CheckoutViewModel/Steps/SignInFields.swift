import OneEntryClient

/// Which fields each purpose of the sign-in screen asks for. The markers are the project's own and are found by their
/// flags. Wire contract §4.2, §4.4.
enum SignInFields {
  static let code = "code"

  static func fields(of form: Form?, for purpose: SignIn.Purpose) -> [Field] {
    let attributes = form?.attributes ?? []
    let login = line(attributes.first(where: \.isLogin) ?? FormAttribute(marker: "email", title: "Email"))
    let password = password(among: attributes)
    switch purpose {
    case .signIn: return [login, password]
    case .signUp: return [login, password] + others(attributes)
    case .activate: return [login, codeField]
    case .resetPassword: return [login, codeField, password]
    }
  }

  /// A form that asks for a login but has no password cannot be used: no marker is guessed.
  private static func password(among attributes: [FormAttribute]) -> Field {
    if let attribute = attributes.first(where: \.isPassword) { return secret(attribute) }
    let isUnusable = attributes.contains(where: \.isLogin)
    return Field(id: "password", title: "Password", kind: isUnusable ? .fixed : .secret, rules: [.required])
  }

  private static func others(_ attributes: [FormAttribute]) -> [Field] {
    attributes.filter { !$0.isLogin && !$0.isPassword && !$0.isForNotificationsOnly }.compactMap {
      attribute in
      attribute.marker == FormAttribute.passwordConfirmation ? secret(attribute) : Field(attribute)
    }
  }

  private static var codeField: Field { Field(id: code, title: "Code", rules: [.required]) }

  private static func line(_ attribute: FormAttribute) -> Field {
    Field(
      id: attribute.marker, title: attribute.title,
      rules: [.required] + Rule.rules(for: attribute).filter { !$0.isRequirement })
  }

  private static func secret(_ attribute: FormAttribute) -> Field {
    Field(id: attribute.marker, title: attribute.title, kind: .secret, rules: [.required])
  }
}

extension FormAttribute {
  /// An address for messages is filled from the login and not asked for.
  fileprivate var isForNotificationsOnly: Bool {
    (isNotificationEmail || isNotificationPhoneSMS || isNotificationPhonePush) && !isLogin && !isSignUp
  }
}
