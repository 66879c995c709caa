import Testing

@testable import CheckoutScreens

struct SafeTextTests {
  /// Everything that must never reach a cell.
  static let hostile = [
    "\u{1B}]0;title\u{07}", "\u{1B}[2J", "\u{1B}]52;c;ZXZpbA==\u{07}", "\u{1B}P$q\u{1B}\\", "\u{9B}31m",
    "\u{7F}\u{08}",
    "\u{202E}evil\u{2066}x\u{2069}", "zero\u{200B}width\u{FEFF}", "tag\u{E0001}\u{E0041}", "soft\u{AD}hyphen",
    "\u{3164}\u{115F}blank", "\u{0}nul",
  ]

  @Test(arguments: hostile)
  func `nothing that controls a terminal or hides is left`(text: String) {
    let clean = SafeText(untrusted: text)
    for scalar in clean.string.unicodeScalars {
      #expect(!scalar.properties.isDefaultIgnorableCodePoint)
      #expect(![.control, .format, .lineSeparator].contains(scalar.properties.generalCategory))
    }
  }

  @Test(arguments: [
    ("a\tb\nc\r\nd", "a b c  d"), ("👨‍👩‍👧!", "👨!"), ("👍🏽", "👍"), ("🇫🇷", "FR"), ("❤️", "❤"), ("क्‍ष", "क्ष"),
    ("\u{301}e\u{301}", "e\u{301}"), ("\u{E000}", "\u{FFFD}"), ("a\u{2003}b", "a b"),
  ])
  func `what has no place in a cell becomes something that has`(text: String, shown: String) {
    #expect(SafeText(untrusted: text).string.unicodeScalars.elementsEqual(shown.unicodeScalars))
  }

  @Test func `a character keeps at most four marks, a text at most four kilobytes`() {
    let zalgo = "a" + String(repeating: "\u{301}", count: 10_000)
    #expect(SafeText(untrusted: zalgo).string.unicodeScalars.count == 5)
    let long = SafeText(untrusted: String(repeating: "茶", count: 1_000_000))
    #expect(long.string.utf8.count <= 4096)
    #expect(long.width > 2700)
  }

  @Test func `cleaning twice changes nothing`() {
    for text in Self.hostile + ["🇫🇷🇩🇪", "e\u{301}\u{301}", "日本茶"] {
      let once = SafeText(untrusted: text)
      #expect(SafeText(untrusted: once.string) == once)
    }
  }

  @Test func `what does not fit at the end does not leave its marks to what stands before`() {
    let marks = String(repeating: "\u{301}", count: 4)
    let text = String(repeating: "x", count: 4085) + "a" + marks
    #expect(SafeText(untrusted: text + "€\u{301}").string.unicodeScalars.count == text.unicodeScalars.count)
  }

  @Test func `sentences take numbers and safe texts`() {
    let name = SafeText(untrusted: "Box\u{1B}")
    #expect(("Order \(89): \(name)" as SafeText).string == "Order 89: Box")
  }

  @Test func `a line never begins with a sign that belongs to the word before it`() {
    let text: SafeText = "Rien à payer : « Été » !"
    for width in 9...30 {
      for line in text.wrapped(to: width) { #expect(!":»!".contains(line.string.first ?? " ")) }
    }
  }
}
