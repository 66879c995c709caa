import CheckoutViewModel
import Foundation
import OneEntryClient

/// What the program says outside its screens: on standard error, and as its last line.
public struct ConsoleMessages: Sendable {
  private let strings: Strings
  private let formatting: Formatting
  let language: Language

  public init(_ language: Language, timeZone: TimeZone = .current) {
    self.language = language
    strings = .of(language)
    formatting = Formatting(language: language, timeZone: timeZone)
  }

  /// What a screen would say in its last but one line.
  public func notice(_ notice: Notice) -> SafeText { strings.notice(notice, formatting) }

  /// That no project is set.
  public var isDemo: SafeText { strings.console.isDemo }

  /// Real money is moved.
  public var isLive: SafeText { strings.console.isLive }

  /// The session ended because nothing was typed.
  public var idle: SafeText { strings.console.idle }

  /// A scenario has ended, and a person may go on.
  public var keyboardIsFree: SafeText { strings.console.keyboardIsFree }

  /// Why a run ended before an order could exist, and what to do; then the shop's own sentence.
  public func sentence(_ error: HeadlessError) -> SafeText {
    let sentence = strings.console.error(error, formatting)
    switch error {
    case .signInRefused(let failure), .failed(let failure):
      return [sentence, shopSays(failure)].compactMap(\.self).joined(separator: " ")
    case .usage, .credentialsMissing, .guestsNotSetUp, .unknownMarker, .unknownProduct, .tooMany,
      .couponRefused, .couponUnknown,
      .tooExpensive, .totalUnknown, .notFillable, .wrong, .nothingUnfinished, .unknownCheckout, .noOrders,
      .unknownOrder:
      return sentence
    }
  }

  /// An order, what it costs and where its payment stands.
  public func standing(of watch: PaymentWatch) -> SafeText {
    let state = strings.payment.displayState(PaymentDisplayState(watch)).state
    return "\(strings.orders.order(watch.id)), \(formatting.money(watch.order.due)): \(state)"
  }

  /// What happened to a payment so far, each with its time.
  public func timeline(of watch: PaymentWatch) -> [String] {
    watch.timeline.entries.map {
      "\(formatting.time($0.time)) \(strings.payment.event($0.event, formatting))"
    }
  }

  /// Where an order can be paid; says so where the shop's address is not safe to open, and `nil` where nothing is to be
  /// paid here.
  public func payAt(_ watch: PaymentWatch) -> String? {
    guard watch.isUnfinished else { return nil }
    if let link = watch.link { return strings.console.payAt(SafeText(untrusted: link.url)).string }
    return watch.isLinkRefused ? strings.console.unsafeAddress.string : nil
  }

  /// An order may exist that nobody knows of: why, and how to find out.
  public func outcomeUnknown(_ failure: Failure, checkout: String) -> SafeText {
    let words = strings.failure(failure)
    let hint = strings.console.findOut(SafeText(untrusted: checkout))
    return ["\(strings.review.unknown).", "\(words.what).", strings.console.mayExist, hint].joined(
      separator: " ")
  }

  /// The shop was asked for the order and shows no trace of it.
  public func noTrace(checkout: String) -> SafeText { strings.console.noTrace(SafeText(untrusted: checkout)) }

  /// The shop shows several orders that can be the one.
  public var severalFit: SafeText { strings.console.severalFit }

  /// The order exists, and something is still to be done: why, and how to go on.
  public func placed(order: Int, checkout: String?, why failure: Failure?) -> SafeText {
    let why = failure.map { failure in
      ["\(strings.failure(failure).what).", shopSays(failure)].compactMap(\.self).joined(separator: " ")
    }
    let hint = checkout.map { strings.console.goOn(SafeText(untrusted: $0)) }
    return [strings.console.placed(order), why, hint].compactMap(\.self).joined(separator: " ")
  }

  /// The shop's own sentence, cleaned and not too long.
  private func shopSays(_ failure: Failure) -> SafeText? {
    failure.sentence.map { strings.common.shopSays(SafeText(untrusted: $0).truncated(to: 200)) }
  }

  /// The shop's total differs from what the products come to.
  public func totals(_ estimate: Money, _ total: Money?) -> SafeText {
    strings.payment.totals(formatting.money(estimate), formatting.money(total))
  }

  /// What is left unfinished and how to go on, then the link of an open payment on a line of its own; `nil` where
  /// nothing is.
  public func farewell(_ app: App) -> String? {
    guard let unfinished = app.unfinished else { return nil }
    let sentence = strings.overlays.question(.quit(unfinished), formatting).detail.string
    switch unfinished {
    case .payment(let id):
      return [sentence, app.shopping.watches[id]?.link?.url].compactMap(\.self).joined(separator: "\n")
    case .unknownOrder: return sentence
    case .form, .cart: return nil
    }
  }
}
