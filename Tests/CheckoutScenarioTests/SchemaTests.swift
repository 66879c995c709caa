import Foundation
import Testing

@testable import CheckoutScenario

/// The JSON Schema that editors use says the same as the reader.
struct SchemaTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/CheckoutScenario/File/Scenario.schema.json").standardized

  @Test func `the schema in the repository is the reader's own`() throws {
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
      try Data(Scenario.schemaText.utf8).write(to: Self.file)
    }
    #expect(try String(contentsOf: Self.file, encoding: .utf8) == Scenario.schemaText)
  }

  @Test func `every step of the reader is in the schema, and no other`() throws {
    let text = Scenario.schemaText
    let schema = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let properties = try #require(schema["properties"] as? [String: Any])
    #expect(Set(properties.keys) == Set(Scenario.members.map(\.name)))
    let steps = try #require((properties["steps"] as? [String: Any])?["items"] as? [String: Any])
    let forms = try #require(steps["anyOf"] as? [[String: Any]])
    let mappings = forms.flatMap { $0["oneOf"] as? [[String: Any]] ?? [] }
    let names = mappings.flatMap { ($0["properties"] as? [String: Any] ?? [:]).keys }
    #expect(names.sorted() == Vocabulary.all.map(\.name).sorted())
    #expect(Set(names).count == names.count)
  }
}
