import OneEntryClient
import Testing

extension Flow {
  /// Languages of the content, and the routes that always fail.
  static let system = Flow("system") { shopper in
    let locales = try await shopper.send(Locales.active())
    #expect(locales.map(\.code) == ["en_US", "fr_FR"] && locales.map(\.shortCode) == ["en", "fr"])
    #expect(locales.last?.nativeName == "Français" && locales.allSatisfy(\.isActive))
    #expect(await shopper.refusal(of: System.test404()) == 404)
    #expect(await shopper.refusal(of: System.test500()) == 500)
    #expect(try await shopper.send(System.apiStatistics()) == 4)
  }

  /// The statuses of products.
  static let productStatuses = Flow("product statuses") { shopper in
    let statuses = try await shopper.send(ProductStatuses.all())
    #expect(statuses.map(\.identifier) == ["in_stock", "sale", "preorder", "out_of_stock"])
    let second = try #require(statuses.dropFirst().first)
    #expect(second.title == "Sale")
    #expect(try await shopper.send(ProductStatuses.byID(second.id)) == second)
    #expect(try await shopper.send(ProductStatuses.byMarker("sale")) == second)
    #expect(try await shopper.send(ProductStatuses.validate(marker: "sale")) == false)
    #expect(try await shopper.send(ProductStatuses.validate(marker: "fresh")))
    #expect(await shopper.refusal(of: ProductStatuses.byID(99)) == 404)
  }
}
