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

  @Test(arguments: BuiltInShop.allCases)
  func `the table of shops names what each has`(_ name: BuiltInShop) throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let table = try #require(
      text.components(separatedBy: "## Four shops").last?.components(separatedBy: "\n## ").first)
    let column = try #require(BuiltInShop.allCases.firstIndex(of: name)) + 1
    let cells = table.split(separator: "\n").filter { $0.hasPrefix("|") }
      .map { $0.split(separator: "|", omittingEmptySubsequences: false)[column + 1] }.joined()
    let shop = name.data
    let names =
      shop.storages.map(\.identifier) + shop.accounts.map(\.identifier) + shop.coupons.map(\.code)
      + [shop.currency]
    for word in names { #expect(cells.contains(word), "\(word)") }
    var switches = CompatibilityFlags()
    shop.setUp(&switches)
    #expect(cells.contains("`guests`") == switches.letsGuestsOrder)
    #expect(cells.contains("`slots-checked`") == switches.checksSlots)
    #expect(cells.contains("`gift=") == (switches.gift != nil))
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
