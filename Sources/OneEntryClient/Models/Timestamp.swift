import Foundation

/// A moment as the server wrote it. The text is the truth; `date` is its reading, `nil` where it cannot be read.
/// Wire contract §1.4.
public struct Timestamp: Hashable, Sendable {
  public let text: String

  public init(_ text: String) { self.text = text }
}
