import CheckoutScreens
import Testing

@testable import CursesTerminal

struct PaletteTests {
  private let red = Color(0xFE0101)
  private let navy = Color(0x000087)

  private func palette(_ depth: ColorDepth, capacity: Int = 256) -> Palette {
    Palette(depth: depth, capacity: capacity) { _, _ in }
  }

  @Test(
    arguments: [
      (.none, -1, -1), (.eight, 1, 4), (.sixteen, 9, 4), (.indexed, 196, 18), (.direct, 0xFE0101, 0x000087),
    ] as [(ColorDepth, Int32, Int32)])
  func `a colour becomes the nearest the terminal has`(
    depth: ColorDepth, foreground: Int32, background: Int32
  ) {
    let pair = palette(depth).colors(of: Style(foreground: red, background: navy))
    #expect(pair == Palette.Pair(foreground: foreground, background: background))
  }

  @Test func `the terminal's own colours stay its own`() {
    #expect(palette(.direct).colors(of: .plain) == Palette.Pair(foreground: -1, background: -1))
    var palette = palette(.indexed)
    #expect(palette.look(of: .plain) == Palette.Look(pair: 0, attributes: 0))
  }

  @Test func `different colours never become one that hides the text`() {
    let dark = Style(foreground: Color(0x303030), background: Color(0x101010))
    #expect(palette(.eight).colors(of: dark) == Palette.Pair(foreground: 7, background: 0))
    let light = Style(foreground: Color(0xFFFFFF), background: Color(0xEEEEEE))
    #expect(palette(.eight).colors(of: light) == Palette.Pair(foreground: 0, background: 7))
  }

  @Test func `a pair is made once and not beyond what the terminal holds`() {
    var palette = palette(.indexed, capacity: 3)
    let styles = [red, navy, Color(0x00FF00)].map { Style(foreground: $0, isBold: true) }
    #expect(styles.map { palette.look(of: $0).pair } == [1, 2, 0])
    #expect(palette.look(of: Style(foreground: red, isUnderlined: true)).pair == 1)
  }

  @Test func `without colours the attributes remain`() {
    var palette = palette(.none)
    let loud = Style(foreground: red, isBold: true, isReversed: true)
    #expect(palette.look(of: loud) == Palette.Look(pair: 0, attributes: 9))
  }

  @Test(
    arguments: [(0, .none), (8, .eight), (16, .sixteen), (256, .indexed), (1 << 24, .direct)]
      as [(Int, ColorDepth)])
  func `the depth follows the terminal and NO_COLOR overrules it`(count: Int, depth: ColorDepth) {
    #expect(ColorDepth(count: count, environment: ["NO_COLOR": ""]) == depth)
    #expect(ColorDepth(count: count, environment: ["NO_COLOR": "1"]) == .none)
  }
}
