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
    21: "LROSP", 22: "OSP", 23: "ROSP", 24: "ROSP", 25: "LROSP", 26: "LRCOSP", 27: "LRCOSP", 28: "COSP",
    30: "RCOSP", 31: "LOSP", 32: "LCOS", 33: "O", 34: "O", 35: "O", 36: "O", 37: "SP", 38: "SP", 39: "SP",
    40: "P",
  ]

  /// The cells that are not gone through here, and why.
  static let left: [(row: Int, steps: String, reason: String)] = [
    (
      2, "LRCOSP",
      "the shop of these tests speaks plain HTTP; the tests of the connections have servers that do not"
    ),
    (29, "LOSP", "suspending needs a process with a terminal"),
    (33, "LSP", "signals are tried at the order, where they could do harm"),
    (35, "S", "the sandbox's list of sessions does not lag"),
  ]
}
