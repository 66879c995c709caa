import CheckoutScreens
import CheckoutViewModel
import Foundation

/// The program at one moment of a run.
public struct RunFrame: Sendable {
  /// All of its state.
  public var app: App
  /// How large the screen is.
  public var window: WindowSize
  /// The caption that viewers are shown.
  public var caption: LocalText?
  /// The part that is being played; `nil` before the first one.
  public var chapter: LocalText?
  /// The step that is being done, by its index.
  public var step: Int
  /// By the clock of the run.
  public var time: Date
  /// Whether the step is over.
  public var isEndOfStep = false

  /// What is on the screen. Times of day are shown in UTC, so that they are the same everywhere.
  public func canvas() -> Canvas {
    var canvas = screen
    if let caption { CaptionBox(caption.text(in: app.language), theme: app.theme).draw(over: &canvas) }
    return canvas
  }

  /// The screen without what is said about it.
  var screen: Canvas { View(app, timeZone: .gmt).draw(width: window.width, height: window.height) }
}
