import Foundation
import OneEntryClient

extension App {
  mutating func open(_ screen: Screen, at now: Date) -> [Effect] {
    guard screen == .signIn || signIn.isSignedIn, screen != .payment || payment != nil else { return [] }
    let left = leave(for: screen, at: now)
    if let index = path.firstIndex(of: screen) {
      path.removeSubrange((index + 1)...)
    } else {
      path.append(screen)
    }
    return left + enter(at: now)
  }

  /// One level back; the first screen stays. Nothing that was entered is lost.
  mutating func back(at now: Date) -> [Effect] {
    guard path.count > 1 else { return [] }
    let left = leave(for: path[path.count - 2], at: now)
    path.removeLast()
    return left + enter(at: now)
  }

  mutating func next(at now: Date) -> [Effect] {
    switch screen {
    case .catalogue: return open(.cart, at: now)
    case .cart: return cart.isEmpty ? say(.cartIsEmpty) : open(.orderForm, at: now)
    case .orderForm: return submitForm(at: now)
    case .signIn: return handle(signIn: .submitted, at: now)
    case .review, .payment, .orders: return []
    }
  }

  mutating func say(_ notice: Notice) -> [Effect] {
    self.notice = notice
    return []
  }

  /// What the shopper did meanwhile counts for more than that the pause is over.
  mutating func noteBusy(until end: Date?) -> [Effect] {
    if let end { return say(.shopBusy(until: end)) }
    if case .shopBusy = notice { notice = nil }
    return []
  }

  /// Problems show at their fields, and how many there are above them.
  private mutating func submitForm(at now: Date) -> [Effect] {
    _ = form.handle(.submitted)
    if form.problemCount > 0 { return [] }
    return form.isComplete && !cart.isEmpty ? open(.review, at: now) : sayWhatIsMissing()
  }

  /// Why there is no order to be made yet, where the screen does not say so already.
  mutating func sayWhatIsMissing() -> [Effect] {
    if form.problemCount > 0 { return say(.formIsIncomplete(form.problemCount)) }
    if let failure = form.loading.failure { return say(.failed(failure)) }
    return cart.isEmpty ? say(.cartIsEmpty) : []
  }

  mutating func leave(for next: Screen, at now: Date) -> [Effect] {
    guard screen != next else { return [] }
    switch screen {
    case .review: return review.handle(.left, at: now)
    case .payment: return payment?.handle(.left, at: now) ?? []
    case .signIn, .catalogue, .cart, .orderForm, .orders: return []
    }
  }

  /// What the screen that shows asks for when it is come to.
  mutating func enter(at now: Date) -> [Effect] {
    switch screen {
    case .signIn: signIn.isSignedIn || signIn.isEditable ? [] : signIn.handle(.opened)
    case .catalogue: catalogue.handle(.opened)
    case .cart: cart.handle(.opened)
    case .orderForm: form.handle(.opened)
    case .review: review.handle(.opened(intent), at: now)
    case .payment: payment?.handle(.opened, at: now) ?? []
    case .orders: orders.handle(.opened)
    }
  }
}
