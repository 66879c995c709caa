import Foundation
import OneEntryClient

/// The payment of one order, from its number to the last word of the shop: a session is found or opened, watched, and
/// settled. Whatever fails, the order is kept.
public struct PaymentWatch: Equatable, Sendable, Identifiable {
  // What is no more than internal is also written by `SessionOpening.swift` and `MethodChange.swift`.
  public internal(set) var state: State
  /// The order as the shop last told it.
  public internal(set) var order: Order
  /// Whether a check has read the order.
  private var isOrderRead = false
  /// The marker of the order's storage.
  public let storage: String
  /// The accounts whose orders are paid on delivery.
  private let offlineAccounts: Set<String>
  /// The address of this computer at which payment pages are shared; `nil` where none are.
  let ownAddress: String?
  /// The account that the order is paid with, where it is known.
  public internal(set) var account: PaymentAccount?
  /// Another account that the order was to have, where the shop's answer was lost.
  var unconfirmedChange: MethodChange?
  public private(set) var timeline = PaymentTimeline()
  /// How often the shop's list was read until the order was found there; `nil` where its answer was not lost.
  public let searches: Int?
  /// Whether the shopper is looking: how often the shop is asked depends on it, and nothing else.
  private var isInSight = false
  private var schedule: PollSchedule

  /// The payment of an order that exists; `estimate` is what the shopper was shown before it did, `sessionAskedAt` when
  /// an earlier run asked for a session without reading the answer.
  public init(
    order: Order, storage: String, account: PaymentAccount? = nil, estimate: Money? = nil,
    sessionAskedAt: Date? = nil, offlineAccounts: Set<String> = Project.usualOfflineAccounts,
    ownAddress: String? = nil, searches: Int? = nil
  ) {
    self.order = order
    self.storage = storage
    self.account = account
    self.offlineAccounts = offlineAccounts
    self.ownAddress = ownAddress
    self.searches = searches
    state = .new(SessionOpening(estimate: estimate, askedAt: sessionAskedAt))
    schedule = PollSchedule(seed: UInt64(order.id))
  }

  public var id: Int { order.id }

  /// Takes what happened and says what is to be done about it.
  public mutating func handle(_ event: Event, at now: Date) -> [Effect] {
    switch event {
    case .opened: isInSight = true
    case .left: isInSight = false
    case .totalAcknowledged, .sessionsRead, .sessionCreated, .checkDue, .checkTapped, .checked, .pauseTapped,
      .newSessionTapped, .methodChosen, .methodChanged:
      break
    }
    return advance(event, at: now)
  }

  private mutating func advance(_ event: Event, at now: Date) -> [Effect] {
    switch state {
    case .new(let opening): new(opening, event, at: now)
    case .confirmingTotal(let estimate, let opening): confirmingTotal(estimate, opening, event, at: now)
    case .lookingForSession(let opening): looking(opening, event, at: now)
    case .openingSession(let opening): awaitSession(opening, event, at: now)
    case .searchingForSession(let search): searching(search, event, at: now)
    case .sessionPostponed(let opening, _): postponed(opening, event)
    case .withoutSession(let failure, let opening): withoutSession(failure, opening, event, at: now)
    case .watching(let seen): watching(seen, event, at: now)
    case .paused(let seen): paused(seen, event, at: now)
    case .patienceOver(let seen): patienceOver(seen, event, at: now)
    case .blocked(let seen, _): blocked(seen, event, at: now)
    case .partPaid(let seen): partPaid(seen, event, at: now)
    case .settled(let seen, let status): settled(seen, status, event, at: now)
    case .onDelivery(let seen): onDelivery(seen, event, at: now)
    case .changingMethod(let account, let total, let before):
      changingMethod(MethodChange(account: account, accepting: total), before, event, at: now)
    }
  }
}

// MARK: - Watching: one function for each state

extension PaymentWatch {
  private mutating func watching(_ seen: PaymentObservation, _ event: Event, at now: Date) -> [Effect] {
    switch event {
    case .checkDue: return check(seen, at: now)
    case .checkTapped: return [.stop(.poll(id))] + check(seen, at: now)
    case .opened: return [.stop(.poll(id))] + checkAfresh(seen, at: now)
    case .pauseTapped:
      var seen = seen
      if seen.check != .inFlight { seen.cancelCheck() }
      state = .paused(seen)
      return [.stop(.poll(id))]
    case .checked(let result): return receive(result, seen, at: now) { .watching($0) }
    case .methodChosen(let account, let total): return change(to: account, accepting: total)
    case .left, .totalAcknowledged, .sessionsRead, .sessionCreated, .newSessionTapped, .methodChanged:
      return []
    }
  }

  private mutating func paused(_ seen: PaymentObservation, _ event: Event, at now: Date) -> [Effect] {
    switch event {
    case .pauseTapped, .checkTapped: return checkAfresh(seen, at: now)
    case .opened: return checkAfresh(seen, at: now)
    case .checked(let result): return receive(result, seen, at: now) { .paused($0) }
    case .methodChosen(let account, let total): return change(to: account, accepting: total)
    case .left, .totalAcknowledged, .sessionsRead, .sessionCreated, .checkDue, .newSessionTapped,
      .methodChanged:
      return []
    }
  }

  private mutating func patienceOver(_ seen: PaymentObservation, _ event: Event, at now: Date) -> [Effect] {
    switch event {
    case .checkTapped: return checkAfresh(seen, at: now)
    case .methodChosen(let account, let total): return change(to: account, accepting: total)
    case .opened, .left, .totalAcknowledged, .sessionsRead, .sessionCreated, .checkDue, .checked,
      .pauseTapped,
      .newSessionTapped, .methodChanged:
      return []
    }
  }

  private mutating func blocked(_ seen: PaymentObservation, _ event: Event, at now: Date) -> [Effect] {
    switch event {
    case .checkTapped, .opened: return checkAfresh(seen, at: now)
    case .methodChosen(let account, let total): return change(to: account, accepting: total)
    case .left, .totalAcknowledged, .sessionsRead, .sessionCreated, .checkDue, .checked, .pauseTapped,
      .newSessionTapped, .methodChanged:
      return []
    }
  }

  private mutating func partPaid(_ seen: PaymentObservation, _ event: Event, at now: Date) -> [Effect] {
    switch event {
    case .newSessionTapped: return look(SessionOpening())
    case .checkTapped: return check(seen, at: now) { .partPaid($0) }
    case .checked(let result):
      return receive(result, seen, at: now) { $0.session == seen.session ? .partPaid($0) : .watching($0) }
    case .opened, .left, .totalAcknowledged, .sessionsRead, .sessionCreated, .checkDue, .pauseTapped,
      .methodChosen, .methodChanged:
      return []
    }
  }

  private mutating func settled(
    _ seen: PaymentObservation, _ status: PaymentStatus, _ event: Event, at now: Date
  ) -> [Effect] {
    switch event {
    case .checkTapped: return check(seen, at: now) { .settled($0, status) }
    case .checked(let result): return receive(result, seen, at: now) { .settled($0, status) }
    case .newSessionTapped: return allowsNewSession ? look(SessionOpening(isAfterAll: true)) : []
    case .methodChosen(let account, let total):
      return allowsNewSession ? change(to: account, accepting: total) : []
    case .opened, .left, .totalAcknowledged, .sessionsRead, .sessionCreated, .checkDue, .pauseTapped,
      .methodChanged:
      return []
    }
  }

  private mutating func onDelivery(_ seen: PaymentObservation, _ event: Event, at now: Date) -> [Effect] {
    switch event {
    case .checkTapped: return check(seen, at: now) { .onDelivery($0) }
    case .checked(let result): return receive(result, seen, at: now) { .onDelivery($0) }
    case .methodChosen(let account, let total): return change(to: account, accepting: total)
    case .opened, .left, .totalAcknowledged, .sessionsRead, .sessionCreated, .checkDue, .pauseTapped,
      .newSessionTapped, .methodChanged:
      return []
    }
  }
}

// MARK: - Watching: what leads from one state to the next

extension PaymentWatch {
  typealias Restoring = (PaymentObservation) -> State

  /// Never a second check at once, and never a lost one.
  mutating func check(
    _ seen: PaymentObservation, at now: Date, as restored: Restoring = { .watching($0) }
  ) -> [Effect] {
    guard seen.check != .inFlight else { return [] }
    var seen = seen
    let hasSlept = seen.startCheck(at: now)
    state = restored(seen)
    return [.checkPayment(orderID: id, storage: storage, afresh: hasSlept)]
  }

  /// The shopper came back or asked for it: patience starts anew.
  mutating func checkAfresh(_ seen: PaymentObservation, at now: Date) -> [Effect] {
    var seen = seen
    seen.restart(at: now)
    state = .watching(seen)
    return check(seen, at: now)
  }

  private mutating func receive(
    _ result: Result<PaymentCheck, Failure>, _ seen: PaymentObservation, at now: Date, as unchanged: Restoring
  ) -> [Effect] {
    guard seen.check == .inFlight else { return [] }
    switch result {
    case .success(let check): return receive(check, seen, at: now, as: unchanged)
    case .failure(let failure): return receive(failure, seen, at: now, as: unchanged)
    }
  }

  mutating func receive(
    _ check: PaymentCheck, _ before: PaymentObservation, at now: Date, as unchanged: Restoring
  ) -> [Effect] {
    var seen = before
    if seen.failures > 0 { log(.reachableAgain, at: now) }
    seen.receive(check, at: now)
    if let reading = check.order {
      if let change = unconfirmedChange, change.isMade(in: reading) { return take(change, reading, at: now) }
      receive(reading, at: now)
    }
    let session = newer(order.currentSession(among: check.sessions), than: before.session)
    // Paid stays paid, whatever an older answer says.
    let goesBack = before.session?.status == .completed && session?.status != .completed
    if isPaid, goesBack || standing(of: session, in: check) != .paid {
      return stayPaid(seen, session, at: now)
    }
    note(session, after: before.session, at: now)
    seen.receive(session)
    return settle(seen, in: check, isListed: session != nil, at: now, as: unchanged)
  }

  private func standing(of session: PaymentSession?, in check: PaymentCheck?) -> PaymentStanding {
    let paid = check?.sessions.filter { $0.status == .completed } ?? []
    let reading = check?.order != nil ? .now : isOrderRead ? .earlier : .never as PaymentStanding.Reading
    return PaymentStanding(order, session: session, paid: paid, reading: reading, offline: offlineAccounts)
  }

  /// A list that lags behind does not bring back an attempt that was given up.
  private func newer(_ listed: PaymentSession?, than known: PaymentSession?) -> PaymentSession? {
    guard let listed, let known, listed.id < known.id, listed.status != .completed else { return listed }
    return nil
  }

  private mutating func stayPaid(
    _ seen: PaymentObservation, _ session: PaymentSession?, at now: Date
  ) -> [Effect] {
    if let session, timeline.entries.last?.event != .wentBackwards(session.status) {
      log(.wentBackwards(session.status), at: now)
    }
    state = .settled(seen, .completed)
    return []
  }

  mutating func receive(_ reading: Order, at now: Date) {
    let before = order.statusWord
    order = order.updated(by: reading)
    isOrderRead = true
    guard order.statusWord != before, let status = order.statusTitle ?? order.statusIdentifier else { return }
    log(.orderStatusChanged(status), at: now)
  }

  private mutating func note(_ session: PaymentSession?, after before: PaymentSession?, at now: Date) {
    guard let session else { return }
    if before?.status != session.status { log(.statusChanged(session.status), at: now) }
    if let link = link(of: session), link != before.flatMap(link(of:)) {
      log(.linkArrived(host: link.host), at: now)
    }
  }

  /// The state that follows from what the shop says now.
  mutating func settle(
    _ seen: PaymentObservation, in check: PaymentCheck? = nil, isListed: Bool = true, at now: Date,
    as unchanged: Restoring
  ) -> [Effect] {
    switch standing(of: seen.session, in: check) {
    case .paid: state = .settled(seen, .completed)
    case .partPaid: state = .partPaid(seen)
    case .unconfirmed: state = unconfirmed(seen, unchanged)
    case .attempted(let status) where status.isFinal: state = .settled(seen, status)
    case .onDelivery: state = .onDelivery(seen)
    case .attempted where isListed: state = reopened(seen, unchanged)
    case .attempted, .open: state = missing(seen, at: now, unchanged)
    }
    return schedule(at: now)
  }

  /// Until the shop has said what a payment comes to, it is checked on; that a part is due still holds.
  private func unconfirmed(_ seen: PaymentObservation, _ unchanged: Restoring) -> State {
    if case .partPaid(let seen) = unchanged(seen) { .partPaid(seen) } else { reopened(seen, unchanged) }
  }

  /// A session that is open again is watched, unless the shopper asked to stop checking.
  private func reopened(_ seen: PaymentObservation, _ unchanged: Restoring) -> State {
    if case .paused(let seen) = unchanged(seen) { .paused(seen) } else { .watching(seen) }
  }

  /// A session that was opened a moment ago may be missing from the shop's lists for a while.
  private func missing(_ seen: PaymentObservation, at now: Date, _ unchanged: Restoring) -> State {
    guard case .watching = unchanged(seen) else { return unchanged(seen) }
    if seen.listsNone, orderLink != nil { return .watching(seen) }
    let isLate = seen.session == nil || seen.age(at: now) >= PaymentObservation.lag
    return isLate ? .withoutSession(nil, SessionOpening()) : .watching(seen)
  }

  private mutating func receive(
    _ failure: Failure, _ before: PaymentObservation, at now: Date, as unchanged: Restoring
  ) -> [Effect] {
    var seen = before
    seen.receive(failure, at: now)
    if seen.failures == 1 { log(.unreachable(failure), at: now) }
    state = unchanged(seen)
    guard case .watching = state else { return [] }
    if failure.prospect == .remedy || failure.isAbsence && seen.age(at: now) >= PaymentObservation.lag {
      state = .blocked(seen, failure)
    }
    return schedule(at: now, after: failure)
  }

  /// Waits for the next check, where there is to be one, as long as the schedule or the shop says.
  private mutating func schedule(at now: Date, after failure: Failure? = nil) -> [Effect] {
    guard case .watching(var seen) = state else { return [] }
    guard let regular = schedule.pause(age: seen.age(at: now)) else {
      state = .patienceOver(seen)
      return []
    }
    let wanted = failure.map { schedule.pause(after: $0, failures: seen.failures) } ?? regular
    let pause = isInSight ? wanted : max(wanted, PollSchedule.pauseOutOfSight)
    seen.scheduleCheck(for: now.addingTimeInterval(pause / .seconds(1)))
    state = .watching(seen)
    return [.wait(.poll(id), pause)]
  }

  mutating func log(_ event: TimelineEntry.Event, at time: Date) { timeline.append(event, at: time) }
}
