import Testing

@testable import CheckoutScreens

struct PrintableTests {
  @Test(arguments: [
    ("a\nb\n", "a\nb\n"), ("\u{1B}]0;owned\u{7}x", "]0;ownedx"), ("\u{9B}31mred", "31mred"),
    ("a\u{202E}b\u{2066}c", "abc"), ("\u{7F}\u{0}\u{200B}é", "é"), ("a\tb\rc", "a b c"), ("日本", "日本"),
  ])
  func `what is printed moves no cursor and hides nothing`(_ text: String, _ printed: String) {
    #expect(text.printable == printed)
  }
}
