import Foundation
import OneEntryClient

extension Review {
  /// How often an order is put off before the shopper is asked to send it.
  public static let mostPostponements = 3

  /// The shop asked for a pause (429) and has not taken the order.
  mutating func postpone(by seconds: Int?, at now: Date) -> [Effect] {
    postponements += 1
    let pause = PollSchedule.pause(retryAfter: seconds, failures: postponements)
    phase = .postponed(until: now.addingTimeInterval(pause / .seconds(1)))
    return [.wait(.resend, pause)]
  }

  /// Before the order is sent again the shop's list is read once: whoever said *busy* need not have been the shop.
  mutating func postponed(_ action: Action, at now: Date) -> [Effect] {
    switch action {
    case .left:
      phase = .refused(.busy(retryAfter: nil))
      return [.stop(.resend)]
    case .resendDue, .confirmed: return [.stop(.resend)] + look()
    case .listed(let result): return resend(listed: result, at: now)
    case .adopted(let order, .success): return note(.created(order), at: now)
    case .adopted(_, .failure(let failure)): phase = .unknown(failure)
    default: break
    }
    return []
  }

  private mutating func resend(listed result: Result<[Order], Failure>, at now: Date) -> [Effect] {
    isLooking = false
    guard let prepared else { return [] }
    guard case .success = result else { return postpone(by: nil, at: now) }
    var search = Reconciliation(prepared, inFlightUntil: now)
    if let order = search.take(result, at: now) { return [.adoptOrder(prepared, order)] }
    guard search.verdict == .looking else {
      phase = .unknown(.noAnswer)
      reconciliation = search
      return []
    }
    return send(prepared)
  }
}
