import CheckoutViewModel
import Foundation
import OneEntryClient

/// What the program says outside its screens: on standard error, and as its last line.
public struct ConsoleMessages: Sendable {
  private let strings: Strings
  private let formatting: Formatting

  public init(_ language: Language, timeZone: TimeZone = .current) {
    strings = .of(language)
    formatting = Formatting(language: language, timeZone: timeZone)
  }

  /// What a screen would say in its last but one line.
  public func notice(_ notice: Notice) -> SafeText { strings.notice(notice, formatting) }

  /// The session ended because nothing was typed.
  public var idle: SafeText { strings.console.idle }

  /// Why a value is not accepted: the sentence that a form shows below the field.
  public func problem(_ problem: ValidationProblem) -> SafeText { strings.problem(problem) }

  /// What went wrong, why, what to do, and then the shop's own sentence.
  public func complaint(_ failure: Failure) -> SafeText {
    let words = strings.failure(failure)
    return ["\(words.what).", words.why, words.remedy, shopSays(failure)].compactMap(\.self).joined(
      separator: " ")
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

  /// What became of a coupon without which no order was to be made.
  public func coupon(_ standing: Pricing.CouponStanding) -> SafeText {
    strings.review.coupon(standing).map { "\($0) \(strings.console.noOrder)" } ?? strings.console.noOrder
  }

  /// The order would cost more than the limit that was set.
  public func tooExpensive(_ total: Money, _ maximum: Decimal) -> SafeText {
    strings.console.tooExpensive(
      formatting.money(total), formatting.money(Money(maximum, total.currency)))
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
