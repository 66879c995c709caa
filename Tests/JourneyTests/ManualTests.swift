import Foundation
import Testing

/// The manual pages, compared with what the program says of itself.
struct ManualTests {
  private struct Help: Decodable { let command: Description }

  private struct Description: Decodable {
    let commandName: String
    let subcommands: [Description]?
    let arguments: [Argument]?
  }

  private struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let names: [Name]?
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/checkout/Manual").standardized

  @Test func `every command has a page that names all its options, and no other`() throws {
    let outcome = try Command(home: Home()).run(["--experimental-dump-help"])
    let help = try JSONDecoder().decode(Help.self, from: Data(outcome.output.utf8)).command
    for described in help.subcommands ?? [] where described.commandName != "help" {
      let name = described.commandName
      let names = (described.arguments ?? []).flatMap { $0.names ?? [] }.filter { $0.kind == "long" }
      let options = try Self.options(named: name == "shop" ? "checkout" : "checkout-\(name)")
      #expect(options == Set(names.map(\.name)), "checkout \(name)")
    }
  }

  private static func options(named page: String) throws -> Set<String> {
    let text = try String(contentsOf: folder.appending(path: page + ".1"), encoding: .utf8)
    return Set(
      text.matches(of: /(?m)^\.(?:It )?Fl -([a-z-]+)|, Fl -([a-z-]+)/).map { String($0.1 ?? $0.2 ?? "") })
  }
}
