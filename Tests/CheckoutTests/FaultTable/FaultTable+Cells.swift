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

  /// The cells that tests of their own go through, and the sweep of crashes.
  static let elsewhere: [Int: String] = [
    21: "LROSP", 22: "OSP", 23: "ROSP", 24: "ROSP", 25: "LROSP", 26: "RO", 27: "RO", 28: "O", 30: "RO",
    31: "O",
    32: "LOS", 34: "O", 35: "O", 36: "O", 37: "P", 38: "P", 39: "S", 40: "P",
  ]

  /// The cells that are not gone through here, and why.
  static let left: [(row: Int, steps: String, reason: String)] = [
    (2, "LRCOSP", "the sandbox speaks no TLS; the tests of the client's connections have servers that do"),
    (
      3, "LRCOSP",
      "a connection that never stands is tried in the tests of the client; from there on it is row 1"
    ),
    (26, "LCSP", "a disk that is full or fails needs a file system of its own"),
    (27, "LCSP", "the second program is tried at the order, where it must not go on"),
    (28, "CSP", "a journal is opened once, at the order"),
    (29, "LOSP", "suspending needs a process with a terminal"),
    (30, "CSP", "a machine cannot be put to sleep by a test; the clock can"),
    (31, "LSP", "the clock of the tests goes forward only"),
    (32, "C", "holding a key down in the catalogue moves the selection"),
    (33, "LOSP", "signals are tried where there is a terminal"),
    (35, "S", "the sandbox's list of sessions does not lag"),
    (37, "S", "the sandbox never has two sessions that wait"),
    (38, "S", "the sandbox puts strange words into what is polled"),
    (39, "P", "the sandbox never changes or spoils a link"),
  ]
}
