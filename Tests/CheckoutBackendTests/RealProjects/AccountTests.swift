import Foundation
import OneEntryClient
import OneEntrySandbox
import Testing

@testable import CheckoutBackend
@testable import CheckoutViewModel

/// Accounts at projects that name their events themselves.
@Suite(.timeLimit(.minutes(5)))
struct AccountTests {
  /// Somebody new, with a name and a password of their own.
  private static func signUp(_ driver: inout AppDriver) async {
    await driver.act(.signIn(.opened), .signIn(.purposeChosen(.signUp)))
    await driver.act(
      .signIn(.edited(.insert("new@example.com"))), .signIn(.moved(by: 1)),
      .signIn(.edited(.insert("secret1"))), .signIn(.submitted))
  }

  @Test func `an account that is created is signed in at once`() async throws {
    try await TestShop.visit { testShop in
      var driver = await testShop.run()
      await Self.signUp(&driver)
      #expect(driver.app.signIn.user == "new@example.com")
      #expect(driver.app.notice == .accountReady(.signUp, user: "new@example.com"))
    }
  }

  @Test func `a name that is taken is said so, and nothing is lost`() async throws {
    try await TestShop.visit { testShop in
      var driver = await testShop.run()
      await Self.signUp(&driver)
      var second = await testShop.run()
      await Self.signUp(&second)
      #expect(second.app.signIn.failure?.kind == .accountExists("User already exists"))
      #expect(second.app.signIn.fields.first?.text == "new@example.com")
    }
  }

  @Test(arguments: ["auth", "user_registration"])
  func `an account that needs a code is activated and signed in, whatever the event is called`(
    event: String
  ) async throws {
    try await TestShop.visit { testShop in
      await testShop.shop.change {
        $0.switches.checksCode = true
        try? $0.switches.set("event=\(event)")
      }
      var driver = await testShop.run()
      await Self.signUp(&driver)
      #expect(driver.app.signIn.isCodeSent, "\(String(describing: driver.app.signIn.failure))")
      let code = try #require(await testShop.snapshot().code(of: "new@example.com"))
      await driver.act(.signIn(.edited(.insert("000000"))), .signIn(.submitted))
      #expect(driver.app.signIn.failure?.kind == .wrongCode("Code is wrong or expired"))
      await driver.act(.signIn(.edited(.insert(code))), .signIn(.submitted))
      #expect(driver.app.signIn.user == "new@example.com")
    }
  }

  @Test func `a forgotten password is set anew, and whoever set it is signed in`() async throws {
    try await TestShop.visit { testShop in
      await testShop.shop.change { try? $0.switches.set("event=password_reset") }
      var driver = await testShop.run()
      await driver.act(
        .signIn(.opened), .signIn(.purposeChosen(.resetPassword)),
        .signIn(.edited(.insert("your-user@email.com"))), .signIn(.codeRequested))
      let code = try #require(await testShop.snapshot().code(of: "your-user@email.com"))
      await driver.act(
        .signIn(.edited(.insert(code))), .signIn(.moved(by: 1)),
        .signIn(.edited(.insert("brand-new"))), .signIn(.submitted))
      #expect(driver.app.signIn.user == "your-user@email.com")
    }
  }

  @Test func `an event that nobody can guess is told with the setting that names it`() async throws {
    try await TestShop.visit { testShop in
      await testShop.shop.change { try? $0.switches.set("event=north_codes") }
      var driver = await testShop.run()
      await driver.act(
        .signIn(.opened), .signIn(.purposeChosen(.resetPassword)),
        .signIn(.edited(.insert("your-user@email.com"))), .signIn(.codeRequested))
      #expect(driver.app.signIn.failure == .eventUnknown(.resetPassword))
      var configuration = testShop.configuration
      configuration.codeEvents = CodeEvents(recovery: "north_codes")
      let backend = ShopBackend(configuration)
      let services = await testShop.services(backend)
      let failure = await services.answer(
        to: .requestCode(.resetPassword, provider: "email", user: "your-user@email.com"), in: .english)
      await backend.close()
      #expect(failure == .signIn(.codeSent(.success(nil))))
      #expect(await testShop.snapshot().code(of: "your-user@email.com") != nil)
    }
  }
}
