import Foundation
import TerminalRobot

/// One run of the checkout in its demo shop, with whatever its seed says pressed, pasted and resized. It may end by
/// itself, since `q` is a key; it must end well, and leave the terminal as it was.
struct FuzzRun {
  struct Broken: Error {
    let what: String
    let steps: ArraySlice<String>
  }

  private let robot: Robot
  private let home: URL
  private var generator: SplitMix
  private var steps: [String] = []
  private let longest = 400

  init(_ checkout: URL, seed: UInt64) throws {
    generator = SplitMix(state: seed)
    home = FileManager.default.temporaryDirectory.appending(path: "fuzz-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    robot = try Robot(
      URL(filePath: "/usr/bin/env"), arguments: ["-C", home.path, checkout.path],
      environment: [
        "HOME": home.path, "XDG_STATE_HOME": home.path, "XDG_CONFIG_HOME": home.path, "EDITOR": "true",
        "BROWSER": "true",
      ])
  }

  /// Yields how many steps it took.
  mutating func go(until end: ContinuousClock.Instant) throws -> Int {
    defer { try? FileManager.default.removeItem(at: home) }
    // Before that the keys are the shell's.
    try robot.waitFor("12.90")
    while steps.count < longest, ContinuousClock.now < end, robot.read(for: .milliseconds(2)) >= 0 {
      take(next)
    }
    let status = try finish()
    guard [0, 128 + SIGTERM].contains(status) else {
      throw Broken(what: "ended with \(status)", steps: steps.suffix(20))
    }
    guard robot.isTerminalRestored else {
      let end = String(decoding: robot.output.suffix(300), as: UTF8.self)
      throw Broken(
        what: "the terminal is not as it was after \(String(reflecting: end))", steps: steps.suffix(20))
    }
    return steps.count
  }

  private func finish() throws -> Int32 {
    robot.resize(columns: 80, rows: 24)
    robot.terminate()
    return try robot.exitStatus()
  }

  private enum Step {
    case bytes([UInt8])
    case keystroke(Keystroke)
    case resize(Int, Int)
  }

  private mutating func take(_ step: Step) {
    steps.append("\(step)")
    switch step {
    case .bytes(let bytes): robot.send(bytes)
    case .keystroke(let key): robot.press(key)
    case .resize(let columns, let rows): robot.resize(columns: columns, rows: rows)
    }
  }

  /// The emulator does not survive a wide character in a terminal of one column.
  private var next: Step {
    mutating get {
      switch Int.random(in: 0..<20, using: &generator) {
      case 0..<7: .keystroke(Self.moves.randomElement(using: &generator) ?? .enter)
      case 7..<13:
        .bytes(Array(Self.letters.randomElement(using: &generator).map { String($0).utf8 } ?? "".utf8))
      case 13, 14: .resize(.random(in: 2...220, using: &generator), .random(in: 1...70, using: &generator))
      case 15: .keystroke(.paste(String(decoding: noise(upTo: 3000), as: UTF8.self)))
      case 16:
        .keystroke(
          .click(column: .random(in: 0..<80, using: &generator), row: .random(in: 0..<24, using: &generator)))
      case 17: .keystroke(.function(.random(in: 1...12, using: &generator)))
      case 18: .bytes([0x1B] + noise(upTo: 12))
      default: .bytes(noise(upTo: 40))
      }
    }
  }

  /// Bytes of any kind but those that quit, stop or end what reads them.
  private mutating func noise(upTo most: Int) -> [UInt8] {
    (0..<Int.random(in: 1...most, using: &generator)).map { _ in .random(in: 0...255, using: &generator) }
      .filter { ![0x03, 0x11, 0x1A, 0x1C].contains($0) }
  }

  private static let letters = Array("abcdefghijklmnoprstuvwxyz+-/?#:0123456789@.é本🙂 ")
  private static let moves: [Keystroke] = [
    .enter, .enter, .escape, .tab, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .down, .left,
    .right,
    .home, .end, .pageUp, .pageDown, .control("n"), .control("d"), .control("p"), .control("g"),
    .control("t"),
    .control("u"), .control("w"), .control("k"),
  ]
}

/// Steele, Lea and Flood's generator: the same seed gives the same run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
