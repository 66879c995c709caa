/// Lets nobody through until a number of callers have come.
actor Gate {
  private var missing: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(for callers: Int) { missing = callers }

  func pass() async {
    missing -= 1
    guard missing > 0 else {
      for caller in waiting { caller.resume() }
      waiting = []
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }
}
