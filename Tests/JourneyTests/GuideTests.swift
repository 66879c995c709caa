import Foundation
import TerminalRobot
import Testing

/// Every command in the pages for testers and presenters does what it says there.
struct GuideTests {
  /// A block of a page: commands for a shell, or one that opens the screen.
  struct Block: Sendable, CustomTestStringConvertible {
    let page: String
    let kind: Substring
    let text: String
    var testDescription: String { "\(page): \(text.prefix { $0 != "\n" })" }

    /// What the last line ends with; `# ends with 64` says so where that is not 0.
    var status: Int32 {
      text.firstMatch(of: /# ends with (\d+)\n$/).flatMap { Int32($0.1) } ?? 0
    }
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/checkout/checkout.docc").standardized

  static let blocks = ["ForTesters", "ForPresenters"].flatMap { page in
    let text = (try? String(contentsOf: folder.appending(path: page + ".md"), encoding: .utf8)) ?? ""
    return text.matches(of: /```([a-z]+)\n((?s).*?)```/).map {
      Block(page: page, kind: $0.1, text: String($0.2))
    }
  }

  @Test func `every block is one that can be tried`() {
    #expect(Self.blocks.count > 15)
    #expect(Set(Self.blocks.map(\.kind)) == ["sh", "screen"])
  }

  @Test(arguments: blocks.filter { $0.kind == "sh" })
  func `a shell runs it`(block: Block) throws {
    let home = try Home()
    let bin = Command.program.deletingLastPathComponent().path
    // What runs in the background ends with the shell: whoever waits for it would wait for that too.
    let script = "set -e\ntrap 'kill $(jobs -p) 2>/dev/null || :' EXIT\nPATH=\(bin):$PATH\n" + block.text
    let outcome = try Command(home: home).run(["-c", script], program: URL(filePath: "/bin/sh"))
    #expect(outcome.status == block.status, "\(outcome.output)\(outcome.complaints)")
  }

  @Test(arguments: blocks.filter { $0.kind == "screen" })
  func `a terminal shows it`(block: Block) throws {
    let home = try Home()
    let words = block.text.split { $0 == " " || $0 == "\n" }.map(String.init)
    let shell = "cd \(home.folder.path) && exec \"$0\" \"$@\""
    let robot = try Robot(
      URL(filePath: "/bin/sh"), arguments: ["-c", shell, Command.program.path] + words.dropFirst(),
      environment: home.environment, columns: 120, rows: 40)
    try robot.wait(for: "a first screen") { !$0.text.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty }
    robot.press(.control("c"), .control("c"))
    let status = try robot.exitStatus()
    #expect([0, 130].contains(status) && robot.isTerminalRestored)
  }
}
