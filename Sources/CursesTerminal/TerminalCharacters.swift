import Foundation

/// Which characters a terminal can be trusted to show.
public enum TerminalCharacters {
  /// Whether the locale says UTF-8, by the first of `LC_ALL`, `LC_CTYPE` and `LANG` that is set. Whether the locale is
  /// installed does not matter: text is written in UTF-8 in any case.
  public static func isUTF8(_ environment: [String: String]) -> Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    // On macOS the encoding can be all there is.
    let encoding = locale.split(separator: ".").last?.prefix { $0 != "@" } ?? ""
    return encoding.lowercased().filter { $0.isLetter || $0.isNumber } == "utf8"
  }

  /// Whether a terminal of this kind has ASCII alone: one from before Unicode, or one that nothing is known of, whether
  /// by the terminal database or by its name.
  static func isOnlyASCII(terminal name: String, isInDatabase: Bool) -> Bool {
    if !isInDatabase { return !modern.contains { name.hasPrefix($0) } }
    let isNumbered = ["vt", "cons"].contains {
      name.hasPrefix($0) && name.dropFirst($0.count).first?.isNumber == true
    }
    return isNumbered || ["ansi", "sun", "wy", "hp", "tvi", "adm"].contains(where: name.hasPrefix)
  }

  /// Whether a terminal may be asked for its colours: the Linux console is said to show such questions, GNU screen
  /// does not pass them on, and where no colours are shown none need to be known.
  static func knowsColorQuestions(
    _ name: String, _ multiplexer: ClipboardSequence.Multiplexer?, _ colors: ColorDepth
  ) -> Bool {
    colors >= .indexed && multiplexer != .screen && !name.hasPrefix("linux")
  }

  /// Whether a terminal may be told where a text leads (OSC 8): one that does not know passes over it, but for GNU screen
  /// and the Linux console.
  static func knowsLinks(_ name: String, _ multiplexer: ClipboardSequence.Multiplexer?) -> Bool {
    multiplexer != .screen && !name.hasPrefix("linux")
  }

  private static let modern = [
    "xterm", "tmux", "screen", "foot", "alacritty", "wezterm", "contour", "rio", "ghostty", "kitty",
    "konsole",
    "vte", "gnome", "rxvt", "st-", "mlterm", "iterm", "iTerm", "putty", "ms-", "nsterm", "mintty",
  ]
}
