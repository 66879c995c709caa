import CheckoutViewModel
import Foundation
import OneEntrySandbox

/// What a scenario file says: in which shop, at what time, and step by step what is done and what must be true then. The
/// format is described in this target's documentation, with a JSON Schema.
public struct Scenario: Equatable, Sendable {
  /// What it is about, in one line.
  public var title: String
  /// The demo shop that it is played in, where no project is set; `nil` leaves it to the settings.
  public var shop: BuiltInShop?
  /// What the demo shop draws tokens and ids from.
  public var seed: UInt64 = 1
  /// What time it is when it begins, in the demo shop.
  public var clock = Self.usualClock
  /// Of the screen, in columns and rows.
  public var window = WindowSize(width: 100, height: 30)
  /// `nil` leaves it to the settings, as with the theme.
  public var language: Language?
  /// The name of a theme.
  public var theme: String?
  /// In the order in which they are done.
  public var steps: [Step]

  /// One step.
  public struct Step: Equatable, Sendable {
    /// Its line in the file, from 1.
    public var line: Int
    /// In a few words, as it is written: `method stripe`.
    public var text: String
    /// What is done, or what must be true.
    public var act: Act

    /// A step on a line.
    public init(line: Int, text: String = "", _ act: Act) {
      self.line = line
      self.text = text
      self.act = act
    }
  }

  /// A scenario of these steps, with the usual shop, seed and clock.
  public init(title: String, steps: [Step]) {
    self.title = title
    self.steps = steps
  }

  /// A Friday morning; the same in every run.
  public static let usualClock = Date(timeIntervalSince1970: 1_800_000_000)
}

/// How large a screen is.
public struct WindowSize: Hashable, Sendable {
  /// In columns.
  public var width: Int
  /// In rows.
  public var height: Int

  /// A screen of this size, in columns and rows.
  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// Reads `100x30`, from 40x12 to 500x200.
  public init?(_ text: String) {
    let parts = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let width = parts[0], let height = parts[1], 40...500 ~= width, 12...200 ~= height
    else { return nil }
    self.init(width: width, height: height)
  }
}
