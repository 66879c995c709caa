import Foundation
import OneEntryClient

extension App {
  mutating func open(_ screen: Screen, at now: Date) -> [Effect] {
    guard screen == .signIn || signIn.isSignedIn else { return [] }
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
    case .signIn: return handle(signIn: .submitted)
    case .review, .payment, .orders: return []
    }
  }

  mutating func say(_ notice: Notice) -> [Effect] {
    self.notice = notice
    return []
  }

  private mutating func submitForm(at now: Date) -> [Effect] {
    _ = form.handle(.submitted)
    if form.problemCount > 0 { return say(.formIsIncomplete(form.problemCount)) }
    guard form.isComplete else { return [] }
    return cart.isEmpty ? say(.cartIsEmpty) : open(.review, at: now)
  }

  private mutating func leave(for next: Screen, at now: Date) -> [Effect] {
    guard screen == .payment, next != .payment else { return [] }
    return payment?.handle(.left, at: now) ?? []
  }

  private mutating func enter(at now: Date) -> [Effect] {
    switch screen {
    case .signIn: signIn.isSignedIn ? [] : signIn.handle(.opened)
    case .catalogue: catalogue.handle(.opened)
    case .cart: cart.handle(.opened)
    case .orderForm: form.handle(.opened)
    case .review: review.handle(.opened)
    case .payment: payment?.handle(.opened, at: now) ?? []
    case .orders: orders.handle(.opened)
    }
  }
}
