import TerminalRobot

extension Robot {
  /// Starts the demonstration program and waits for its first frame.
  static func demo(environment: [String: String] = [:], columns: Int = 80, rows: Int = 24) throws -> Robot {
    let robot = try Robot(
      productURL("terminal-demo"), environment: environment, columns: columns, rows: rows)
    try robot.waitFor("demo \(columns)x\(rows)")
    return robot
  }
}
