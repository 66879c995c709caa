/// Why a robot cannot go on; the screen is part of every answer.
public enum RobotError: Error, Hashable, Sendable, CustomStringConvertible {
  case cannotStart(String)
  case waitedInVain(for: String, screen: String)
  case ended(before: String, status: Int32, screen: String)

  /// Ends with the screen as text.
  public var description: String {
    switch self {
    case .cannotStart(let program): "there is no pseudo terminal for \(program)"
    case .waitedInVain(let what, let screen): "waited in vain for \(what); the screen:\n\(screen)"
    case .ended(let what, let status, let screen):
      "the program ended with \(status) before \(what); the screen:\n\(screen)"
    }
  }
}
