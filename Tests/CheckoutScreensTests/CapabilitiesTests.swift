import CheckoutViewModel
import Foundation
import OneEntryClient
import Testing

@testable import CheckoutScreens

/// What a machine cannot be asked for is neither offered nor done.
struct CapabilitiesTests {
  private static let needs: [(App.Action, Capabilities)] = [
    (.device(.openLinkTapped), .browser), (.device(.copyLinkTapped), .clipboard),
    (.device(.copyOrderTapped), .clipboard), (.device(.receiptTapped(.html)), .files),
    (.inspector(.toggled), .inspector), (.inspector(.saveTapped), .files), (.form(.editorTapped), .editor),
    (.program(.suspendTapped), .suspension),
  ]

  @Test(arguments: Shopper.screens.map(\.name))
  func `no screen, help or palette offers what the machine cannot do`(name: String) throws {
    var shopper = try #require(Shopper.screens.first { $0.name == name }).make(.english, "mono")
    for (action, need) in Self.needs {
      shopper.app.capabilities = Capabilities.all.subtracting(need)
      #expect(!shopper.view.hints.contains { $0.action == action })
      for key in shopper.view.screen.keys.filter({ $0.action == action }).flatMap(\.keys) {
        #expect(shopper.view.action(for: key) != action)
      }
    }
  }

  @Test func `an action that needs what the machine cannot do has no effect`() {
    for (action, need) in Self.needs {
      var app = Shopper.waitingForPayment().app
      app.capabilities = Capabilities.all.subtracting(need)
      let before = app
      #expect(app.handle(action, at: Shopper.now).isEmpty)
      #expect(app == before)
    }
  }

  @Test func `where no file may be written a receipt is shown`() {
    var shopper = Shopper.paid(.english)
    shopper.app.capabilities = .clipboard
    shopper.presses(.character("t"))
    let frame = shopper.frame().dump
    #expect(frame.contains("Receipt · Order 89") && frame.contains("Christina") == false)
    #expect(shopper.lines.news(after: nil).contains { $0.contains("Shop: Demo shop") })
    shopper.presses(.escape)
    #expect(shopper.app.overlay == nil)
  }
}
