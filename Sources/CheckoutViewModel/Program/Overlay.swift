import Foundation
import OneEntryClient

/// What lies over a screen and takes the keys first.
public enum Overlay: Equatable, Sendable {
  /// All keys of the screen below.
  case help(scroll: Int)
  /// Every action that is possible now, filtered by what is typed. The entries are the screens' own keys.
  case palette(query: Field, selection: Int)
  case question(Question)
  /// Several things, one of which is chosen.
  case list(ChoiceList, selection: Int)
  case prompt(Prompt)
  /// The payment's link and numbers with nothing around them, to be selected in the terminal.
  case plainText
  /// The receipt of an order, where no file may be written.
  case receipt(StoredOrder, scroll: Int)
}

/// What can be chosen from a list over the screen.
public enum ChoiceList: Equatable, Sendable {
  /// What is not finished.
  case openCheckouts
  /// All products, or those of one category.
  case categories
}

/// What happened to what lies over the screen.
public indirect enum OverlayAction: Equatable, Sendable {
  case helpTapped, helpScrolled(by: Int)
  case receiptScrolled(by: Int)
  case plainTextTapped
  case paletteTapped, paletteEdited(TextEdit), paletteMoved(by: Int)
  /// An action chosen from the palette.
  case paletteChose(App.Action)
  case asked(Question.Subject)
  case questionSwitched
  case answered(yes: Bool)
  case prompted(Prompt.Subject)
  case promptEdited(TextEdit)
  case promptSubmitted
  case listTapped(ChoiceList), listMoved(by: Int), listChosen
  case dismissed
}

/// A decision that cannot be undone; *no* stands selected.
public struct Question: Equatable, Sendable {
  /// What it is about.
  public enum Subject: Equatable, Sendable {
    /// With the project to be opened afterwards.
    case quit(Unfinished, opening: String? = nil)
    case signOut
    /// A guest leaves, and nothing of it stays here.
    case forgetGuest
    case cancelOrder(StoredOrder)
    /// Paying an order by another account makes it dearer.
    case acceptTotal(orderID: Int, PaymentAccount, before: Money, now: Money)
    /// An order may exist already.
    case sendAgain
    /// An order that may exist is not looked for any more.
    case giveUp
  }

  /// What would be left behind.
  public enum Unfinished: Equatable, Sendable {
    case payment(orderID: Int)
    case unknownOrder
    /// Whether the next start offers it back.
    case form(isKept: Bool)
    case cart(isKept: Bool)
  }

  /// What it is about.
  public var subject: Subject
  /// Whether *yes* stands selected.
  public var isYesSelected = false

  /// Asks about a subject.
  public init(_ subject: Subject) { self.subject = subject }
}

/// One value asked for over the screen.
public struct Prompt: Equatable, Sendable {
  /// What it is about.
  public enum Subject: Equatable, Sendable {
    case productID
    /// How many of a line of the cart, with what was typed to ask for it.
    case quantity(of: CartLine, typed: String = "")
    /// The code of a coupon for the order that is reviewed.
    case coupon
    /// How many bonuses that order is to use.
    case bonus(BonusLimits)
    /// The number of an order with real money in it, before it is cancelled.
    case cancelOrder(StoredOrder)

    fileprivate var rules: [Rule] {
      switch self {
      case .productID: [.required, .wholeNumber, .range(1...Int.max)]
      case .quantity: [.required, .wholeNumber, .range(Cart.quantities)]
      case .coupon: [.length(minimum: nil, maximum: Pricing.longestCoupon)]
      case .cancelOrder(let own): [.required, .exactly("\(own.id)")]
      case .bonus(let limits): [.number, .amount(minimum: limits.minimum ?? 0, maximum: limits.usable)]
      }
    }
  }

  /// What it is about.
  public var subject: Subject
  /// What is typed.
  public var field: Field

  /// Asks about a subject.
  public init(_ subject: Subject) {
    self.subject = subject
    field = Field(id: "prompt", title: "", rules: subject.rules)
  }
}

/// A sentence that stays until the next key.
public enum Notice: Equatable, Sendable {
  /// With the shop's word for it where the product cannot be had now.
  case added(title: String, quantity: Int, obstacle: String? = nil)
  /// A line was taken out of the cart.
  case removed(title: String)
  /// The order was made after the shopper had left the review.
  case orderCreated(id: Int)
  /// So many checkouts of earlier runs are not finished.
  case unfinished(Int)
  /// So many pieces are in the cart again that an earlier run left in it.
  case cartRestored(Int)
  /// Another process holds the journal of checkouts; 0 where it has not said which.
  case journalHeld(by: Int)
  /// The journal could not be used and was moved out of the way.
  case journalMovedAside(path: String)
  /// The shop asked for a pause; the same is asked again at that time.
  case shopBusy(until: Date)
  case copied(CopiedText)
  case linkOpened(host: String)
  case receiptSaved(path: String)
  case callsSaved(path: String)
  case evidenceSaved(path: String)
  case failed(Failure)
  case signInAgain
  /// The shop said that an order is paid, while something else was shown.
  case orderPaid(id: Int)
  /// Somebody is signed in who has just created or activated an account, or set a password.
  case accountReady(SignIn.Purpose, user: String)
  case pressAgainToQuit
  /// The shop has none of the products with these numbers.
  case noProduct([Int])
  case cartIsEmpty
  case formIsIncomplete(Int)
  case nothingToUndo
  /// The products that were seen belong to no category of their own.
  case noCategories
  /// What a form was filled with; nothing where nothing was known.
  case filled(FillReport)
}

extension App {
  /// An action that does not belong to what lies over the screen now does nothing.
  mutating func handle(_ action: OverlayAction, at now: Date) -> [Effect] {
    switch action {
    case .helpTapped: overlay = .help(scroll: 0)
    case .plainTextTapped: overlay = .plainText
    case .paletteTapped: overlay = .palette(query: Field(id: "palette", title: ""), selection: 0)
    case .asked(let subject): return ask(subject)
    case .prompted(let subject): overlay = .prompt(prompt(for: subject))
    case .dismissed: overlay = nil
    case .helpScrolled(let step):
      if case .help(let scroll) = overlay { overlay = .help(scroll: max(0, scroll + step)) }
    case .receiptScrolled(let step):
      if case .receipt(let order, let scroll) = overlay {
        overlay = .receipt(order, scroll: max(0, scroll + step))
      }
    case .paletteEdited, .paletteMoved, .paletteChose: return handle(palette: action, at: now)
    case .questionSwitched, .answered: return handle(question: action, at: now)
    case .promptEdited, .promptSubmitted: return handle(prompt: action, at: now)
    case .listTapped, .listMoved, .listChosen: return handle(list: action, at: now)
    }
    return []
  }

  /// Where real money is concerned, an order is not cancelled by a key that was pressed by mistake.
  mutating func ask(_ subject: Question.Subject) -> [Effect] {
    if case .cancelOrder(let own) = subject, project.mode == .live {
      overlay = .prompt(Prompt(.cancelOrder(own)))
    } else {
      overlay = .question(Question(subject))
    }
    return []
  }

  private mutating func handle(palette action: OverlayAction, at now: Date) -> [Effect] {
    guard case .palette(var query, let selection) = overlay else { return [] }
    if case .paletteEdited(let edit) = action {
      query.handle(edit)
      overlay = .palette(query: query, selection: 0)
    }
    if case .paletteMoved(let step) = action {
      overlay = .palette(query: query, selection: max(0, selection + step))
    }
    guard case .paletteChose(let chosen) = action else { return [] }
    overlay = nil
    return handle(chosen, at: now)
  }

  private mutating func handle(question action: OverlayAction, at now: Date) -> [Effect] {
    guard case .question(var question) = overlay else { return [] }
    guard case .answered(let yes) = action else {
      question.isYesSelected.toggle()
      overlay = .question(question)
      return []
    }
    overlay = nil
    return yes ? carryOut(question.subject, at: now) : []
  }

  private mutating func carryOut(_ subject: Question.Subject, at now: Date) -> [Effect] {
    switch subject {
    case .quit(_, let next): quit(opening: next)
    case .signOut, .forgetGuest: signOut(at: now)
    case .cancelOrder(let stored): shopping.orders.handle(.cancelConfirmed(stored))
    case .sendAgain: handle(.resendConfirmed, at: now)
    case .giveUp: giveUpOrder(at: now)
    case .acceptTotal(let id, let account, _, let total):
      handle(.methodChosen(account, accepting: total), of: id, at: now)
    }
  }

  /// Holds what was given before, for it to be changed.
  private func prompt(for subject: Prompt.Subject) -> Prompt {
    var prompt = Prompt(subject)
    switch subject {
    case .productID, .cancelOrder: break
    case .quantity(_, let typed): prompt.field.fill(typed)
    case .coupon: prompt.field.fill(shopping.pricing.typedCoupon)
    case .bonus: if shopping.pricing.bonus > 0 { prompt.field.fill("\(shopping.pricing.bonus)") }
    }
    return prompt
  }

  private mutating func handle(prompt action: OverlayAction, at now: Date) -> [Effect] {
    guard case .prompt(var prompt) = overlay else { return [] }
    if case .promptEdited(let edit) = action { prompt.field.handle(edit) } else { prompt.field.judge() }
    overlay = .prompt(prompt)
    guard action == .promptSubmitted, prompt.field.problem == nil else { return [] }
    overlay = nil
    return answer(prompt.subject, prompt.field.value, at: now)
  }

  private mutating func answer(_ subject: Prompt.Subject, _ value: String, at now: Date) -> [Effect] {
    switch subject {
    case .productID: Int(value).map { [.fetchProducts([$0: 1])] } ?? []
    case .quantity: Int(value).map { shopping.cart.handle(.quantityTyped($0)) } ?? []
    case .cancelOrder(let own): shopping.orders.handle(.cancelConfirmed(own))
    case .coupon: handle(.couponGiven(value.trimmingWhitespace), at: now)
    case .bonus: handle(.bonusGiven(Number.decimal(from: value) ?? 0), at: now)
    }
  }
}

extension BonusLimits {
  /// The most that can be used: what the order allows, as far as the balance goes.
  public var usable: Decimal? { [maximum, balance].compactMap(\.self).min() }
}
