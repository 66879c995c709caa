import CheckoutJournal
import Foundation
import Testing

@testable import checkout

/// What must be true of shop, journal and program after every case, whatever went wrong.
enum Oracle {
  private static let user = "your-user@email.com"

  /// `repeats` counts the orders that are sent a second time because the first was refused for its access token.
  static func check(_ buyer: Buyer, _ counter: Counter, repeats: Int = 0) async throws {
    let register = await counter.register()
    let journal = try Journal(in: counter.folder.path)
    let project = try await counter.connection.client().configuration.projectURL.text
    let unfinished = try journal.unfinished(project: project, user: user)
    let isOpen = unfinished.contains(where: \.isUndecided)
    let files = try FileManager.default.contentsOfDirectory(atPath: counter.folder.path)
    #expect(register.sales.count <= 1, "one order for one checkout")
    #expect(
      register.calls["createOrder", default: 0] <= buyer.decisions + repeats, "nothing is sent by itself")
    for sale in register.sales {
      let isWritten = try !journal.records(ofOrder: sale.id, project: project).isEmpty
      #expect(
        isWritten || isOpen,
        "order \(sale.id) of the shop is in the journal: \(unfinished.map(\.state)), \(files), \(journal.isReadOnly)"
      )
      #expect(sale.lines == [14: 1], "what was ordered is what the shop has")
    }
    #expect(buyer.links.count <= 1 && register.sessions.count <= 1, "one link to pay at")
    if let payment = buyer.app.payment {
      #expect(payment.isPaid == register.sales.contains { $0.isPaid && $0.id == payment.order.id })
    }
    try checkSecrets(counter.folder, appToken: await counter.shop.snapshot().appToken)
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

extension CheckoutRecord {
  /// Whether an order of the shop may be this one's without its number being known.
  fileprivate var isUndecided: Bool {
    [.orderSending, .orderUnknown, .ambiguous, .absent].contains(state)
  }
}
