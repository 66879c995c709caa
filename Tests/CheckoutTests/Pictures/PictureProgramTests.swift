import CheckoutViewModel
import Foundation
import Testing
import TestSupport

@testable import checkout

/// The program that draws pictures is not trusted: not with time, memory or the terminal.
@Suite(.timeLimit(.minutes(3)))
struct PictureProgramTests {
  private static let request = PictureRequest(address: "", columns: 8, rows: 3, isTrueColor: true)

  /// Draws with a shell script in the place of the program.
  private func draw(
    _ script: String, _ file: [UInt8] = [1, 2, 3], patience: Duration = .seconds(60)
  ) async throws -> Picture? {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try ShellScript.write(script, to: path)
    return await PictureProgram(path, patience: patience).draw(file, Self.request)
  }

  @Test func `its drawing is read as cells`() async throws {
    #expect(try await draw("cat >/dev/null; printf '██\\n'")?.width == 2)
  }

  @Test func `it gets the whole file on its input, and nothing of the environment`() async throws {
    let file = [UInt8](repeating: 65, count: 1 << 20)
    #expect(try await draw("[ \"$(wc -c)\" -eq 1048576 ] && printf █", file) != nil)
    #expect(try await draw("cat >/dev/null; [ -z \"$HOME$TERM$USER\" ] && printf █") != nil)
    #expect(try await draw("cat >/dev/null; [ \"$(ulimit -v)\" -le 1048576 ] && printf █") != nil)
  }

  @Test(arguments: [
    "exit 1", "cat >/dev/null; printf █; exit 3", "cat >/dev/null; printf '\\033[2J█'", "kill -9 $$",
    "cat >/dev/null; yes █", "exec <&-; exec >&-; exit 0",
  ])
  func `whatever goes wrong, there is no picture`(script: String) async throws {
    #expect(try await draw(script, [UInt8](repeating: 65, count: 1 << 20)) == nil)
  }

  @Test func `one that takes too long is stopped`() async throws {
    #expect(try await draw("exec sleep 600", patience: .milliseconds(50)) == nil)
  }

  @Test func `where it is not installed there is no picture`() async {
    #expect(await PictureProgram("no-such-program").draw([1], Self.request) == nil)
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/chafa")), arguments: [true, false])
  func `a drawing of the sandbox becomes a picture of the size that was asked for`(isTrueColor: Bool)
    async throws
  {
    let svg =
      "<svg xmlns='http://www.w3.org/2000/svg' width='400' height='300'><rect width='400' height='300' fill='#FF0000'/></svg>"
    var request = Self.request
    request.isTrueColor = isTrueColor
    let picture = try #require(await PictureProgram().draw(Array(svg.utf8), request))
    #expect(picture.width == 8 && picture.height == 3)
    let colors = picture.rows.joined().flatMap { [$0.foreground, $0.background] }
    #expect(colors.contains(0xFF0000))
  }
}
