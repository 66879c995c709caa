import Foundation
import TerminalRobot
import Testing

/// The program in every kind of terminal, size and locale: the same words, no stray byte, and everything as it was in
/// the end.
@Suite(.serialized, .timeLimit(.minutes(3)))
struct TerminalMatrixTests {
  struct Cell: Sendable, CustomTestStringConvertible {
    let terminal: String
    var locale = "C.UTF-8"
    var columns = 80
    var rows = 24

    var isASCII: Bool { locale != "C.UTF-8" || ["vt100", "some-terminal"].contains(terminal) }
    var testDescription: String { "\(terminal) \(locale) \(columns)×\(rows)" }
  }

  private static let terminals = [
    "xterm-256color", "xterm", "xterm-direct", "xterm-kitty", "foot", "screen-256color", "tmux-256color",
    "linux",
    "vt100", "some-terminal",
  ]
  private static let sizes = [(40, 12), (80, 24), (120, 40), (200, 60)]
  private static let cells =
    terminals.flatMap { terminal in
      sizes.map { Cell(terminal: terminal, columns: $0, rows: $1) }
        + ["C", "en_US.ISO-8859-1"].map { Cell(terminal: terminal, locale: $0) }
    }

  /// What an xterm shows, by the number of columns: the sign-in, and every action.
  private static let references = Result {
    try sizes.reduce(into: [Int: [String]]()) { references, size in
      let robot = try start(Cell(terminal: "xterm-256color", columns: size.0, rows: size.1))
      references[size.0] = try lines(of: robot)
    }
  }

  @Test(arguments: cells)
  func `a terminal shows the same words, and nothing else`(_ cell: Cell) throws {
    let robot = try Self.start(cell)
    let expected = try #require(Self.references.get()[cell.columns])
    try expectSame(Self.lines(of: robot), expected, cell)
    robot.press(.control("c"), .control("c"))
    #expect(try robot.exitStatus() == 0)
    #expect(robot.isTerminalRestored)
    #expect(!cell.isASCII || robot.output.allSatisfy { $0 < 0x80 })
  }

  private static func start(_ cell: Cell) throws -> Robot {
    let home = try Home()
    let environment = home.environment.merging(["TERM": cell.terminal, "LC_ALL": cell.locale]) { $1 }
    return try Robot(
      Command.program, environment: environment.merging(["ONEENTRY_LANGUAGE": "en"]) { $1 },
      columns: cell.columns, rows: cell.rows)
  }

  private static func lines(of robot: Robot) throws -> [String] { try screens(of: robot).flatMap(\.self) }

  enum Place { case signIn, palette }

  static func screens(of robot: Robot) throws -> [[String]] {
    try [Place.signIn, .palette].map { place in
      try open(place, on: robot)
      return robot.screen.lines
    }
  }

  /// The sign-in over the products, then the palette over it.
  static func open(_ place: Place, on robot: Robot) throws {
    switch place {
    case .signIn:
      try robot.waitFor("12.90")
      robot.press(.function(4))
      try robot.waitFor("E-mail")
    case .palette:
      robot.press(.control("p"))
      try robot.waitFor("All actions")
    }
  }

  /// Rows and words are the same; in ASCII the signs between them are others, and keys are named by words, most of
  /// them in the last row.
  private func expectSame(_ shown: [String], _ expected: [String], _ cell: Cell) throws {
    guard cell.isASCII else {
      #expect(shown == expected)
      return
    }
    for (index, (line, wanted)) in zip(shown, expected).enumerated() where index % cell.rows != cell.rows - 1
    {
      #expect(Self.words(in: line) == Self.words(in: wanted))
    }
  }

  private static func words(in line: String) -> [Substring] {
    line.folding(options: .diacriticInsensitive, locale: nil).split {
      !$0.isASCII || !($0.isLetter || $0.isNumber)
    }.filter { $0.count > 1 }
  }
}
