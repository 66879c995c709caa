import Foundation
import OneEntryClient

/// All state of the program. It routes actions to the steps, moves between screens and joins one step to the next;
/// everything else belongs in a step.
public struct App: Equatable, Sendable {
  /// What happened: a key was pressed, an answer came, time passed.
  public indirect enum Action: Equatable, Sendable {
    case started
    case signIn(SignIn.Action)
    case catalogue(Catalogue.Action)
    case cart(Cart.Action)
    case form(OrderForm.Action)
    case review(Review.Action)
    case payment(Payment.Action)
    case orders(Orders.Action)
    // Moving about
    case opened(Screen)
    case backTapped
    /// On to the next step of the checkout, if this one is complete.
    case nextTapped
    // Joining steps
    case addTapped
    case confirmTapped
    case productFound(Int, Result<[Product], Failure>)
    case payAgainTapped
    case repeatTapped
    /// What earlier runs left, and who writes the journal of checkouts.
    case journalRead(Result<JournalContents, Failure>)
    /// Time to write the cart and the form down.
    case draftDue
    case draftSaved(Result<Bool, Failure>)
    /// The shop asked for a pause, and is asked again when it is over; `nil` when it is.
    case shopBusy(until: Date?)
    /// Goes on with the newest of them.
    case resumeTapped
    case orderLoaded(storage: String, Result<Order, Failure>)
    case openLinkTapped, copyLinkTapped, copyOrderTapped
    case linkOpened(host: String, Result<Bool, Failure>)
    case copied
    case receiptTapped(ReceiptFormat)
    case receiptSaved(Result<String, Failure>)
    // Over the screen
    case helpTapped, helpScrolled(by: Int)
    case paletteTapped, paletteEdited(TextEdit), paletteMoved(by: Int)
    /// An action chosen from the palette.
    case paletteChose(Action)
    case asked(Question.Subject)
    case questionSwitched
    case answered(yes: Bool)
    case prompted(Prompt.Subject)
    case promptEdited(TextEdit)
    case promptSubmitted
    case overlayDismissed
    // The program
    case languageTapped
    case themeChosen(String)
    case signOutTapped
    case quitTapped
    case interrupted
    case suspendTapped
  }

  /// The shop that is talked to.
  public internal(set) var project: Project
  /// The language of the product's own sentences.
  public internal(set) var language: Language
  /// The name of the theme that is drawn with.
  public internal(set) var theme: String
  /// The screens that were opened, the last one shows.
  public internal(set) var path: [Screen] = [.signIn]
  /// What lies over the screen and takes the keys first.
  public internal(set) var overlay: Overlay?
  /// A sentence that stays until the next key.
  public internal(set) var notice: Notice?
  /// Who is buying.
  public internal(set) var signIn = SignIn()
  /// What is for sale.
  public internal(set) var catalogue = Catalogue()
  /// What is meant to be bought.
  public internal(set) var cart = Cart()
  /// The details of the order.
  public internal(set) var form = OrderForm()
  /// The last look before the order is sent.
  public internal(set) var review = Review()
  /// The order that is being paid; `nil` before there is one.
  public internal(set) var payment: Payment?
  /// The user's earlier orders.
  public internal(set) var orders = Orders()
  /// What earlier runs did not bring to its end, the newest first.
  public internal(set) var unfinishedCheckouts: [UnfinishedCheckout] = []
  /// The number of the other process that holds the journal of checkouts: nothing can be sent from here.
  public internal(set) var journalHolder: Int?
  /// The cart and the form as they were written down last; `nil` before the journal was read.
  var savedDraft: SavedCart?
  /// Where to go back to once signed in again.
  var pathAfterSignIn: [Screen]?
  /// Who was signed in last: what is kept is kept for nobody else.
  var lastUser: String?
  var interruptedAt: Date?

  /// A program that has just been started, with nobody signed in.
  public init(project: Project, language: Language, theme: String) {
    self.project = project
    self.language = language
    self.theme = theme
  }

  /// The screen that shows.
  public var screen: Screen { path.last ?? .signIn }

  /// Takes what happened and says what is to be done about it. `now` is the wall clock, for what is shown.
  public mutating func handle(_ action: Action, at now: Date) -> [Effect] {
    if action.isKey { notice = nil }
    let effects = route(action, at: now)
    return effects + (action.endsSignIn ? askToSignInAgain(at: now) : keepDraft())
  }

  private mutating func route(_ action: Action, at now: Date) -> [Effect] {
    switch action {
    case .started: return signIn.handle(.opened) + [.resumeSession]
    case .signIn(let action): return handle(signIn: action, at: now)
    case .catalogue(let action): return catalogue.handle(action)
    case .cart(let action): return handle(cart: action)
    case .form(let action): return handle(form: action)
    case .review(let action): return handle(review: action, at: now)
    case .payment(let action): return handle(payment: action, at: now)
    case .orders(let action): return orders.handle(action)
    case .opened(let screen): return open(screen, at: now)
    case .backTapped: return back(at: now)
    case .nextTapped: return next(at: now)
    case .addTapped: return addSelected()
    case .confirmTapped: return confirm(at: now)
    case .productFound(let id, let result): return take(id, result)
    case .payAgainTapped: return payAgain(at: now)
    case .repeatTapped: return repeatOrder()
    case .journalRead, .resumeTapped, .orderLoaded: return handle(unfinished: action, at: now)
    case .draftDue, .draftSaved: return handle(draft: action)
    case .shopBusy(let end): return noteBusy(until: end)
    case .openLinkTapped, .copyLinkTapped, .copyOrderTapped, .linkOpened, .copied, .receiptTapped,
      .receiptSaved:
      return handle(outside: action)
    case .helpTapped, .helpScrolled, .paletteTapped, .paletteEdited, .paletteMoved, .paletteChose, .asked,
      .questionSwitched, .answered, .prompted, .promptEdited, .promptSubmitted, .overlayDismissed:
      return handle(overlay: action, at: now)
    case .languageTapped, .themeChosen, .signOutTapped, .quitTapped, .interrupted, .suspendTapped:
      return handle(program: action, at: now)
    }
  }
}
