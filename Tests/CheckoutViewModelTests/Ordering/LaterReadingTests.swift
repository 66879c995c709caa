import CheckoutViewModel
import OneEntryClient
import Testing

/// A later reading of an order keeps what it leaves out, but never the title of another payment account.
struct LaterReadingTests {
  @Test(
    arguments: [
      ("stripe", nil, "Carte"), ("stripe", "Card", "Card"), (nil, nil, "Carte"), ("cash", nil, nil),
      ("cash", "Espèces", "Espèces"),
    ] as [(String?, String?, String?)])
  func `the title goes with its account`(account: String?, title: String?, expected: String?) {
    let before = Order(id: 89, paymentAccountIdentifier: "stripe", paymentAccountTitle: "Carte")
    let later = Order(id: 89, paymentAccountIdentifier: account, paymentAccountTitle: title)
    #expect(before.updated(by: later).paymentAccountTitle == expected)
  }
}
