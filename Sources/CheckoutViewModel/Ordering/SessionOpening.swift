import Foundation
import OneEntryClient

/// A payment session that is to be found or opened.
public struct SessionOpening: Equatable, Sendable {
  /// What the shopper was shown before the order existed.
  public var estimate: Money?
  /// When a session was asked for without an answer being read: until the shop's lists have caught up, it may exist.
  public var askedAt: Date?
  /// How often the shop was too busy to open it.
  public var postponements = 0
  /// Whether the shopper asks to pay an order after all that was cancelled with its payment.
  var isAfterAll = false

  init(estimate: Money? = nil, askedAt: Date? = nil, isAfterAll: Bool = false) {
    self.estimate = estimate
    self.askedAt = askedAt
    self.isAfterAll = isAfterAll
  }
}

/// The search for a session whose answer was lost.
public struct SessionSearch: Equatable, Sendable {
  /// Why the outcome is not known.
  public let cause: Failure
  /// How often the list was read.
  public fileprivate(set) var checks = 0
  /// Whether the list is being read now.
  public fileprivate(set) var isListing = false
  var schedule: SearchSchedule

  init(cause: Failure, askedAt: Date) {
    self.cause = cause
    schedule = SearchSchedule(start: askedAt)
  }
}

// MARK: - One function for each state before there is a session

extension PaymentWatch {
  mutating func new(_ opening: SessionOpening, _ event: Event, at now: Date) -> [Effect] {
    switch event {
    case .opened: return begin(opening, at: now)
    case .checkTapped: return observe(nil, at: now)
    case .left, .totalAcknowledged, .sessionsRead, .sessionCreated, .checkDue, .checked, .pauseTapped,
      .newSessionTapped, .methodChosen, .methodChanged:
      return []
    }
  }

  mutating func confirmingTotal(
    _ estimate: Money, _ opening: SessionOpening, _ event: Event, at now: Date
  ) -> [Effect] {
    switch event {
    case .totalAcknowledged:
      log(.totalAcknowledged(estimate: estimate, total: order.due), at: now)
      return look(opening)
    case .checkTapped: return readOrder
    case .checked(.success(let check)) where check.isLastWord:
      return receive(check, PaymentObservation(session: nil, at: now), at: now) { .watching($0) }
    case .opened, .left, .sessionsRead, .sessionCreated, .checkDue, .checked, .pauseTapped, .newSessionTapped,
      .methodChosen, .methodChanged:
      return []
    }
  }

  mutating func looking(_ opening: SessionOpening, _ event: Event, at now: Date) -> [Effect] {
    switch event {
    case .sessionsRead(.success(let sessions)): return decide(opening, sessions, at: now)
    case .sessionsRead(.failure(let failure)): return fail(opening, failure, at: now)
    case .opened, .left, .totalAcknowledged, .sessionCreated, .checkDue, .checkTapped, .checked, .pauseTapped,
      .newSessionTapped, .methodChosen, .methodChanged:
      return []
    }
  }

  mutating func awaitSession(_ opening: SessionOpening, _ event: Event, at now: Date) -> [Effect] {
    switch event {
    case .sessionCreated(.success(let session)):
      return receive(session, .sessionOpened(id: session.id), at: now)
    case .sessionCreated(.failure(let failure)):
      guard failure.delivery == .unknown else { return fail(opening, failure, at: now) }
      log(.sessionFailed(failure), at: now)
      return search(SessionSearch(cause: failure, askedAt: now), at: now)
    case .opened, .left, .totalAcknowledged, .sessionsRead, .checkDue, .checkTapped, .checked, .pauseTapped,
      .newSessionTapped, .methodChosen, .methodChanged:
      return []
    }
  }

  mutating func searching(_ search: SessionSearch, _ event: Event, at now: Date) -> [Effect] {
    switch event {
    case .checkDue, .checkTapped: return list(search)
    case .sessionsRead(let result): return search.isListing ? receive(result, search, at: now) : []
    case .opened, .left, .totalAcknowledged, .sessionCreated, .checked, .pauseTapped, .newSessionTapped,
      .methodChosen, .methodChanged:
      return []
    }
  }

  mutating func postponed(_ opening: SessionOpening, _ event: Event) -> [Effect] {
    switch event {
    case .checkDue, .checkTapped, .newSessionTapped: return [.stop(.poll(id))] + look(opening)
    case .methodChosen(let account, let total): return change(to: account, accepting: total)
    case .opened, .left, .totalAcknowledged, .sessionsRead, .sessionCreated, .checked, .pauseTapped,
      .methodChanged:
      return []
    }
  }

  mutating func withoutSession(
    _ failure: Failure?, _ opening: SessionOpening, _ event: Event, at now: Date
  ) -> [Effect] {
    switch event {
    case .newSessionTapped: return look(SessionOpening(askedAt: opening.askedAt))
    case .opened: return failure?.kind == .signedOut ? look(opening) : []
    case .methodChosen(let account, let total): return change(to: account, accepting: total)
    case .checkTapped: return readOrder
    case .checked(.success(let check)):
      return receive(check, PaymentObservation(session: nil, at: now), at: now) { _ in
        .withoutSession(failure, opening)
      }
    case .left, .totalAcknowledged, .sessionsRead, .sessionCreated, .checkDue, .checked, .pauseTapped,
      .methodChanged:
      return []
    }
  }

  /// Before there is a session, the order may have been paid or cancelled elsewhere.
  private var readOrder: [Effect] { [.checkPayment(orderID: id, storage: storage, afresh: false)] }
}

// MARK: - What leads from one state to the next

extension PaymentWatch {
  private mutating func begin(_ opening: SessionOpening, at now: Date) -> [Effect] {
    log(.orderCreated(total: order.due), at: order.createdDate?.date ?? now)
    if let searches { log(.orderFound(id: order.id, searches: searches), at: now) }
    if order.isCompleted == true || order.isCancelled { return observe(nil, at: now) }
    guard let estimate = opening.estimate, !order.hasTotal(estimate) else { return look(opening) }
    state = .confirmingTotal(estimate: estimate, opening)
    return []
  }

  private mutating func observe(
    _ session: PaymentSession?, listsNone: Bool = false, at now: Date
  ) -> [Effect] {
    check(PaymentObservation(session: session, listsNone: listsNone, at: now), at: now)
  }

  /// Asks for another attempt on the same order; never for another order.
  mutating func look(_ opening: SessionOpening) -> [Effect] {
    state = .lookingForSession(opening)
    return [.stop(.poll(id)), .loadSessions(orderID: id)]
  }

  private mutating func decide(
    _ opening: SessionOpening, _ sessions: [PaymentSession], at now: Date
  ) -> [Effect] {
    // A session would bring a cancelled order back to life.
    if order.isCancelled, !opening.isAfterAll {
      return observe(order.currentSession(among: sessions), at: now)
    }
    if let usable = order.usableSession(among: sessions, account: account?.id) {
      return receive(usable, .sessionFound(id: usable.id), at: now)
    }
    if sessions.isEmpty, orderLink != nil { return observe(nil, listsNone: true, at: now) }
    if let askedAt = opening.askedAt {
      let search = SessionSearch(cause: .noAnswer, askedAt: askedAt)
      if !search.schedule.isOver(at: now) { return self.search(search, at: now) }
    }
    state = .openingSession(opening)
    return [.createSession(orderID: id)]
  }

  private var isPaidAfterAll: Bool {
    if case .lookingForSession(let opening) = state { return opening.isAfterAll }
    if case .openingSession(let opening) = state { return opening.isAfterAll }
    return false
  }

  /// There is a session: it is watched from now on, whoever opened it.
  private mutating func receive(
    _ session: PaymentSession, _ event: TimelineEntry.Event, at now: Date
  ) -> [Effect] {
    log(event, at: now)
    if session.status != .waiting { log(.statusChanged(session.status), at: now) }
    if let link = link(of: session) { log(.linkArrived(host: link.host), at: now) }
    // The shop has taken the order up again, which its next reading says.
    if order.isCancelled, isPaidAfterAll { return observe(session, at: now) }
    let seen = PaymentObservation(session: session, at: now)
    let effects = settle(seen, at: now) { .watching($0) }
    switch state {
    case .watching: return observe(session, at: now)
    case .onDelivery: return check(seen, at: now) { .onDelivery($0) }
    case .new, .confirmingTotal, .lookingForSession, .openingSession, .searchingForSession, .sessionPostponed,
      .withoutSession, .paused, .patienceOver, .blocked, .partPaid, .settled, .changingMethod:
      return effects
    }
  }

  private mutating func fail(_ opening: SessionOpening, _ failure: Failure, at now: Date) -> [Effect] {
    guard failure.isBusy, opening.postponements < OrderPlacement.maximumPostponements else {
      return giveUp(failure, opening, at: now)
    }
    log(.sessionFailed(failure), at: now)
    var opening = opening
    opening.postponements += 1
    let pause = PollSchedule.pause(retryAfter: failure.retryAfter, failures: opening.postponements)
    state = .sessionPostponed(opening, until: now.addingTimeInterval(pause / .seconds(1)))
    return [.wait(.poll(id), pause)]
  }

  private mutating func search(_ search: SessionSearch, at now: Date) -> [Effect] {
    state = .searchingForSession(search)
    return [.wait(.poll(id), search.schedule.pause(at: now))]
  }

  private mutating func list(_ search: SessionSearch) -> [Effect] {
    guard !search.isListing else { return [] }
    var search = search
    search.isListing = true
    state = .searchingForSession(search)
    return [.stop(.poll(id)), .loadSessions(orderID: id)]
  }

  private mutating func receive(
    _ result: Result<[PaymentSession], Failure>, _ before: SessionSearch, at now: Date
  ) -> [Effect] {
    var search = before
    search.isListing = false
    search.checks += 1
    switch result {
    case .success(let sessions):
      search.schedule.receivedList()
      if let usable = order.usableSession(among: sessions, account: account?.id) {
        return receive(usable, .sessionFound(id: usable.id), at: now)
      }
      return search.schedule.isOver(at: now)
        ? giveUp(search.cause, SessionOpening(), at: now) : self.search(search, at: now)
    case .failure(let failure):
      return search.schedule.mayContinue(after: failure, at: now)
        ? self.search(search, at: now)
        : giveUp(failure, SessionOpening(askedAt: search.schedule.start), at: now)
    }
  }

  private mutating func giveUp(_ failure: Failure, _ opening: SessionOpening, at now: Date) -> [Effect] {
    log(.sessionFailed(failure), at: now)
    state = .withoutSession(failure, opening)
    return []
  }
}

extension Order {
  /// Whether this is what the shop wants to be paid. An order that names no currency is compared by its amount alone.
  fileprivate func hasTotal(_ estimate: Money) -> Bool {
    guard let total = due, estimate.amount == total.amount else { return false }
    return estimate.currency == total.currency || total.currency.isEmpty || estimate.currency.isEmpty
  }
}
