import Foundation

/// What keeps the screen waiting: for how long, and whether the shopper may stop it.
public struct Waiting: Equatable, Sendable {
  let screen: Screen
  let since: Date
  /// Whether nothing is lost or left open by not waiting for the answer.
  public internal(set) var isStoppable: Bool
  /// Whole seconds so far.
  public internal(set) var seconds = 0
}

extension App {
  /// Keeps up with what the screen waits for; a screen that does something else begins anew.
  mutating func noteWaiting(at now: Date) {
    guard let isStoppable = waitIsStoppable else {
      waiting = nil
      return
    }
    if waiting?.screen != screen { waiting = Waiting(screen: screen, since: now, isStoppable: isStoppable) }
    waiting?.isStoppable = isStoppable
    waiting.map { waiting?.seconds = Int(now.timeIntervalSince($0.since)) }
  }

  /// Whether what the screen waits for may be stopped; `nil` where it waits for nothing.
  private var waitIsStoppable: Bool? {
    switch screen {
    case .signIn: signIn.isWaiting ? true : nil
    case .catalogue:
      shopping.catalogue.loading.isLoading || shopping.catalogue.searching.isLoading ? true : nil
    case .cart: nil
    case .orderForm: shopping.form.loading.isLoading ? true : nil
    case .review: shopping.placement.isUnderWay ? false : shopping.pricing.isAsking ? true : nil
    case .payment: shopping.watch?.isBusy == true ? false : nil
    case .orders: shopping.orders.cancelingID != nil ? false : shopping.orders.loading.isLoading ? true : nil
    }
  }

  /// Stops what may be stopped; the answers that were awaited become failures that say so.
  mutating func stopWaiting() -> [Effect] {
    waiting?.isStoppable == true ? [.stopAsking] : []
  }
}
