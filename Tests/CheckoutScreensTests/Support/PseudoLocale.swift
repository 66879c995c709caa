import CheckoutViewModel

@testable import CheckoutScreens

/// English whose sentences are in brackets and two fifths longer, as a wordier language would have them: what a window has
/// no room for shows, and so does what never was a sentence of a language.
extension Strings {
  static func pseudo() -> Strings {
    var strings = Strings.of(.english)
    for path in texts { strings[keyPath: path] = strings[keyPath: path].longer }
    for path in counted {
      let sentence = strings[keyPath: path]
      strings[keyPath: path] = { sentence($0).longer }
    }
    for path in filled {
      let sentence = strings[keyPath: path]
      strings[keyPath: path] = { sentence($0).longer }
    }
    strings.common.steps = strings.common.steps.map(\.longer)
    strings.lengthenSentences()
    return strings
  }

  private mutating func lengthenSentences() {
    let (notice, problem) = (notice, problem)
    self.notice = { notice($0, $1).longer }
    self.problem = { problem($0).longer }
    let displayState = payment.displayState
    payment.displayState = { state in
      let words = displayState(state)
      return PaymentText(words.state.longer, words.money.longer, words.next.longer)
    }
    let question = overlays.question
    overlays.question = { subject, formatting in
      let words = question(subject, formatting)
      return ConfirmationText(
        words.question.longer, words.detail.longer, yes: words.yes.longer, no: words.no.longer)
    }
    let failure = failure
    self.failure = { FailureText(failure($0).what.longer, failure($0).why.longer, failure($0).remedy.longer) }
  }

  private static var texts: [WritableKeyPath<Strings, SafeText>] {
    commonTexts + keysTexts + signInTexts + catalogueTexts + cartTexts + formTexts + reviewTexts
      + paymentTexts + ordersTexts + overlaysTexts
  }

  private static var commonTexts: [WritableKeyPath<Strings, SafeText>] {
    [
      \.common.demo, \.common.demoShop, \.common.test, \.common.live, \.common.guest, \.common.required,
      \.common.optional, \.common.quitHint,
    ]
  }

  private static var keysTexts: [WritableKeyPath<Strings, SafeText>] {
    [
      \.keys.help, \.keys.palette, \.keys.mouseOn, \.keys.mouseOff, \.keys.signOut, \.keys.quit,
      \.keys.back, \.keys.interrupt, \.keys.stopWaiting, \.keys.categories, \.keys.useCategory,
      \.keys.allProducts, \.keys.direction, \.keys.suspend, \.keys.close, \.keys.choose, \.keys.page,
      \.keys.ends, \.keys.filter, \.keys.endFilter, \.keys.clearFilter, \.keys.reload, \.keys.retry,
      \.keys.detail, \.keys.products, \.keys.cart, \.keys.orders, \.keys.nextStep, \.keys.submit.signIn,
      \.keys.submit.signUp, \.keys.submit.activate, \.keys.submit.resetPassword, \.keys.field,
      \.keys.reveal, \.keys.staySignedIn, \.keys.provider, \.keys.purpose.signIn, \.keys.purpose.signUp,
      \.keys.purpose.activate, \.keys.purpose.resetPassword, \.keys.requestCode, \.keys.demoUser,
      \.keys.asGuest, \.keys.add, \.keys.more, \.keys.fewer, \.keys.addByID, \.keys.sort, \.keys.quantity,
      \.keys.typeQuantity, \.keys.remove, \.keys.keepForLater, \.keys.putBack, \.keys.undo, \.keys.redo,
      \.keys.option, \.keys.tick, \.keys.fill, \.keys.newLine, \.keys.editor, \.keys.review, \.keys.edit,
      \.keys.coupon, \.keys.bonus, \.keys.sendAgain, \.keys.setAside, \.keys.giveUp, \.keys.checkNow,
      \.keys.open, \.keys.copyLink,
      \.keys.copyOrder, \.keys.plainText, \.keys.qrCode, \.keys.pause, \.keys.goOn, \.keys.newSession,
      \.keys.payRest, \.keys.otherMethod, \.keys.useMethod, \.keys.leave, \.keys.receipt.text,
      \.keys.receipt.markdown, \.keys.receipt.json, \.keys.receipt.html, \.keys.pay, \.keys.cancelOrder,
      \.keys.repeatOrder, \.keys.answer, \.keys.editing.byWord, \.keys.editing.deleteWord,
      \.keys.editing.deleteRest, \.keys.editing.putBack,
    ]
  }

  private static var signInTexts: [WritableKeyPath<Strings, SafeText>] {
    [
      \.signIn.title.signIn, \.signIn.title.signUp, \.signIn.title.activate, \.signIn.title.resetPassword,
      \.signIn.sending, \.signIn.provider, \.signIn.staySignedIn, \.signIn.demo, \.signIn.codeSent,
      \.signIn.completed.signIn, \.signIn.completed.signUp, \.signIn.completed.activate,
      \.signIn.completed.resetPassword,
    ]
  }

  private static var catalogueTexts: [WritableKeyPath<Strings, SafeText>] {
    [
      \.catalogue.title, \.catalogue.loading, \.catalogue.empty, \.catalogue.emptyHint,
      \.catalogue.nothingFoundHint, \.catalogue.filter, \.catalogue.searching, \.catalogue.noPrice,
      \.catalogue.sortedBy.position, \.catalogue.sortedBy.title, \.catalogue.sortedBy.price,
      \.catalogue.sortedBy.date, \.catalogue.detail, \.catalogue.articleNumber, \.catalogue.categories,
      \.catalogue.allProducts,
    ]
  }

  private static var cartTexts: [WritableKeyPath<Strings, SafeText>] {
    [
      \.cart.title, \.cart.empty, \.cart.emptyHint, \.cart.estimate, \.cart.estimateHint, \.cart.unpriced,
      \.cart.keptForLater, \.cart.summary, \.cart.product, \.cart.quantity, \.cart.price, \.cart.sum,
    ]
  }

  private static var formTexts: [WritableKeyPath<Strings, SafeText>] {
    [
      \.form.title, \.form.loading, \.form.storage, \.form.account, \.form.noAccount, \.form.noAccountHint,
      \.form.testAccount, \.form.nothingToAsk, \.form.phoneReason, \.form.emailExample,
      \.form.obstacle.file, \.form.obstacle.noOptions, \.form.obstacle.captcha, \.form.obstacle.secret,
      \.form.obstacle.missing,
    ]
  }

  private static var reviewTexts: [WritableKeyPath<Strings, SafeText>] {
    [
      \.review.title, \.review.items, \.review.details, \.review.account, \.review.storage,
      \.review.project, \.review.estimate, \.review.total, \.review.estimateHint, \.review.asking,
      \.review.subtotal, \.review.discount, \.review.bonus, \.review.free, \.review.empty,
      \.review.confirmed, \.review.sending, \.review.sendingHint, \.review.checking, \.review.postponedHint,
      \.review.held, \.review.heldHint, \.review.refused, \.review.refusedHint, \.review.notSent,
      \.review.notSentHint, \.review.unknown, \.review.unknownHints.undecided,
      \.review.unknownHints.checkAgain, \.review.unknownHints.mayExist, \.review.unknownHints.searching,
      \.review.unknownHints.choose, \.review.unknownHints.absent, \.review.unknownHints.sendAgain,
      \.review.incomplete, \.review.incompleteHint,
    ]
  }

  private static var paymentTexts: [WritableKeyPath<Strings, SafeText>] {
    [
      \.payment.none, \.payment.noneHint, \.payment.status.waiting, \.payment.status.processing,
      \.payment.status.completed, \.payment.status.partial, \.payment.status.canceled,
      \.payment.status.expired, \.payment.status.failed, \.payment.checking, \.payment.timeline,
      \.payment.otherMethod, \.payment.rivals, \.payment.codeHidden, \.payment.codeTooLarge, \.payment.link,
      \.payment.orderNumber, \.payment.checkout, \.payment.mayRefuseCents,
    ]
  }

  private static var ordersTexts: [WritableKeyPath<Strings, SafeText>] {
    [
      \.orders.title, \.orders.loading, \.orders.empty, \.orders.emptyHint, \.orders.lines,
      \.orders.details, \.orders.storage, \.orders.account, \.orders.created, \.orders.shop,
      \.orders.customer, \.orders.receipt, \.orders.quantity, \.orders.unitPrice, \.orders.total,
      \.orders.payments, \.orders.status, \.orders.paid, \.orders.notPaid,
    ]
  }

  private static var overlaysTexts: [WritableKeyPath<Strings, SafeText>] {
    [
      \.overlays.help, \.overlays.subject.moving, \.overlays.subject.screen, \.overlays.subject.text,
      \.overlays.subject.order, \.overlays.subject.program, \.overlays.palette, \.overlays.paletteHint,
      \.overlays.paletteEmpty, \.overlays.yes, \.overlays.no, \.overlays.productNumber,
      \.overlays.couponCode, \.overlays.couponHint, \.overlays.bonusAmount, \.overlays.openCheckouts,
      \.overlays.notSettled, \.overlays.unknownOrder, \.overlays.noNumber,
    ]
  }

  private static var counted: [WritableKeyPath<Strings, Counted>] {
    [
      \.common.items, \.catalogue.inCart, \.form.problems, \.review.unknownHints.ambiguous, \.payment.title,
      \.payment.order, \.payment.tries, \.payment.failures, \.orders.order, \.orders.canceling,
      \.orders.unnamedProduct, \.overlays.more,
    ]
  }

  private static var filled: [WritableKeyPath<Strings, Filled>] {
    [
      \.common.shopSays, \.keys.language, \.keys.theme, \.keys.placeOrder, \.keys.acknowledge,
      \.signIn.connecting, \.signIn.signedIn, \.catalogue.nothingFound, \.review.ready,
      \.review.readyEstimate, \.review.postponed, \.payment.checked, \.payment.nextCheck,
      \.orders.nothingFound, \.overlays.quantityOf,
    ]
  }
}

extension SafeText {
  /// `[help xx]`
  var longer: SafeText {
    guard !isEmpty else { return self }
    let count = max(1, width * 2 / 5)
    let more = (0..<count).map { $0 % 6 == 0 && count > 5 ? " " : "x" }.joined()
    return SafeText(untrusted: "[\(string)\(more)]")
  }
}
