import Foundation
import Testing

@testable import OneEntryClient

/// The article has the fields that answers are compared with, and no others.
@Suite struct FieldTablesTests {
  private static let article = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().appending(
      path: "Sources/OneEntryClient/OneEntryClient.docc/WireContract.md")

  @Test func `section 10 of the wire contract is the table in the source`() throws {
    let text = try String(contentsOf: Self.article, encoding: .utf8)
    let parts = text.components(separatedBy: "\n<!-- fields -->\n")
    try #require(parts.count == 3, "the table stands between two marks")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
      let updated = [parts[0], FieldTables.text, parts[2]].joined(separator: "\n<!-- fields -->\n")
      try updated.write(to: Self.article, atomically: true, encoding: .utf8)
    } else {
      #expect(parts[1] == FieldTables.text)
    }
  }

  @Test func `every thing of the table is a part of some answer`() {
    let text = Call.allCases.map(\.answer.text).joined(separator: " ") + Thing.form.shape.text
    for thing in Thing.allCases { #expect(text.contains(thing.rawValue), "\(thing)") }
  }
}
