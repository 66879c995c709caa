import Foundation
import OneEntryClient

extension Review {
  /// The answer is lost: from here on the shop's list is read, and nothing is sent without the shopper's decision.
  mutating func lose(_ failure: Failure, inFlightUntil: Date, at now: Date) -> [Effect] {
    phase = .unknown(failure)
    guard let prepared else { return [] }
    let search = Reconciliation(prepared, inFlightUntil: inFlightUntil)
    reconciliation = search
    return [.wait(.look, search.pause(at: now))]
  }

  mutating func resume(_ order: PreparedOrder, inFlightUntil: Date, at now: Date) -> [Effect] {
    prepared = order
    return lose(.noAnswer, inFlightUntil: inFlightUntil, at: now)
  }

  mutating func reconcile(_ action: Action, at now: Date) -> [Effect] {
    switch action {
    case .opened, .lookDue: return reconciliation?.verdict == .looking ? look() : []
    case .lookTapped:
      reconciliation?.lookAgain()
      return look()
    case .listed(let result): return take(listed: result, at: now)
    case .candidateMoved(let step): reconciliation?.select(by: step)
    case .candidateChosen: return reconciliation?.selected.map { adopt($0) } ?? []
    case .adopted(let order, .success): return note(.created(order), at: now)
    case .adopted(_, .failure(let failure)): phase = .unknown(failure)
    case .resendConfirmed: return mayBeSentAgain ? prepared.map { send($0) } ?? [] : []
    default: break
    }
    return []
  }

  mutating func look() -> [Effect] {
    guard !isLooking, let prepared else { return [] }
    isLooking = true
    return [.stop(.look), .listOrders(prepared)]
  }

  private mutating func take(listed result: Result<[Order], Failure>, at now: Date) -> [Effect] {
    isLooking = false
    if let order = reconciliation?.take(result, at: now) { return adopt(order) }
    guard let reconciliation, reconciliation.verdict == .looking else { return [] }
    return [.wait(.look, reconciliation.pause(at: now))]
  }

  private func adopt(_ order: Order) -> [Effect] {
    prepared.map { [.adoptOrder($0, order)] } ?? []
  }
}
