/// Why a full screen cannot be had here. Whoever asked says what to do instead.
public enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Standard input or standard output is a pipe or a file.
  case notATerminal
  /// `TERM` is unset or empty.
  case noTerminalType
  /// `TERM` holds something else than a name: letters, digits, `.`, `_`, `+` and `-`, at most 64 of them.
  case malformedTerminalType
  /// The terminal database knows neither this name nor the usual stand-in.
  case unknownTerminal(String)
  /// The terminal cannot place its cursor, as `dumb` cannot.
  case tooSimple(String)
  /// The terminal was there, but the screen could not be set up.
  case failed(String)

  /// One English sentence, without a full stop.
  public var description: String {
    switch self {
    case .notATerminal: "standard input and output are not both a terminal"
    case .noTerminalType: "TERM is not set, so the kind of terminal is not known"
    case .malformedTerminalType: "TERM does not hold the name of a terminal"
    case .unknownTerminal(let name): "the terminal “\(name)” is not in the terminal database"
    case .tooSimple(let name): "the terminal “\(name)” cannot place its cursor"
    case .failed(let name): "the screen of the terminal “\(name)” could not be set up"
    }
  }
}
