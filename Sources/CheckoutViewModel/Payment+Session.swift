import Foundation
import OneEntryClient

extension Payment {
  /// Coming to the payment, for the first time or again: what is unfinished goes on.
  mutating func open(at now: Date) -> [Effect] {
    isOpen = true
    switch phase {
    case .openingSession where timeline.isEmpty: return start(at: now)
    case .sessionFailed(.signedOut), .sessionFailed(.busy): return openSession()
    case .paused, .watching, .blocked:
      watchedSince = nil
      return checkNow(at: now)
    case .openingSession, .confirmingTotal, .sessionFailed, .gaveUp, .settled, .onDelivery: return []
    }
  }

  private mutating func start(at now: Date) -> [Effect] {
    log(.orderCreated(total: order.total), at: now)
    if order.isCompleted == true {
      phase = .watching
      return check(at: now)
    }
    if let estimate, !isSameAmount(estimate) {
      phase = .confirmingTotal(estimate: estimate)
      return []
    }
    return openSession()
  }

  /// An order that names no currency is compared by its amount alone.
  private func isSameAmount(_ estimate: Money) -> Bool {
    guard let total = order.total, estimate.amount == total.amount else { return false }
    return estimate.currency == total.currency || total.currency.isEmpty || estimate.currency.isEmpty
  }

  mutating func acknowledge(at now: Date) -> [Effect] {
    if case .confirmingTotal(let estimate) = phase {
      log(.totalAcknowledged(estimate: estimate, total: order.total), at: now)
    }
    return openSession()
  }

  /// Asks for another attempt on the same order; never for another order.
  mutating func openSession() -> [Effect] {
    guard !isChangingMethod else { return [] }
    phase = .openingSession
    session = nil
    code = []
    lastFailure = nil
    nextCheck = nil
    return [.stop(.poll), .openSession(order)]
  }

  mutating func take(_ result: Result<PaymentSession, Failure>, at now: Date) -> [Effect] {
    switch result {
    case .success(let session):
      log(.sessionOpened(id: session.id), at: now)
      watchedSince = now
      phase = .watching
      return note(session, at: now) + (phase == .watching && isOpen ? check(at: now) : [])
    case .failure(let failure):
      log(.sessionFailed(failure), at: now)
      phase = .sessionFailed(failure)
      return askAgain(after: failure, at: now)
    }
  }

  /// A busy shop is asked again by itself, when it wants to be.
  private mutating func askAgain(after failure: Failure, at now: Date) -> [Effect] {
    guard case .busy(let seconds) = failure, isOpen else { return [] }
    failures += 1
    let pause = PollSchedule.pause(retryAfter: seconds, failures: failures)
    nextCheck = now.addingTimeInterval(pause / .seconds(1))
    return [.wait(.poll, pause)]
  }

  /// Leaving cancels the polling; coming back looks at once. An answer that is still under way is kept.
  mutating func leave() -> [Effect] {
    isOpen = false
    methodIndex = nil
    nextCheck = nil
    return [.stop(.poll)]
  }

  mutating func pause() -> [Effect] {
    phase = .paused
    nextCheck = nil
    return [.stop(.poll)]
  }

  /// Adds to the timeline; of a long one the oldest entries go, but for the first.
  mutating func log(_ event: TimelineEntry.Event, at now: Date) {
    timeline.append(TimelineEntry(time: now, event: event))
    if timeline.count > Self.timelineCapacity { timeline.remove(at: 1) }
  }
}
