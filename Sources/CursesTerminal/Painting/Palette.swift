import CCurses
import CheckoutScreens

/// Maps a style to what this terminal can show: a colour pair of ncurses and attributes.
struct Palette {
  /// What a style has become.
  struct Look: Hashable {
    var pair: Int32 = 0
    var attributes: UInt32 = 0
  }

  struct Pair: Hashable {
    /// Colour numbers; -1 is the terminal's own colour.
    var foreground: Int32
    var background: Int32
  }

  let depth: ColorDepth
  private let capacity: Int
  private let define: (Int32, Pair) -> Void
  private var pairs: [Pair: Int32] = [Pair(foreground: -1, background: -1): 0]
  private var looks: [Style: Look] = [:]

  /// - Parameters:
  ///   - depth: How many colours the terminal shows.
  ///   - capacity: How many pairs there may be, counting pair 0; a style that comes too late has no colours.
  ///   - define: Makes a pair known to the terminal.
  init(depth: ColorDepth, capacity: Int, define: @escaping (Int32, Pair) -> Void) {
    self.depth = depth
    self.capacity = capacity
    self.define = define
  }

  /// Whether the pairs that are left might not do for another picture. A terminal that has few of them never starts anew:
  /// it would with every frame.
  var isNearlyFull: Bool { capacity >= 1 << 14 && pairs.count > capacity - (1 << 13) }

  mutating func look(of style: Style) -> Look {
    if let known = looks[style] { return known }
    let look = Look(pair: pair(for: style), attributes: attributes(of: style))
    looks[style] = look
    return look
  }

  private mutating func pair(for style: Style) -> Int32 {
    let wanted = colors(of: style)
    if let known = pairs[wanted] { return known }
    guard pairs.count < capacity else { return 0 }
    let number = Int32(pairs.count)
    define(number, wanted)
    pairs[wanted] = number
    return number
  }

  /// Colours that only look the same because there are so few stay apart: text is then black or white.
  func colors(of style: Style) -> Pair {
    var pair = Pair(foreground: number(for: style.foreground), background: number(for: style.background))
    if pair.foreground == pair.background, style.foreground != style.background, let behind = style.background
    {
      pair.foreground = number(for: behind.isLight ? Color(0x000000) : Color(0xFFFFFF))
    }
    return pair
  }

  private func number(for color: Color?) -> Int32 {
    guard let color else { return -1 }
    switch depth {
    case .none: return -1
    case .eight: return color.nearest(in: Color.ansi.prefix(8), from: 0)
    case .sixteen: return color.nearest(in: Color.ansi[...], from: 0)
    case .indexed: return color.nearestIndexed
    // Numbers below 8 are the ANSI colours even there.
    case .direct: return Int32(max(color.hex, 8))
    }
  }

  private func attributes(of style: Style) -> UInt32 {
    var attributes = 0
    if style.isBold { attributes |= CC_BOLD }
    if style.isDim { attributes |= CC_DIM }
    if style.isUnderlined { attributes |= CC_UNDERLINE }
    if style.isReversed { attributes |= CC_REVERSE }
    return UInt32(attributes)
  }
}
