import Foundation

/// A moment as the server wrote it. The text is the truth; `date` is its reading, `nil` where it cannot be
/// read. Wire contract §1.4.
public struct Timestamp: Hashable, Sendable {
  /// The text as the server wrote it.
  public let text: String

  /// Wraps a text of the server, readable or not.
  public init(_ text: String) { self.text = text }

  /// ISO-8601 with or without a fraction of a second, or the `2023-01-01 12:12` of old answers, taken as UTC.
  public var date: Date? {
    if let date = try? Date(text, strategy: .iso8601.time(includingFractionalSeconds: true)) { return date }
    if let date = try? Date(text, strategy: .iso8601) { return date }
    guard text.wholeMatch(of: /\d{4}-\d{2}-\d{2} \d{2}:\d{2}/) != nil else { return nil }
    return try? Date(text.replacing(" ", with: "T") + ":00Z", strategy: .iso8601)
  }
}
