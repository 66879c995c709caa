import CheckoutViewModel
import Testing

@testable import CheckoutScreens

struct HeaderTests {
  @Test(arguments: Language.allCases)
  func `who buys and what it comes to show before the name of the program`(language: Language) {
    var shopper = Shopper.waitingForPayment(language)
    shopper.does(.navigation(.opened(.catalogue)))
    let header = shopper.frame(80, 24).rowText(0)
    #expect(header.contains("your-user@email.com") && header.contains("◷"), "\(header)")
    #expect(shopper.frame(120, 40).rowText(0).contains("OneEntry Checkout"))
  }

  @Test func `the words of an order that nobody has opened yet do not claim that something is going on`() {
    var shopper = Shopper.atReview()
    shopper.places()
    shopper.presses(.escape)
    shopper.does(.placement(.answered(.success(Shop.order()))))
    guard let watch = shopper.app.shopping.openPayments.first else {
      Issue.record("no payment is open")
      return
    }
    #expect(PaymentDisplayState(watch) == .notStarted)
  }
}
