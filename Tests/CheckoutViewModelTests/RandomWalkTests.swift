import CheckoutViewModel
import OneEntryClient
import Testing

/// Shoppers who press anything at any time, in a shop that answers late, wrongly or twice.
struct RandomWalkTests {
  @Test(arguments: 0..<400) func `whatever is pressed and answered, the promises hold`(seed: UInt64) {
    let walk = Walk(seed: seed, steps: 500)
    #expect(walk.broken.first == nil, "seed \(seed)")
  }

  @Test func `the walks get as far as orders and paid ones`() {
    let walks = (0..<400).map { Walk(seed: $0, steps: 500) }
    #expect(walks.contains { $0.ordersSent > 1 })
    #expect(walks.contains { !$0.paid.isEmpty })
  }
}

/// One shopper's session: the state, what is under way, and which promises were broken.
private struct Walk {
  var app = Sample.reviewing()
  var random: Dice
  var underWay: [Effect] = []
  var seconds = 0.0
  var ordersAllowed = 1
  var ordersSent = 0
  var paid: Set<Int> = []
  var broken: [String] = []

  init(seed: UInt64, steps: Int) {
    random = Dice(state: seed)
    for _ in 0..<steps { step() }
  }

  mutating func step() {
    if !underWay.isEmpty, random.roll(3) > 0 {
      let index = random.roll(underWay.count)
      let effect =
        random.roll(8) == 0 && !underWay[index].isOrder ? underWay[index] : underWay.remove(at: index)
      answers(to: effect).map { take(random.pick($0)) }
    } else {
      take(random.pick(random.roll(8) == 0 ? Self.keys : Self.purchase))
    }
  }

  private mutating func take(_ action: App.Action) {
    note(action)
    seconds += 1
    let order = app.orderKnown(by: action)
    let effects = app.follow(action, at: Sample.later(seconds))
    for effect in effects { note(effect) }
    if let order, app.payment?.order.id != order { broken.append("order \(order) dropped") }
    if let payment = app.payment {
      if payment.isPaid { paid.insert(payment.order.id) }
      if paid.contains(payment.order.id), payment.session?.status == .completed, !payment.isPaid {
        broken.append("paid")
      }
    }
    if app.screen != .signIn, !app.signIn.isSignedIn { broken.append("signed out on \(app.screen)") }
  }

  /// One more order may leave where the last one has come to something, or the shopper has decided so.
  private mutating func note(_ action: App.Action) {
    switch action {
    case _ where app.orderKnown(by: action) != nil: ordersAllowed += 1
    case .placement(.answered(.refused)), .placement(.answered(.notSent)):
      if app.review.phase == .sending { ordersAllowed += 1 }
    case .overlay(.answered(yes: true)):
      if case .question(let question) = app.overlay, question.subject == .sendAgain,
        app.review.mayBeSentAgain
      {
        ordersAllowed += 1
      }
    default: break
    }
  }

  private mutating func note(_ effect: Effect) {
    switch effect {
    case .createOrder:
      ordersSent += 1
      if ordersSent > ordersAllowed { broken.append("a second order") }
    case .wait(.poll, _): if app.screen != .payment { broken.append("polling unseen on \(app.path)") }
    default: break
    }
    if answers(to: effect) != nil { underWay.append(effect) }
  }

  /// What leads to orders and payments, and is pressed most.
  private static let purchase: [App.Action] = [
    .checkout(.addTapped), .navigation(.nextTapped), .navigation(.nextTapped), .navigation(.opened(.review)), .checkout(.confirmTapped), .checkout(.confirmTapped),
    .overlay(.asked(.sendAgain)),
    .overlay(.answered(yes: true)), .overlay(.answered(yes: false)), .placement(.checkTapped), .placement(.candidateMoved(by: 1)),
    .placement(.candidateChosen), .payment(.checkTapped), .payment(.newSessionTapped),
    .payment(.totalAcknowledged),
  ]

  private static let keys: [App.Action] =
    Screen.allCases.map(App.Action.opened) + TextEdit.some.map { .form(.edited($0)) }
    + TextEdit.some.map { .signIn(.edited($0)) }
    + [
      .navigation(.nextTapped), .navigation(.nextTapped), .navigation(.nextTapped), .checkout(.confirmTapped), .checkout(.confirmTapped), .checkout(.confirmTapped), .navigation(.backTapped),
      .checkout(.addTapped),
      .checkout(.addTapped), .checkout(.payAgainTapped), .checkout(.repeatTapped), .program(.languageTapped), .program(.quitTapped), .program(.interrupted), .program(.signOutTapped),
      .overlay(.answered(yes: true)), .overlay(.answered(yes: false)), .overlay(.asked(.sendAgain)), .overlay(.dismissed), .overlay(.helpTapped),
      .catalogue(.moved(by: 1)), .catalogue(.moved(by: -99)), .catalogue(.sortTapped), .catalogue(.searchDue),
      .catalogue(.edited(.insert("t"))), .catalogue(.filterClosed(keepingText: false)), .cart(.removed),
      .cart(.undone),
      .cart(.redone), .cart(.keptForLater), .cart(.quantityChanged(of: 14, by: -1)), .cart(.moved(by: -7)),
      .form(.moved(by: -9)),
      .form(.optionMoved(by: -3)), .form(.focused(.account)), .form(.fillTapped), .form(.submitted),
      .signIn(.submitted),
      .signIn(.moved(by: 1)), .signIn(.purposeChosen(.signUp)), .signIn(.purposeChosen(.signIn)),
      .payment(.pollDue),
      .payment(.checkTapped), .payment(.pauseTapped), .payment(.newSessionTapped), .payment(.methodTapped),
      .payment(.methodMoved(by: -5)), .payment(.methodChosen), .payment(.totalAcknowledged),
      .orders(.moved(by: 3)), .placement(.checkTapped),
      .placement(.candidateChosen),
      .resumeTapped,
      .orders(.edited(.insert("8"))), .orders(.filterClosed(keepingText: false)),
      .orders(.cancelConfirmed(Sample.own())),
    ]

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
    case .prepareOrder(let intent):
      return [
        .placement(.prepared(intent, .success(Sample.prepared(intent)))),
        .placement(.prepared(intent, .failure(failure))),
      ]
    case .wait(.resend, _): return [.placement(.resendDue)]
    case .wait(.look, _): return [.placement(.checkDue)]
    case .listOrders(let prepared):
      return [
        .placement(.listed(.success([prepared.draft.made(as: Int(random.state % 50) + 130)]))),
        .placement(.listed(.success([]))), .placement(.listed(.success([Sample.order(120), Sample.order(121)]))),
        .placement(.listed(.failure(failure))),
      ]
    case .adoptOrder(_, let order):
      return [.placement(.adopted(order, .success(true))), .placement(.adopted(order, .failure(failure)))]
    case .createOrder:
      return [
        .placement(.answered(.created(Sample.order(Int(random.state % 50) + 100, total: Money(1))))),
        .placement(.answered(.created(Sample.order()))),
        .placement(.answered(.refused(.refused("'name'")))), .placement(.answered(.refused(failure))),
        .placement(.answered(.refused(.busy(retryAfter: 1)))), .placement(.answered(.notSent(.offline))),
        .placement(.answered(.unknown(.noAnswer))),
      ]
    case .openSession(let order):
      let id = order.id
      return [
        .payment(.sessionOpened(orderID: id, .success(Sample.session()))),
        .payment(.sessionOpened(orderID: id, .failure(failure))),
      ]
    case .checkPayment(let id, _, _):
      let statuses: [PaymentStatus] = [.waiting, .completed, .expired, .canceled, .other("x")]
      return [
        .payment(.checked(orderID: id, .failure(failure))),
        .payment(.checked(orderID: id, .success(Sample.check()))),
      ]
        + statuses.map { .payment(.checked(orderID: id, .success(Sample.check(Sample.session(46, $0))))) }
    case .changeMethod(let order, _, let account):
      return [
        .payment(.methodChanged(orderID: order.id, .success(Sample.order(order.id, account: account)))),
        .payment(.methodChanged(orderID: order.id, .failure(failure))),
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
  /// The number of the order that is known to exist by this answer, if somebody waits for it.
  fileprivate func orderKnown(by action: Action) -> Int? {
    switch (review.phase, action) {
    case (.sending, .placement(.answered(.created(let order)))),
      (.unknown, .placement(.answered(.created(let order)))),
      (.unknown, .placement(.adopted(let order, .success))),
      (.postponed, .placement(.adopted(let order, .success))):
      order.id
    default: nil
    }
  }
}

extension Effect {
  /// Whether it sends an order, which is answered once; everything else may be answered twice, and differently.
  fileprivate var isOrder: Bool { if case .createOrder = self { true } else { false } }
}

extension OrderDraft {
  /// The order as the shop lists it.
  fileprivate func made(as id: Int) -> Order {
    Order(
      id: id, formIdentifier: formIdentifier, formData: formData,
      paymentAccountIdentifier: paymentAccountIdentifier,
      lines: lines.map { Order.Line(productID: $0.productID, quantity: $0.quantity) })
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
