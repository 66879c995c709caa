import CheckoutScreens
import CheckoutViewModel
import Testing

/// A shopper who presses anything, anywhere, on a terminal that changes its size all the time.
struct RandomKeysTests {
  private static let keys: [Key] =
    "abcdefghijklmnopqrstuvwxyzSU0123456789?:/+-=# ".map { .character($0) } + [
      .enter, .enter, .escape, .tab, .backTab, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
      .backspace,
      .delete, .control("n"), .control("p"), .control("f"), .control("r"), .control("s"), .control("e"),
      .function(1),
      .function(2), .function(6), .function(8), .paste("a\u{1B}[2J\nb"),
    ]

  @Test(arguments: Shopper.screens.map(\.name), [1, 2, 3] as [UInt64])
  func `any key at any time leaves a frame that can be painted`(name: String, seed: UInt64) throws {
    var shopper = try #require(Shopper.screens.first { $0.name == name }).make(.english, "dark")
    var random = Dice(state: seed)
    for _ in 0..<60 {
      shopper.presses(Self.keys.randomElement(using: &random) ?? .enter)
      let (width, height) = (Int.random(in: 0...130, using: &random), Int.random(in: 0...45, using: &random))
      let canvas = shopper.frame(width, height)
      #expect(canvas.cells.count == width * height)
      if let cursor = canvas.cursor { #expect(canvas.bounds.contains(cursor), "seed \(seed)") }
    }
  }
}

/// Knuth's linear congruential generator: the same seed gives the same presses.
private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 33
  }
}

extension Rect {
  fileprivate func contains(_ place: Canvas.Position) -> Bool {
    (column..<column + width).contains(place.column) && (row..<row + height).contains(place.row)
  }
}
