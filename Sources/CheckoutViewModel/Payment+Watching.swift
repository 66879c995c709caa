import Foundation
import OneEntryClient

extension Payment {
  mutating func open(at now: Date) -> [Effect] {
    isOpen = true
    switch phase {
    case .openingSession where timeline.isEmpty: return start(at: now)
    case .paused, .watching, .blocked: return checkNow()
    default: return []
    }
  }

  private mutating func start(at now: Date) -> [Effect] {
    log(.orderCreated(total: order.total), at: now)
    if let estimate, estimate != order.total, !isSameAmount(estimate) {
      phase = .confirmingTotal(estimate: estimate)
      return []
    }
    return openSession()
  }

  /// An order that names no currency is compared by its amount alone.
  private func isSameAmount(_ estimate: Money) -> Bool {
    guard let total = order.total else { return false }
    return estimate.amount == total.amount && (total.currency.isEmpty || estimate.currency.isEmpty)
  }

  mutating func acknowledge(at now: Date) -> [Effect] {
    if case .confirmingTotal(let estimate) = phase {
      log(.totalAcknowledged(estimate: estimate, total: order.total), at: now)
    }
    return openSession()
  }

  mutating func openSession() -> [Effect] {
    phase = .openingSession
    session = nil
    code = []
    lastFailure = nil
    return [.stop(.poll), .openSession(orderID: order.id)]
  }

  mutating func take(_ result: Result<PaymentSession, Failure>, at now: Date) -> [Effect] {
    switch result {
    case .success(let session):
      log(.sessionOpened(id: session.id), at: now)
      watchedSince = now
      phase = .watching
      return note(session, at: now) + (phase == .watching && isOpen ? check() : [])
    case .failure(let failure):
      log(.sessionFailed(failure), at: now)
      phase = .sessionFailed(failure)
      return []
    }
  }

  mutating func check() -> [Effect] {
    guard !isChecking else { return [] }
    isChecking = true
    nextCheck = nil
    return [.checkPayment(orderID: order.id, storage: storage)]
  }

  /// *Check now*: never a second request at once, and never a lost one. A settled payment may be looked at as well.
  mutating func checkNow() -> [Effect] {
    switch phase {
    case .confirmingTotal, .openingSession, .sessionFailed: return []
    case .paused, .gaveUp, .blocked:
      phase = .watching
      watchedSince = nil
    case .watching, .settled, .onDelivery: break
    }
    return [.stop(.poll)] + check()
  }

  mutating func pause() -> [Effect] {
    phase = .paused
    nextCheck = nil
    return [.stop(.poll)]
  }

  /// Leaving cancels the polling; coming back looks at once.
  mutating func leave() -> [Effect] {
    isOpen = false
    methodIndex = nil
    nextCheck = nil
    isChecking = false
    return [.stop(.poll)]
  }

  mutating func note(_ result: Result<PaymentCheck, Failure>, at now: Date) -> [Effect] {
    guard isChecking else { return [] }
    isChecking = false
    tries += 1
    lastChecked = now
    watchedSince = watchedSince ?? now
    switch result {
    case .success(let check): return note(check, at: now)
    case .failure(let failure): return note(failure, at: now)
    }
  }

  private mutating func note(_ check: PaymentCheck, at now: Date) -> [Effect] {
    if failures > 0 { log(.reachableAgain, at: now) }
    failures = 0
    lastFailure = nil
    hasRivalSessions = check.sessions.count { $0.status == .waiting } > 1
    if let order = check.order { note(order, at: now) }
    let effects = check.session.map { note($0, at: now) } ?? []
    return effects + (phase == .watching ? waitForNextCheck(at: now) : [])
  }

  private mutating func note(_ order: Order, at now: Date) {
    if let status = order.statusTitle ?? order.statusIdentifier, status != self.order.statusTitle {
      log(.orderStatusChanged(status), at: now)
    }
    self.order = order.keeping(self.order)
  }

  /// Takes what the shop says of a session. Paid stays paid, whatever an older answer says.
  private mutating func note(_ new: PaymentSession, at now: Date) -> [Effect] {
    if isPaid, new.status != .completed {
      if timeline.last?.event != .wentBackwards(new.status) { log(.wentBackwards(new.status), at: now) }
      return []
    }
    let before = session
    session = new
    if before?.status != new.status { log(.statusChanged(new.status), at: now) }
    settle(new.status)
    guard let link, link.url != before?.paymentURL else { return [] }
    log(.linkArrived(host: link.host), at: now)
    code = []
    return [.encode(link: link.url)]
  }

  private mutating func settle(_ status: PaymentStatus) {
    guard phase == .watching || phase == .onDelivery || isSettled else { return }
    if status.isFinal {
      phase = .settled(status)
    } else {
      phase = isPaidOnDelivery ? .onDelivery : .watching
    }
  }

  private var isSettled: Bool { if case .settled = phase { true } else { false } }

  /// Cash never gets a hosted page, and its session waits for ever. Wire contract §4.7.
  private var isPaidOnDelivery: Bool {
    order.paymentAccountIdentifier == "cash" && session?.paymentURL == nil
  }

  private mutating func note(_ failure: Failure, at now: Date) -> [Effect] {
    failures += 1
    lastFailure = failure
    if failures == 1 { log(.unreachable(failure), at: now) }
    guard phase == .watching else { return [] }
    switch failure {
    case .signedOut, .projectClosed, .notPermitted:
      phase = .blocked(failure)
      return []
    case .busy(let seconds):
      return wait(PollSchedule.pause(retryAfter: seconds, failures: failures), from: now)
    default: return wait(schedule.pause(failures: failures), from: now)
    }
  }

  private mutating func waitForNextCheck(at now: Date) -> [Effect] {
    guard let pause = schedule.pause(age: now.timeIntervalSince(watchedSince ?? now)) else {
      phase = .gaveUp
      return []
    }
    return wait(pause, from: now)
  }

  private mutating func wait(_ pause: Duration, from now: Date) -> [Effect] {
    nextCheck = now.addingTimeInterval(pause / .seconds(1))
    return [.wait(.poll, pause)]
  }

  mutating func log(_ event: TimelineEntry.Event, at now: Date) {
    timeline.append(TimelineEntry(time: now, event: event))
  }
}

extension Order {
  /// A later reading of the same order; what it leaves out keeps its value.
  func keeping(_ before: Order) -> Order {
    var order = self
    order.total = total ?? before.total
    order.paymentAccountIdentifier = paymentAccountIdentifier ?? before.paymentAccountIdentifier
    order.createdDate = createdDate ?? before.createdDate
    return order
  }
}
