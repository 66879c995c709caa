import Foundation
import TerminalRobot
import Testing

/// A shop whose every title and sentence attacks the terminal, and the bytes that reach it.
struct HostileShopTests {
  /// What only the shop's text holds: a title to set, a colour by C1, reversed reading, what takes no column.
  private static let attacks = ["\u{1B}]0;owned", "\u{9B}", "\u{202E}", "\u{2066}", "\u{200B}"]

  private static let spoilt = [
    "getFormByMarker", "getProducts", "getProductsByIds", "getAllOrdersStorage", "createOrder",
    "createSession",
    "getSessionByOrderId", "getOrderByMarkerAndId", "getAllOrdersByMarker",
  ]

  @Test func `no control in the shop's texts reaches the terminal on the way to a payment`() async throws {
    let sandbox = try SandboxProcess()
    let shopper = try Shopper(environment: sandbox.environment)
    try shopper.robot.waitFor("12.90")
    for endpoint in Self.spoilt { try await sandbox.spoil(endpoint, with: "hostile-text", forGood: true) }
    shopper.robot.type("r")
    try shopper.order(with: "Card")
    _ = try shopper.paymentPage()
    shopper.robot.type("l")
    try shopper.robot.waitFor(shopper.words.products)
    shopper.robot.type("o")
    try shopper.robot.waitFor("Your orders")
    let written = Data(shopper.robot.takeOutput())
    #expect(written.range(of: Data("owned<script>".utf8)) != nil)
    for attack in Self.attacks {
      #expect(written.range(of: Data(attack.utf8)) == nil, "\(attack.debugDescription) reached the terminal")
    }
  }
}
