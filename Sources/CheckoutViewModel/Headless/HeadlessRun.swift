import Foundation
import OneEntryClient

/// Drives the same state as the screens, without one: sends what happened and waits until something is true of the
/// state.
@MainActor public final class HeadlessRun {
  public let store: Store
  /// The checkout that may have made an order; it is named in every report from then on.
  public private(set) var checkoutID: String?
  /// Called with every new state, before anything waits for it.
  public var onChange: ((App) -> Void)?
  private let credentials: Credentials?
  /// Whether the errand is done without an account.
  let isGuest: Bool
  private var waiting: (isDone: (App) -> Bool, resume: CheckedContinuation<Void, Never>)?
  private var signInsLeft = 3
  public private(set) var isInterrupted = false

  /// Who signs in where nobody stays signed in, and again where the sign-in has ended.
  public struct Credentials: Sendable {
    public var user: String
    public var password: Secret
    public var provider: String

    public init(user: String, password: Secret, provider: String) {
      self.user = user
      self.password = password
      self.provider = provider
    }
  }

  /// A run that has not begun.
  public init(_ app: App, _ services: Services, as credentials: Credentials?, isGuest: Bool = false) {
    self.isGuest = isGuest
    store = Store(app: app, services: services)
    self.credentials = credentials
    store.onChange = { [weak self] in self?.receive($0) }
  }

  public var app: App { store.app }

  var wantedProvider: String? { credentials?.provider }

  func send(_ action: App.Action) { store.send(action) }

  /// Waits until something is true of the state, or the run is interrupted. Whatever waits for a sign-in gets one.
  func wait(until isDone: @escaping (App) -> Bool) async {
    signInAgain()
    guard !isInterrupted, !isDone(app) else { return }
    await withCheckedContinuation { waiting = (isDone, $0) }
  }

  /// Waits until every request has been answered.
  func settle() async {
    await wait { [store] _ in store.inFlight == 0 }
  }

  /// Ends all waiting; the state stays as it is.
  public func interrupt() {
    isInterrupted = true
    stop()
  }

  /// Ends the run, once an order or a session that is on its way has had a moment to arrive.
  public func finish() async {
    await store.finish()
    stop()
  }

  /// Stops every timer.
  public func stop() {
    store.stop()
    waiting?.resume.resume()
    waiting = nil
  }

  private func receive(_ app: App) {
    checkoutID = app.shopping.placement.checkoutID ?? checkoutID
    onChange?(app)
    signInAgain()
    guard let waiting, waiting.isDone(self.app) else { return }
    self.waiting = nil
    waiting.resume.resume()
  }

  /// A checkout that this run goes on with.
  func note(checkout id: String) { checkoutID = id }

  private func signInAgain() {
    guard let credentials, isSignInPossible else { return }
    let wanted = app.signIn.providers.firstIndex { $0.identifier == credentials.provider }
    if let wanted, wanted != app.signIn.providerIndex { return send(.signIn(.providerChosen(wanted))) }
    signInsLeft -= 1
    send(
      .signIn(
        .credentialsGiven(user: credentials.user, credentials.password, provider: credentials.provider)))
  }

  private var isSignInPossible: Bool {
    credentials != nil && signInsLeft > 0 && app.signIn.isEditable
      && (app.signIn.failure == nil || isSignedOut)
  }

  /// Whether somebody is being signed in, or will be by itself.
  var isSigningIn: Bool {
    if app.signIn.isGuest { return false }
    return switch app.signIn.phase {
    case .loading, .sending: true
    case .ready: isSignInPossible
    case .unavailable, .signedIn: false
    }
  }

  private var isSignedOut: Bool { app.signIn.failure?.kind == .signedOut }
}
