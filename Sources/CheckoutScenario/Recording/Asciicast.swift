import CheckoutViewModel
import Foundation
import OneEntryClient

/// A run as an asciicast, version 2: a line of JSON for its head, then one for each change of the screen, with a marker
/// where a step begins. How long a frame stays depends on what there is to read, not on the machine, so the same seed and
/// clock give the same bytes.
public struct Asciicast: Sendable {
  private var lines: [String] = []
  private var frames = ANSIFrames()
  private var milliseconds = 0
  private let scenario: Scenario
  private var marked = -1

  /// A recording that has not begun.
  public init(_ scenario: Scenario, window: WindowSize) {
    self.scenario = scenario
    lines.append(
      Self.line([
        "version": 2, "width": .number(.init(window.width)), "height": .number(.init(window.height)),
        "timestamp": .number(.init(Int(scenario.clock.timeIntervalSince1970))),
        "title": .string(scenario.title),
        "env": ["TERM": "xterm-256color"],
      ]))
  }

  /// Adds a frame of the run.
  public mutating func add(_ frame: RunFrame) {
    mark(frame)
    let output = frames.next(frame.canvas())
    if !output.isEmpty { event("o", output) }
    milliseconds += frame.readingTime
  }

  private mutating func mark(_ frame: RunFrame) {
    guard frame.step != marked, scenario.steps.indices.contains(frame.step) else { return }
    marked = frame.step
    event("m", scenario.steps[frame.step].text)
  }

  private mutating func event(_ code: String, _ data: String) {
    let time = JSONValue.number(Decimal(milliseconds) / 1000)
    lines.append(Self.line([time, .string(code), .string(data)]))
  }

  private static func line(_ value: JSONValue) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: (try? encoder.encode(value)) ?? Data(), as: UTF8.self)
  }

  /// The whole file.
  public var text: String { lines.joined(separator: "\n") + "\n" }
}

extension RunFrame {
  /// How long a viewer needs for it, in milliseconds: a moment, and longer where something is said; less inside a step.
  public var readingTime: Int {
    isEndOfStep ? 1000 + 45 * (caption?.text(in: app.language).count ?? 0) : 400
  }
}
