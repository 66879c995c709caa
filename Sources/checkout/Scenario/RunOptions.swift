import ArgumentParser
import Foundation

/// What a scenario is watched on while it is played.
enum RunFront: String, CaseIterable, ExpressibleByArgument {
  /// On the full screen.
  case screen
  /// As lines.
  case linear
  /// Nowhere.
  case none

  /// What is usual here: the screen where there is a terminal.
  static func usual(_ settings: Settings) -> RunFront {
    if settings.isLinear { return .linear }
    return isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 ? .screen : .none
  }
}

/// How scenarios are played.
struct RunOptions: ParsableArguments {
  @Option(help: "What to watch the run on: screen, linear or none. Without a terminal it is none.")
  var front: RunFront?

  @Flag(help: "Leave time to read each screen.")
  var slow = false

  @Flag(help: "At the end, or where something is not true, hand the keyboard over. Needs the screen.")
  var stopHere = false

  @Option(help: ArgumentHelp("Write what became of each step to this file, as JSON.", valueName: "file"))
  var json: String?

  @Option(
    help: ArgumentHelp("Write what became of each step to this file, as JUnit does.", valueName: "file"))
  var junit: String?

  @Option(help: ArgumentHelp("Record the screen to this file, as an asciicast.", valueName: "file"))
  var cast: String?

  func validate() throws {
    guard !stopHere || front ?? .screen == .screen else {
      throw ValidationError("--stop-here hands the keyboard over on the screen; leave --front out.")
    }
  }
}
