import Foundation
import OneEntryClient

/// All state of the program: what belongs to the program itself, and the ``Shopping`` of the one who is signed in. It
/// routes what happened to the steps, moves between screens and joins one step to the next.
public struct App: Equatable, Sendable {
  /// What happened: a key was pressed, an answer came, time passed.
  public indirect enum Action: Equatable, Sendable {
    case started
    case program(ProgramAction)
    case navigation(Navigation)
    case overlay(OverlayAction)
    case device(DeviceAction)
    case signIn(SignIn.Action)
    case catalogue(Catalogue.Action)
    case cart(Cart.Action)
    case form(OrderForm.Action)
    case review(Review.Action)
    case pricing(Pricing.Action)
    case placement(OrderPlacement.Event)
    case payment(Payment.Action)
    /// Of the payment of the order with this number.
    case watch(Int, PaymentWatch.Event)
    case orders(Orders.Action)
    case checkout(CheckoutAction)
    case savedCart(SavedCartAction)
    case pictures(Pictures.Action)
    case inspector(Inspector.Action)
    case faults(FaultPanel.Action)
  }

  /// What the program is run for.
  public enum Purpose: Equatable, Sendable {
    /// A person shops on a screen.
    case shopping
    /// One errand without a screen, for this user or for whoever stays signed in: the saved cart is left alone, and no
    /// products are loaded to be looked at.
    case errand(user: String?)
  }

  // The handlers of one action live in the file of that action, so the module may write these.

  /// The shop that is talked to.
  public internal(set) var project: Project
  /// The projects that can be opened instead.
  public internal(set) var projects: Projects
  /// The language of the product's own sentences.
  public internal(set) var language: Language
  /// The name of the theme that is drawn with.
  public internal(set) var theme: String
  /// Whether clicks and the wheel come to the program, and do not select text in the terminal.
  public internal(set) var usesMouse: Bool
  /// Whether the terminal's bell says that a payment has come to its end.
  let rings: Bool
  /// The screens that were opened, the last one shows.
  public internal(set) var path: [Screen]
  /// What lies over the screen and takes the keys first.
  public internal(set) var overlay: Overlay?
  /// A sentence that stays until the next key.
  public internal(set) var notice: Notice?
  /// What keeps the screen waiting.
  public internal(set) var waiting: Waiting?
  /// The sign-in, and who is signed in.
  public internal(set) var signIn = SignIn()
  /// Everything that belongs to one user; replaced as a whole when somebody else signs in.
  public internal(set) var shopping = Shopping(id: 0)
  /// The pictures of products, as far as screens have asked for them.
  public internal(set) var pictures = Pictures()
  /// The calls to the shop, for whoever tests a project.
  public internal(set) var inspector = Inspector()
  /// What goes wrong in the demo shop on purpose.
  public internal(set) var faults: FaultPanel
  public let purpose: Purpose
  /// What this machine may be asked for.
  public var capabilities: Capabilities
  var interruptedAt: Date?

  /// A program that has just been started, with nobody signed in: its products are shown first.
  public init(
    project: Project, language: Language, theme: String, usesMouse: Bool = false, rings: Bool = false,
    purpose: Purpose = .shopping, capabilities: Capabilities = .all,
    faults: FaultPanel = FaultPanel(), projects: Projects = Projects()
  ) {
    self.project = project
    self.language = language
    self.theme = theme
    self.usesMouse = usesMouse
    self.rings = rings
    self.purpose = purpose
    self.capabilities = capabilities
    self.faults = faults
    self.projects = projects
    inspector = Inspector(isWatching: project.isReadOnly)
    path = [purpose == .shopping ? .catalogue : .signIn]
  }

  /// The screen that shows.
  public var screen: Screen { path.last ?? .signIn }

  /// Takes what happened and says what is to be done about it. `now` is the wall clock.
  public mutating func handle(_ action: Action, at now: Date) -> [Effect] {
    guard permits(action) else { return [] }
    if action.isKey { notice = nil }
    let effects = route(action, at: now).filter { capabilities.isSuperset(of: $0.needs) }
    noteWaiting(at: now)
    return effects + (action.endsSignIn ? askToSignInAgain(at: now) : keepSavedCart())
      + rereadFaults(after: action)
  }

  private mutating func route(_ action: Action, at now: Date) -> [Effect] {
    switch action {
    case .started: start()
    case .program(let action): handle(action, at: now)
    case .navigation(let action): handle(action, at: now)
    case .overlay(let action): handle(action, at: now)
    case .device(let action): handle(action)
    case .signIn(let action): handle(action, at: now)
    case .catalogue(let action): handle(action, at: now)
    case .cart(let action): handle(action)
    case .form(let action): handle(action, at: now)
    case .review(let action): shopping.review.handle(action)
    case .pricing(let action): handle(action, at: now)
    case .placement(let event): handle(event, at: now)
    case .payment(let action): handle(action, at: now)
    case .watch(let orderID, let event): handle(event, of: orderID, at: now)
    case .orders(let action): handle(action, at: now)
    case .checkout(let action): handle(action, at: now)
    case .savedCart(let action): handle(action)
    case .pictures(let action): pictures.handle(action)
    case .inspector(let action): handle(action)
    case .faults(let action): faults.handle(action)
    }
  }

  private mutating func start() -> [Effect] {
    switch purpose {
    case .shopping:
      [.resumeSession(user: nil)] + shopping.catalogue.handle(.opened) + signIn.handle(.opened)
    case .errand(let user): [.resumeSession(user: user)]
    }
  }

  /// A fault for one call is used up by an answer, or by its absence.
  private func rereadFaults(after action: Action) -> [Effect] {
    faults.active.contains { $0.strikes != nil } && action.isAnswer ? [.orderFaults(.read)] : []
  }

  mutating func say(_ notice: Notice) -> [Effect] {
    self.notice = notice
    return []
  }
}

extension App {
  /// The circumstances in which something is asked; see ``isOutdated(_:askedIn:)``.
  public struct Circumstances: Equatable, Sendable {
    let shopping: Int
    let language: Language
  }

  /// The circumstances now.
  public var circumstances: Circumstances { Circumstances(shopping: shopping.id, language: language) }

  /// Whether an answer comes too late: for a user who has left, or in a language that is not spoken any more.
  public func isOutdated(_ effect: Effect, askedIn then: Circumstances) -> Bool {
    if effect.traits.contains(.ofUser), then.shopping != shopping.id { return true }
    return effect.traits.contains(.inLanguage) && then.language != language
  }
}
