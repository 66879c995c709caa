import CheckoutViewModel
import OneEntryClient

/// Every sentence of the product in one language. A language that lacks one does not compile.
struct Strings: Sendable {
  /// A sentence with a number in it, in its singular and plural.
  typealias Counted = @Sendable (Int) -> SafeText
  /// A sentence with a text in it.
  typealias Filled = @Sendable (SafeText) -> SafeText

  var common: Common
  var formats: Formats
  var keyNames: KeyNames
  var keys: Keys
  var signIn: SignInWords
  var catalogue: CatalogueWords
  var cart: CartWords
  var form: FormWords
  var review: ReviewWords
  var payment: PaymentWords
  var orders: OrdersWords
  var overlays: OverlayWords
  var console: ConsoleWords
  var linear: LinearWords
  var notice: @Sendable (Notice, Formatting) -> SafeText
  var failure: @Sendable (Failure) -> FailureText
  var problem: @Sendable (ValidationProblem) -> SafeText
  var example: Examples

  static func of(_ language: Language) -> Strings {
    switch language {
    case .english: English.strings
    case .french: French.strings
    case .german: German.strings
    }
  }
}

extension Strings {
  /// A language's own name for itself.
  static func name(of language: Language) -> SafeText {
    switch language {
    case .english: English.strings.common.language
    case .french: French.strings.common.language
    case .german: German.strings.common.language
    }
  }

  /// The setting that names the event by which a project sends codes.
  static func codeEventSetting(_ purpose: SignIn.Purpose) -> SafeText {
    purpose == .resetPassword ? "ONEENTRY_RECOVERY_EVENT" : "ONEENTRY_ACTIVATION_EVENT"
  }

  /// A sentence about names; empty where there are none.
  static func listed(_ names: [String], _ sentence: (SafeText) -> SafeText) -> SafeText {
    names.isEmpty ? "" : sentence(names.map { SafeText(untrusted: $0) }.joined(separator: ", "))
  }

  /// Names as far as they are not too many.
  static func listed(_ names: [String], upTo most: Int) -> SafeText {
    names.prefix(most).map { SafeText(untrusted: $0) }.joined(separator: ", ")
      + (names.count > most ? ", …" : "")
  }

  struct Common: Sendable {
    /// The language's own name for itself.
    var language: SafeText
    var product: SafeText
    var demo: SafeText
    var demoShop: SafeText
    var test: SafeText
    var live: SafeText
    var readOnly: SafeText
    var guest: SafeText
    var items: Counted
    var steps: [SafeText]
    var stepOf: @Sendable (Int, Int) -> SafeText
    var required: SafeText
    var optional: SafeText
    var tooSmall: @Sendable (_ width: Int, _ height: Int) -> SafeText
    var quitHint: SafeText
    /// For how many seconds the screen waits, and the key that stops it; without one it cannot be stopped.
    var waiting: @Sendable (_ seconds: Int, _ stop: SafeText?) -> SafeText
    /// Puts the server's own sentence after ours.
    var shopSays: Filled
  }

  /// How the language writes amounts, numbers and moments.
  struct Formats: Sendable {
    var decimalSeparator: String
    /// Between groups of three digits.
    var groupSeparator: String
    /// `$340.00` or `340,00 $`.
    var symbolComesFirst: Bool
    /// For an amount that comes without a currency.
    var noCurrency: SafeText
    /// Short names, January first.
    var months: [SafeText]
    /// Short names, Sunday first.
    var weekdays: [SafeText]
    /// The day alone, as in `23 Nov 2026`.
    var date: @Sendable (_ day: Int, _ month: SafeText, _ year: Int) -> SafeText
    /// The day without its year, as in `23 Nov`.
    var dayAndMonth: @Sendable (_ day: Int, _ month: SafeText) -> SafeText
    var yes: SafeText
    var no: SafeText
    /// A label and its value on one line: `Shop: Demo shop`.
    var labelled: @Sendable (_ label: SafeText, _ value: SafeText) -> SafeText
    /// The `lang` of a page in it.
    var htmlLanguage: String
  }

  /// The labels of the keyboard.
  struct KeyNames: Sendable {
    var escape: SafeText
    var delete: SafeText
    var home: SafeText
    var end: SafeText
    var pageUp: SafeText
    var pageDown: SafeText
    var space: SafeText
    var insert: SafeText
    var enter: SafeText
    var backspace: SafeText
    var shiftTab: SafeText
    var up: SafeText
    var down: SafeText
    var left: SafeText
    var right: SafeText
    /// Whether keys are named by the signs on them where they have one.
    var usesSigns = true
  }

  struct SignInWords: Sendable {
    var title: ByPurpose
    var connecting: Filled
    var sending: SafeText
    var provider: SafeText
    var staySignedIn: SafeText
    var demo: SafeText
    var demoAccount: @Sendable (_ user: SafeText, _ password: SafeText) -> SafeText
    var codeSent: SafeText
    /// What the demo shop would have written.
    var codeShown: Filled
    /// What was done, where the password is still to be typed.
    var completed: ByPurpose
    var signedIn: Filled
  }

  struct CatalogueWords: Sendable {
    var title: SafeText
    var of: @Sendable (_ position: SafeText, _ total: SafeText) -> SafeText
    var loading: SafeText
    var empty: SafeText
    var emptyHint: SafeText
    var nothingFound: Filled
    var nothingFoundHint: SafeText
    var filter: SafeText
    var searching: SafeText
    var noPrice: SafeText
    var inCart: Counted
    var sortedBy: BySort
    var detail: SafeText
    var articleNumber: SafeText
    var categories: SafeText
    var allProducts: SafeText
  }

  struct CartWords: Sendable {
    var title: SafeText
    var empty: SafeText
    var emptyHint: SafeText
    var estimate: SafeText
    var estimateHint: SafeText
    var unpriced: SafeText
    var priceChanged: @Sendable (_ title: SafeText, _ before: SafeText, _ now: SafeText) -> SafeText
    var keptForLater: SafeText
    /// Where nothing else is in the cart.
    var onlyKept: SafeText
    var summary: SafeText
    var product: SafeText
    var quantity: SafeText
    var price: SafeText
    var sum: SafeText
  }
}

extension Strings {
  /// What is said on standard error, where there are no keys to name.
  struct ConsoleWords: Sendable {
    /// Why a session over ssh has ended by itself.
    var idle: SafeText
    /// That a scenario has ended and a person may go on.
    var keyboardIsFree: SafeText
    var mayExist: SafeText
    /// How to find out, with the checkout's id.
    var findOut: Filled
    /// The shop shows no trace of an order; with the checkout's id.
    var noTrace: Filled
    /// The order with this number exists; going on is said after it.
    var placed: @Sendable (Int) -> SafeText
    /// How to go on with an order, with the checkout's id.
    var goOn: Filled
    var severalFit: SafeText
    var noOrder: SafeText
    var tooExpensive: @Sendable (_ total: SafeText, _ maximum: SafeText) -> SafeText
    /// That no project is set.
    var isDemo: SafeText
    var isLive: SafeText
    /// Where an order can be paid.
    var payAt: Filled
    var unsafeAddress: SafeText
    /// Why a run ended before an order could exist.
    var error: @Sendable (HeadlessError, Formatting) -> SafeText
  }
}
