import Foundation
import Testing

@testable import CheckoutScreens

struct ThemeTests {
  /// The backgrounds that terminals have: black, two greys of editors, Solarized; white and Solarized.
  static let backgrounds = [0x000000, 0x1E1E1E, 0x282C34, 0x002B36, 0xFFFFFF, 0xFDF6E3].map { Color($0) }

  /// The least contrast of each theme, and the role that has it, as a table that can be read.
  @Test func `the contrasts are known`() {
    let heads = Self.backgrounds.map { "#\($0.hexText)".padding(toLength: 18, withPad: " ", startingAt: 0) }
    let lines = Theme.all.flatMap { theme in
      Depth.allCases.map { depth in
        let cells = Self.backgrounds.map { theme.leastContrast(on: $0, depth) }
        return ("\(theme.name) \(depth)".padding(toLength: 18, withPad: " ", startingAt: 0) + cells.joined())
      }
    }
    let title = String(repeating: " ", count: 18) + heads.joined()
    expectGolden(([title] + lines).map { $0.trimmed }.joined(separator: "\n") + "\n", "contrast")
  }

  /// Contrast after WCAG 2: text must have 4.5 : 1 on what is behind it, however many colours the terminal shows.
  @Test(arguments: Theme.all, Depth.allCases)
  func `every word can be read on every terminal`(theme: Theme, depth: Depth) {
    for background in Self.backgrounds {
      for pair in theme.contrasts(on: background, depth) {
        #expect(pair.ratio >= 4.5, "\(theme.name).\(pair.role) on \(background), \(depth)")
      }
    }
  }

  @Test func `whatever the terminal's background is, every word can be read on it`() {
    let parts: [UInt32] = [0, 36, 73, 109, 146, 182, 219, 255]
    for red in parts {
      for green in parts {
        for blue in parts {
          let background = Color(red << 16 | green << 8 | blue)
          let theme = Theme.terminal.fitting(background: background, colors: 256)
          for (role, style) in theme.textRoles where style.background == nil {
            #expect(
              style.foreground.map { $0.contrast(with: background) >= 4.5 } ?? true,
              "\(role) on \(background)")
          }
        }
      }
    }
  }

  @Test func `where the background is not known, text has the terminal's own colour`() {
    for (role, style) in Theme.terminal.textRoles where style.background == nil {
      #expect(style.foreground == nil, "\(role)")
    }
  }

  @Test(arguments: Theme.all)
  func `there is one accent`(theme: Theme) {
    for theme in [Color.black, .white].map({ theme.fitting(background: $0, colors: 256) }) {
      let accents = [theme.accent, theme.footerKey, theme.stepCurrent, theme.link].map(\.foreground)
      #expect(Set(accents).count == 1)
      if let accent = accents[0] { #expect(theme.focusedBorder.foreground == accent) }
    }
  }

  @Test(arguments: [
    ("15;0", Color.black), ("0;15", .white), ("0;default;15", .white), ("7;8", .black), ("", nil),
    ("15;x", nil),
    ("1;99", nil), (nil, nil),
  ])
  func `the environment may tell the background`(variable: String?, background: Color?) {
    #expect(Color(colorFGBG: variable) == background)
  }

  @Test func `a theme has a name of its own`() {
    #expect(Set(Theme.all.map(\.name)).count == Theme.all.count)
    #expect(Theme.all.allSatisfy { Theme.named($0.name) == $0 })
    #expect(Theme.named("no such theme") == nil)
  }

  @Test func `the default keeps the terminal's own background`() {
    #expect(Theme.all[0] == .terminal)
    #expect(Theme.terminal.base.background == nil)
  }

  @Test func `mono has no colour, and the roles that matter still differ`() {
    let mono = Theme.mono
    #expect(mono.textRoles.values.allSatisfy { $0.foreground == nil && $0.background == nil })
    #expect(mono.selected != mono.text && mono.focusedField != mono.field && mono.error != mono.text)
  }
}

/// How many colours a terminal shows.
enum Depth: CaseIterable {
  case direct, indexed, sixteen

  var count: Int {
    switch self {
    case .direct: 1 << 24
    case .indexed: 256
    case .sixteen: 16
    }
  }

  /// The nearest colour that there is.
  func shown(_ color: Color) -> Color {
    switch self {
    case .direct: color
    case .indexed: color.nearest(in: Self.cube + Self.greys)
    case .sixteen: color.nearest(in: Self.ansi)
    }
  }

  private static let steps: [UInt32] = [0, 95, 135, 175, 215, 255]
  private static let cube = steps.flatMap { red in
    steps.flatMap { green in steps.map { blue in Color(red << 16 | green << 8 | blue) } }
  }
  private static let greys = (0..<24).map { Color((8 + 10 * UInt32($0)) * 0x010101) }
  private static let ansi = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5, 0x7F7F7F, 0xFF0000,
    0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ].map { Color($0) }
}

extension Color {
  fileprivate func nearest(in colors: [Color]) -> Color {
    colors.min { distance(to: $0) < distance(to: $1) } ?? self
  }

  /// As the terminal layer weighs it: the eye sees green best and blue least.
  private func distance(to other: Color) -> Int {
    let parts = [(red, other.red, 3), (green, other.green, 6), (blue, other.blue, 1)]
    return parts.reduce(0) { $0 + $1.2 * (Int($1.0) - Int($1.1)) * (Int($1.0) - Int($1.1)) }
  }
}

extension Theme {
  /// Of every role that has a colour of its own, with what is behind it. One without has the terminal's own pair of
  /// colours, which its owner chose.
  func contrasts(on background: Color, _ depth: Depth) -> [(role: String, ratio: Double)] {
    let theme = fitting(background: background, colors: depth.count)
    return theme.textRoles.sorted { $0.key < $1.key }.flatMap { role, style in
      guard let ink = style.foreground else { return [(role: String, ratio: Double)]() }
      return (style.background.map { [$0] } ?? theme.papers(on: background)).map { paper in
        // The terminal's own background need not be one of the colours that it draws with.
        let behind = paper == background ? paper : depth.shown(paper)
        return (role, depth.shown(ink).contrast(with: behind))
      }
    }
  }

  fileprivate func leastContrast(on background: Color, _ depth: Depth) -> String {
    let least = contrasts(on: background, depth).min { $0.ratio < $1.ratio }
    let cell = least.map { String(format: "%.2f ", $0.ratio) + $0.role } ?? "(its own colours)"
    return cell.padding(toLength: 18, withPad: " ", startingAt: 0)
  }

  /// What a text without a background of its own can be on.
  private func papers(on background: Color) -> [Color] {
    let own = [base.background, overlay.background].compactMap(\.self)
    return own.isEmpty ? [background] : own
  }
}

extension String {
  fileprivate var trimmed: String { String(reversed().drop { $0 == " " }.reversed()) }
}

extension Theme: CustomTestStringConvertible {
  public var testDescription: String { name }
}
