import Foundation
import OneEntryClient

/// One order, from a decision to its number. Whatever drives it, an order leaves at most once for one decision.
///
/// While the shopper still reads, the orders that the shop has already are noted, so that an order whose answer is lost
/// can be told from the ones before it.
public struct OrderPlacement: Equatable, Sendable {
  /// How far the order is. Whatever a rule needs to know is in the case.
  public enum State: Equatable, Sendable {
    case idle
    /// The shop's orders are being noted; a confirmed order leaves as soon as that is done.
    case preparing(OrderIntent, isConfirmed: Bool)
    case ready(JournaledOrder)
    case sending(JournaledOrder, attempt: Int)
    /// The shop was too busy and did not take it. It is sent again after a pause, unless the shopper leaves.
    case postponed(JournaledOrder, attempt: Int, until: Date)
    /// A 429 may come from a proxy although the shop took the order: the list is read before it is sent again.
    case checkingBeforeResend(JournaledOrder, attempt: Int)
    /// The order may exist.
    case searching(JournaledOrder, Reconciliation)
    /// An order of the shop is being written down as this one.
    case adopting(JournaledOrder, Order, Reconciliation)
    /// The shop did not take it, or nothing was sent; the failure's delivery says which.
    case rejected(OrderIntent, Failure)
    case placed(JournaledOrder, Order)
  }

  /// What happened to the order.
  public enum Event: Equatable, Sendable {
    /// The shopper looks at what would be ordered now.
    case considered(OrderIntent)
    case confirmed(OrderIntent)
    case prepared(OrderIntent, Result<JournaledOrder, Failure>)
    case answered(Result<Order, Failure>)
    /// The time that the shop asked for is over.
    case resendDue
    /// The shopper turned to something else.
    case left
    /// A checkout of an earlier run whose outcome is not known.
    case resumed(JournaledOrder, inFlightUntil: Date)
    case checkDue, checkTapped
    case listed(Result<ListedOrders, Failure>)
    /// Whether the order that was found could be written down as this checkout's.
    case adopted(Order, Result<Bool, Failure>)
    case candidateMoved(by: Int), candidateChosen
    /// The shopper decided to send again although an order may exist.
    case resendConfirmed
    /// The shopper turned to another order; what became of this one stays open.
    case setAside
  }

  /// How often an order is put off before the shopper is asked.
  public static let maximumPostponements = 3

  public private(set) var state = State.idle

  public init() {}

  /// Takes what happened and says what is to be done about it.
  public mutating func handle(_ event: Event, at now: Date) -> [Effect] {
    switch state {
    case .idle, .rejected: open(event, at: now)
    case .preparing(let intent, let isConfirmed): prepare(intent, isConfirmed, event)
    case .ready(let order): ready(order, event)
    case .sending(let order, let attempt): sending(order, attempt, event, at: now)
    case .postponed(let order, let attempt, _): postponed(order, attempt, event, at: now)
    case .checkingBeforeResend(let order, let attempt): checking(order, attempt, event, at: now)
    case .searching(let order, let search): searching(order, search, event, at: now)
    case .adopting(let order, let found, let search): adopting(order, found, search, event)
    case .placed: []
    }
  }
}

// MARK: - One function for each state

extension OrderPlacement {
  private mutating func open(_ event: Event, at now: Date) -> [Effect] {
    switch event {
    case .considered(let intent): return prepare(intent, isConfirmed: false)
    case .confirmed(let intent): return prepare(intent, isConfirmed: true)
    case .resumed(let order, let time): return search(order, after: .noAnswer, inFlightUntil: time, at: now)
    case .prepared, .answered, .resendDue, .left, .checkDue, .checkTapped, .listed, .adopted,
      .candidateMoved, .candidateChosen, .resendConfirmed, .setAside:
      return []
    }
  }

  private mutating func prepare(_ intent: OrderIntent, _ isConfirmed: Bool, _ event: Event) -> [Effect] {
    switch event {
    case .considered(let other) where !isConfirmed && !other.sendsTheSame(as: intent):
      return prepare(other, isConfirmed: false)
    case .confirmed(let other) where other.sendsTheSame(as: intent):
      state = .preparing(isConfirmed ? intent : other, isConfirmed: true)
    case .confirmed(let other) where !isConfirmed: return prepare(other, isConfirmed: true)
    case .prepared(let prepared, .success(let order)) where prepared.sendsTheSame(as: intent):
      if isConfirmed { return send(order.decided(as: intent), attempt: 1) }
      state = .ready(order)
    case .prepared(let prepared, .failure(let failure)) where prepared.sendsTheSame(as: intent):
      state = isConfirmed ? .rejected(intent, failure) : .idle
    case .considered, .confirmed, .prepared, .answered, .resendDue, .left, .resumed, .checkDue, .checkTapped,
      .listed, .adopted, .candidateMoved, .candidateChosen, .resendConfirmed, .setAside:
      break
    }
    return []
  }

  private mutating func ready(_ order: JournaledOrder, _ event: Event) -> [Effect] {
    switch event {
    case .considered(let other):
      return other.sendsTheSame(as: order.intent) ? [] : prepare(other, isConfirmed: false)
    case .confirmed(let other):
      return other.sendsTheSame(as: order.intent)
        ? send(order.decided(as: other), attempt: 1) : prepare(other, isConfirmed: true)
    case .prepared, .answered, .resendDue, .left, .resumed, .checkDue, .checkTapped, .listed, .adopted,
      .candidateMoved, .candidateChosen, .resendConfirmed, .setAside:
      return []
    }
  }

  private mutating func sending(
    _ order: JournaledOrder, _ attempt: Int, _ event: Event, at now: Date
  ) -> [Effect] {
    switch event {
    case .answered(.success(let made)): state = .placed(order, made)
    case .answered(.failure(let failure)): return receive(failure, order, attempt, at: now)
    case .considered, .confirmed, .prepared, .resendDue, .left, .resumed, .checkDue, .checkTapped, .listed,
      .adopted, .candidateMoved, .candidateChosen, .resendConfirmed, .setAside:
      break
    }
    return []
  }

  private mutating func postponed(
    _ order: JournaledOrder, _ attempt: Int, _ event: Event, at now: Date
  ) -> [Effect] {
    switch event {
    case .left: return [.stop(.resend)] + searchPutOff(order, at: now)
    case .resendDue, .confirmed:
      state = .checkingBeforeResend(order, attempt: attempt)
      return [.stop(.resend), .listOrders(order)]
    case .considered, .prepared, .answered, .resumed, .checkDue, .checkTapped, .listed, .adopted,
      .candidateMoved, .candidateChosen, .resendConfirmed, .setAside:
      return []
    }
  }

  private mutating func checking(
    _ order: JournaledOrder, _ attempt: Int, _ event: Event, at now: Date
  ) -> [Effect] {
    switch event {
    case .left: return searchPutOff(order, at: now)
    case .listed(.success(let list)): return resend(order, attempt, list, at: now)
    // The shop refused it, and a list that is not for this user, such as a guest, never tells more.
    case .listed(.failure(let failure)) where failure.isForbidden: return send(order, attempt: attempt + 1)
    case .listed(.failure(let failure)):
      return attempt < Self.maximumPostponements
        ? postpone(order, attempt + 1, for: failure, at: now) : searchPutOff(order, at: now)
    case .considered, .confirmed, .prepared, .answered, .resendDue, .resumed, .checkDue, .checkTapped,
      .adopted, .candidateMoved, .candidateChosen, .resendConfirmed, .setAside:
      break
    }
    return []
  }

  private mutating func searching(
    _ order: JournaledOrder, _ search: Reconciliation, _ event: Event, at now: Date
  ) -> [Effect] {
    switch event {
    case .considered where search.awaitsSignIn: return list(order, search)
    case .considered, .checkDue: return search.verdict == .searching ? list(order, search) : []
    case .checkTapped: return list(order, search)
    case .listed(let result): return search.isListing ? receive(result, order, search, at: now) : []
    case .candidateMoved(let step):
      var search = search
      search.select(by: step)
      state = .searching(order, search)
    case .candidateChosen: return search.selected.map { adopt($0, for: order, search) } ?? []
    case .resendConfirmed: return search.verdict == .absent ? send(order, attempt: 1) : []
    case .setAside: if search.verdict != .searching { state = .idle }
    case .confirmed, .prepared, .answered, .resendDue, .left, .resumed, .adopted: break
    }
    return []
  }

  private mutating func adopting(
    _ order: JournaledOrder, _ found: Order, _ search: Reconciliation, _ event: Event
  ) -> [Effect] {
    switch event {
    case .adopted(found, .success): state = .placed(order, found)
    case .adopted(found, .failure(let failure)):
      var search = search
      search.suspend(failure)
      state = .searching(order, search)
    case .considered, .confirmed, .prepared, .answered, .resendDue, .left, .resumed, .checkDue, .checkTapped,
      .listed, .adopted, .candidateMoved, .candidateChosen, .resendConfirmed, .setAside:
      break
    }
    return []
  }
}

// MARK: - What leads from one state to the next

extension OrderPlacement {
  private mutating func prepare(_ intent: OrderIntent, isConfirmed: Bool) -> [Effect] {
    state = .preparing(intent, isConfirmed: isConfirmed)
    return [.prepareOrder(intent)]
  }

  private mutating func send(_ order: JournaledOrder, attempt: Int) -> [Effect] {
    state = .sending(order, attempt: attempt)
    return [.createOrder(order)]
  }

  /// What an order that was sent has come to, by the delivery of its failure.
  private mutating func receive(
    _ failure: Failure, _ order: JournaledOrder, _ attempt: Int, at now: Date
  ) -> [Effect] {
    switch failure.delivery {
    case .rejected where failure.isBusy:
      return attempt <= Self.maximumPostponements
        ? postpone(order, attempt, for: failure, at: now) : searchPutOff(order, for: failure, at: now)
    case .rejected, .notSent: state = .rejected(order.intent, failure)
    case .unknown: return search(order, after: failure, inFlightUntil: now, at: now)
    }
    return []
  }

  private mutating func postpone(
    _ order: JournaledOrder, _ attempt: Int, for failure: Failure, at now: Date
  ) -> [Effect] {
    let pause = PollSchedule.pause(retryAfter: failure.retryAfter, failures: attempt)
    state = .postponed(order, attempt: attempt, until: now.addingTimeInterval(pause / .seconds(1)))
    return [.wait(.resend, pause)]
  }

  private mutating func resend(
    _ order: JournaledOrder, _ attempt: Int, _ list: ListedOrders, at now: Date
  ) -> [Effect] {
    var search = Reconciliation(cause: .busy(retryAfter: nil), inFlightUntil: now)
    let found = search.receive(.success(list), of: order, at: now)
    if let found { return adopt(found, for: order, search) }
    if search.verdict == .searching, list.isComplete { return send(order, attempt: attempt + 1) }
    state = .searching(order, search)
    return search.verdict == .searching ? [.wait(.reconcile, search.pause(at: now))] : []
  }

  /// It is not sent again. Since a 429 may come from a proxy, only the shop's list says that it was not taken.
  private mutating func searchPutOff(
    _ order: JournaledOrder, for failure: Failure = .busy(retryAfter: nil), at now: Date
  ) -> [Effect] {
    search(order, after: failure, inFlightUntil: now, at: now)
  }

  /// The answer is lost: from here on only the shop's list is read.
  private mutating func search(
    _ order: JournaledOrder, after failure: Failure, inFlightUntil: Date, at now: Date
  ) -> [Effect] {
    let search = Reconciliation(cause: failure, inFlightUntil: inFlightUntil)
    state = .searching(order, search)
    return [.wait(.reconcile, search.pause(at: now))]
  }

  private mutating func list(_ order: JournaledOrder, _ search: Reconciliation) -> [Effect] {
    guard !search.isListing else { return [] }
    var search = search
    search.startListing()
    state = .searching(order, search)
    return [.stop(.reconcile), .listOrders(order)]
  }

  private mutating func receive(
    _ result: Result<ListedOrders, Failure>, _ order: JournaledOrder, _ search: Reconciliation, at now: Date
  ) -> [Effect] {
    var search = search
    if let found = search.receive(result, of: order, at: now) { return adopt(found, for: order, search) }
    if search.confirmsRefusal {
      state = .rejected(order.intent, search.cause)
      return []
    }
    state = .searching(order, search)
    return search.verdict == .searching ? [.wait(.reconcile, search.pause(at: now))] : []
  }

  private mutating func adopt(
    _ found: Order, for order: JournaledOrder, _ search: Reconciliation
  ) -> [Effect] {
    state = .adopting(order, found, search)
    return [.adoptOrder(order, found)]
  }
}

// MARK: - What a screen or a report reads

extension OrderPlacement {
  /// What was decided and is not settled yet: this is drawn, never the live cart.
  public var frozen: OrderIntent? {
    switch state {
    case .idle, .ready, .rejected, .preparing(_, isConfirmed: false): nil
    case .preparing(let intent, isConfirmed: true): intent
    case .sending(let order, _), .postponed(let order, _, _), .checkingBeforeResend(let order, _),
      .searching(let order, _), .adopting(let order, _, _), .placed(let order, _):
      order.intent
    }
  }

  /// The checkout that may have made an order.
  public var checkoutID: String? {
    switch state {
    case .idle, .preparing, .ready, .rejected: nil
    case .sending(let order, _), .postponed(let order, _, _), .checkingBeforeResend(let order, _),
      .searching(let order, _), .adopting(let order, _, _), .placed(let order, _):
      order.id
    }
  }

  /// Whether an order is on its way.
  public var isSending: Bool {
    switch state {
    case .preparing(_, isConfirmed: true), .sending: true
    case .idle, .preparing, .ready, .postponed, .checkingBeforeResend, .searching, .adopting, .rejected,
      .placed:
      false
    }
  }

  /// Whether the shopper waits for the order: for it to be taken, or to be found.
  var isUnderWay: Bool { isSending || search?.verdict == .searching }

  /// The search for an order that may exist.
  public var search: Reconciliation? {
    switch state {
    case .searching(_, let search), .adopting(_, _, let search): search
    case .idle, .preparing, .ready, .sending, .postponed, .checkingBeforeResend, .rejected, .placed: nil
    }
  }

  /// Whether sending again may be offered: only where the shop shows no trace of the order.
  public var mayBeSentAgain: Bool { search?.verdict == .absent }
}
