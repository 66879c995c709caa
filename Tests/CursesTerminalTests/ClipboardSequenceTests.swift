import Foundation
import Testing

@testable import CursesTerminal

struct ClipboardSequenceTests {
  @Test(arguments: [
    ([:], "\u{1B}]52;c;YQ==\u{7}"),
    (["TMUX": "/tmp/tmux-0/default,1,0", "TERM": "screen-256color"], tmux), (["TERM": "tmux-256color"], tmux),
    (["STY": "1.pts-0.host", "TERM": "screen"], screen), (["TERM": "screen.xterm-256color"], screen),
    (["TMUX": "", "STY": "", "TERM": "xterm"], "\u{1B}]52;c;YQ==\u{7}"),
  ])
  func `text for the clipboard is wrapped for what lies between`(
    _ environment: [String: String], _ bytes: String
  ) {
    #expect(ClipboardSequence(text: "a", multiplexer: .init(environment)).bytes == bytes)
  }

  private static let tmux = "\u{1B}]52;c;YQ==\u{7}\u{1B}Ptmux;\u{1B}\u{1B}]52;c;YQ==\u{7}\u{1B}\\"
  private static let screen = "\u{1B}P\u{1B}]52;c;YQ==\u{7}\u{1B}\\"

  @Test func `a long text goes through screen in pieces`() {
    let long = ClipboardSequence(text: String(repeating: "ab", count: 1000), multiplexer: .screen).bytes
    let pieces = long.components(separatedBy: "\u{1B}\\").dropLast()
    #expect(pieces.count > 10 && pieces.allSatisfy { $0.hasPrefix("\u{1B}P") && $0.utf8.count < 512 })
    let plain = ClipboardSequence(text: String(repeating: "ab", count: 1000), multiplexer: nil).bytes
    #expect(pieces.map { String($0.dropFirst(2)) }.joined() == plain)
  }
}
