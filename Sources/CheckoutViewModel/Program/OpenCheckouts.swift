import Foundation

/// A checkout that has not come to its end.
public enum OpenCheckout: Equatable, Sendable {
  /// A payment of this run.
  case payment(PaymentWatch)
  /// What an earlier run left.
  case earlier(UnfinishedCheckout)
}

extension App {
  /// What is not finished, apart from what the screen shows: payments of this run first, the newest first.
  public var openCheckouts: [OpenCheckout] {
    let payments = shopping.openPayments.filter { screen != .payment || $0.id != shopping.watch?.id }
    return payments.map(OpenCheckout.payment) + shopping.unfinishedCheckouts.map(OpenCheckout.earlier)
  }

  /// Goes on with the only one; several are listed, to be chosen from.
  mutating func goOn(at now: Date) -> [Effect] {
    guard openCheckouts.count > 1 else { return openCheckouts.first.map { resume($0, at: now) } ?? [] }
    return open(.openCheckouts)
  }

  mutating func resume(_ checkout: OpenCheckout, at now: Date) -> [Effect] {
    switch checkout {
    case .payment(let watch): show(StoredOrder(order: watch.order, storage: watch.storage), at: now)
    case .earlier(let checkout): resume(checkout.id, at: now)
    }
  }
}
