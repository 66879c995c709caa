import CheckoutViewModel
import Foundation
import OneEntryClient

extension Purchase {
  /// Sends an order that is written down. A busy shop has not taken it, and gets the pause that it asks for.
  mutating func send(_ prepared: PreparedOrder, tries: Int = 1) async throws(PurchaseProblem) {
    switch await services.createOrder(prepared) {
    case .created(let order): report.placed = StoredOrder(order: order, storage: prepared.intent.storage)
    case .refused(.busy(let seconds)) where tries <= Review.mostPostponements:
      await wait(PollSchedule.pause(retryAfter: seconds, failures: tries))
      if try await !finds(prepared) { try await send(prepared, tries: tries + 1) }
    case .refused(let failure), .notSent(let failure): throw .failed(failure)
    case .unknown(let failure): throw .outcomeUnknown(failure)
    }
  }

  private func wait(_ pause: Duration) async {
    tell(services.now().addingTimeInterval(pause / .seconds(1)))
    try? await services.sleep(pause)
    tell(nil)
  }

  /// Whoever said *busy* need not have been the shop: its list is read before anything is sent again.
  private mutating func finds(_ prepared: PreparedOrder) async throws(PurchaseProblem) -> Bool {
    var search = Reconciliation(prepared, inFlightUntil: services.now())
    let listed = await services.list(prepared)
    if case .failure(let failure) = listed { throw .failed(failure) }
    let found = search.take(listed, at: services.now())
    guard search.verdict == .looking else { throw .severalFit }
    if let found { try await adopt(found, for: prepared) }
    return found != nil
  }

  /// Writes down that an order of the shop is this checkout's.
  mutating func adopt(_ order: Order, for prepared: PreparedOrder) async throws(PurchaseProblem) {
    let services = services
    try await answer { () async throws(Failure) in try await services.adoptOrder(prepared, order) }
    report.placed = StoredOrder(order: order, storage: prepared.intent.storage)
  }
}
