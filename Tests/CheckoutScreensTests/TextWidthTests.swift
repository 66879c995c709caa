import Testing

@testable import CheckoutScreens

struct TextWidthTests {
  @Test(arguments: [
    ("Box", 3), ("日本茶", 6), ("e\u{301}", 1), ("👍", 2), ("ｱ", 1), ("Ａ", 2), ("한글", 4),
    ("ᄒ\u{1161}\u{11AB}", 2),
    ("…", 1), ("₴", 1), ("❤", 1),
  ])
  func `a text is as wide as its cells`(text: String, width: Int) {
    #expect(SafeText(untrusted: text).width == width)
    #expect(SafeText(untrusted: text).glyphs.reduce(0) { $0 + $1.width } == width)
  }

  @Test func `a cut is marked and never leaves half a wide character`() {
    let tea: SafeText = "日本茶"
    #expect(tea.truncated(to: 6) == "日本茶")
    #expect(tea.truncated(to: 5) == "日本…")
    #expect(tea.truncated(to: 4) == "日…")
    #expect(tea.truncated(to: 0) == "")
  }

  @Test func `wrapping breaks at spaces, long words anywhere, amounts never`() {
    #expect(("a bc def" as SafeText).wrapped(to: 4) == ["a bc", "def"])
    #expect(("abcdefgh i" as SafeText).wrapped(to: 3) == ["abc", "def", "gh", "i"])
    #expect(("for 365,00\u{A0}$" as SafeText).wrapped(to: 11) == ["for", "365,00\u{A0}$"])
  }
}
