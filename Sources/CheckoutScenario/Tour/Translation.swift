import CheckoutViewModel
import Yams

/// What scenarios say in another language: for each by its name, its chapter and its captions in their order.
public struct Translation: Sendable {
  private let language: Language
  private let texts: [String: [String]]

  /// Reads a file in YAML; `nil` where it is none, or not of this shape.
  public init?(_ language: Language, yaml: String) {
    guard let texts = try? YAMLDecoder().decode([String: [String]].self, from: yaml) else { return nil }
    self.language = language
    self.texts = texts
  }

  /// The names of the scenarios that it is about.
  public var names: Set<String> { Set(texts.keys) }

  /// A scenario that says the same in this language, too; `nil` where the texts are not as many as its own.
  public func applied(to scenario: Scenario, named name: String) -> Scenario? {
    guard let texts = texts[name], texts.count == scenario.steps.count(where: \.act.isSaid) else {
      return nil
    }
    var rest = texts[...]
    var scenario = scenario
    for index in scenario.steps.indices {
      scenario.steps[index].act.translate(into: language) { rest.popFirst() }
    }
    return scenario
  }
}

extension Act {
  fileprivate var isSaid: Bool {
    switch self {
    case .chapter, .caption: true
    default: false
    }
  }

  fileprivate mutating func translate(into language: Language, _ next: () -> String?) {
    switch self {
    case .chapter(var text):
      text.translations[language.rawValue] = next()
      self = .chapter(text)
    case .caption(var text):
      text.translations[language.rawValue] = next()
      self = .caption(text)
    default: break
    }
  }
}
