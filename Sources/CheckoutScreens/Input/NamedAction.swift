import CheckoutViewModel

/// An action that can be given another key, by its name in the configuration. Actions whose keys are named in sentences
/// of the screens, and movements, keep theirs.
public enum NamedAction: String, CaseIterable, Sendable {
  case help, inspector, evidence, faults, language, mouse, cart, orders, filter, sort, reload, details,
    categories,
    remove
  case undo, redo, editor, coupon, bonus
  case allActions = "all-actions"
  case nextStep = "next-step"
  case sortDirection = "sort-direction"
  case addByNumber = "add-by-number"
  case typeQuantity = "type-quantity"
  case forLater = "for-later"
  case fillIn = "fill-in"
  case showPassword = "show-password"
  case openLink = "open-link"
  case copyLink = "copy-link"
  case copyOrderNumber = "copy-order-number"
  case textToSelect = "text-to-select"
  case orderAgain = "order-again"
  case cancelOrder = "cancel-order"
  case signOut = "sign-out"
  case receiptAsMarkdown = "receipt-as-markdown"
  case receiptAsJSON = "receipt-as-json"
  case receiptAsPage = "receipt-as-page"

  /// The name of what a key does; `nil` where its key cannot be changed.
  init?(_ action: App.Action) {
    switch action {
    case .overlay(let action): self.init(action)
    case .device(let action): self.init(action)
    case .inspector(.toggled): self = .inspector
    case .inspector(.evidenceTapped): self = .evidence
    case .faults(.opened): self = .faults
    case .program(.languageTapped): self = .language
    case .program(.mouseTapped): self = .mouse
    case .program(.signOutTapped): self = .signOut
    case .navigation(.opened(.cart)): self = .cart
    case .navigation(.opened(.orders)): self = .orders
    case .navigation(.nextTapped): self = .nextStep
    case .catalogue(.filterOpened), .orders(.filterOpened): self = .filter
    case .catalogue(.sortTapped): self = .sort
    case .catalogue(.directionTapped): self = .sortDirection
    case .catalogue(.reloadTapped), .orders(.opened): self = .reload
    case .catalogue(.detailTapped), .orders(.detailTapped): self = .details
    case .cart(.removed): self = .remove
    case .cart(.keptForLater): self = .forLater
    case .cart(.undone): self = .undo
    case .cart(.redone): self = .redo
    case .form(.fillTapped): self = .fillIn
    case .form(.editorTapped): self = .editor
    case .signIn(.edited(.reveal)): self = .showPassword
    case .checkout(.repeatTapped): self = .orderAgain
    default: return nil
    }
  }

  private init?(_ action: OverlayAction) {
    switch action {
    case .helpTapped: self = .help
    case .paletteTapped: self = .allActions
    case .plainTextTapped: self = .textToSelect
    case .prompted(.productID): self = .addByNumber
    case .prompted(.quantity): self = .typeQuantity
    case .prompted(.coupon): self = .coupon
    case .prompted(.bonus): self = .bonus
    case .listTapped(.categories): self = .categories
    case .asked(.cancelOrder): self = .cancelOrder
    case .prompted(.cancelOrder), .asked(.quit), .asked(.signOut), .asked(.forgetGuest), .asked(.acceptTotal),
      .asked(.sendAgain), .asked(.giveUp),
      .listTapped(.openCheckouts):
      return nil
    case .helpScrolled, .receiptScrolled, .paletteEdited, .paletteMoved, .paletteChose, .questionSwitched,
      .answered, .promptEdited, .promptSubmitted, .listMoved, .listChosen, .dismissed:
      return nil
    }
  }

  private init?(_ action: DeviceAction) {
    switch action {
    case .openLinkTapped: self = .openLink
    case .copyLinkTapped: self = .copyLink
    case .copyOrderTapped: self = .copyOrderNumber
    case .receiptTapped(.markdown): self = .receiptAsMarkdown
    case .receiptTapped(.json): self = .receiptAsJSON
    case .receiptTapped(.html): self = .receiptAsPage
    case .receiptTapped(.text), .linkOpened, .copied, .receiptSaved, .recordingFailed: return nil
    }
  }
}

extension NamedAction {
  /// Its keys where nothing else was set, but for the keys that move about, which stay.
  public var usualKeys: [Key] {
    switch self {
    case .help: [.character("?"), .function(1)]
    case .allActions: [.character(":"), .control("p")]
    case .evidence: [.alt("e")]
    case .inspector: [.function(12), .character("i")]
    case .faults: [.control("t")]
    case .language: [.function(2)]
    case .mouse: [.function(3)]
    case .cart, .coupon: [.character("c")]
    case .orders: [.character("o"), .character("h")]
    case .nextStep: [.control("n")]
    case .filter: [.character("/")]
    case .sort: [.character("s")]
    case .sortDirection: [.character("S")]
    case .reload: [.character("r")]
    case .details: [.character("d")]
    case .categories: [.character("t")]
    case .addByNumber: [.character("#")]
    case .typeQuantity: [.character("=")]
    case .remove, .cancelOrder: [.character("x")]
    case .forLater: [.character("l")]
    case .undo, .textToSelect: [.character("u")]
    case .redo: [.character("U"), .control("r")]
    case .fillIn: [.control("f")]
    case .editor: [.control("e")]
    case .showPassword: [.control("r")]
    case .openLink: [.character("o")]
    case .copyLink: [.character("y")]
    case .copyOrderNumber: [.character("n")]
    case .orderAgain: [.character("a")]
    case .bonus: [.character("b")]
    case .signOut, .receiptAsMarkdown, .receiptAsJSON, .receiptAsPage: []
    }
  }

  /// Whether it can be done while text is typed, so that no letter may be its key.
  var worksInText: Bool { !usualKeys.contains(where: \.isTyped) || !usualKeys.allSatisfy(\.isTyped) }
}

extension NamedAction {
  /// The name of an action; `nil` where it has none.
  public init?(of action: App.Action) { self.init(action) }
}

extension View {
  /// What a key does now, by the name of the action; `nil` where it cannot be done here.
  public func action(named name: NamedAction) -> App.Action? {
    reachable.first { $0.named == name || NamedAction($0.action) == name }?.action
  }

  /// The names of what can be done now.
  public var actionNames: [NamedAction] {
    NamedAction.allCases.filter { action(named: $0) != nil }
  }

  private var reachable: [KeyHint] { overlay.map { permitted($0.keys) } ?? hints }
}
