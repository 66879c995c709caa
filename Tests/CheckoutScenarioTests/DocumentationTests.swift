import Foundation
import Testing

@testable import CheckoutScenario
@testable import checkout

/// The article about the format names what the reader takes, and nothing else.
struct DocumentationTests {
  private static let article = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../Sources/CheckoutScenario/CheckoutScenario.docc/WritingScenarios.md"
  ).standardized

  private static let tables = [
    "head": table("member", Scenario.members.map { ($0.name, $0.shape.meaning, $0.meaning) }),
    "steps": table("step", Vocabulary.all.map { ($0.name, $0.shape.brief, $0.meaning) }),
    "state": table("member", Condition.members.map { ($0.name, $0.shape.meaning, $0.meaning) }),
  ]

  private static func table(_ first: String, _ rows: [(String, String, String)]) -> String {
    (["| \(first) | takes | meaning |", "|---|---|---|"]
      + rows.map { "| `\($0)` | \($1.replacing("|", with: "\\|")) | \($2) |" }).joined(separator: "\n")
  }

  @Test func `the tables of the article are the reader's own`() throws {
    var text = try String(contentsOf: Self.article, encoding: .utf8)
    for (name, table) in Self.tables {
      let start = try #require(text.range(of: "<!-- \(name) -->\n"))
      let end = try #require(text.range(of: "<!-- end -->", range: start.upperBound..<text.endIndex))
      if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
        text.replaceSubrange(start.upperBound..<end.lowerBound, with: table + "\n")
      } else {
        #expect(text[start.upperBound..<end.lowerBound] == table + "\n", "\(name)")
      }
    }
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
      try Data(text.utf8).write(to: Self.article)
    }
  }

  private static let manual = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../Sources/checkout/Manual/checkout-run.1"
  ).standardized

  /// The lists of the manual, by the comment before each and the one after it.
  private static let lists: [(start: String, end: String, text: String)] = [
    (".\\\" steps\n", ".\\\" end\n", Vocabulary.all.map { ".It Cm \($0.name)\n\($0.meaning)\n" }.joined()),
    (
      ".\\\" statuses\n", ".\\\" end of statuses\n",
      checkout.ExitStatus.ofPlaying.map { ".It \($0.status.rawValue)\n\($0.meaning)\n" }.joined()
    ),
  ]

  @Test func `the manual lists the reader's own steps, and the statuses that the program ends with`() throws {
    var text = try String(contentsOf: Self.manual, encoding: .utf8)
    for list in Self.lists {
      let start = try #require(text.range(of: list.start))
      let end = try #require(text.range(of: list.end, range: start.upperBound..<text.endIndex))
      if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
        text.replaceSubrange(start.upperBound..<end.lowerBound, with: list.text)
      }
      #expect(text[start.upperBound...].hasPrefix(list.text))
    }
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
      try Data(text.utf8).write(to: Self.manual)
    }
  }

  @Test func `every scenario in the article can be read`() throws {
    let text = try String(contentsOf: Self.article, encoding: .utf8)
    let blocks = text.matches(of: /```yaml\n((?s).*?)```/).map { String($0.1) }
    #expect(blocks.count > 2)
    for block in blocks {
      let yaml = block.hasPrefix("version") ? block : "version: 1\ntitle: T\nsteps:\n" + block
      #expect(throws: Never.self) { try Scenario(yaml: yaml) }
    }
  }
}

extension Shape {
  /// What follows the name of a step, in a cell of a table.
  fileprivate var brief: String {
    switch self {
    case .nothing: "nothing"
    case .members(let members) where members.count > 12: "a mapping of names of calls to numbers"
    case .either(let shapes) where takesNothing:
      "nothing, or " + shapes.filter { !$0.takesNothing }.map(\.meaning).joined(separator: ", or ")
    default: meaning
    }
  }
}
