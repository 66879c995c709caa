import OneEntryClient

/// Which fields each purpose of the sign-in screen asks for. The markers are the project's own and are found by their
/// flags. Wire contract §4.2, §4.4.
enum SignInFields {
  static let code = "code"

  static func fields(of form: Form?, for purpose: SignIn.Purpose) -> [Field] {
    let attributes = form?.attributes ?? []
    let login = attributes.first(where: \.isLogin) ?? FormAttribute(marker: "email", title: "Email")
    let password =
      attributes.first(where: \.isPassword) ?? FormAttribute(marker: "password", title: "Password")
    switch purpose {
    case .signIn: return [line(login), secret(password)]
    case .signUp: return [line(login), secret(password)] + others(attributes)
    case .activate: return [line(login), codeField]
    case .resetPassword: return [line(login), codeField, secret(password)]
    }
  }

  private static func others(_ attributes: [FormAttribute]) -> [Field] {
    attributes.filter { !$0.isLogin && !$0.isPassword }.compactMap { Field($0) }
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
