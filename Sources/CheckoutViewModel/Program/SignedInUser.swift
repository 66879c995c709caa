import Foundation

extension App {
  mutating func handle(_ action: SignIn.Action, at now: Date) -> [Effect] {
    let wasSignedIn = signIn.isSignedIn
    let effects = signIn.handle(action)
    if !wasSignedIn, let user = signIn.user { return effects + welcome(user, at: now) }
    // An errand goes on with a saved sign-in where there is one, and asks for a new one only then.
    if purpose != .shopping, case .resumed(.failure) = action {
      return effects + signIn.handle(.opened)
    }
    return effects
  }

  /// Goes on where the sign-in ended; somebody else starts with nothing of the one before.
  private mutating func welcome(_ user: String, at now: Date) -> [Effect] {
    let isBack = shopping.user == user
    let leftover = isBack ? [] : replaceShopping(for: user)
    shopping.savedCart = nil
    path = shopping.pathAfterSignIn ?? [purpose == .shopping ? .catalogue : .orderForm]
    shopping.pathAfterSignIn = nil
    let loading =
      purpose == .shopping ? shopping.catalogue.handle(.opened) + shopping.form.handle(.opened) : []
    if let completed = signIn.completed { notice = .accountReady(completed, user: user) }
    let entering = purpose == .shopping || isBack ? enter(at: now) : []
    return leftover + loading + entering + [.readJournal] + recheckPayments(at: now)
  }

  private mutating func replaceShopping(for user: String?) -> [Effect] {
    let isFirst = shopping.user == nil
    shopping = Shopping(id: shopping.id + 1, user: user)
    return isFirst ? [] : [.stopTimers]
  }

  /// Payments that nobody could check without a sign-in are checked again.
  private mutating func recheckPayments(at now: Date) -> [Effect] {
    shopping.watches.values.filter { $0.id != shopping.watch?.id && $0.isWaitingForSignIn }.sorted {
      $0.id < $1.id
    }
    .flatMap { handle(.checkTapped, of: $0.id, at: now) }
  }

  /// The sign-in ended in the middle of something: everything is kept, and going on starts where it stopped.
  mutating func askToSignInAgain(at now: Date) -> [Effect] {
    guard signIn.isSignedIn else { return [] }
    let left = leave(for: .signIn, at: now)
    shopping.pathAfterSignIn = path
    path = [.signIn]
    overlay = nil
    notice = .signInAgain
    signIn.end(because: .signedOut)
    return left + enter(at: now)
  }

  mutating func signOut(at now: Date) -> [Effect] {
    let left = leave(for: .signIn, at: now)
    signIn.end(because: nil)
    path = [.signIn]
    return left + replaceShopping(for: nil) + [.signOut]
      + (signIn.fields.isEmpty ? signIn.handle(.opened) : [])
  }
}

extension PaymentWatch {
  fileprivate var isWaitingForSignIn: Bool {
    if case .blocked(_, let failure) = state { failure.kind == .signedOut } else { false }
  }
}
