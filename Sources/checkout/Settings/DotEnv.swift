/// Reads the lines of a `.env` file: `NAME=value`, with or without `export`, quotes and comments, whatever its line
/// ends and whether or not it starts with a byte order mark.
enum DotEnv {
  static func variables(in text: String) -> [String: String] {
    let lines = text.drop { $0 == "\u{FEFF}" }.split(whereSeparator: \.isNewline)
    return Dictionary(lines.compactMap(variable), uniquingKeysWith: { _, last in last })
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
