import Foundation

/// Moving between screens.
public enum Navigation: Equatable, Sendable {
  case opened(Screen)
  case backTapped
  /// On to the next step of the checkout, if this one is complete.
  case nextTapped
}

extension App {
  mutating func handle(_ action: Navigation, at now: Date) -> [Effect] {
    switch action {
    case .opened(let screen): open(screen, at: now)
    case .backTapped: back(at: now)
    case .nextTapped: next(at: now)
    }
  }

  mutating func open(_ screen: Screen, at now: Date) -> [Effect] {
    guard screen != .payment || shopping.watch != nil, screen != .signIn || !signIn.isSignedIn else {
      return []
    }
    guard isOpen(screen) else { return askWhoBuys(before: screen, at: now) }
    if screen == .orderForm, self.screen == .review { goToReviewedPart(at: now) }
    let left = leave(for: screen, at: now)
    if let index = path.firstIndex(of: screen) {
      path.removeSubrange((index + 1)...)
    } else {
      path.append(screen)
    }
    return left + enter(at: now)
  }

  /// What was looked at on the review is what is to be changed.
  private mutating func goToReviewedPart(at now: Date) {
    let part = shopping.review.selection
    let isAtField = shopping.form.focusedField != nil
    if part == .account { _ = shopping.form.handle(.focused(.account), at: now) }
    if part == .details, !isAtField { _ = shopping.form.handle(.focused(.field(0)), at: now) }
  }

  /// Products and cart can be looked at by anybody, orders only by whoever made them.
  private func isOpen(_ screen: Screen) -> Bool {
    switch screen {
    case .catalogue, .cart: true
    case .signIn: false
    case .orderForm, .review, .payment: signIn.isIdentified
    case .orders: signIn.isSignedIn
    }
  }

  /// One level back; the first screen stays. Nothing that was entered is lost.
  private mutating func back(at now: Date) -> [Effect] {
    guard path.count > 1 else { return [] }
    if screen == .signIn { shopping.pathAfterSignIn = nil }
    let left = leave(for: path[path.count - 2], at: now)
    path.removeLast()
    return left + enter(at: now)
  }

  private mutating func next(at now: Date) -> [Effect] {
    switch screen {
    case .catalogue: open(.cart, at: now)
    case .cart: shopping.cart.isEmpty ? say(.cartIsEmpty) : addDelivery() + open(.orderForm, at: now)
    case .orderForm: submitForm(at: now)
    case .signIn: handle(.submitted as SignIn.Action, at: now)
    case .review, .payment, .orders: []
    }
  }

  /// Delivery is offered once, as a line of the cart that can be taken out again.
  private mutating func addDelivery() -> [Effect] {
    guard let product = project.deliveryProduct, !shopping.isDeliveryOffered,
      shopping.cart.quantity(of: product) == 0
    else { return [] }
    shopping.isDeliveryOffered = true
    return [.fetchProducts([product: 1])]
  }

  /// Problems are shown at their fields, and their number at the form.
  private mutating func submitForm(at now: Date) -> [Effect] {
    _ = shopping.form.handle(.submitted, at: now)
    if shopping.form.problemCount > 0 { return [] }
    return shopping.form.isComplete && !shopping.cart.isEmpty ? open(.review, at: now) : sayWhatIsMissing()
  }

  /// Why no order can be made yet, where the screen does not say so already.
  mutating func sayWhatIsMissing() -> [Effect] {
    if shopping.form.problemCount > 0 { return say(.formIsIncomplete(shopping.form.problemCount)) }
    if let failure = shopping.form.loading.failure { return say(.failed(failure)) }
    return shopping.cart.isEmpty ? say(.cartIsEmpty) : []
  }

  mutating func leave(for next: Screen, at now: Date) -> [Effect] {
    guard screen != next else { return [] }
    switch screen {
    case .review:
      _ = shopping.review.takeConfirmation()
      return handle(.left as OrderPlacement.Event, at: now)
    case .payment:
      _ = shopping.payment.handle(.left, among: [], of: shopping.watch)
      return shopping.watch.map { handle(.left, of: $0.id, at: now) } ?? []
    case .signIn, .catalogue, .cart, .orderForm, .orders: return []
    }
  }

  /// What the screen that shows asks for when it is opened.
  mutating func enter(at now: Date) -> [Effect] {
    switch screen {
    case .signIn: signIn.needsLoading ? signIn.handle(.opened) : []
    case .catalogue: shopping.catalogue.handle(.opened)
    case .cart: shopping.cart.handle(.opened)
    case .orderForm: shopping.form.handle(.opened, at: now)
    case .review: considerOrder(at: now)
    case .payment: shopping.watch.map { handle(.opened, of: $0.id, at: now) } ?? []
    case .orders: shopping.orders.handle(.opened)
    }
  }

  /// While the shopper reads, the order is prepared and the shop asked for its price.
  private mutating func considerOrder(at now: Date) -> [Effect] {
    if let frozen = shopping.placement.frozen { return handle(.considered(frozen), at: now) }
    guard let intent else { return [] }
    return handle(.considered(intent), at: now) + shopping.pricing.handle(.considered(intent.draft.lines))
  }
}
