import Testing

@testable import CheckoutScreens

struct FooterTests {
  @Test func `what does not fit is left out, the way to the help stays`() {
    let footer = Footer(entries: [
      .init(key: "a", label: "add"), .init(key: "b", label: "back"), .init(key: "?", label: "help"),
    ])
    #expect(footer.shown(in: 40).map(\.key) == ["a", "b", "?"])
    #expect(footer.shown(in: 14).map(\.key) == ["a", "?"])
    #expect(footer.shown(in: 3).map(\.key) == ["?"])
  }

  @Test func `up and down share a place`() {
    let hints = [
      KeyHint(.up, label: "choose", action: .navigation(.backTapped)),
      KeyHint(.down, label: "choose", action: .navigation(.nextTapped)),
      KeyHint(.control("x"), label: "hidden", action: .program(.quitTapped), isInFooter: false),
    ]
    #expect(hints.footerEntries(English.strings.keyNames) == [.init(key: "↑↓", label: "choose")])
  }
}
