import Foundation

/// What concerns the program as a whole.
public enum ProgramAction: Equatable, Sendable {
  case languageTapped
  case themeChosen(String)
  case mouseTapped
  case signOutTapped
  case quitTapped
  /// Quits, and opens a project that the settings know by this name.
  case projectChosen(String)
  case interrupted
  /// Nobody waits for what the screen waits for any longer.
  case stopTapped
  /// A second of waiting has passed.
  case secondPassed
  /// It is too late for the second of two Ctrl-C.
  case interruptionOver
  case suspendTapped
  /// The shop asked for a pause, and is asked again when it is over; `nil` when it is.
  case shopBusy(until: Date?)
}

extension App {
  mutating func handle(_ action: ProgramAction, at now: Date) -> [Effect] {
    switch action {
    case .languageTapped: return speak(language.next)
    case .themeChosen(let name): theme = name
    case .mouseTapped: usesMouse.toggle()
    case .signOutTapped: return askToSignOut()
    case .quitTapped: return leave(for: nil)
    case .projectChosen(let name): return leave(for: name)
    case .interrupted: return interrupt(at: now)
    case .stopTapped: return stopWaiting()
    case .secondPassed: break
    case .interruptionOver: if notice == .pressAgainToQuit { notice = nil }
    case .suspendTapped: return [.suspend]
    case .shopBusy(let end?): return say(.shopBusy(until: end))
    case .shopBusy(nil):
      // What the shopper did meanwhile counts for more than that the pause is over.
      if case .shopBusy = notice { notice = nil }
    }
    return []
  }

  private mutating func askToSignOut() -> [Effect] {
    guard signIn.isIdentified else { return [] }
    return ask(signIn.isGuest ? .forgetGuest : .signOut)
  }

  private mutating func leave(for next: String?) -> [Effect] {
    unfinished.map { ask(.quit($0, opening: next)) } ?? quit(opening: next)
  }

  mutating func quit(opening next: String?) -> [Effect] {
    projects.next = next
    return [.quit]
  }

  private mutating func speak(_ language: Language) -> [Effect] {
    self.language = language
    let shown = screen == .orders ? shopping.orders.handle(.opened) : []
    return [.useLanguage(language)] + signIn.handle(.opened) + shopping.catalogue.reload()
      + shopping.form.reload()
      + shopping.cart.handle(.opened) + shown
  }

  /// What would be left behind by quitting now.
  public var unfinished: Question.Unfinished? {
    if shopping.placement.checkoutID != nil || shopping.placement.isSending { return .unknownOrder }
    let open = shopping.watches.values.filter(\.isUnfinished).map(\.id).max()
    if let open { return .payment(orderID: open) }
    if shopping.form.isTouched { return .form(isKept: isCartKept) }
    return shopping.cart.isEmpty ? nil : .cart(isKept: isCartKept)
  }

  /// Whether an order or a payment session is on its way.
  public var isSending: Bool {
    shopping.placement.isSending || shopping.watches.values.contains(where: \.isOpeningSession)
  }

  /// In seconds.
  private static let interruption: TimeInterval = 2

  /// The first Ctrl-C stops what may be stopped, the second one within two seconds quits.
  private mutating func interrupt(at now: Date) -> [Effect] {
    if let interruptedAt, now.timeIntervalSince(interruptedAt) < Self.interruption { return [.quit] }
    interruptedAt = now
    overlay = nil
    return say(.pressAgainToQuit) + stopWaiting() + [.wait(.interruption, .seconds(Self.interruption))]
  }
}
