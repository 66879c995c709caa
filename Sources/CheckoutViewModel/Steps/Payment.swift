import Foundation
import OneEntryClient

/// The payment screen: which order it shows, the picker of methods, the QR code of the link.
public struct Payment: Equatable, Sendable {
  /// What happened on the screen.
  public enum Action: Equatable, Sendable {
    case methodTapped, methodMoved(by: Int), methodChosen, methodDismissed
    case linkEncoded(String, [[Bool]])
    case qrCodeToggled
    case left
  }

  /// The order that is shown; `nil` before there is one.
  public private(set) var orderID: Int?
  /// The account that is selected while another method is chosen; `nil` when none is being chosen.
  public private(set) var methodIndex: Int?
  /// Whether the link's QR code is drawn.
  public private(set) var showsQRCode = true
  private var encodedLink: String?
  private var modules: [[Bool]] = []

  public init() {}

  mutating func show(_ orderID: Int) {
    guard self.orderID != orderID else { return }
    self = Payment()
    self.orderID = orderID
  }

  /// The modules of a link's QR code, row by row (dark ones `true`); empty until they are there.
  public func qrModules(of link: PaymentLink?) -> [[Bool]] {
    link != nil && link?.url == encodedLink ? modules : []
  }

  /// Yields the account that was chosen.
  mutating func handle(_ action: Action, among accounts: [PaymentAccount], of watch: PaymentWatch?)
    -> PaymentAccount?
  {
    switch action {
    case .methodTapped:
      guard let watch, watch.canChangeMethod, accounts.count > 1 else { break }
      methodIndex = accounts.firstIndex { $0.identifier == watch.order.paymentAccountIdentifier } ?? 0
    case .methodMoved(let step):
      if let index = methodIndex { methodIndex = (index + step).wrapped(in: accounts.count) }
    case .methodDismissed, .left: methodIndex = nil
    case .methodChosen:
      defer { methodIndex = nil }
      return methodIndex.flatMap { accounts.indices.contains($0) ? accounts[$0] : nil }
    case .linkEncoded(let link, let modules): (encodedLink, self.modules) = (link, modules)
    case .qrCodeToggled: showsQRCode.toggle()
    }
    return nil
  }
}

extension App {
  /// The accounts that the order on the payment screen could be paid with.
  public var paymentMethods: [PaymentAccount] {
    // An order of a guest cannot be changed any more.
    signIn.isGuest ? [] : shopping.watch.map { shopping.accounts(in: $0.storage) } ?? []
  }

  mutating func handle(_ action: Payment.Action, at now: Date) -> [Effect] {
    let watch = shopping.watch
    let chosen = shopping.payment.handle(action, among: paymentMethods, of: watch)
    guard let watch, let chosen else { return [] }
    return handle(.methodChosen(chosen), of: watch.id, at: now)
  }

  /// Takes what happened to the payment of an order; what is kept of it is written down when it changes.
  mutating func handle(_ event: PaymentWatch.Event, of orderID: Int, at now: Date) -> [Effect] {
    guard var watch = shopping.watches[orderID] else { return [] }
    let before = watch
    let effects = watch.handle(event, at: now)
    shopping.watches[orderID] = watch
    if watch.isPaid, !before.isPaid, screen != .payment { notice = .orderPaid(id: orderID) }
    if case .methodChanged(.failure(let failure)) = event { tell(failure, ofChanging: before) }
    let settles = rings && before.isUnfinished && !watch.isUnfinished
    return effects + (settles ? [.ring] : []) + keep(watch, after: before)
      + encodeLink(of: watch, after: before)
  }

  /// A change that would make the order dearer is asked about.
  private mutating func tell(_ failure: Failure, ofChanging before: PaymentWatch) {
    guard case .totalWouldRise(let total) = failure.kind, let due = before.order.due,
      case .changingMethod(let account, _, _) = before.state
    else {
      notice = .failed(failure)
      return
    }
    _ = ask(.acceptTotal(orderID: before.id, account, before: due, now: total))
  }

  /// A session that is asked for is written down by who asks, before anything leaves.
  private func keep(_ watch: PaymentWatch, after before: PaymentWatch) -> [Effect] {
    guard watch.kept != before.kept, watch.kept != .sessionSending(orderID: watch.id) else { return [] }
    return [.keepPaymentState(watch.kept, orderID: watch.id)]
  }

  private func encodeLink(of watch: PaymentWatch, after before: PaymentWatch) -> [Effect] {
    guard let link = watch.link, link != before.link else { return [] }
    return [.encode(link: link.url)]
  }
}
