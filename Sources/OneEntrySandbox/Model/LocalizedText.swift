/// A text of the shop in every language.
struct LocalizedText: Sendable, Hashable {
  let english: String
  let french: String

  /// A text in both languages.
  init(_ english: String, _ french: String) {
    self.english = english
    self.french = french
  }

  /// A name that is the same in both languages.
  init(_ both: String) { self.init(both, both) }

  /// The text in one language.
  func callAsFunction(_ language: Language) -> String {
    switch language {
    case .english: english
    case .french: french
    }
  }
}
