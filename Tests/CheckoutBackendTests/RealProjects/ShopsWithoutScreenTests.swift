import Foundation
import OneEntryClient
import OneEntrySandbox
import Testing

@testable import CheckoutBackend
@testable import CheckoutViewModel

/// Every storage of every shop sells without a screen, with every method and in both languages.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct ShopsWithoutScreenTests {
  @Test(arguments: [BuiltInShop.fashion, .restaurant, .service], [Language.english, .french])
  func `every storage sells with every method, and makes one order for each`(
    shop: BuiltInShop, language: Language
  ) async throws {
    try await TestShop.visit(guests: shop.guests, shop: shop) { testShop in
      let services = await testShop.services()
      var bought = 0
      for (storage, accounts) in try await Self.ways(services, testShop) {
        for account in accounts {
          let request = try await Self.request(storage, account, services, testShop.clock.now)
          let run = await Self.run(shop, language, testShop)
          try await run.run(.pay(request, waits: false))
          await run.finish()
          bought += 1
          let watch = try #require(await run.app.shopping.watch, "\(storage.identifier) \(account)")
          #expect(watch.isOnDelivery == shop.offlineAccounts.contains(account))
          #expect(watch.isOnDelivery || watch.session != nil)
          #expect(await testShop.snapshot().sales.count == bought)
        }
      }
      #expect(bought >= 3)
    }
  }

  private static func run(
    _ shop: BuiltInShop, _ language: Language, _ testShop: TestShop
  ) async -> HeadlessRun {
    var project = testShop.project
    project.offlineAccounts = Set(shop.offlineAccounts)
    project.deliveryProduct = shop.deliveryProduct
    let app = App(project: project, language: language, theme: "default", purpose: .errand(user: nil))
    let (user, password) = SandboxAnnouncement.account
    return await HeadlessRun(
      app, testShop.services(),
      as: .init(user: user, password: Secret(password), provider: "email"))
  }

  /// Each storage with what it can be paid with.
  private static func ways(
    _ services: Services, _ testShop: TestShop
  ) async throws -> [(OrderStorage, [String])] {
    var driver = AppDriver(services, testShop.project, testShop.clock)
    await driver.signIn()
    await driver.act(.form(.opened))
    let form = driver.app.shopping.form
    return form.storages.map { ($0, $0.usable(form.accounts).map(\.identifier)) }
  }

  /// An order with a value of its kind in every field that is required.
  private static func request(
    _ storage: OrderStorage, _ account: String, _ services: Services, _ now: Date
  ) async throws -> OrderRequest {
    let form = try await services.ordering.form(storage.formIdentifier ?? "")
    let fields = form.attributes.compactMap { Field(inOrder: $0, at: now) }.filter(\.isRequired)
    return OrderRequest(
      storage: storage.identifier, account: account,
      products: storage.identifier == "request" ? [] : [(1, 1)],
      fields: fields.map { ($0.id, value(of: $0)) })
  }

  private static func value(of field: Field) -> String {
    if let option = field.options.first { return option.value }
    switch field.type {
    case .dateTime: return "2027-05-04 16:30"
    case .date: return "2027-05-04"
    case .integer: return "2"
    default: return ["email": "ann@example.com", "phone": "+1 555 123 4567"][field.id] ?? "12 Mill Street"
    }
  }
}

extension BuiltInShop {
  fileprivate var guests: GuestStorage? {
    guestStorage.map { GuestStorage(storage: $0.storage, form: $0.form) }
  }
}

extension PaymentWatch {
  fileprivate var isOnDelivery: Bool { if case .onDelivery = state { true } else { false } }
}
