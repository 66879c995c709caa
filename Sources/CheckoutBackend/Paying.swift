import CheckoutViewModel
import Foundation
import OneEntryClient

/// The payment session of an order: asked for at most once, found again where its answer is lost, watched.
extension LiveShop {
  /// The order's live session where there is one, else a new one: two payable links must never be shown. When the
  /// answer to the creation is lost, the session is looked for, and never made twice.
  func openSession(_ order: Order) async throws(Failure) -> PaymentSession {
    let project = try await project()
    if let live = try await liveSession(of: order) { return try await note(live, of: order) }
    if let age = try await connection.ledger.ageOfUnansweredSession(of: order.id, project: project),
      let made = try await lostSession(of: order, age: age)
    {
      return try await note(made, of: order)
    }
    try await connection.ledger.openingSession(of: order.id, project: project)
    do throws(Failure) {
      return try await note(try await send(Payments.createSession(orderID: order.id)), of: order)
    } catch {
      guard error.leavesOutcomeOpen else {
        await connection.ledger.sessionRefused(of: order.id, project: project)
        throw error
      }
      guard let made = try await lostSession(of: order, age: 0) else { throw error }
      return try await note(made, of: order)
    }
  }

  /// A session that was asked for so many seconds ago without an answer being read. The shop's lists lag, so it is
  /// looked for as long as a lost order is.
  private func lostSession(of order: Order, age: TimeInterval) async throws(Failure) -> PaymentSession? {
    let asked = clock.now().addingTimeInterval(-age)
    for look in Reconciliation.looks {
      let pause = look - clock.now().timeIntervalSince(asked)
      guard pause > 0 else { continue }
      guard (try? await clock.sleep(.seconds(pause))) != nil else { return nil }
      do throws(Failure) {
        if let made = try await liveSession(of: order) { return made }
      } catch {
        guard error.mayPass else { throw error }
      }
    }
    return nil
  }

  /// A session that is paid or can be, for the account that the order has now.
  private func liveSession(of order: Order) async throws(Failure) -> PaymentSession? {
    let account = try await accounts().first { $0.identifier == order.paymentAccountIdentifier }?.id
    let sessions = try await send(Payments.sessions(orderID: order.id)).filter { session in
      session.paymentAccountID == nil || account == nil || session.paymentAccountID == account
    }
    return sessions.first { $0.status == .completed } ?? sessions.first { !$0.status.isFinal }
  }

  /// Sessions and order, asked for together. The order is a help, so a failure to read it is passed over.
  /// A failed look is not repeated here: whoever watches looks again.
  func checkPayment(
    _ orderID: Int, _ storage: String, afresh: Bool
  ) async throws(Failure) -> PaymentCheck {
    async let order = try? send(Orders.order(orderID, in: storage), isRetried: false)
    let endpoint = Payments.sessions(orderID: orderID)
    let sessions = try await send(afresh ? endpoint.onFreshConnection() : endpoint, isRetried: false)
    let check = PaymentCheck(sessions: sessions, order: await order)
    if let session = check.session, let order = check.order { _ = try await note(session, of: order) }
    return check
  }

  private func note(_ session: PaymentSession, of order: Order) async throws(Failure) -> PaymentSession {
    await connection.ledger.note(
      session, of: order.id, isPlaced: order.isPaidOnDelivery(session), project: try await project())
    return session
  }
}
