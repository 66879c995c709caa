import Foundation
import OneEntryClient

extension Payment {
  /// Seconds for which the shop's lists may lag behind what it was told.
  private static let lag: TimeInterval = 30
  /// Seconds that a look may be late. A later one means that the machine slept or the program was stopped: what was
  /// connected before is not any more, and what failed before does not count.
  private static let nap: TimeInterval = 5

  mutating func check(at now: Date) -> [Effect] {
    guard isOpen, !isChecking else { return [] }
    let hasSlept = nextCheck.map { now.timeIntervalSince($0) > Self.nap } ?? false
    if hasSlept { failures = 0 }
    isChecking = true
    nextCheck = nil
    return [.checkPayment(orderID: order.id, storage: storage, afresh: hasSlept)]
  }

  /// *Check now*: never a second request at once, and never a lost one. A settled payment may be looked at as well.
  mutating func checkNow(at now: Date) -> [Effect] {
    switch phase {
    case .confirmingTotal, .openingSession, .sessionFailed: return []
    case .paused, .gaveUp, .blocked:
      phase = .watching
      watchedSince = nil
    case .watching, .settled, .onDelivery: break
    }
    return [.stop(.poll)] + check(at: now)
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
    let effects = check.session.map { note($0, at: now) } ?? noteNoSession(at: now)
    return effects + lookAgain(at: now)
  }

  private mutating func note(_ order: Order, at now: Date) {
    let before = self.order
    self.order = order.keeping(before)
    guard self.order.statusWord != before.statusWord,
      let status = self.order.statusTitle ?? self.order.statusWord
    else { return }
    log(.orderStatusChanged(status), at: now)
  }

  /// Takes what the shop says of a session. Paid stays paid, whatever an older answer says.
  mutating func note(_ new: PaymentSession, at now: Date) -> [Effect] {
    if isPaid, new.status != .completed {
      if timeline.last?.event != .wentBackwards(new.status) { log(.wentBackwards(new.status), at: now) }
      return []
    }
    guard isAttempted || new.status == .completed else { return [] }
    let before = (status: session?.status, link: link)
    session = new
    if before.status != new.status { log(.statusChanged(new.status), at: now) }
    settle(new.status)
    guard link != before.link else { return [] }
    code = []
    guard let link else { return [] }
    log(.linkArrived(host: link.host), at: now)
    return [.encode(link: link.url)]
  }

  /// Whether an attempt is under way or over: before that, what is heard is of an attempt that was given up.
  private var isAttempted: Bool {
    switch phase {
    case .confirmingTotal, .openingSession, .sessionFailed: false
    case .watching, .paused, .gaveUp, .blocked, .settled, .onDelivery: true
    }
  }

  /// A session that was opened just now may be missing from the shop's lists for a while.
  private mutating func noteNoSession(at now: Date) -> [Effect] {
    if order.isCompleted == true {
      settle(.completed)
    } else if phase == .watching, session == nil || age(at: now) >= Self.lag {
      phase = .sessionFailed(.notFound(nil))
    }
    return []
  }

  private mutating func settle(_ status: PaymentStatus) {
    if status.isFinal {
      phase = .settled(status)
      return
    }
    switch phase {
    case .watching, .onDelivery, .settled: phase = isPaidOnDelivery ? .onDelivery : .watching
    case .confirmingTotal, .openingSession, .sessionFailed, .paused, .gaveUp, .blocked: break
    }
  }

  private var isPaidOnDelivery: Bool { order.isPaidOnDelivery(session) }

  private mutating func note(_ failure: Failure, at now: Date) -> [Effect] {
    failures += 1
    lastFailure = failure
    if failures == 1 { log(.unreachable(failure), at: now) }
    switch failure {
    case .signedOut, .projectClosed, .notPermitted, .untrusted:
      if phase == .watching { phase = .blocked(failure) }
      return []
    case .notFound where age(at: now) >= Self.lag:
      if phase == .watching { phase = .blocked(failure) }
      return []
    case .refused: return lookAgain(at: now, after: PollSchedule.pauseAfterRefusal)
    case .busy(let seconds):
      return lookAgain(at: now, after: PollSchedule.pause(retryAfter: seconds, failures: failures))
    default: return lookAgain(at: now, after: schedule.pause(failures: failures))
    }
  }

  /// Waits for the next look, if there is to be one: as long as the schedule says, or another pause.
  private mutating func lookAgain(at now: Date, after other: Duration? = nil) -> [Effect] {
    guard phase == .watching, isOpen, !isChangingMethod else { return [] }
    guard let regular = schedule.pause(age: age(at: now)) else {
      phase = .gaveUp
      return []
    }
    let pause = other ?? regular
    nextCheck = now.addingTimeInterval(pause / .seconds(1))
    return [.wait(.poll, pause)]
  }

  private func age(at now: Date) -> TimeInterval { now.timeIntervalSince(watchedSince ?? now) }
}

extension Order {
  /// What tells one status from another: the marker, which no language changes, else the title.
  fileprivate var statusWord: String? { statusIdentifier ?? statusTitle }

  /// A later reading of the same order; what it leaves out keeps its value.
  func keeping(_ before: Order) -> Order {
    var order = self
    order.total = total ?? before.total
    order.paymentAccountIdentifier = paymentAccountIdentifier ?? before.paymentAccountIdentifier
    order.createdDate = createdDate ?? before.createdDate
    order.statusIdentifier = statusIdentifier ?? before.statusIdentifier
    order.statusTitle = statusTitle ?? (statusIdentifier == nil ? before.statusTitle : nil)
    order.formIdentifier = formIdentifier ?? before.formIdentifier
    if lines.isEmpty { order.lines = before.lines }
    if formData.isEmpty { order.formData = before.formData }
    return order
  }
}
