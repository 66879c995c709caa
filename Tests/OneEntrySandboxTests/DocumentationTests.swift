import Foundation
import Testing

@testable import OneEntrySandbox

struct DocumentationTests {
  private static let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .appending(path: "Sources/OneEntrySandbox/OneEntrySandbox.docc/UsingTheSandbox.md")

  @Test(arguments: Fault.catalogue.map(\.pattern))
  func `every fault has its line`(_ pattern: String) throws {
    #expect(try String(contentsOf: Self.page, encoding: .utf8).contains("\n| `\(pattern)` | "))
  }

  @Test func `the token of the examples is that of their seed`() throws {
    let token = World(now: Visit.opening, seed: 7).appToken
    #expect(try String(contentsOf: Self.page, encoding: .utf8).contains("APP=\(token)\n"))
  }

  @Test func `the shop of the examples can be opened`() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let match = try #require(text.firstMatch(of: /<<'END'\n(?s)(.*?)\nEND/))
    var setup = Setup(seed: 7)
    setup.shop = .file(Array(match.1.utf8))
    #expect(try setup.world(at: Visit.opening).shop.name == "Corner Shop")
  }
}
