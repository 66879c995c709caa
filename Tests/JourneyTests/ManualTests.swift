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

  @Test(arguments: ["shop", "pay", "resume", "status", "doctor", "sandbox"])
  func `the manual names every option of a command, and no other`(command: String) throws {
    let outcome = try Command(home: Home()).run(["--experimental-dump-help"])
    let help = try JSONDecoder().decode(Help.self, from: Data(outcome.output.utf8)).command
    let described = try #require(help.subcommands?.first { $0.commandName == command })
    let names = (described.arguments ?? []).flatMap { $0.names ?? [] }.filter { $0.kind == "long" }.map(
      \.name)
    #expect(try Self.options(named: command == "shop" ? "checkout" : "checkout-\(command)") == Set(names))
  }

  private static func options(named page: String) throws -> Set<String> {
    let text = try String(contentsOf: folder.appending(path: page + ".1"), encoding: .utf8)
    return Set(
      text.matches(of: /(?m)^\.(?:It )?Fl -([a-z-]+)|, Fl -([a-z-]+)/).map { String($0.1 ?? $0.2 ?? "") })
  }
}
