import CheckoutViewModel
import OneEntryClient
import Testing

/// Shoppers who press anything at any time, in a shop that answers late, wrongly or twice.
struct RandomWalkTests {
  @Test(arguments: [App.Purpose.shopping, .errand(user: nil)], 0..<400)
  func `whatever is pressed and answered, the promises hold`(purpose: App.Purpose, seed: UInt64) {
    let walk = Walk(purpose, seed: seed, steps: 400)
    #expect(walk.broken.first == nil, "seed \(seed)")
  }

  @Test(arguments: [App.Purpose.shopping, .errand(user: nil)])
  func `the walks get as far as orders and paid ones`(purpose: App.Purpose) {
    let walks = (0..<60).map { Walk(purpose, seed: $0, steps: 400) }
    #expect(walks.contains { $0.ordersSent > 1 })
    #expect(walks.contains { !$0.paid.isEmpty })
  }
}

/// One shopper's session: the state, what is under way, and which promises were broken.
private struct Walk {
  var app: App
  var random: Dice
  var underWay: [(effect: Effect, asked: App.Circumstances)] = []
  var timers: Set<CheckoutViewModel.Timer> = []
  var seconds = 0.0
  var ordersAllowed = 1
  var ordersSent = 0
  var paid: Set<Int> = []
  var broken: [String] = []

  init(_ purpose: App.Purpose, seed: UInt64, steps: Int) {
    app = Sample.reviewing(purpose: purpose)
    random = Dice(state: seed)
    for _ in 0..<steps where broken.isEmpty { step() }
  }

  mutating func step() {
    switch random.roll(8) {
    case 0: take(aimed(random.pick(Self.keys)))
    case 1, 2: take(aimed(random.pick(Self.purchase)))
    case 3: fire()
    default: underWay.isEmpty ? take(aimed(random.pick(Self.purchase))) : answer()
    }
    if let trap = app.trap(asked: underWay.map(\.effect), timers) { broken.append("no way out of \(trap)") }
  }

  private mutating func fire() {
    guard let timer = timers.sorted(by: { "\($0)" < "\($1)" }).first else { return }
    timers.remove(timer)
    take(timer.action)
  }

  /// An answer may come late, or twice; what it was asked for may be gone by then.
  private mutating func answer() {
    let index = random.roll(underWay.count)
    let isTwice = random.roll(8) == 0 && !underWay[index].effect.isOrder
    let (effect, asked) = isTwice ? underWay[index] : underWay.remove(at: index)
    guard let possible = answers(to: effect) else { return }
    let action = random.pick(possible)
    if !app.isOutdated(effect, askedIn: asked) { take(action) }
  }

  private mutating func take(_ action: App.Action) {
    let before = app
    seconds += 1
    let effects = app.follow(action, at: Sample.later(seconds))
    allow(action, before)
    for effect in effects { note(effect) }
    check(before)
  }

  /// One more order may leave where the last one has come to something, or the shopper has decided so.
  private mutating func allow(_ action: App.Action, _ before: App) {
    let was = before.shopping.placement
    if was.checkoutID != nil,
      app.shopping.placement.checkoutID == nil || app.shopping.id != before.shopping.id
    {
      ordersAllowed += 1
    }
    if action == .overlay(.answered(yes: true)), was.mayBeSentAgain, app.shopping.placement.isSending {
      ordersAllowed += 1
    }
    if case .postponed = app.shopping.placement.state, was.isSending { ordersAllowed += 1 }
  }

  private mutating func note(_ effect: Effect) {
    switch effect {
    case .createOrder:
      ordersSent += 1
      if ordersSent > ordersAllowed { broken.append("a second order") }
    case .wait(let timer, let pause):
      timers.insert(timer)
      if case .poll(let id) = timer, app.screen != .payment || app.shopping.watch?.id != id,
        app.shopping.watches[id]?.isWatching == true, pause < .seconds(30)
      {
        broken.append("polling often and unseen on \(app.path)")
      }
    case .stop(let timer): timers.remove(timer)
    case .stopTimers: timers = []
    default: break
    }
    if answers(to: effect) != nil { underWay.append((effect, app.circumstances)) }
  }

  private mutating func check(_ before: App) {
    for (id, watch) in app.shopping.watches {
      if watch.isPaid { paid.insert(id) }
      if before.shopping.id == app.shopping.id, before.shopping.watches[id]?.isPaid == true, !watch.isPaid {
        broken.append("paid was taken back")
      }
    }
    if before.shopping.id == app.shopping.id,
      !Set(before.shopping.watches.keys).isSubset(of: app.shopping.watches.keys)
    {
      broken.append("an order was dropped")
    }
    if before.shopping.id != app.shopping.id, !app.shopping.cart.isEmpty || !app.shopping.watches.isEmpty {
      broken.append("something of the user before")
    }
    if ![.signIn, .catalogue, .cart].contains(app.screen), !app.signIn.isIdentified {
      broken.append("signed out on \(app.screen)")
    }
  }

  /// What leads to orders and payments, and is pressed most.
  private static let purchase: [App.Action] = [
    .checkout(.addTapped), .navigation(.nextTapped), .navigation(.nextTapped), .navigation(.opened(.review)),
    .checkout(.confirmTapped), .checkout(.confirmTapped),
    .overlay(.asked(.sendAgain)), .overlay(.asked(.giveUp)), .placement(.setAside),
    .overlay(.answered(yes: true)), .overlay(.answered(yes: false)), .placement(.checkTapped),
    .placement(.candidateMoved(by: 1)),
    .placement(.candidateChosen), .watch(89, .checkTapped), .watch(89, .newSessionTapped),
    .watch(89, .totalAcknowledged),
  ]

  private static let keys = opening + typing + program + steps

  private static let opening = Screen.allCases.map { App.Action.navigation(.opened($0)) }
  private static let typing: [App.Action] =
    TextEdit.some.map { .form(.edited($0)) } + TextEdit.some.map { .signIn(.edited($0)) }

  private static let program: [App.Action] = [
    .navigation(.nextTapped), .navigation(.backTapped), .checkout(.confirmTapped), .checkout(.addTapped),
    .checkout(.payAgainTapped), .checkout(.repeatTapped), .checkout(.goOnTapped),
    .program(.languageTapped), .program(.quitTapped), .program(.interrupted), .program(.signOutTapped),
    .overlay(.answered(yes: true)), .overlay(.answered(yes: false)), .overlay(.asked(.sendAgain)),
    .overlay(.dismissed), .overlay(.helpTapped),
  ]

  private static let steps: [App.Action] = [
    .catalogue(.moved(by: 1)), .catalogue(.moved(by: -99)), .catalogue(.sortTapped),
    .catalogue(.edited(.insert("t"))), .catalogue(.filterClosed(keepingText: false)),
    .cart(.removed), .cart(.undone), .cart(.redone), .cart(.keptForLater),
    .cart(.quantityChanged(of: 14, by: -1)), .cart(.moved(by: -7)),
    .form(.moved(by: -9)), .form(.optionMoved(by: -3)), .form(.focused(.account)), .form(.fillTapped),
    .form(.submitted), .signIn(.submitted), .signIn(.moved(by: 1)), .signIn(.purposeChosen(.signUp)),
    .signIn(.purposeChosen(.signIn)), .watch(89, .checkTapped), .watch(89, .pauseTapped),
    .watch(89, .newSessionTapped), .payment(.methodTapped), .payment(.methodMoved(by: -5)),
    .payment(.methodChosen), .watch(89, .totalAcknowledged), .orders(.moved(by: 3)),
    .placement(.checkTapped), .placement(.candidateChosen), .orders(.edited(.insert("8"))),
    .orders(.filterClosed(keepingText: false)), .orders(.cancelConfirmed(Sample.own())),
  ]

  /// A key of the payment screen is about the order that it shows.
  private func aimed(_ action: App.Action) -> App.Action {
    guard case .watch(_, let event) = action, let id = app.shopping.payment.orderID else { return action }
    return .watch(id, event)
  }

  private func answers(to effect: Effect) -> [App.Action]? {
    let failure = [Failure.offline, .signedOut, .busy(retryAfter: nil), .shopBroken(status: 500)]
      .randomElement(using: random)
    switch effect {
    case .loadProviders:
      return [
        .signIn(.providersLoaded(.success([Sample.provider]))), .signIn(.providersLoaded(.failure(failure))),
      ]
    case .loadSignInForm: return [.signIn(.formLoaded(provider: "email", .success(Sample.signInForm)))]
    case .apply(let application):
      return [
        .signIn(.answered(application.purpose, .success("ann@example.com"))),
        .signIn(.answered(application.purpose, .failure(.wrongCredentials(nil)))),
      ]
    case .loadProducts(let offset, let sort):
      return [
        .catalogue(
          .loaded(offset: offset, sort, .success(Page(items: [Sample.box, Sample.tea], total: 99)))),
        .catalogue(.loaded(offset: offset, sort, .failure(failure))),
      ]
    case .loadPrices:
      return [.cart(.pricesLoaded(.success([Sample.box]))), .cart(.pricesLoaded(.failure(failure)))]
    case .loadStorages:
      return [.form(.storagesLoaded(.success([Sample.storage]))), .form(.storagesLoaded(.failure(failure)))]
    case .loadAccounts: return [.form(.accountsLoaded(.success(Sample.accounts)))]
    case .loadForm: return [.form(.formLoaded(marker: "order", .success(Sample.orderForm)))]
    case .previewOrder(let draft):
      return [
        .pricing(.answered(draft, .success(OrderPreview(total: Money(340, "USD"))))),
        .pricing(.answered(draft, .success(OrderPreview(total: Money(300, "USD"))))),
        .pricing(.answered(draft, .failure(.refused("No")))), .pricing(.answered(draft, .failure(failure))),
      ]
    case .prepareOrder(let intent):
      return [
        .placement(.prepared(intent, .success(Sample.journaled(intent)))),
        .placement(.prepared(intent, .failure(failure))),
      ]
    case .listOrders(let prepared):
      return [
        .placement(.list([prepared.draft.made(as: Int(random.state % 50) + 130)])),
        .placement(.list([])), .placement(.list([Sample.order(120), Sample.order(121)])),
        .placement(.listed(.success(ListedOrders([], isComplete: false)))),
        .placement(.listed(.failure(failure))),
      ]
    case .adoptOrder(_, let order):
      return [.placement(.adopted(order, .success(true))), .placement(.adopted(order, .failure(failure)))]
    case .createOrder:
      return [
        .placement(.answered(.success(Sample.order(Int(random.state % 50) + 100, total: Money(1))))),
        .placement(.answered(.success(Sample.order()))),
        .placement(.answered(.failure(.refused("'name'")))), .placement(.answered(.failure(failure))),
        .placement(.answered(.failure(.busy(retryAfter: 1)))), .placement(.answered(.failure(.offline))),
        .placement(.answered(.failure(.noAnswer))),
      ]
    case .loadSessions(let id):
      return [
        .watch(id, .sessionsRead(.success([]))), .watch(id, .sessionsRead(.success([Sample.session()]))),
        .watch(id, .sessionsRead(.failure(failure))),
      ]
    case .createSession(let id):
      return [
        .watch(id, .sessionCreated(.success(Sample.session()))),
        .watch(id, .sessionCreated(.failure(failure))),
        .watch(id, .sessionCreated(.failure(.noAnswer))),
      ]
    case .checkPayment(let id, _, _):
      let statuses: [PaymentStatus] = [.waiting, .completed, .expired, .canceled, .other("x")]
      return [
        .watch(id, .checked(.failure(failure))),
        .watch(id, .checked(.success(Sample.check()))),
      ]
        + statuses.map { .watch(id, .checked(.success(Sample.check(Sample.session(46, $0))))) }
    case .changeMethod(let order, _, let account, _):
      return [
        .watch(order.id, .methodChanged(.failure(.totalWouldRise(to: Money(999, "USD"))))),
        .watch(order.id, .methodChanged(.success(Sample.order(order.id, account: account)))),
        .watch(order.id, .methodChanged(.failure(failure))),
      ]
    case .loadOrders:
      return [
        .orders(.loaded(.success([Sample.own(), Sample.own(90)]))), .orders(.loaded(.failure(failure))),
      ]
    case .cancelOrder(let own): return [.orders(.canceled(orderID: own.id, .failure(failure)))]
    default: return nil
    }
  }
}

extension App {
  /// A state that neither an answer, nor a timer, nor a key can end; `nil` where there is none.
  fileprivate func trap(asked: [Effect], _ timers: Set<CheckoutViewModel.Timer>) -> String? {
    if !hasWayOut(shopping.placement, asked, timers) { return "\(shopping.placement.state)" }
    return shopping.watches.values.first { !hasWayOut($0, asked, timers) }.map { "\($0.state)" }
  }

  private func hasWayOut(
    _ placement: OrderPlacement, _ asked: [Effect], _ timers: Set<CheckoutViewModel.Timer>
  ) -> Bool {
    switch placement.state {
    case .idle, .ready, .rejected, .preparing(_, isConfirmed: false): true
    case .preparing(let intent, _): asked.contains { $0.prepares(intent) }
    case .sending(let order, _): asked.contains(.createOrder(order))
    case .postponed: timers.contains(.resend)
    case .checkingBeforeResend(let order, _): asked.contains(.listOrders(order))
    case .adopting(let order, let found, _): asked.contains(.adoptOrder(order, found))
    case .searching(let order, let search) where search.isListing: asked.contains(.listOrders(order))
    case .searching(_, let search) where search.verdict == .searching: timers.contains(.reconcile)
    case .searching: placement.leads(.checkTapped)
    case .placed: false
    }
  }

  private func hasWayOut(
    _ watch: PaymentWatch, _ asked: [Effect], _ timers: Set<CheckoutViewModel.Timer>
  ) -> Bool {
    let id = watch.id
    switch watch.state {
    case .settled, .onDelivery: return true
    case .new: return watch.leads(.opened)
    case .confirmingTotal: return watch.leads(.totalAcknowledged)
    case .lookingForSession: return asked.contains(.loadSessions(orderID: id))
    case .openingSession: return asked.contains(.createSession(orderID: id))
    case .searchingForSession(let search):
      return search.isListing ? asked.contains(.loadSessions(orderID: id)) : timers.contains(.poll(id))
    case .sessionPostponed: return timers.contains(.poll(id))
    case .withoutSession, .partPaid: return watch.leads(.newSessionTapped)
    case .watching(let seen):
      let isAsked = asked.contains { if case .checkPayment(id, _, _) = $0 { true } else { false } }
      return seen.check == .inFlight ? isAsked : timers.contains(.poll(id))
    case .paused, .patienceOver, .blocked: return watch.leads(.checkTapped)
    case .changingMethod: return asked.contains { if case .changeMethod = $0 { true } else { false } }
    }
  }
}

extension OrderPlacement {
  fileprivate func leads(_ event: Event) -> Bool {
    var next = self
    return !next.handle(event, at: Sample.now).isEmpty || next != self
  }
}

extension PaymentWatch {
  fileprivate func leads(_ event: Event) -> Bool {
    var next = self
    return !next.handle(event, at: Sample.now).isEmpty || next != self
  }
}

extension TextEdit {
  fileprivate static let some: [TextEdit] = [
    .insert("Ann"), .insert("a@b.co"), .insert(" "), .newLine, .deleteBackward, .deleteToStart, .right, .up,
  ]
}

/// A small seeded generator, so that a walk can be repeated.
private struct Dice {
  var state: UInt64

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(sides))
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[roll(elements.count)] }
}

extension Array {
  fileprivate func randomElement(using dice: Dice) -> Element {
    self[Int((dice.state >> 40) % UInt64(count))]
  }
}
