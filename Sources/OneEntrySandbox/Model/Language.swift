/// A language that the shop's texts exist in, named as `langCode` names it.
enum Language: String, Sendable, CaseIterable {
  case english = "en_US"
  case french = "fr_FR"

  /// The language that `code` names; the shop's first one when it names none (a guess: wire contract §7.24).
  init(code: String?) { self = code.flatMap(Language.init) ?? .english }
}
