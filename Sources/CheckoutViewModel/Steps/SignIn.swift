import OneEntryClient

/// The first step: who is buying. The fields come from the form of the provider that the project offers.
public struct SignIn: Equatable, Sendable {
  /// What the fields are for.
  public enum Purpose: Equatable, Sendable, CaseIterable {
    case signIn
    case signUp
    /// A new account is activated with the code that was sent.
    case activate
    /// A forgotten password is replaced with the help of a code.
    case resetPassword
  }

  /// How far the sign-in has come.
  public enum Phase: Equatable, Sendable {
    case loading
    case unavailable(Failure)
    case ready
    case sending
    case signedIn(user: String)
  }

  /// What happened at sign-in.
  public enum Action: Equatable, Sendable {
    case opened
    case providersLoaded(Result<[AuthProvider], Failure>)
    case formLoaded(provider: String, Result<Form, Failure>)
    case providerChosen(Int)
    case purposeChosen(Purpose)
    case moved(by: Int)
    case edited(TextEdit)
    case staySignedInTapped
    case codeRequested
    /// With the code itself where the shop shows what it has sent.
    case codeSent(Result<String?, Failure>)
    case submitted
    /// Signs in with a name and a password that were given without a screen, at the provider with this marker.
    case credentialsGiven(user: String, Secret, provider: String)
    case answered(Purpose, Result<String, Failure>)
    case resumed(Result<String, Failure>)
    /// The shopper goes on without an account.
    case guestChosen
    /// Whether there is a guest now; where one was only looked for, there may be none.
    case guestEntered(Result<Bool, Failure>)
  }

  /// How far the sign-in has come.
  public private(set) var phase = Phase.loading
  /// What the fields are for now.
  public private(set) var purpose = Purpose.signIn
  /// The ways to sign in that are switched on.
  public private(set) var providers: [AuthProvider] = []
  /// The index of the chosen way.
  public private(set) var providerIndex = 0
  private var input = SignInInput()
  /// Whether to stay signed in after the program ends.
  public private(set) var staysSignedIn = false
  /// Why the last attempt failed.
  public private(set) var failure: Failure?
  /// Whether a code has been asked for and sent.
  public private(set) var isCodeSent = false
  /// The code that was sent last, where the shop shows it: the demo shop sends no mail.
  public private(set) var shownCode: String?
  /// What was done before signing in: an account created or activated, a password set.
  public private(set) var completed: Purpose?
  /// The password of an account that is to be activated, so that it need not be typed again.
  private var newPassword: Credential?
  private var form: Form?
  private var isRequestingCode = false
  /// Whether providers or a form are on their way.
  private var isAsking = false
  /// What was typed before there were fields to take it.
  private var typedAhead: [Action] = []

  /// A sign-in that has not been loaded yet.
  public init() {}

  /// What is asked for, in order.
  public var fields: [Field] { input.fields }
  /// The index of the field that the keys go to.
  public var focus: Int { input.focus }
  /// The way to sign in that is chosen.
  public var provider: AuthProvider? {
    providers.indices.contains(providerIndex) ? providers[providerIndex] : nil
  }
  /// Whether the shopper goes on without an account.
  public private(set) var isGuest = false
  /// Whether it is known who buys: a user, or a guest.
  public var isIdentified: Bool { isSignedIn || isGuest }
  /// Whether somebody is signed in.
  public var isSignedIn: Bool { user != nil }
  /// Who is signed in.
  public var user: String? { if case .signedIn(let user) = phase { user } else { nil } }
  /// Whether providers and form are still to be asked for.
  var needsLoading: Bool {
    switch phase {
    case .loading: !isAsking
    case .unavailable: true
    case .ready, .sending, .signedIn: false
    }
  }
  /// Whether an answer is awaited.
  var isWaiting: Bool { phase == .loading && isAsking || phase == .sending || isRequestingCode }
  /// Whether the fields take keys.
  public var isEditable: Bool { phase == .ready }

  /// Whether there are no fields yet and what is typed is kept for them. Somebody who has begun to type goes on so when
  /// the fields cannot be loaded.
  public var keepsTyping: Bool {
    switch phase {
    case .loading: true
    case .unavailable: !typedAhead.isEmpty
    case .ready, .sending, .signedIn: false
    }
  }

  /// Handles what happened; returns what to do.
  public mutating func handle(_ action: Action) -> [Effect] {
    switch action {
    case .edited where keepsTyping, .moved where keepsTyping: return keep(action)
    case .opened: return phase == .sending || isSignedIn ? [] : load()
    case .providersLoaded(let result): return phase == .loading ? receive(providers: result) : []
    case .formLoaded(let id, let result):
      return phase == .loading && id == provider?.identifier ? receive(form: result) : []
    case .providerChosen(let index): return whileEditable { $0.choose(index) }
    case .purposeChosen(let purpose): return whileEditable { $0.choose(purpose) }
    case .moved(let step): return whileEditable { $0.change { $0.move(by: step) } }
    case .edited(let edit): return whileEditable { $0.change { $0.write(edit) } }
    case .staySignedInTapped: return whileEditable { $0.toggleStaying() }
    case .codeRequested: return whileEditable { $0.requestCode() }
    case .codeSent(let result): return receive(codeSent: result)
    case .submitted: return whileEditable { $0.submit() }
    case .credentialsGiven(let user, let password, let marker):
      return whileEditable { $0.signIn(user, password, at: marker) }
    case .answered(let purpose, let result):
      return phase == .sending && purpose == self.purpose ? receive(answer: result) : []
    case .resumed(let result): return phase == .sending || isSignedIn ? [] : receive(resumed: result)
    case .guestChosen: return isIdentified || phase == .sending ? [] : [.enterAsGuest(onlyToGoOn: false)]
    case .guestEntered(let result): return phase == .sending || isSignedIn ? [] : receive(guest: result)
    }
  }

  /// Ends the sign-in. Of somebody who signs out nothing is kept; somebody whose sign-in failed finds the fields as they
  /// were, except for secrets.
  public mutating func end(because failure: Failure?) {
    if failure == nil { self = forSomebodyElse }
    (isGuest, typedAhead, self.failure) = (false, [], failure)
    input.clearSecrets()
    phase = fields.isEmpty ? .loading : .ready
  }

  /// The same ways to sign in, with nothing filled in or chosen.
  private var forSomebodyElse: SignIn {
    var other = SignIn()
    (other.providers, other.providerIndex, other.form) = (providers, providerIndex, form)
    other.input.show(SignInFields.fields(of: form, for: other.purpose))
    return other
  }
}

extension SignIn {
  private mutating func whileEditable(_ change: (inout SignIn) -> [Effect]) -> [Effect] {
    isEditable ? change(&self) : []
  }

  private mutating func change(_ edit: (inout SignInInput) -> Void) -> [Effect] {
    edit(&input)
    return []
  }

  private mutating func signIn(_ user: String, _ password: Secret, at marker: String) -> [Effect] {
    guard let provider, provider.identifier == marker, let login = form?.attributes.first(where: \.isLogin),
      let secret = form?.attributes.first(where: \.isPassword)
    else {
      failure = .notFound(nil)
      return []
    }
    purpose = .signIn
    phase = .sending
    failure = nil
    return [
      .apply(
        SignInRequest(
          provider: provider, login: Credential(marker: login.marker, value: Secret(user)),
          password: Credential(marker: secret.marker, value: password)))
    ]
  }

  private mutating func toggleStaying() -> [Effect] {
    staysSignedIn.toggle()
    return []
  }

  private mutating func load() -> [Effect] {
    phase = .loading
    isAsking = true
    failure = nil
    return [.loadProviders]
  }

  private mutating func receive(providers result: Result<[AuthProvider], Failure>) -> [Effect] {
    switch result {
    case .success(let found):
      providers = found.filter(\.isActive)
      guard let provider else { return fail(.notFound(nil)) }
      return [.loadSignInForm(provider)]
    case .failure(let failure): return fail(failure)
    }
  }

  private mutating func receive(form result: Result<Form, Failure>) -> [Effect] {
    isAsking = false
    switch result {
    case .success(let form):
      self.form = form
      phase = .ready
      input.show(SignInFields.fields(of: form, for: purpose), keepingFocus: true)
      typeKept()
      return []
    case .failure(let failure): return fail(failure)
    }
  }

  private mutating func keep(_ action: Action) -> [Effect] {
    if typedAhead.count < Field.capacity { typedAhead.append(action) }
    return []
  }

  /// Types what was kept; beyond the first and the last field it does not move.
  private mutating func typeKept() {
    let actions = typedAhead
    typedAhead = []
    for action in actions {
      if case .moved(let step) = action, !fields.indices.contains(focus + step) { continue }
      _ = handle(action)
    }
  }

  private mutating func fail(_ failure: Failure) -> [Effect] {
    isAsking = false
    phase = .unavailable(failure)
    return []
  }

  private mutating func choose(_ index: Int) -> [Effect] {
    guard providers.indices.contains(index), index != providerIndex else { return [] }
    providerIndex = index
    phase = .loading
    isAsking = true
    return provider.map { [.loadSignInForm($0)] } ?? []
  }

  private mutating func choose(_ purpose: Purpose) -> [Effect] {
    self.purpose = purpose
    if purpose != .activate { newPassword = nil }
    failure = nil
    (isCodeSent, shownCode) = (false, nil)
    completed = nil
    input.show(SignInFields.fields(of: form, for: purpose))
    return []
  }

  private mutating func requestCode() -> [Effect] {
    guard let provider, let login = fields.first, !login.isEmpty else { return change { $0.judge() } }
    guard !isRequestingCode else { return [] }
    isRequestingCode = true
    failure = nil
    return [.requestCode(purpose, provider: provider.identifier, user: login.formattedValue)]
  }

  private mutating func receive(codeSent result: Result<String?, Failure>) -> [Effect] {
    isRequestingCode = false
    switch result {
    case .success(let code):
      isCodeSent = true
      shownCode = code
      // Whoever has gone on to another field meanwhile types there.
      if input.focus == 0 { input.go(to: SignInFields.code) }
    case .failure(let failure): self.failure = failure
    }
    return []
  }

  private mutating func submit() -> [Effect] {
    input.judge()
    input.compareConfirmation()
    guard let provider, fields.allSatisfy({ $0.problem == nil }), !fields.isEmpty else { return [] }
    phase = .sending
    failure = nil
    let request = SignInRequest(
      purpose: purpose, provider: provider, form: form, fields: fields, staysSignedIn: staysSignedIn)
    return [.apply(request)]
  }

  /// The answer to what was sent: the user's name, or why not.
  private mutating func receive(answer result: Result<String, Failure>) -> [Effect] {
    phase = .ready
    switch (purpose, result) {
    case (.signIn, .success(let user)):
      become(user)
      newPassword = nil
      return change { $0.clearSecrets() }
    case (.signUp, .success) where provider?.isCheckCode == true:
      newPassword = input.password
      return choose(.activate) + requestCode()
    case (_, .success(let user)): return signIn(user, after: purpose)
    case (_, .failure(let failure)):
      self.failure = failure
      return change { $0.reject(failure) }
    }
  }

  private mutating func become(_ user: String) {
    phase = .signedIn(user: user)
    isGuest = false
  }

  /// Whoever has just created or activated an account, or set a password, is signed in with it; only where the password
  /// is not known is it asked for.
  private mutating func signIn(_ user: String, after purpose: Purpose) -> [Effect] {
    let password = input.password ?? newPassword
    let login = fields.first.map { Credential(marker: $0.id, value: Secret(user)) }
    _ = choose(.signIn)
    completed = purpose
    guard let provider, let login, let password else { return [] }
    phase = .sending
    let request = SignInRequest(provider: provider, login: login, password: password, stays: staysSignedIn)
    return [.apply(request)]
  }

  private mutating func receive(guest result: Result<Bool, Failure>) -> [Effect] {
    switch result {
    case .success(let isThere): isGuest = isThere
    case .failure(let failure): self.failure = failure
    }
    return []
  }

  /// A kept sign-in that could not be read is explained; that nobody is signed in is not a failure.
  private mutating func receive(resumed result: Result<String, Failure>) -> [Effect] {
    switch result {
    case .success(let user):
      become(user)
      typedAhead = []
    case .failure(let failure): if case .local = failure.kind { self.failure = failure }
    }
    return []
  }
}
