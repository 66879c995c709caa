import Foundation
import OneEntryClient

extension App {
  mutating func handle(signIn action: SignIn.Action) -> [Effect] {
    let wasSignedIn = signIn.isSignedIn
    let effects = signIn.handle(action)
    guard !wasSignedIn, signIn.isSignedIn else { return effects }
    path = pathAfterSignIn ?? [.catalogue]
    pathAfterSignIn = nil
    return effects + catalogue.handle(.opened) + form.handle(.opened) + resumePayment()
  }

  /// A payment that was being watched when the sign-in ended goes on.
  private mutating func resumePayment() -> [Effect] {
    screen == .payment ? [.stop(.poll)] + (payment?.check() ?? []) : []
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
  mutating func confirm() -> [Effect] {
    guard screen == .review, let intent else { return [] }
    return review.handle(.confirmed(intent))
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
    let effects = review.handle(action)
    guard case .answered(let outcome) = action, let sent else { return effects }
    switch outcome {
    case .created(let order): return effects + pay(order, sent, at: now)
    case .refused(.refused(let sentence?)): form.note(refusal: sentence)
    case .refused, .notSent, .unknown: break
    }
    return effects
  }

  /// The order exists: only now the cart is emptied.
  private mutating func pay(_ order: Order, _ sent: OrderIntent, at now: Date) -> [Effect] {
    payment = Payment(
      order: order.ofAccount(sent.draft.paymentAccountIdentifier), storage: sent.storage,
      accounts: form.usableAccounts,
      estimate: sent.estimate)
    cart.remove(ordered: sent.draft.lines)
    form.empty()
    guard screen == .review else { return say(.orderCreated(id: order.id)) }
    path = [.catalogue, .payment]
    return payment?.handle(.opened, at: now) ?? []
  }

  mutating func payAgain(at now: Date) -> [Effect] {
    guard let own = orders.selected else { return [] }
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

  /// Puts the lines of an earlier order into the cart.
  mutating func repeatOrder() -> [Effect] {
    guard let own = orders.selected else { return [] }
    for line in own.order.lines {
      let price = line.price.map { Money($0, own.order.total?.currency ?? "") }
      _ = cart.handle(
        .added(
          Product(id: line.productID, title: line.title ?? "#\(line.productID)", price: price),
          quantity: line.quantity))
    }
    path = [.catalogue, .cart]
    return cart.handle(.opened)
  }

  /// The sign-in ended in the middle of something: everything is kept, and going on starts where it stopped.
  mutating func askToSignInAgain() -> [Effect] {
    guard signIn.isSignedIn else { return [] }
    pathAfterSignIn = path
    path = [.signIn]
    overlay = nil
    notice = .signInAgain
    signIn.end(because: .signedOut)
    return [.stop(.poll)] + (signIn.fields.isEmpty ? signIn.handle(.opened) : [])
  }
}

extension Order {
  fileprivate func ofAccount(_ identifier: String) -> Order {
    var order = self
    order.paymentAccountIdentifier = paymentAccountIdentifier ?? identifier
    return order
  }
}
