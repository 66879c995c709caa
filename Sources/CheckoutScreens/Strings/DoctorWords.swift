import CheckoutViewModel
import OneEntryClient

/// The words of `checkout doctor`.
struct DoctorWords: Sendable {
  /// What was looked at.
  var subject: @Sendable (CheckSubject) -> SafeText
  /// What was found, and what to do about it; the second is `nil` where nothing needs to be done.
  var finding: @Sendable (Diagnosis) -> DiagnosisText
  /// The last line: how many problems and warnings there are.
  var summary: @Sendable (_ problems: Int, _ warnings: Int) -> SafeText

  static func of(_ language: Language) -> DoctorWords {
    switch language {
    case .english: English.doctorWords
    case .french: French.doctorWords
    case .german: German.doctorWords
    }
  }
}

/// A finding in words.
struct DiagnosisText: Hashable, Sendable {
  var what: SafeText
  var remedy: SafeText?

  init(_ what: SafeText, _ remedy: SafeText? = nil) {
    self.what = what
    self.remedy = remedy
  }
}

extension SafeText {
  /// A marker, in the quotation marks of the language.
  static func marker(_ text: String) -> SafeText { SafeText(untrusted: text).truncated(to: 60) }

  /// An amount as the language writes it.
  static func amount(_ money: Money?, _ language: Language) -> SafeText {
    Formatting(language: language, timeZone: .gmt).money(money)
  }

  /// Several markers or numbers, the first dozen of them.
  static func list(_ texts: [String]) -> SafeText {
    let shown = texts.prefix(12).map(marker).joined(separator: ", ")
    return texts.count > 12 ? "\(shown), …" : shown
  }
}

extension Failure {
  /// Whether the address is right, and only the certificates are not.
  var isTrustMissing: Bool { if case .untrusted = kind { true } else { false } }
}
