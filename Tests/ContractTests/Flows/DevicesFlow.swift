import OneEntryClient
import Testing

extension Flow {
  /// One user on two devices: sessions, refresh, logout.
  static let devices = Flow("devices") { shopper in
    let other = try await shopper.onAnotherDevice()
    try await shopper.signIn()
    try await other.signIn()
    let sessions = try await shopper.send(AuthProviders.activeSessions(at: "email"))
    #expect(sessions.map(\.browser).sorted() == ["one", "two"])
    #expect(sessions.first?.os == "Linux" && sessions.first?.location == "en_US")
    try await refresh(shopper)
    try await logout(shopper)
    try await shopper.signIn()
    #expect(try await shopper.send(AuthProviders.logoutAll(at: "email")))
    #expect(await other.failure(of: Users.me()) == .signedOut)
    #expect(await other.client.isSignedIn == false)
  }

  private static func refresh(_ shopper: APIShopper) async throws {
    let pair = try await shopper.signIn()
    let next = try await shopper.send(AuthProviders.refresh(at: "email", pair.refreshToken))
    #expect(next.accessToken != pair.accessToken && next.refreshToken != pair.refreshToken)
    #expect(await shopper.refusal(of: AuthProviders.refresh(at: "email", pair.refreshToken)) == 400)
  }

  private static func logout(_ shopper: APIShopper) async throws {
    let pair = try await shopper.signIn()
    #expect(try await shopper.send(AuthProviders.logout(at: "email", refreshToken: pair.refreshToken)))
    #expect(await shopper.failure(of: Users.me()) == .signedOut)
    let again = try await shopper.signIn()
    try await shopper.client.signOut()
    #expect(await shopper.refusal(of: AuthProviders.refresh(at: "email", again.refreshToken)) == 400)
  }
}
