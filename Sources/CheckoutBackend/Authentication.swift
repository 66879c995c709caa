import CheckoutViewModel
import OneEntryClient

/// Signing in, up and out.
extension Shop {
  /// Carries out what the sign-in screen sends, and yields the user's name.
  func apply(_ request: SignInRequest) async throws(Failure) -> String {
    let client = try await client(language.current)
    let pair: TokenPair?
    do throws(APIError) {
      pair = try await carryOut(request, with: client)
    } catch {
      throw Failure(error, at: request.purpose)
    }
    if let pair { try await begin(request, pair, with: client) }
    return request.user
  }

  /// A sign-in that cannot be saved as was wished is none: it is ended again.
  private func begin(
    _ request: SignInRequest, _ pair: TokenPair, with client: Client
  ) async throws(Failure) {
    do throws(Failure) {
      try await backend.sessions.start(request.user, stays: request.staysSignedIn, pair)
    } catch {
      try? await client.signOut()
      throw error
    }
    await backend.become(request.user)
  }

  /// Takes up the sign-in of an earlier run, and yields the user's name. Where that fails, nobody is signed in, and the
  /// next run can try again.
  func resumeSession(_ user: String?) async throws(Failure) -> String {
    guard let kept = try await backend.sessions.resume(user) else { throw .signedOut }
    let client = try await backend.client()
    do throws(APIError) {
      try await retrying(when: { _ in true }) { () async throws(APIError) in
        _ = try await client.adopt(refreshToken: kept.refreshToken)
      }
    } catch {
      await backend.forgetSignIn()
      throw Failure(error)
    }
    await backend.become(kept.user)
    return kept.user
  }

  /// Yields tokens where the request signs in.
  private func carryOut(
    _ request: SignInRequest, with client: Client
  ) async throws(APIError) -> TokenPair? {
    let marker = request.provider.identifier
    switch request.purpose {
    case .signIn:
      // Signing in twice replaces the device's session; a shop that keeps silent is not waited for three times.
      return try await retrying(when: { $0 != .timedOut }) { () async throws(APIError) in
        try await client.signIn(request.credentials, at: marker)
      }
    case .signUp: _ = try await client.send(AuthProviders.signUp(at: marker, SignUpDraft(request)))
    case .activate:
      let code = request.code ?? Secret("")
      _ = try await client.send(
        AuthProviders.activate(at: marker, userIdentifier: request.user, code: code))
    case .resetPassword:
      try await namingEvent(for: .resetPassword) { event async throws(APIError) in
        let change = PasswordChange(
          userIdentifier: request.user, eventIdentifier: event, code: request.code ?? Secret(""),
          newPassword: request.credentials.last?.value ?? Secret(""), reason: .recovery)
        _ = try await client.send(AuthProviders.changePassword(at: marker, change))
      }
    }
    return nil
  }

  func requestCode(_ purpose: SignIn.Purpose, _ provider: String, _ user: String) async throws(Failure) {
    let client = try await client(language.current)
    do throws(APIError) {
      try await namingEvent(for: purpose) { event async throws(APIError) in
        try await client.send(
          AuthProviders.generateCode(at: provider, userIdentifier: user, eventIdentifier: event))
      }
    } catch {
      throw error.namesUnknownEvent ? .eventUnknown(purpose) : Failure(error)
    }
  }

  /// Makes a call under each name that the project's event may have, until it knows one.
  private func namingEvent(
    for purpose: SignIn.Purpose, _ call: @Sendable (String) async throws(APIError) -> Void
  ) async throws(APIError) {
    var names = await backend.codeEvents(for: purpose)[...]
    while let name = names.popFirst() {
      do throws(APIError) {
        try await call(name)
        return await backend.note(codeEvent: name, for: purpose)
      } catch {
        guard error.namesUnknownEvent, !names.isEmpty else { throw error }
      }
    }
  }

  /// Signs out here whatever the shop answers.
  func signOut() async {
    if await backend.isGuest { return await backend.forgetGuest() }
    await backend.sessions.forget(backend.journal.user)
    try? await backend.client().signOut()
  }
}

extension SignUpDraft {
  fileprivate init(_ request: SignInRequest) {
    self.init(
      credentials: request.credentials, formIdentifier: request.provider.formIdentifier,
      formData: request.formData,
      notificationEmail: request.notificationEmail)
  }
}

extension APIError {
  /// `Event "auth" with formType "send_code" not found`: nothing was sent, and no code was used up.
  fileprivate var namesUnknownEvent: Bool {
    guard case .refused(let refusal) = self, refusal.status == 404 else { return false }
    return refusal.messages.contains { $0.hasPrefix("Event ") }
  }
}
