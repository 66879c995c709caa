import CheckoutViewModel
import OneEntryClient
import Testing

struct SignInTests {
  private var ready: SignIn {
    SignIn().after(
      .opened, .providersLoaded(.success([Sample.provider])),
      .formLoaded(provider: "email", .success(Sample.signInForm)))
  }
  private var filled: SignIn {
    ready.after(.edited(.insert("ann@example.com")), .moved(by: 1), .edited(.insert("wrong")))
  }

  @Test func `the fields come from the form of the provider`() {
    var signIn = SignIn()
    #expect(signIn.handle(.opened) == [.loadProviders])
    #expect(
      signIn.handle(.providersLoaded(.success([Sample.provider]))) == [.loadSignInForm(Sample.provider)])
    #expect(ready.fields.map(\.id) == ["email_reg", "password_reg"])
    #expect(ready.fields.map(\.kind) == [.line, .secret])
  }

  @Test func `a kept sign-in that this computer does not give out is explained, and one that is over is not`()
  {
    let opened = SignIn().after(.opened, .resumed(.failure(.local("open to others"))))
    #expect(opened.failure == .local("open to others"))
    let loaded = opened.after(
      .providersLoaded(.success([Sample.provider])),
      .formLoaded(provider: "email", .success(Sample.signInForm)))
    #expect(loaded.failure == .local("open to others") && loaded.isEditable)
    #expect(ready.after(.resumed(.failure(.signedOut))).failure == nil)
  }

  @Test func `nothing that one user chose or typed is left for the next`() {
    var signIn = filled.after(
      .staySignedInTapped, .submitted, .answered(.signIn, .success("ann@example.com")))
    signIn.end(because: nil)
    #expect(signIn == ready)
  }

  @Test(arguments: SignIn.Purpose.allCases)
  func `what the fields were for is forgotten with who used them`(purpose: SignIn.Purpose) {
    var signIn = ready.after(.purposeChosen(purpose), .edited(.insert("ann@example.com")))
    signIn = signIn.after(.codeRequested, .codeSent(.success("1234")), .resumed(.success("ann@example.com")))
    signIn.end(because: nil)
    #expect(signIn == ready)
  }

  @Test func `somebody whose sign-in has ended finds the fields as they were, without the password`() {
    var signIn = filled.after(
      .staySignedInTapped, .submitted, .answered(.signIn, .success("ann@example.com")))
    signIn.end(because: .signedOut)
    #expect(signIn.fields.map(\.value) == ["ann@example.com", ""] && signIn.staysSignedIn)
  }

  @Test func `a provider that is switched off is not offered`() {
    var off = Sample.provider
    off.isActive = false
    #expect(SignIn().after(.opened, .providersLoaded(.success([off]))).phase == .unavailable(.notFound(nil)))
  }

  @Test func `what cannot be loaded is asked for again`() {
    var signIn = SignIn().after(.opened, .providersLoaded(.failure(.offline)))
    #expect(signIn.phase == .unavailable(.offline))
    #expect(signIn.handle(.opened) == [.loadProviders])
  }

  private let ahead: [SignIn.Action] = [
    .edited(.insert("ann@example.con")), .edited(.deleteBackward), .edited(.insert("m")), .moved(by: 1),
    .edited(.insert("secret")), .moved(by: 1), .moved(by: 1),
  ]
  private let loaded: [SignIn.Action] = [
    .providersLoaded(.success([Sample.provider])),
    .formLoaded(provider: "email", .success(Sample.signInForm)),
  ]

  @Test func `what is typed before there are fields is in them once they are there`() {
    let connecting = SignIn().after(.opened).after(ahead)
    #expect(connecting.fields.isEmpty && connecting.phase == .loading)
    let signIn = connecting.after(loaded)
    #expect(signIn.fields.map(\.text) == ["ann@example.com", "secret"])
    #expect(signIn.focus == 1 && signIn.phase == .ready)
    let again = signIn.after(.opened).after(loaded)
    #expect(again.fields.map(\.text) == signIn.fields.map(\.text))
    #expect(again.focus == signIn.focus && again.phase == signIn.phase)
  }

  @Test func `what was typed ahead outlives a shop that is away, and nothing else`() {
    let away = SignIn().after(.opened).after(ahead).after(.providersLoaded(.failure(.offline)), .opened)
    #expect(away.after(loaded).fields.map(\.text) == ["ann@example.com", "secret"])
    var resumed = away.after(.resumed(.success("ann@example.com")))
    resumed.end(because: nil)
    #expect(resumed.after(.opened).after(loaded).fields.allSatisfy { $0.text.isEmpty })
  }

  @Test func `submitting sends the credentials under the markers of the form, once`() {
    var signIn = filled
    let effects = signIn.handle(.submitted)
    guard case .apply(let application) = effects.first else {
      Issue.record("nothing was sent")
      return
    }
    #expect(application.user == "ann@example.com")
    #expect(application.credentials.map(\.marker) == ["email_reg", "password_reg"])
    #expect(application.credentials.last?.value.exposed == "wrong")
    #expect(signIn.handle(.submitted).isEmpty)
    #expect(signIn.after(.edited(.insert("x"))) == signIn)
  }

  @Test func `submitting without a password goes there`() {
    var signIn = ready.after(.edited(.insert("ann@example.com")))
    #expect(signIn.handle(.submitted).isEmpty)
    #expect(signIn.focus == 1)
    #expect(signIn.fields[1].problem == .required)
  }

  @Test func `a wrong password keeps the name, says so and clears the secret`() {
    let signIn = filled.after(.submitted, .answered(.signIn, .failure(.wrongCredentials("No"))))
    #expect(signIn.failure == .wrongCredentials("No"))
    #expect(signIn.fields[0].text == "ann@example.com")
    #expect(signIn.fields[1].text.isEmpty)
    #expect(signIn.fields[1].problem == nil)
    #expect(signIn.focus == 1)
    #expect(signIn.isEditable)
  }

  @Test func `a shop that is away costs nothing that was typed`() {
    let signIn = filled.after(.submitted, .answered(.signIn, .failure(.offline)))
    #expect(signIn.fields.map(\.text) == ["ann@example.com", "wrong"])
    #expect(signIn.failure == .offline)
  }

  @Test func `signing in clears the secrets`() {
    let signIn = filled.after(.submitted, .answered(.signIn, .success("ann@example.com")))
    #expect(signIn.user == "ann@example.com")
    #expect(signIn.fields[1].text.isEmpty)
  }

  @Test func `a kept sign-in goes on, and a form that comes later does not end it`() {
    let signIn = SignIn().after(
      .opened, .resumed(.success("ann@example.com")), .providersLoaded(.success([Sample.provider])),
      .formLoaded(provider: "email", .success(Sample.signInForm)))
    #expect(signIn.isSignedIn)
    #expect(signIn.after(.formLoaded(provider: "email", .failure(.offline))).isSignedIn)
  }

  @Test func `a kept sign-in goes on although the providers could not be asked for`() {
    #expect(
      SignIn().after(.opened, .providersLoaded(.failure(.offline)), .resumed(.success("ann"))).isSignedIn)
    #expect(ready.after(.resumed(.failure(.signedOut))) == ready)
  }

  @Test func `a form that comes while something is sent changes nothing`() {
    let sending = filled.after(.submitted)
    #expect(sending.after(.formLoaded(provider: "email", .success(Sample.signInForm))) == sending)
  }

  @Test func `another purpose keeps the name and asks for what it needs`() {
    let signUp = filled.after(.purposeChosen(.signUp))
    #expect(signUp.fields.map(\.id) == ["email_reg", "password_reg", "name_reg"])
    #expect(signUp.fields[0].text == "ann@example.com")
    #expect(filled.after(.purposeChosen(.activate)).fields.map(\.id) == ["email_reg", "code"])
    #expect(filled.after(.purposeChosen(.resetPassword)).fields.map(\.kind) == [.line, .line, .secret])
  }

  @Test func `a new password is typed twice and sent once`() {
    var form = Sample.signInForm
    form.attributes.append(FormAttribute(marker: "password_confirm", title: "Again"))
    form.attributes.append(FormAttribute(marker: "mail", title: "Mail", isNotificationEmail: true))
    var signUp = SignIn().after(
      .opened, .providersLoaded(.success([Sample.provider])), .formLoaded(provider: "email", .success(form)),
      .purposeChosen(.signUp), .edited(.insert("a@b.co")), .moved(by: 1), .edited(.insert("secret")),
      .moved(by: 2), .edited(.insert("secre")), .submitted)
    #expect(signUp.fields.map(\.id) == ["email_reg", "password_reg", "name_reg", "password_confirm"])
    #expect(signUp.fields.last?.problem == .passwordsDiffer && signUp.focus == 3)
    guard case .apply(let request) = signUp.after(.edited(.insert("t"))).effectsOfSubmitting.first else {
      Issue.record("nothing was sent")
      return
    }
    #expect(request.credentials.map(\.marker) == ["email_reg", "password_reg"])
    #expect(request.formData.isEmpty && request.notificationEmail == "a@b.co")
    signUp = signUp.after(.purposeChosen(.signIn))
    #expect(signUp.fields.count == 2)
  }

  @Test func `a form without a password is not guessed at`() {
    let form = Form(id: 1, identifier: "reg", attributes: [FormAttribute(marker: "phone", isLogin: true)])
    let signIn = SignIn().after(
      .opened, .providersLoaded(.success([Sample.provider])), .formLoaded(provider: "email", .success(form)),
      .edited(.insert("5551234")), .submitted)
    #expect(signIn.phase == .ready && signIn.fields[1].problem == .notFillable)
  }

  @Test func `a new account that needs a code asks for it`() {
    var signIn = signingUp(checksCode: true)
    #expect(
      signIn.handle(.answered(.signUp, .success("a@b.co")))
        == [.requestCode(.activate, provider: "email", user: "a@b.co")])
    #expect(signIn.purpose == .activate)
    #expect(signIn.fields[0].text == "a@b.co")
  }

  /// Name and password of a new account are on their way.
  private func signingUp(checksCode: Bool) -> SignIn {
    var provider = Sample.provider
    provider.isCheckCode = checksCode
    return SignIn().after(
      .opened, .providersLoaded(.success([provider])),
      .formLoaded(provider: "email", .success(Sample.signInForm)),
      .purposeChosen(.signUp), .edited(.insert("a@b.co")), .moved(by: 1), .edited(.insert("secret")),
      .submitted)
  }

  private static func signsIn(_ password: String) -> Effect {
    .apply(
      SignInRequest(
        provider: Sample.provider, login: Credential(marker: "email_reg", value: Secret("a@b.co")),
        password: Credential(marker: "password_reg", value: Secret(password))))
  }

  @Test func `whoever has created an account is signed in`() {
    var signIn = signingUp(checksCode: false)
    #expect(signIn.handle(.answered(.signUp, .success("a@b.co"))) == [Self.signsIn("secret")])
    #expect(signIn.purpose == .signIn && signIn.phase == .sending && signIn.completed == .signUp)
    #expect(signIn.after(.answered(.signIn, .success("a@b.co"))).user == "a@b.co")
  }

  @Test func `whoever has activated an account is signed in with the password that it was created with`() {
    var signIn = signingUp(checksCode: true).after(
      .answered(.signUp, .success("a@b.co")), .codeSent(.success(nil)), .edited(.insert("123456")),
      .submitted)
    guard case .apply(let request) = signIn.handle(.answered(.activate, .success("a@b.co"))).first else {
      Issue.record("nobody is signed in")
      return
    }
    #expect(request.purpose == .signIn && request.credentials.last?.value == Secret("secret"))
  }

  @Test func `whoever comes back with a code is asked for the password`() {
    let signIn = ready.after(
      .purposeChosen(.activate), .edited(.insert("a@b.co")), .moved(by: 1), .edited(.insert("123456")),
      .submitted, .answered(.activate, .success("a@b.co")))
    #expect(signIn.purpose == .signIn && signIn.phase == .ready && signIn.completed == .activate)
  }

  @Test func `whoever has set a password is signed in with it`() {
    var signIn = filled.after(
      .purposeChosen(.resetPassword), .edited(.insert("123456")), .moved(by: 1),
      .edited(.deleteToStart), .edited(.insert("new password")), .submitted)
    let signsIn = signIn.handle(.answered(.resetPassword, .success("ann@example.com")))
    guard case .apply(let request) = signsIn.first else {
      Issue.record("nobody is signed in")
      return
    }
    #expect(request.credentials.last?.value == Secret("new password"))
  }

  @Test func `a wrong code is cleared and typed again; the password stays`() {
    let signIn = filled.after(
      .purposeChosen(.resetPassword), .edited(.insert("000000")), .submitted,
      .answered(.resetPassword, .failure(.wrongCode("Code is wrong or expired"))))
    #expect(signIn.fields.map(\.text) == ["ann@example.com", "", "wrong"])
    #expect(signIn.focus == 1)
  }

  @Test func `a name that is taken is at the name, and nothing is lost`() {
    let signIn = signingUp(checksCode: false).after(
      .answered(.signUp, .failure(.accountExists("User already exists"))))
    #expect(signIn.focus == 0 && signIn.purpose == .signUp)
    #expect(signIn.fields.prefix(2).map(\.text) == ["a@b.co", "secret"])
  }

  @Test(arguments: [
    "formData's marker 'name_reg' value is missing or incorrect",
    "required values are missing or incorrect: name_reg",
  ])
  func `a refusal is shown at the field that it names`(sentence: String) {
    let signIn = signingUp(checksCode: false).after(.answered(.signUp, .failure(.refused(sentence))))
    #expect(signIn.focus == 2 && signIn.fields[2].problem == .refusedByShop(sentence))
  }

  @Test func `a code is asked for once`() {
    var signIn = filled.after(.purposeChosen(.resetPassword))
    #expect(
      signIn.handle(.codeRequested) == [
        .requestCode(.resetPassword, provider: "email", user: "ann@example.com")
      ])
    #expect(signIn.handle(.codeRequested).isEmpty)
    #expect(signIn.after(.codeSent(.success(nil))).isCodeSent)
    let sent = signIn.after(.moved(by: -1), .codeSent(.success("281189")))
    #expect(sent.shownCode == "281189" && sent.fields[sent.focus].id == "code")
    let typing = signIn.after(.moved(by: 1), .codeSent(.success(nil)))
    #expect(typing.focus == signIn.after(.moved(by: 1)).focus, "whoever types elsewhere goes on typing there")
    #expect(signIn.after(.codeSent(.success("281189")), .purposeChosen(.signIn)).shownCode == nil)
    var failed = signIn.after(.codeSent(.failure(.offline)))
    #expect(failed.failure == .offline)
    #expect(!failed.handle(.codeRequested).isEmpty)
  }

  @Test func `an answer to another purpose is dropped`() {
    let sending = filled.after(.submitted)
    #expect(sending.after(.answered(.signUp, .success("x"))) == sending)
  }

  @Test func `ending keeps the name and clears the secrets`() {
    var signIn = filled.after(.submitted, .answered(.signIn, .success("ann@example.com")))
    signIn.end(because: .signedOut)
    #expect(signIn.failure == .signedOut)
    #expect(signIn.isEditable)
    #expect(signIn.fields.map(\.text) == ["ann@example.com", ""])
  }

  @Test(arguments: [1, -1, 9, -9]) func `the focus goes round`(step: Int) {
    #expect(ready.after(.moved(by: step)).focus == (step % 2 + 2) % 2)
  }
}

extension SignIn {
  fileprivate var effectsOfSubmitting: [Effect] {
    var signIn = self
    return signIn.handle(.submitted)
  }

  func after(_ actions: Action...) -> SignIn { after(actions) }

  func after(_ actions: [Action]) -> SignIn {
    actions.reduce(into: self) { _ = $0.handle($1) }
  }
}
