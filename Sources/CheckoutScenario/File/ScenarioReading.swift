import CheckoutScreens
import CheckoutViewModel
import Foundation
import OneEntryClient
import OneEntrySandbox

extension Scenario {
  /// Reads the text of a file.
  ///
  /// - Throws: What is wrong first, with its line and with what is allowed there.
  public init(yaml: String, file: String = "") throws(ScenarioProblem) {
    do throws(ScenarioProblem) {
      try self.init(FileValue(yaml: yaml))
    } catch {
      var problem = error
      problem.file = file
      throw problem
    }
  }

  /// Bytes that a file may have; nobody writes a longer one by hand.
  public static let mostBytes = 1 << 20

  private init(_ value: FileValue) throws(ScenarioProblem) {
    try Self.shape.check(value, "A scenario")
    var steps: [Step] = []
    for step in value["steps"]?.elements ?? [] { steps.append(try Step(step)) }
    self.init(title: value["title"]?.text ?? "", steps: steps)
    shop = value["shop"].flatMap { BuiltInShop(rawValue: $0.text) }
    seed = value["seed"].flatMap { UInt64($0.text) } ?? seed
    clock = value["clock"].flatMap { Date(moment: $0.text) } ?? clock
    window = value["window"].flatMap { WindowSize($0.text) } ?? window
    language = value["language"].flatMap { Language(rawValue: $0.text) }
    theme = value["theme"]?.text
  }

  static let members: [Shape.Member] = [
    .init(name: "version", shape: .whole(1...1), isRequired: true, meaning: "The version of this format."),
    .init(name: "title", shape: .text, isRequired: true, meaning: "What it is about, in one line."),
    .init(name: "shop", shape: .choice(BuiltInShop.allCases.map(\.rawValue)), meaning: "The demo shop."),
    .init(name: "seed", shape: .whole(0...Int.max), meaning: "What the demo shop draws from; 1 by default."),
    .init(name: "clock", shape: .moment, meaning: "When it begins, in the demo shop."),
    .init(name: "window", shape: .window, meaning: "The size of the screen; 100x30 by default."),
    .init(name: "language", shape: .choice(Language.allCases.map(\.rawValue)), meaning: "The language."),
    .init(name: "theme", shape: .choice(Theme.all.map(\.name)), meaning: "The colours."),
    .init(name: "steps", shape: .list(.step), isRequired: true, meaning: "What is done, in order."),
  ]

  static let shape = Shape.members(members)

  /// The JSON Schema of the format, as one text.
  public static var schemaText: String {
    guard case .object(var schema) = Shape.schema(members) else { return "" }
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "A scenario of OneEntry Checkout"
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: (try? encoder.encode(JSONValue.object(schema))) ?? Data(), as: UTF8.self) + "\n"
  }
}

extension Shape {
  static let step = step(
    Vocabulary.all.map { Member(name: $0.name, shape: $0.shape, meaning: $0.meaning) })
}

extension Scenario.Step {
  fileprivate init(_ value: FileValue) throws(ScenarioProblem) {
    let member = value.members.first
    let argument = member?.value ?? FileValue(.text(""), line: value.line)
    guard let act = Vocabulary.form(named: member?.name ?? value.text)?.read(argument) else {
      throw ScenarioProblem(line: value.line, "This step cannot be read.")
    }
    self.init(line: value.line, text: value.brief, act)
  }
}
