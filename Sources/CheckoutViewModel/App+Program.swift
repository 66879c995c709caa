import Foundation
import OneEntryClient

extension App {
  mutating func handle(program action: Action, at now: Date) -> [Effect] {
    switch action {
    case .languageTapped: return speak(language.next)
    case .themeChosen(let name): theme = name
    case .signOutTapped: return signIn.isSignedIn ? handle(overlay: .asked(.signOut), at: now) : []
    case .quitTapped: return quit(at: now)
    case .interrupted: return interrupt(at: now)
    case .suspendTapped: return [.suspend]
    default: break
    }
    return []
  }

  private mutating func speak(_ language: Language) -> [Effect] {
    self.language = language
    let shown = screen == .orders ? orders.handle(.opened) : []
    return [.useLanguage(language)] + signIn.handle(.opened) + catalogue.reload() + form.reload()
      + cart.handle(.opened) + shown
  }

  private mutating func quit(at now: Date) -> [Effect] {
    guard let unfinished else { return [.quit] }
    return handle(overlay: .asked(.quit(unfinished)), at: now)
  }

  /// What would be left behind by quitting now.
  public var unfinished: Question.Unfinished? {
    if review.phase == .sending || review.isOutcomeUnknown { return .unknownOrder }
    if let payment, payment.isUnfinished { return .payment(orderID: payment.order.id) }
    if form.isTouched { return .form(isKept: isDraftKept) }
    return cart.isEmpty ? nil : .cart(isKept: isDraftKept)
  }

  /// Whether an order or a payment session is on its way.
  public var isSending: Bool { review.phase == .sending || payment?.phase == .openingSession }

  /// The second Ctrl-C within two seconds quits.
  private mutating func interrupt(at now: Date) -> [Effect] {
    if let interruptedAt, now.timeIntervalSince(interruptedAt) < 2 { return [.quit] }
    interruptedAt = now
    overlay = nil
    return say(.pressAgainToQuit)
  }

  mutating func handle(outside action: Action) -> [Effect] {
    switch action {
    case .openLinkTapped: return payment?.link.map { [.open($0)] } ?? []
    case .copyLinkTapped: return payment?.link.map { [.copy($0.url)] } ?? []
    case .copyOrderTapped: return shownOrder.map { [.copy("\($0.id)")] } ?? []
    case .receiptTapped(let format): return shownOrder.map { [.saveReceipt($0, format)] } ?? []
    case .copied: return say(.copied)
    case .linkOpened(let host, .success): return say(.linkOpened(host: host))
    case .linkOpened(_, .failure(let failure)), .receiptSaved(.failure(let failure)):
      return say(.failed(failure))
    case .receiptSaved(.success(let path)): return say(.receiptSaved(path: path))
    default: return []
    }
  }

  /// The order that the screen is about.
  private var shownOrder: StoredOrder? {
    switch screen {
    case .payment: payment.map { StoredOrder(order: $0.order, storage: $0.storage) }
    case .orders: orders.selected
    case .signIn, .catalogue, .cart, .orderForm, .review: nil
    }
  }
}
