import OneEntryClient

/// The shop that the program talks to, and how real its money is.
public struct Project: Equatable, Sendable {
  /// How real the money is: the built-in sandbox, a project whose payment accounts are in test mode, a live one, or one
  /// whose accounts are not known yet.
  public enum Mode: Equatable, Sendable { case demo, test, live, unknown }

  /// The name shown in the header: the host, or the demo shop's name; empty for the demo shop that has none of its own.
  public var name: String
  /// How real the money is.
  public var mode: Mode
  /// The sandbox's own user, shown on the sign-in screen; `nil` with a real project.
  public var demoAccount: DemoAccount?

  /// Whether the project is served by this computer: no real money is moved there.
  public var isLocal = false

  /// The address of this computer at which the demo shop's payment pages are shared; `nil` where they are not.
  public var pagesAddress: String?

  /// Whether nothing is changed at the shop.
  public var isReadOnly = false

  /// Whether carts and sign-ins outlast the run.
  public var isKept = true

  /// The identifiers of payment accounts whose orders are paid on delivery: nothing is to be paid online. The API does
  /// not say which these are. Wire contract §4.7.
  public var offlineAccounts = Project.usualOfflineAccounts

  /// What such an account is called unless a setting says otherwise.
  public static let usualOfflineAccounts: Set<String> = ["cash"]

  /// Where orders of guests go; `nil` where nobody buys without an account, as far as is known. The API does not say.
  public var guestStorage: GuestStorage?

  /// The product that stands for delivery, where the shop charges it as one; the API does not say which. Wire contract
  /// §4.6.
  public var deliveryProduct: Int?

  /// A shop under the name that is shown.
  public init(name: String, mode: Mode, demoAccount: DemoAccount? = nil) {
    self.name = name
    self.mode = mode
    self.demoAccount = demoAccount
  }

  /// A project is live as soon as one of its accounts takes real money; one on this computer never is.
  mutating func note(accounts: [PaymentAccount]) {
    guard mode != .demo, !accounts.isEmpty else { return }
    mode = !isLocal && accounts.contains { $0.isUsed && !$0.isTestMode } ? .live : .test
  }
}

/// The sandbox's user. Not a secret: it is printed on the screen.
public struct DemoAccount: Equatable, Sendable {
  /// The name to sign in with.
  public var user: String
  /// The password to sign in with.
  public var password: String

  /// A user that the sandbox knows.
  public init(user: String, password: String) {
    self.user = user
    self.password = password
  }
}

/// The order storage that takes orders of shoppers without an account. Wire contract §2.5.
public struct GuestStorage: Hashable, Sendable {
  /// The marker of the storage.
  public var storage: String
  /// The marker of its form.
  public var form: String

  /// A storage and the form that its orders fill in.
  public init(storage: String, form: String) {
    self.storage = storage
    self.form = form
  }
}
