import CheckoutViewModel

extension Strings {
  /// What the keys do, in as few words as possible: for the footer, the help and the palette.
  struct Keys: Sendable {
    var help: SafeText
    var palette: SafeText
    /// Names the language that the key changes to.
    var language: Filled
    var theme: Filled
    /// Opens a project by its name in the settings.
    var project: Filled
    var mouseOn: SafeText
    /// Clicks then select text in the terminal again.
    var mouseOff: SafeText
    var signOut: SafeText
    var quit: SafeText
    var back: SafeText
    var interrupt: SafeText
    /// Waits no longer for an answer.
    var stopWaiting: SafeText
    var categories, useCategory, allProducts, direction: SafeText
    var suspend: SafeText
    var close: SafeText
    var choose: SafeText
    var page: SafeText
    var ends: SafeText
    var filter: SafeText
    var endFilter: SafeText
    var clearFilter: SafeText
    var reload: SafeText
    var retry: SafeText
    var detail: SafeText
    var products: SafeText
    var cart: SafeText
    var orders: SafeText
    var nextStep: SafeText
    // Sign in
    var submit: ByPurpose
    var field: SafeText
    var reveal: SafeText
    var staySignedIn: SafeText
    var provider: SafeText
    var purpose: ByPurpose
    var requestCode: SafeText
    var demoUser: SafeText
    var asGuest: SafeText
    // Catalogue and cart
    var add: SafeText
    var more: SafeText
    var fewer: SafeText
    var addByID: SafeText
    var sort: SafeText
    var quantity: SafeText
    var typeQuantity: SafeText
    var remove: SafeText
    var keepForLater: SafeText
    var putBack: SafeText
    var undo: SafeText
    var redo: SafeText
    // Details and review
    var day, option: SafeText
    var tick: SafeText
    var fill: SafeText
    var newLine: SafeText
    var editor: SafeText
    var review: SafeText
    var edit: SafeText
    var placeOrder: Filled
    var coupon: SafeText
    var bonus: SafeText
    var sendAgain: SafeText
    var setAside: SafeText
    var giveUp: SafeText
    // Payment and orders
    var acknowledge: Filled
    var checkNow: SafeText
    var open: SafeText
    var copyLink: SafeText
    var copyOrder: SafeText
    var plainText: SafeText
    var qrCode: SafeText
    var pause: SafeText
    var goOn: SafeText
    var newSession: SafeText
    var payRest: SafeText
    var otherMethod: SafeText
    var useMethod: SafeText
    var leave: SafeText
    var receipt: ByFormat
    var pay: SafeText
    var cancelOrder: SafeText
    var repeatOrder: SafeText
    var answer: SafeText
    var editing: EditingWords
  }
}
