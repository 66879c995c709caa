import OneEntryClient
import Testing

/// Wire contract §4.6: a status that cancels is known by its marker or, in the languages spoken here, its title.
@Suite struct CancelledOrderTests {
  @Test(
    arguments: [
      ("cancelled", nil, true), ("north_cancelled", "Storniert", true), ("s9", "Cancelled", true),
      ("s9", "Commande annulée", true), ("s9", "Storniert", true), (nil, "Canceled", true),
      ("cancelled-payment", "Payment cancelled", false), ("placed", "In progress", false), (nil, nil, false),
    ] as [(String?, String?, Bool)])
  func `an order says that it is cancelled`(marker: String?, title: String?, isCancelled: Bool) {
    #expect(Order(id: 89, statusIdentifier: marker, statusTitle: title).isCancelled == isCancelled)
  }
}
