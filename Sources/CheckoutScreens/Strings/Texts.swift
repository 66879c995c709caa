import CheckoutViewModel
import Foundation

/// A failure in words: what happened, why, and what the shopper can do about it.
struct FailureText: Hashable, Sendable {
  var what: SafeText
  var why: SafeText
  var remedy: SafeText

  init(_ what: SafeText, _ why: SafeText, _ remedy: SafeText) {
    self.what = what
    self.why = why
    self.remedy = remedy
  }

  /// What went wrong, why, and what to do.
  var sentences: SafeText { "\(what). \(why) \(remedy)" }

  /// In one line. What to do comes before the reason, so that a narrow window cuts the reason first; a reason of this
  /// computer's own says both.
  func line(of failure: Failure) -> SafeText {
    if case .local = failure.kind { why } else { "\(what). \(remedy) \(why)" }
  }
}

/// A payment in words: its state, whether money was taken, and what happens next.
struct PaymentText: Hashable, Sendable {
  var state: SafeText
  var money: SafeText
  var next: SafeText

  init(_ state: SafeText, _ money: SafeText, _ next: SafeText) {
    self.state = state
    self.money = money
    self.next = next
  }
}

/// A question, its consequences, and its two answers.
struct ConfirmationText: Hashable, Sendable {
  var question: SafeText
  var detail: SafeText
  var yes: SafeText
  var no: SafeText

  init(_ question: SafeText, _ detail: SafeText, yes: SafeText, no: SafeText) {
    self.question = question
    self.detail = detail
    self.yes = yes
    self.no = no
  }
}

extension SafeText {
  /// The name or path of a program or file, short enough for a sentence.
  static func name(_ path: String) -> SafeText {
    let name = path.count > 32 ? path.split(separator: "/").last.map(String.init) ?? path : path
    return SafeText(untrusted: name).truncated(to: 32)
  }

  /// Somebody else's words as a sentence of its own: with a full stop where it ends without one.
  static func sentence(_ text: String) -> SafeText {
    let words = SafeText(untrusted: text.trimmingCharacters(in: .whitespacesAndNewlines))
    let isWhole = words.string.last.map { ".!?…。".contains($0) } ?? true
    return isWhole ? words : words + "."
  }

  /// An exact number, with as many digits as it has.
  init(number: Decimal) { self.init(untrusted: "\(number)") }
}
