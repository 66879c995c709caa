import Foundation
import OneEntryClient

/// What joins the steps of a checkout.
public enum CheckoutAction: Equatable, Sendable {
  /// Puts the product selected in the catalogue into the cart.
  case addTapped
  /// Asks the shop for products, each with how many of it are wanted.
  case productsRequested([Int: Int])
  case productsFound([Int: Int], Result<[Product], Failure>)
  /// Sends the order that the review shows.
  case confirmTapped
  /// Pays the order selected in the history.
  case payAgainTapped
  /// Puts the lines of the order selected in the history into the cart.
  case repeatTapped
  /// What earlier runs left, and who writes the journal of checkouts.
  case journalRead(Result<JournalContents, Failure>)
  /// Goes on with what is not finished; where there is more than one, the shopper chooses.
  case goOnTapped
  /// Goes on with an unfinished checkout of an earlier run.
  case resumeTapped(String)
  /// Asks for an order by its number; `nil` for the newest one.
  case orderRequested(Int?)
  case orderLoaded(Int?, Result<StoredOrder, Failure>)
}

extension App {
  mutating func handle(_ action: CheckoutAction, at now: Date) -> [Effect] {
    switch action {
    case .addTapped: return shopping.catalogue.selected.map { add($0, 1) } ?? []
    case .productsRequested(let quantities): return [.fetchProducts(quantities)]
    case .productsFound(let quantities, .success(let products)): return add(products, quantities)
    case .confirmTapped: return confirm(at: now)
    case .payAgainTapped:
      return screen == .orders ? shopping.orders.selected.map { show($0, at: now) } ?? [] : []
    case .repeatTapped: return repeatOrder()
    case .journalRead(.success(let contents)): return receive(contents)
    case .goOnTapped: return goOn(at: now)
    case .resumeTapped(let id): return resume(id, at: now)
    case .orderRequested(let id): return [.findOrder(id)]
    case .orderLoaded(_, .success(let stored)): return show(stored, at: now)
    case .productsFound(_, .failure(let failure)), .journalRead(.failure(let failure)),
      .orderLoaded(_, .failure(let failure)):
      return say(.failed(failure))
    }
  }

  mutating func handle(_ action: Cart.Action) -> [Effect] {
    if action == .undone, !shopping.cart.canUndo { return say(.nothingToUndo) }
    if action == .removed { notice = shopping.cart.selected.map { .removed(title: $0.title) } }
    return shopping.cart.handle(action)
  }

  mutating func handle(_ action: OrderForm.Action, at now: Date) -> [Effect] {
    let effects = shopping.form.handle(action, at: now)
    project.note(accounts: shopping.form.accounts)
    if case .filled(.success) = action { notice = .filled(shopping.form.fillReport) }
    return effects
  }

  private mutating func add(_ products: [Product], _ quantities: [Int: Int]) -> [Effect] {
    guard products.contains(where: { quantities[$0.id] != nil }) else {
      return say(.noProduct(quantities.keys.sorted()))
    }
    return products.sorted { $0.id < $1.id }.flatMap { product in
      quantities[product.id].map { add(product, $0) } ?? []
    }
  }

  private mutating func add(_ product: Product, _ quantity: Int) -> [Effect] {
    let effects = shopping.cart.handle(.added(product, quantity: quantity))
    notice = .added(
      title: product.title, quantity: shopping.cart.quantity(of: product.id), obstacle: product.obstacle)
    return effects
  }

  private mutating func repeatOrder() -> [Effect] {
    guard screen == .orders, let stored = shopping.orders.selected else { return [] }
    for (product, quantity) in stored.order.products {
      _ = shopping.cart.handle(.added(product, quantity: quantity))
    }
    path = [.catalogue, .cart]
    return shopping.cart.handle(.opened)
  }
}

// MARK: - Placing an order

extension App {
  /// What would be ordered now, sent and shown alike; `nil` while something is missing.
  public var intent: OrderIntent? {
    let form = shopping.form
    guard let storage = form.storage, let account = form.account, form.isComplete, hasWhatIsOrdered
    else { return nil }
    let draft = OrderDraft(
      formIdentifier: storage.formIdentifier ?? form.form?.identifier ?? "",
      paymentAccountIdentifier: account.identifier, formData: form.formData, lines: shopping.cart.orderLines,
      couponCode: shopping.pricing.couponToSend, bonusAmount: shopping.pricing.bonusToSend)
    return OrderIntent(
      storage: storage.identifier, draft: draft,
      summary: OrderSummary(cart: shopping.cart, form: form, pricing: shopping.pricing),
      language: language, isFromSavedCart: keepsCart)
  }

  /// Some shops take orders without products; who wants one says so, which needs no screen.
  private var hasWhatIsOrdered: Bool { purpose != .shopping || !shopping.cart.isEmpty }

  /// What the review shows: once an order is decided, that order.
  public var reviewed: OrderSummary {
    shopping.placement.frozen?.summary
      ?? OrderSummary(cart: shopping.cart, form: shopping.form, pricing: shopping.pricing)
  }

  /// A slot can begin while the review is read; then it is chosen anew.
  private mutating func confirm(at now: Date) -> [Effect] {
    if screen == .review, shopping.placement.frozen == nil, shopping.form.holdsSlotBegun(by: now) {
      return open(.orderForm, at: now)
    }
    guard screen == .review, let intent = shopping.placement.frozen ?? intent else {
      return sayWhatIsMissing()
    }
    // A second press does not wait for the price.
    guard shopping.placement.frozen == nil, shopping.pricing.isAsking, !shopping.review.isConfirmed else {
      return handle(.confirmed(intent), at: now)
    }
    shopping.review.confirm(at: intent.shownTotal)
    return []
  }

  /// An order that was confirmed while the shop was still being asked leaves when the answer is what was shown; at any
  /// other price, the shopper decides again.
  mutating func handle(_ action: Pricing.Action, at now: Date) -> [Effect] {
    let effects = shopping.pricing.handle(action)
    guard screen == .review, !shopping.pricing.isAsking, let intent else { return effects }
    let confirmed = shopping.review.takeConfirmation()
    let event: OrderPlacement.Event =
      confirmed.map { $0 == intent.shownTotal } == true ? .confirmed(intent) : .considered(intent)
    return effects + handle(event, at: now)
  }

  mutating func handle(_ event: OrderPlacement.Event, at now: Date) -> [Effect] {
    let before = shopping.placement
    let effects = shopping.placement.handle(event, at: now)
    guard shopping.placement.state != before.state else { return effects }
    return effects + follow(before, at: now)
  }

  /// What else changes with the state of the order.
  private mutating func follow(_ before: OrderPlacement, at now: Date) -> [Effect] {
    switch shopping.placement.state {
    case .placed(let order, let made):
      return pay(made, order.intent, searches: before.search?.checks, at: now)
    case .rejected(_, let failure):
      if case .refused(let sentence?) = failure.kind { shopping.form.note(refusal: sentence) }
      // What was put off is written down as unknown, since a 429 may come from a proxy.
      guard before.isPutOff || failure.isBusy, let id = before.checkoutID else { return [] }
      return [.keepState(.done(orderID: nil), checkout: id)]
    case .ready: shopping.journalHolder = nil
    case .idle: return keepOpen(before, at: now)
    case .preparing, .sending, .postponed, .checkingBeforeResend, .searching, .adopting: break
    }
    return []
  }

  /// The order exists: only now what was ordered leaves the cart that it was made from. A shopper who has left the review
  /// is told, not moved.
  private mutating func pay(
    _ order: Order, _ sent: OrderIntent, searches: Int?, at now: Date
  ) -> [Effect] {
    let stored = StoredOrder(
      order: order.paid(with: sent.draft.paymentAccountIdentifier).named(by: sent.summary.lines),
      storage: sent.storage)
    watch(stored, estimate: sent.shownTotal, searches: searches)
    shopping.placement = OrderPlacement()
    if sent.isFromSavedCart == keepsCart { takeOut(sent, at: now) }
    if shopping.pathAfterSignIn?.last == .review { shopping.pathAfterSignIn = [.catalogue, .payment] }
    if screen == .review {
      path = [.catalogue, .payment]
    } else {
      path.removeAll { $0 == .review }
      notice = .orderCreated(id: order.id)
    }
    return screen == .payment ? enter(at: now) : []
  }

  /// An order that was set aside can be gone on with, as after a new start; the review is free for another one.
  private mutating func keepOpen(_ before: OrderPlacement, at now: Date) -> [Effect] {
    guard case .searching(let order, let search) = before.state else { return [] }
    let stage = UnfinishedCheckout.Stage.order(order, inFlightUntil: search.inFlightUntil)
    shopping.unfinishedCheckouts.insert(UnfinishedCheckout(id: order.id, stage: stage), at: 0)
    notice = .unfinished(shopping.unfinishedCheckouts.count)
    guard screen == .review else { return [] }
    if intent == nil { path = [.catalogue] }
    return enter(at: now)
  }

  /// The shopper decided that no order came of it: it is not looked for any more.
  mutating func giveUpOrder(at now: Date) -> [Effect] {
    guard let id = shopping.placement.checkoutID else { return [] }
    let effects = handle(.setAside as OrderPlacement.Event, at: now)
    guard shopping.placement.checkoutID == nil else { return effects }
    shopping.unfinishedCheckouts.removeAll { $0.id == id }
    notice = nil
    return effects + [.keepState(.done(orderID: nil), checkout: id)]
  }

  private mutating func takeOut(_ sent: OrderIntent, at now: Date) {
    _ = shopping.pricing.handle(.ordered)
    shopping.cart.remove(ordered: sent.draft.lines)
    shopping.form.empty(at: now)
  }

  /// Whether the cart is the one that is kept for a next run. An order that was made from another one takes nothing
  /// out of it.
  private var keepsCart: Bool { purpose == .shopping }
}

// MARK: - Going on with an order that exists

extension App {
  /// Follows the payment of an order, and shows it on the payment screen.
  private mutating func watch(
    _ stored: StoredOrder, estimate: Money? = nil, sessionAskedAt: Date? = nil, searches: Int? = nil
  ) {
    shopping.payment.show(stored.id)
    guard shopping.watches[stored.id] == nil else { return }
    let accounts = shopping.accounts(in: stored.storage)
    shopping.watches[stored.id] = PaymentWatch(
      order: stored.order, storage: stored.storage,
      account: accounts.first { $0.identifier == stored.order.paymentAccountIdentifier }, estimate: estimate,
      sessionAskedAt: sessionAskedAt, offlineAccounts: project.offlineAccounts,
      ownAddress: project.pagesAddress, searches: searches)
  }

  mutating func show(_ stored: StoredOrder, at now: Date) -> [Effect] {
    let left = screen == .payment ? leave(for: .orders, at: now) : []
    watch(stored, sessionAskedAt: sessionAskedAt(of: stored.id))
    shopping.unfinishedCheckouts.removeAll { $0.orderID == stored.id }
    guard purpose == .shopping else { return left }
    return left + open(.payment, at: now)
  }

  private func sessionAskedAt(of orderID: Int) -> Date? {
    let checkout = shopping.unfinishedCheckouts.first { $0.orderID == orderID }
    guard case .payment(_, _, let askedAt) = checkout?.stage else { return nil }
    return askedAt
  }

  /// What this run is busy with already is not unfinished.
  private mutating func receive(_ contents: JournalContents) -> [Effect] {
    shopping.journalHolder = contents.holder
    shopping.unfinishedCheckouts = contents.unfinished.filter { !isBusy(with: $0) }
    for checkout in contents.unfinished { checkout.orderID.map { shopping.checkoutIDs[$0] = checkout.id } }
    let effects = restore(contents.savedCart)
    notice = mostImportant(contents) ?? notice
    return effects
  }

  /// The most important of what there is to be told.
  private func mostImportant(_ contents: JournalContents) -> Notice? {
    if let holder = contents.holder { return .journalHeld(by: holder) }
    if let path = contents.movedAside { return .journalMovedAside(path: path) }
    if !shopping.unfinishedCheckouts.isEmpty { return .unfinished(shopping.unfinishedCheckouts.count) }
    return contents.savedCart == nil || shopping.cart.isEmpty ? nil : .cartRestored(shopping.cart.count)
  }

  private func isBusy(with checkout: UnfinishedCheckout) -> Bool {
    checkout.id == shopping.placement.checkoutID
      || checkout.orderID.map { shopping.watches[$0] != nil } == true
  }

  mutating func resume(_ id: String, at now: Date) -> [Effect] {
    guard let checkout = shopping.unfinishedCheckouts.first(where: { $0.id == id }) else { return [] }
    guard signIn.isIdentified else { return askWhoBuys(before: .signIn, at: now) }
    switch checkout.stage {
    case .payment(let orderID, let storage, _):
      // It stays on the list until the shop has shown it.
      return [.loadOrder(id: orderID, storage: storage)]
    case .order(let order, let inFlightUntil):
      guard shopping.placement.checkoutID == nil else { return [] }
      shopping.unfinishedCheckouts.removeAll { $0.id == checkout.id }
      shopping.placement = OrderPlacement()
      path = [.catalogue, .review]
      return handle(.resumed(order, inFlightUntil: inFlightUntil), at: now)
    }
  }
}

extension OrderPlacement {
  /// Whether the shop has put the order off.
  fileprivate var isPutOff: Bool { state.kept == .orderUnknown }
}

extension Order {
  fileprivate func paid(with identifier: String) -> Order {
    var order = self
    order.paymentAccountIdentifier = paymentAccountIdentifier ?? identifier
    return order
  }

  /// Products that the shop's answer only numbers are called as they were in the cart.
  fileprivate func named(by lines: [CartLine]) -> Order {
    let titles = Dictionary(lines.map { ($0.id, $0.title) }) { first, _ in first }
    var order = self
    for index in order.lines.indices where order.lines[index].title == nil {
      order.lines[index].title = order.lines[index].productID.flatMap { titles[$0] }
    }
    return order
  }

  /// The bought lines as products, with how many of each.
  fileprivate var products: [(Product, quantity: Int)] {
    boughtLines.compactMap { line in
      guard let id = line.productID, let quantity = line.quantity else { return nil }
      let price = line.price.map { Money($0, total?.currency ?? "") }
      return (Product(id: id, title: line.title ?? "#\(id)", price: price), quantity)
    }
  }
}
