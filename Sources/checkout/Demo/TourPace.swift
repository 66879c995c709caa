import ArgumentParser
import CheckoutScenario
import Foundation

/// How long a tour stays at something.
enum TourPace: Equatable, Sendable, ExpressibleByArgument, CustomStringConvertible {
  /// At a caption until a key is pressed.
  case byHand
  /// As long as it takes to read a caption aloud.
  case calm
  /// So many seconds at a caption.
  case seconds(Double)

  /// From 0 to 600 seconds.
  init?(argument: String) {
    guard let seconds = Double(argument), 0...600 ~= seconds else { return nil }
    self = .seconds(seconds)
  }

  var description: String { if case .seconds(let seconds) = self { "\(seconds)" } else { "time to read" } }

  /// How long a caption is shown; `nil` until a key is pressed.
  func pause(atCaption text: String) -> Duration? {
    switch self {
    case .byHand: nil
    case .calm: .seconds(2 + Double(text.count) / Self.lettersPerSecond)
    case .seconds(let seconds): .seconds(seconds)
    }
  }

  /// 150 words in a minute.
  private static let lettersPerSecond = 15.0

  /// How long what was done can be seen before what comes next.
  func pause(after act: Act) -> Duration {
    let longest =
      switch act {
      case .press, .type, .payPage, .fault, .perform: 1.4
      default: 0.0
      }
    return atMost(longest)
  }

  /// How long each change is shown while time passes.
  var betweenChanges: Duration { atMost(0.25) }

  /// Nothing is shown for longer than a caption.
  private func atMost(_ longest: Double) -> Duration {
    if case .seconds(let seconds) = self { .seconds(min(longest, seconds)) } else { .seconds(longest) }
  }
}
