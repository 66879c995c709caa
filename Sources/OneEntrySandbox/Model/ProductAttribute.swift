/// One value of a product's attribute set.
struct ProductAttribute: Sendable {
  /// A value, in the shapes that the types of attributes need.
  enum Value: Sendable {
    /// The same in every language.
    case plain(JSON)
    /// A text.
    case text(LocalizedText)
    /// Prose: an array with one object that holds plain text.
    case prose(LocalizedText)
    /// A heading over a paragraph of HTML.
    case headed(LocalizedText, LocalizedText)
    /// One answer of a list.
    case choice(FormAttribute.Option)
    /// Figures with their names, as JSON text.
    case facts(JSON)
    /// Several, each with what it carries besides.
    case choices([FormAttribute.Option])
  }

  let marker: String
  let kind: FormAttribute.Kind
  let value: Value

  /// The value in a language, as the API writes it.
  func json(_ language: Language) -> JSON {
    switch value {
    case .plain(let value): value
    case .text(let text): .string(text(language))
    case .prose(let text):
      .array([["plainValue": .string(text(language)), "params": ["editorMode": "plain"]]])
    case .headed(let header, let paragraph):
      .array([
        [
          "header": .string(header(language)), "htmlValue": .string("<p>\(paragraph(language))</p>"),
          "params": ["isImageCompressed": true, "editorMode": "html"],
        ]
      ])
    case .facts(let facts): .string(facts.facts(in: language).text)
    case .choice(let option):
      .array([["title": .string(option.title(language)), "value": option.value]])
    case .choices(let options):
      .array(
        options.map { option in
          [
            "title": .string(option.title(language)), "value": option.value,
            "extended": ["type": .text(option.extended?.type), "value": option.extended?.value ?? nil],
          ]
        })
    }
  }
}
