import Foundation
import Testing

@testable import TerminalPicture
@testable import TerminalRobot

struct PictureTests {
  private func screen(_ lines: [String]) -> Screen {
    let rows = lines.map { line in
      line.map { PictureCell(String($0)) }
    }
    return Screen(rows: rows, cursor: nil, title: "", isAlternate: true)
  }

  @Test func `the same screen is the same picture`() {
    let screens = (1...2).map { _ in screen(["┌─┐", "│a│", "└─┘"]) }
    #expect(screens[0].picture(title: "t").svg == screens[1].picture(title: "t").svg)
    #expect(screens[0].picture(title: "t").svg != screens[0].picture(title: "u").svg)
  }

  @Test(arguments: ["─", "┃", "╬", "╭", "▀", "█", "░", "▟", "▏"])
  func `a character that must join is a shape and no letter`(character: String) {
    let picture = screen([character]).picture(title: "")
    #expect(!picture.texts.contains("<text"))
    #expect(!picture.shapes.isEmpty)
  }

  @Test func `text is escaped`() {
    let picture = screen(["<&>"]).picture(title: "<script>")
    #expect(picture.texts.contains(">&lt;&amp;&gt;</text>"))
    #expect(!picture.svg.contains("<script>"))
  }

  @Test func `half blocks are squares that meet`() {
    let upper = BlockPart.parts(of: "▀")?.first
    let lower = BlockPart.parts(of: "▄")?.first
    #expect(upper == BlockPart(bottom: 4) && lower == BlockPart(top: 4))
    #expect(SVGPicture.cell.height == 2 * SVGPicture.cell.width)
  }

  @Test func `a screen of the program becomes a PNG`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).png")
    defer { try? FileManager.default.removeItem(at: file) }
    try Robot.demo().screen.picture(title: "demo", theme: .light).png().write(to: file)
    #expect(try Data(contentsOf: file).starts(with: [0x89, 0x50, 0x4E, 0x47]))
  }
}
