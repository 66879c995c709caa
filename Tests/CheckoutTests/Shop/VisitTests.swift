import Foundation
import Testing

@testable import CheckoutViewModel
@testable import checkout

/// What serves a shopper from the beginning of a visit to its end.
@MainActor struct VisitTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  private func settings(_ environment: [String: String] = [:]) async throws -> Settings {
    try await Settings.load(
      Flags(), environment: ["HOME": folder.path].merging(environment) { $1 }, folder: folder)
  }

  private func visit(_ settings: Settings, _ device: Services.Device = .none) -> Visit {
    Visit(
      settings,
      on: Visit.Front(device: device, capabilities: settings.capabilities, calls: CallWatch(), leave: {}),
      recording: nil)
  }

  @Test func `nothing of a visit is left when it has ended`() async throws {
    weak var store: Store?
    weak var left: Visit?
    do {
      let visit = visit(try await settings())
      (store, left) = (visit.store, visit)
      visit.store.send(.started)
      while visit.store.inFlight > 0 { await Task.yield() }
      await visit.end()
    }
    for _ in 0..<10_000 where store != nil { await Task.yield() }
    #expect(store == nil && left == nil)
  }

  @Test func `what is set for a shopper is set on every front`() async throws {
    let settings = try await settings([
      "ONEENTRY_BELL": "yes", "ONEENTRY_LANGUAGE": "fr", "ONEENTRY_THEME": "dark", "ONEENTRY_MOUSE": "yes",
    ])
    let app = visit(settings).store.app
    #expect(app.rings && app.usesMouse && app.language == .french && app.theme == "dark")
  }
}
