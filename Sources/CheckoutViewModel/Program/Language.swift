/// A language of the product's own sentences. The content's `langCode` defaults to the same language.
public enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case french = "fr"

  /// What OneEntry calls it: `en_US`, `fr_FR`. Wire contract §1.2.
  public var langCode: String {
    switch self {
    case .english: "en_US"
    case .french: "fr_FR"
    }
  }

  /// The language after this one, in turn.
  public var next: Language {
    switch self {
    case .english: .french
    case .french: .english
    }
  }
}
