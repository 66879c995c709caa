/// A language of the program's own sentences. The content's `langCode` defaults to the same language.
public enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case french = "fr"
  case german = "de"

  /// The name that OneEntry has for it, such as `en_US`. Wire contract §1.2.
  public var langCode: String {
    switch self {
    case .english: "en_US"
    case .french: "fr_FR"
    case .german: "de_DE"
    }
  }

  /// The language after this one, in turn.
  public var next: Language {
    switch self {
    case .english: .french
    case .french: .german
    case .german: .english
    }
  }
}
