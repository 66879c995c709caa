import Foundation
import Testing

@testable import OneEntrySandbox

/// What holds for every shop that the sandbox brings along.
@Suite(.serialized)
struct BuiltInShopTests {
  @Test(arguments: BuiltInShop.allCases)
  func `everything that a shop names is there`(_ name: BuiltInShop) {
    let shop = name.data
    for storage in shop.storages {
      #expect(
        shop.forms.contains { $0.identifier == storage.formIdentifier && $0.storage == storage.identifier })
      for account in storage.accounts { #expect(shop.accounts.contains { $0.identifier == account }) }
      #expect(!storage.statuses.isEmpty && storage.word(for: .canceled) != nil)
    }
    for product in shop.products {
      #expect(shop.productStatuses.contains { $0.identifier == product.status })
      #expect(shop.shelves.contains(product.shelf), "\(product.name.english)")
    }
    #expect(shop.deliveryProduct.map { shop.product($0) != nil } ?? true)
    #expect(shop.form(of: shop.storages[0])?.attribute(SandboxAnnouncement.referenceField) != nil)
  }

  @Test(arguments: BuiltInShop.allCases)
  func `a shop has products enough to choose from, and texts in both languages`(_ name: BuiltInShop) {
    let shop = name.data
    #expect(shop.products.count >= 12 && shop.shelves.count >= 3)
    let lines = shop.products.map(\.line)
    #expect(
      lines.allSatisfy { $0.english != $0.french && $0.english.hasSuffix(".") && $0.french.hasSuffix(".") })
    #expect(Set(lines).count == lines.count)
    let options = shop.forms.flatMap(\.attributes).flatMap(\.options)
    #expect(options.allSatisfy { !$0.title.french.isEmpty })
  }

  @Test(arguments: BuiltInShop.allCases)
  func `a shop's own switches are there, and what is set by name wins`(_ name: BuiltInShop) throws {
    var set = CompatibilityFlags()
    try set.set("gift=off")
    try set.set("form-error=required")
    try set.set("account=stripe:yookassa")
    let world = World(now: Visit.opening, switches: set, shop: name)
    #expect(world.switches.gift == nil && world.switches.formError == .required)
    #expect(world.switches.accountTypes == ["stripe": "yookassa"])
  }

  @Test(arguments: BuiltInShop.allCases)
  func `the preset user signs in everywhere, and is announced`(_ name: BuiltInShop) throws {
    let visit = try Visit.signedIn(shop: name)
    let announcement = SandboxAnnouncement(url: "http://127.0.0.1:1", world: visit.world)
    #expect(announcement.storage == name.data.storages.first?.identifier)
    #expect(announcement.line.contains("\"user\":\"your-user@email.com\""))
  }

  @Test func `a store remembers which shop it is of`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    var setup = Setup(seed: 7)
    setup.shop = .builtIn(.fashion)
    _ = try RequestLogStore.open(path, setup, now: Visit.opening)
    let (_, world) = try RequestLogStore.open(path, setup, now: Visit.opening)
    #expect(world.shop.name == "Maison Lisière" && world.switches.letsGuestsOrder)
    #expect(throws: StoreProblem.otherSetup) {
      try RequestLogStore.open(path, Setup(seed: 7), now: Visit.opening)
    }
  }
}

extension ShopData {
  fileprivate func form(of storage: Storage) -> Form? {
    forms.first { $0.identifier == storage.formIdentifier }
  }
}
