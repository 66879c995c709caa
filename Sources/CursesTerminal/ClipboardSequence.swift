import Foundation

/// The bytes that put a text on the clipboard of the user's own machine (OSC 52), through whatever lies between.
struct ClipboardSequence {
  /// A program that shows terminals in a terminal, and passes on only what is wrapped for it.
  enum Multiplexer: Hashable, Sendable {
    case tmux
    case screen

    /// Over ssh only `TERM` tells.
    init?(_ environment: [String: String]) {
      let isSet = { environment[$0]?.isEmpty == false }
      let name = environment["TERM"] ?? ""
      if isSet("TMUX") || name.hasPrefix("tmux") && !isSet("STY") {
        self = .tmux
      } else if isSet("STY") || name.hasPrefix("screen") {
        self = .screen
      } else {
        return nil
      }
    }
  }

  /// GNU screen passes on no longer strings than this, its own end included.
  private static let chunk = 256

  let text: String
  let multiplexer: Multiplexer?

  /// tmux may take the sequence itself or pass it on, as it is set up: it gets both.
  var bytes: String {
    let plain = "\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{7}"
    switch multiplexer {
    case nil: return plain
    case .tmux:
      return plain + "\u{1B}Ptmux;" + plain.replacing("\u{1B}", with: "\u{1B}\u{1B}") + "\u{1B}\\"
    case .screen: return Self.chunks(of: plain).map { "\u{1B}P\($0)\u{1B}\\" }.joined()
    }
  }

  private static func chunks(of text: String) -> [Substring] {
    var (rest, chunks) = (text[...], [Substring]())
    while !rest.isEmpty {
      chunks.append(rest.prefix(chunk))
      rest = rest.dropFirst(chunk)
    }
    return chunks
  }
}
