import CheckoutViewModel
import OneEntryClient

/// Who signs in with a password, as the options of a command say it.
struct GivenAccount {
  var user: String?
  var passwordStdin: Bool

  /// Nobody where nobody is named; in the demo shop its own user.
  func credentials(in project: Project) throws(HeadlessError) -> (user: String, password: Secret)? {
    let own = project.demoAccount
    guard user != nil || passwordStdin else { return own.map { ($0.user, Secret($0.password)) } }
    guard let user = user ?? own?.user else {
      throw .usage("Say who signs in with --user; --password-stdin alone does not say that.")
    }
    return (user, try password(of: user))
  }

  private func password(of user: String) throws(HeadlessError) -> Secret {
    let password = passwordStdin ? PasswordPrompt.readLine() : PasswordPrompt.ask("Password for \(user): ")
    guard let password, !password.isEmpty else {
      throw .usage(
        "The password is missing: pipe it in with --password-stdin, or run this in a terminal to be asked.")
    }
    guard !password.utf8.contains(0) else {
      throw .usage("The password contains a zero byte; no password can.")
    }
    return Secret(password)
  }
}
