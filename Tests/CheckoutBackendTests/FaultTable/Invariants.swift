import CheckoutJournal
import CheckoutViewModel
import Foundation
import Testing

@testable import CheckoutBackend

/// What must be true of shop, journal and program after every case, whatever went wrong.
enum Invariants {
  private static let user = "your-user@email.com"

  /// `repeats` counts the orders that are sent a second time because the first was refused for its access token.
  static func check(_ buyer: AppDriver, _ testShop: TestShop, repeats: Int = 0) async throws {
    try await check(
      buyer.app.shopping.watch, decisions: buyer.decisions, links: buyer.links, testShop, repeats: repeats)
  }

  static func check(
    _ watch: PaymentWatch?, decisions: Int, links: Set<String>, _ testShop: TestShop, repeats: Int
  ) async throws {
    let snapshot = await testShop.snapshot()
    let journal = try Journal(in: testShop.folder.path)
    let project = testShop.configuration.projectAddress ?? ""
    let unfinished = try journal.unfinished(project: project, user: user)
    let written = try journal.claimedOrderIDs(project: project)
    let isOpen = unfinished.contains { $0.state == .orderSending || $0.state == .orderUnknown }
    #expect(snapshot.sales.count <= 1, "one order for one checkout")
    #expect(
      snapshot.calls["createOrder", default: 0] <= decisions + repeats, "nothing is sent by itself")
    for sale in snapshot.sales {
      #expect(
        written.contains(sale.id) || isOpen,
        "order \(sale.id) of the shop is in the journal: \(unfinished.map(\.state)), \(journal.isReadOnly)")
      #expect(sale.lines == [14: 1], "what was ordered is what the shop has")
    }
    #expect(links.count <= 1 && snapshot.sessions.count <= 1, "one link to pay at")
    if let payment = watch {
      #expect(payment.isPaid == snapshot.sales.contains { $0.isPaid && $0.id == payment.order.id })
    }
    try checkSecrets(testShop.folder, appToken: await testShop.shop.snapshot().appToken)
  }

  private static func checkSecrets(_ folder: URL, appToken: String) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let content = try Data(contentsOf: folder.appending(path: name))
      for secret in [appToken, "password", "accessToken", "Bearer"] {
        #expect(content.range(of: Data(secret.utf8)) == nil, "\(name) holds a secret")
      }
    }
  }
}
