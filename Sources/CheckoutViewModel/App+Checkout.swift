import Foundation
import OneEntryClient

extension App {
  mutating func handle(signIn action: SignIn.Action, at now: Date) -> [Effect] {
    let wasSignedIn = signIn.isSignedIn
    let effects = signIn.handle(action)
    guard !wasSignedIn, let user = signIn.user else { return effects }
    return effects + welcome(user, at: now)
  }

  /// Goes on where the sign-in ended; somebody else starts afresh.
  private mutating func welcome(_ user: String, at now: Date) -> [Effect] {
    if let lastUser, lastUser != user { forgetLastUser() }
    lastUser = user
    savedDraft = nil
    path = pathAfterSignIn ?? [.catalogue]
    pathAfterSignIn = nil
    return catalogue.handle(.opened) + form.handle(.opened) + enter(at: now) + [.readJournal]
  }

  private mutating func forgetLastUser() {
    payment = nil
    orders = Orders()
    review = Review()
    unfinishedCheckouts = []
    form = OrderForm()
    pathAfterSignIn = nil
  }

  mutating func handle(payment action: Payment.Action, at now: Date) -> [Effect] {
    if case .methodChanged(payment?.order.id, .failure(let failure)) = action { notice = .failed(failure) }
    return payment?.handle(action, at: now) ?? []
  }

  mutating func handle(cart action: Cart.Action) -> [Effect] {
    if action == .undone, !cart.canUndo { return say(.nothingToUndo) }
    return cart.handle(action)
  }

  mutating func handle(form action: OrderForm.Action) -> [Effect] {
    let effects = form.handle(action)
    if case .accountsLoaded(.success(let accounts)) = action, project.mode != .demo {
      project.mode = accounts.contains { $0.isUsed && !$0.isTestMode } ? .live : .test
    }
    return effects
  }

  mutating func addSelected() -> [Effect] {
    guard let product = catalogue.selected else { return [] }
    return add(product)
  }

  private mutating func add(_ product: Product) -> [Effect] {
    let effects = cart.handle(.added(product, quantity: 1))
    notice = .added(title: product.title, quantity: cart.quantity(of: product.id))
    return effects
  }

  mutating func take(_ id: Int, _ result: Result<[Product], Failure>) -> [Effect] {
    switch result {
    case .success(let products):
      guard let product = products.first(where: { $0.id == id }) else { return say(.failed(.notFound(nil))) }
      return add(product)
    case .failure(let failure): return say(.failed(failure))
    }
  }

  /// Freezes what is on the screen and sends it, once.
  mutating func confirm(at now: Date) -> [Effect] {
    guard screen == .review, review.phase != .sending, !review.isOutcomeUnknown else { return [] }
    return intent.map { review.handle(.confirmed($0), at: now) } ?? sayWhatIsMissing()
  }

  /// What would be sent now; `nil` while something is missing.
  public var intent: OrderIntent? {
    guard let storage = form.storage, let account = form.account, form.isComplete, !cart.isEmpty else {
      return nil
    }
    let draft = OrderDraft(
      formIdentifier: storage.formIdentifier ?? form.form?.identifier ?? "",
      paymentAccountIdentifier: account.identifier, formData: form.formData,
      lines: cart.lines.map { OrderLine(productID: $0.id, quantity: $0.quantity) })
    return OrderIntent(storage: storage.identifier, draft: draft, estimate: singleEstimate)
  }

  private var singleEstimate: Money? {
    cart.hasUnpriced || cart.estimate.count != 1 ? nil : cart.estimate.first
  }

  mutating func handle(review action: Review.Action, at now: Date) -> [Effect] {
    let sent = review.intent
    let effects = review.handle(action, at: now)
    switch action {
    case .answered(.created(let order)), .adopted(let order, .success):
      return effects + (sent.map { pay(order, $0, at: now) } ?? [])
    case .answered(.refused(.refused(let sentence?))): form.note(refusal: sentence)
    case .prepared(_, .success): journalHolder = nil
    default: break
    }
    return effects
  }

  /// The order exists: only now what was ordered leaves the cart. A shopper who has left the review is told, not moved.
  private mutating func pay(_ order: Order, _ sent: OrderIntent, at now: Date) -> [Effect] {
    payment = Payment(
      order: order.ofAccount(sent.draft.paymentAccountIdentifier), storage: sent.storage,
      accounts: form.usableAccounts, estimate: sent.estimate)
    cart.remove(ordered: sent.draft.lines)
    form.empty()
    if pathAfterSignIn?.last == .review { pathAfterSignIn = [.catalogue, .payment] }
    if screen == .review {
      path = [.catalogue, .payment]
    } else {
      path.removeAll { $0 == .review }
      notice = .orderCreated(id: order.id)
    }
    return screen == .payment ? [.stop(.poll)] + enter(at: now) : []
  }

  mutating func payAgain(at now: Date) -> [Effect] {
    guard screen == .orders, let own = orders.selected else { return [] }
    return watch(own, at: now)
  }

  /// Opens the payment of an order that exists already.
  mutating func watch(_ own: OwnOrder, at now: Date) -> [Effect] {
    if payment?.order.id != own.id {
      payment = Payment(order: own.order, storage: own.storage, accounts: accounts(for: own))
    }
    return open(.payment, at: now)
  }

  private func accounts(for own: OwnOrder) -> [PaymentAccount] {
    guard let storage = form.storages.first(where: { $0.identifier == own.storage }) else {
      return form.accounts
    }
    return form.accounts.filter { storage.paymentAccountIdentifiers.contains($0.identifier) && $0.isUsed }
  }

  /// Puts the lines of an earlier order into the cart, but for gifts and for what is not known.
  mutating func repeatOrder() -> [Effect] {
    guard screen == .orders, let own = orders.selected else { return [] }
    for line in own.order.lines {
      guard let same = OrderLine(line) else { continue }
      let price = line.price.map { Money($0, own.order.total?.currency ?? "") }
      _ = cart.handle(
        .added(
          Product(id: same.productID, title: line.title ?? "#\(same.productID)", price: price),
          quantity: same.quantity))
    }
    path = [.catalogue, .cart]
    return cart.handle(.opened)
  }

  /// The sign-in ended in the middle of something: everything is kept, and going on starts where it stopped.
  mutating func askToSignInAgain(at now: Date) -> [Effect] {
    guard signIn.isSignedIn else { return [] }
    let left = leave(for: .signIn, at: now)
    pathAfterSignIn = path
    path = [.signIn]
    overlay = nil
    notice = .signInAgain
    signIn.end(because: .signedOut)
    return left + enter(at: now)
  }
}

extension Order {
  fileprivate func ofAccount(_ identifier: String) -> Order {
    var order = self
    order.paymentAccountIdentifier = paymentAccountIdentifier ?? identifier
    return order
  }
}
