import Foundation

extension FaultTable {
  typealias Step = FaultCase.Step

  /// Every cell of the table: the steps at which a row can strike.
  static let cells: [Int: String] = [
    1: "LRCOSP", 2: "LRCOSP", 3: "LRCOSP", 4: "LRCOSP", 5: "LRCOSP", 6: "LRCOSP", 7: "LRCOSP", 8: "LRCOSP",
    9: "LRCOSP", 10: "LRCOSP", 11: "LRCOSP", 12: "LRCOSP", 13: "LRCOSP", 14: "LCOSP", 15: "LRCOSP",
    16: "LRCOSP", 17: "LRCOSP", 18: "COSP", 19: "LRCOSP", 20: "LRCOSP", 21: "LROSP", 22: "OSP", 23: "ROSP",
    24: "ROSP", 25: "LROSP", 26: "LRCOSP", 27: "LRCOSP", 28: "COSP", 29: "LOSP", 30: "RCOSP", 31: "LOSP",
    32: "LCOS", 33: "LOSP", 34: "O", 35: "OS", 36: "O", 37: "SP", 38: "SP", 39: "SP", 40: "P",
  ]

  /// The cells that tests of their own go through, for their names say so, as in "… (26 LRCSP)".
  ///
  /// They are in the suites whose names begin with `Fault` (faults that are more than an answer of the shop), in
  /// `CrashSweepTests` and `StayingSignedInTests` (the program dies), in `EndingTests` (row 33) and in `StoppingTests`
  /// (row 29).
  static func cellsOfOtherTests() throws -> [Int: Set<Character>] {
    var cells: [Int: Set<Character>] = [:]
    for file in try testFiles() {
      for test in try String(contentsOf: file, encoding: .utf8).matches(of: /func `[^`]*\(([^()`]*)\)`/) {
        for claim in test.1.matches(of: /(\d+)(?:–(\d+))? ([LRCOSP]+)/) {
          guard let first = Int(claim.1), let last = Int(claim.2 ?? claim.1) else { continue }
          for row in first...last { cells[row, default: []].formUnion(claim.3) }
        }
      }
    }
    return cells
  }

  private static func testFiles() throws -> [URL] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
    let files = FileManager.default.enumerator(at: tests, includingPropertiesForKeys: nil)
    return (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
  }
}
