import Foundation

extension App {
  mutating func handle(_ action: SignIn.Action, at now: Date) -> [Effect] {
    let before = owner
    let effects = signIn.handle(action)
    if owner != before, owner != .visitor { return effects + welcome(owner, at: now) }
    guard case .resumed(.failure) = action, !signIn.isIdentified else { return effects }
    // An errand goes on with a saved sign-in where there is one, and asks for a new one only then.
    if purpose != .shopping { return effects + signIn.handle(.opened) }
    return effects + (project.guestStorage == nil ? [] : [.enterAsGuest(onlyToGoOn: true)])
  }

  /// Whether what the shopper wants next can be done without an account; looking through orders cannot.
  public var mayBuyAsGuest: Bool { shopping.pathAfterSignIn?.last != .orders }

  /// Who it is that buys now.
  private var owner: Shopping.Owner {
    if let user = signIn.user { return .user(user) }
    return signIn.isGuest ? .guest : .visitor
  }

  /// Goes on where the shopper was asked who it is. A visitor's cart stays; somebody else starts with nothing of the one
  /// before.
  private mutating func welcome(_ owner: Shopping.Owner, at now: Date) -> [Effect] {
    let isBack = shopping.owner == owner
    let leftover = isBack || shopping.owner == .visitor ? [] : replaceShopping(for: owner)
    shopping.become(owner)
    shopping.savedCart = nil
    path = shopping.pathAfterSignIn ?? pathWithoutSignIn
    shopping.pathAfterSignIn = nil
    let loading =
      purpose == .shopping ? shopping.catalogue.handle(.opened) + shopping.form.handle(.opened) : []
    if let completed = signIn.completed, let user = signIn.user {
      notice = .accountReady(completed, user: user)
    }
    let entering = purpose == .shopping || isBack ? enter(at: now) : []
    return leftover + loading + entering + [.readJournal] + recheckPayments(at: now)
  }

  private var pathWithoutSignIn: [Screen] {
    let others = path.filter { $0 != .signIn }
    return others.isEmpty ? [purpose == .shopping ? .catalogue : .orderForm] : others
  }

  private mutating func replaceShopping(for owner: Shopping.Owner) -> [Effect] {
    let isFirst = shopping.owner == .visitor && shopping.cart.isEmpty
    shopping = Shopping(id: shopping.id + 1, owner: owner)
    inspector.forgetCalls()
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
    return left + [.forgetSignIn] + enter(at: now)
  }

  /// Asks who buys before a screen that needs to know; Esc goes back to what can be looked at without.
  mutating func askWhoBuys(before screen: Screen, at now: Date) -> [Effect] {
    guard self.screen != .signIn else { return [] }
    let left = leave(for: .signIn, at: now)
    shopping.pathAfterSignIn = screen == .signIn || path.contains(screen) ? path : path + [screen]
    path.append(.signIn)
    return left + enter(at: now)
  }

  /// A shop that shows its products to nobody in particular is not looked at before somebody has signed in.
  mutating func handle(_ action: Catalogue.Action, at now: Date) -> [Effect] {
    let effects = shopping.catalogue.handle(action)
    guard !signIn.isIdentified, screen == .catalogue, shopping.catalogue.loading.failure?.needsSignIn == true
    else { return effects }
    path = [.signIn]
    return effects + enter(at: now)
  }

  mutating func signOut(at now: Date) -> [Effect] {
    let left = leave(for: .signIn, at: now)
    signIn.end(because: nil)
    path = [.catalogue]
    return left + replaceShopping(for: .visitor) + [.signOut] + enter(at: now)
  }
}

extension Failure {
  /// Whether somebody who is signed in may be answered otherwise.
  fileprivate var needsSignIn: Bool {
    if case .notPermitted = kind { true } else { kind == .signedOut }
  }
}

extension PaymentWatch {
  fileprivate var isWaitingForSignIn: Bool {
    if case .blocked(_, let failure) = state { failure.kind == .signedOut } else { false }
  }
}
