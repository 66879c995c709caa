/// Reads the lines of a `.env` file: `NAME=value`, with or without `export`, quotes and comments, whatever
/// its line endings.
enum DotEnv {
  static func variables(in text: String) -> [String: String] {
    let lines = text.drop { $0 == "\u{FEFF}" }.split(whereSeparator: \.isNewline)
    return Dictionary(lines.compactMap(variable), uniquingKeysWith: { _, last in last })
  }

  /// The number of the first line that is about a setting of this program but cannot be read. Other lines may
  /// belong to other programs.
  static func unreadableLine(in text: String) -> Int? {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.firstIndex(where: isUnreadable).map { $0 + 1 }
  }

  private static func isUnreadable(_ line: Substring) -> Bool {
    let start = line.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.lowercased()
    let name = start.hasPrefix("export ") ? String(start.dropFirst(7).drop(while: \.isWhitespace)) : start
    guard name.hasPrefix(SettingKey.prefix.lowercased()) else { return false }
    guard let value = variable(line)?.1 else { return true }
    return value.hasPrefix("\"") || value.hasPrefix("'")
  }

  private static func variable(_ line: Substring) -> (String, String)? {
    guard let match = line.wholeMatch(of: /\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*?)\s*/) else {
      return nil
    }
    return (String(match.1), unquoted(match.2))
  }

  private static func unquoted(_ value: Substring) -> String {
    if let match = value.wholeMatch(of: /"([^"]*)"\s*(?:#.*)?/) { return String(match.1) }
    if let match = value.wholeMatch(of: /'([^']*)'\s*(?:#.*)?/) { return String(match.1) }
    return value.firstMatch(of: /\s#/).map { String(value[..<$0.range.lowerBound]).trimmingSpaces }
      ?? String(value)
  }
}

extension String {
  fileprivate var trimmingSpaces: String { String(reversed().drop(while: \.isWhitespace).reversed()) }
}
