/// What the program may do on the machine that it runs on, apart from showing the shop and talking to it. An action that
/// needs more does nothing, and no screen offers it.
public struct Capabilities: OptionSet, Hashable, Sendable {
  public let rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Opening payment pages in a browser.
  public static let browser = Capabilities(rawValue: 1 << 0)
  /// Opening the shopper's editor.
  public static let editor = Capabilities(rawValue: 1 << 1)
  /// Handing the terminal back to a shell for a while.
  public static let suspension = Capabilities(rawValue: 1 << 2)
  /// Writing files where the shopper finds them.
  public static let files = Capabilities(rawValue: 1 << 3)
  /// Putting texts on the terminal's clipboard.
  public static let clipboard = Capabilities(rawValue: 1 << 4)
  /// Looking at the calls to the shop.
  public static let inspector = Capabilities(rawValue: 1 << 5)
  /// Drawing pictures in cells, with a program of its own.
  public static let pictures = Capabilities(rawValue: 1 << 6)

  /// What a shopper's own machine can do, with a full screen.
  public static let all: Capabilities = [
    .browser, .editor, .suspension, .files, .clipboard, .inspector, .pictures,
  ]
}

extension App {
  /// Whether this machine can do what an action needs.
  public func permits(_ action: Action) -> Bool { capabilities.isSuperset(of: action.needs) }
}

extension App.Action {
  /// What it needs of the machine.
  fileprivate var needs: Capabilities {
    switch self {
    case .device(.openLinkTapped): .browser
    case .device(.copyLinkTapped), .device(.copyOrderTapped): .clipboard
    // One in text is shown where no file may be written.
    case .device(.receiptTapped(.text)): []
    case .device(.receiptTapped): .files
    case .form(.editorTapped): .editor
    case .program(.suspendTapped): .suspension
    case .inspector(.saveTapped), .inspector(.evidenceTapped): .files
    case .inspector(.toggled): .inspector
    case .pictures: .pictures
    default: []
    }
  }
}

extension Effect {
  /// What it needs of the machine, whatever asked for it.
  var needs: Capabilities {
    switch self {
    case .open: .browser
    case .edit: .editor
    case .suspend: .suspension
    case .saveReceipt, .saveCalls, .saveEvidence: .files
    case .copy: .clipboard
    case .watchCalls: .inspector
    case .drawPicture: .pictures
    case .resumeSession, .enterAsGuest, .loadProviders, .loadSignInForm, .apply, .requestCode, .signOut,
      .forgetSignIn,
      .loadProducts, .searchProducts, .loadPrices, .loadAttributes, .loadCategory, .fetchProducts,
      .loadStorages, .loadAccounts, .loadForm, .loadKnownDetails, .previewOrder, .prepareOrder,
      .createOrder, .listOrders, .adoptOrder, .loadOrder, .findOrder, .loadOrders, .cancelOrder,
      .loadPayments,
      .loadSessions, .createSession, .checkPayment, .changeMethod, .readJournal, .saveCart, .keepState,
      .keepPaymentState, .wait, .stop, .stopTimers, .stopAsking, .useLanguage, .encode, .ring, .quit,
      .orderFaults:
      []
    }
  }
}
