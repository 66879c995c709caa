import CheckoutJournal
import Foundation
import OneEntryClient
import OneEntrySandbox
import Testing

@testable import CheckoutBackend
@testable import CheckoutViewModel

/// Runs of the program that share the sign-in of one user, at a shop that takes each refresh token once.
@Suite(.timeLimit(.minutes(5)))
struct KeptSignInTests {
  @Test func `two runs of one user renew again and again, and no token is used twice`() async throws {
    try await TestShop.visit { testShop in
      let first = await testShop.staySignedIn()
      try await testShop.besideAnotherRun { second in
        let user = try await second.auth.resumeSession(nil)
        #expect(user == "your-user@email.com")
        for round in 1...10 {
          await testShop.shop.change { $0.expireAccessTokens() }
          async let mine = try? first.services.ordering.orders()
          async let theirs = try? second.ordering.orders()
          // A new pair ends the access token of the other run, maybe just before it is used.
          let seen = await [mine, theirs]
          #expect(seen == [[], []], "round \(round)")
        }
      }
    }
  }

  @Test func `what one run renewed the other uses, so nobody signs in again`() async throws {
    try await TestShop.visit { testShop in
      let first = await testShop.staySignedIn()
      try await testShop.besideAnotherRun { second in
        _ = try await second.auth.resumeSession(nil)
        #expect(await testShop.snapshot().calls["refresh"] == 1)
        _ = try await first.services.ordering.orders()
        #expect(await testShop.snapshot().calls["refresh"] == 2)
        #expect(await testShop.snapshot().calls["auth"] == 1)
      }
    }
  }

  @Test func `signing out in one run signs the other out`() async throws {
    try await TestShop.visit { testShop in
      let first = await testShop.staySignedIn()
      try await testShop.besideAnotherRun { second in
        _ = try await second.auth.resumeSession(nil)
        await first.services.auth.signOut()
        let refreshes = await testShop.snapshot().calls["refresh"]
        await testShop.shop.change { $0.expireAccessTokens() }
        await #expect(throws: Failure.signedOut) { try await second.ordering.orders() }
        #expect(await testShop.snapshot().calls["refresh"] == refreshes)
      }
    }
  }

  @Test func `who does not stay signed in leaves the sign-in of an earlier run alone`() async throws {
    try await TestShop.visit { testShop in
      _ = await testShop.staySignedIn()
      let kept = try testShop.keptSession()
      var other = await testShop.run()
      await testShop.shop.apply(FaultRule(.down, on: "refresh", strikes: nil))
      await other.fillInSignIn()
      await other.act(.signIn(.submitted))
      await testShop.shop.clearFaults()
      await testShop.shop.change { $0.expireAccessTokens() }
      _ = try await other.services.ordering.orders()
      #expect(try testShop.keptSession() == kept)
    }
  }
}

extension TestShop {
  fileprivate func staySignedIn() async -> AppDriver {
    var buyer = await run()
    await buyer.signIn(staying: true)
    return buyer
  }

  /// Gives the services of a run beside the one that is there, which ends afterwards.
  nonisolated fileprivate func besideAnotherRun(_ test: (Services) async throws -> Void) async throws {
    let backend = ShopBackend(configuration)
    do { try await test(Services(backend, device: .none) { _ in }) } catch { Issue.record(error) }
    await backend.close()
  }

  nonisolated fileprivate func keptSession() throws -> SavedSession? {
    try TokenFile(in: configuration.stateFolder).load(for: configuration.projectAddress ?? "")
  }
}
