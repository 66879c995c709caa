import Foundation

/// Text of the form `a=1&b=2`, as in queries and in what a browser's form sends.
enum FormEncoding {
  /// The decoded names and values; of a repeated name the last value counts.
  static func values(in text: String) -> [String: String] {
    var values: [String: String] = [:]
    for pair in text.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      values[decoded(parts[0])] = parts.count > 1 ? decoded(parts[1]) : ""
    }
    return values
  }

  private static func decoded(_ text: Substring) -> String {
    let spaced = text.replacing("+", with: " ")
    return spaced.removingPercentEncoding ?? String(spaced)
  }
}
