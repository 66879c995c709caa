import Foundation
import Testing

@testable import CheckoutScreens

struct ThemeTests {
  /// Contrast after WCAG 2: text must have 4.5 : 1 on what lies behind it.
  @Test(arguments: Theme.all)
  func `every word can be read`(theme: Theme) {
    for (role, style) in theme.textRoles {
      guard let ink = style.foreground else { continue }
      let papers = style.background.map { [$0] } ?? theme.papers
      for paper in papers { #expect(contrast(ink, paper) >= 4.5, "\(theme.name).\(role)") }
    }
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

  private func contrast(_ first: Color, _ second: Color) -> Double {
    let (light, dark) = (max(first.luminance, second.luminance), min(first.luminance, second.luminance))
    return (light + 0.05) / (dark + 0.05)
  }
}

extension Theme {
  /// What a text without a background of its own can lie on.
  fileprivate var papers: [Color] {
    let own = [base.background, overlay.background].compactMap(\.self)
    return own.isEmpty ? [.black, .white] : own
  }
}

extension Color {
  fileprivate var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  private static func linear(_ part: UInt8) -> Double {
    let value = Double(part) / 255
    return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}

extension Theme: CustomTestStringConvertible {
  public var testDescription: String { name }
}
