import OneEntryClient
import Testing

@testable import CheckoutScreens

struct AttributeTextTests {
  @Test(arguments: [
    (JSONValue.string("<p>Solid &amp; <b>oiled</b></p>"), "Solid & oiled"),
    (.string("a &amp;lt; b"), "a &lt; b"),
    (.array([.object(["title": .string("Red")]), .object(["title": .string("Blue")])]), "Red, Blue"),
    (
      .object(["filename": .string("../../.ssh/keys"), "downloadLink": .string("https://x")]),
      "keys https://x"
    ),
    (.number(12), "12"), (.bool(true), "✓"),
  ])
  func `a value is told in plain words`(value: JSONValue, words: String) {
    #expect(AttributeText.text(of: value)?.string == words)
  }

  @Test func `markup and scripts are words`() {
    let text = "<script>alert(1)</script>&lt;b&gt;<img src=x onerror=y>\u{1B}[2J"
    #expect(AttributeText.text(of: .string(text))?.string == "alert(1) <b> [2J")
  }

  @Test(arguments: ["../../.ssh/authorized_keys", "a\u{0}/authorized_keys", "..\u{202E}/authorized_keys"])
  func `the name of a file is words and no way to one`(name: String) {
    #expect(AttributeText.text(of: .object(["filename": .string(name)]))?.string == "authorized_keys")
  }

  @Test func `the name of a file has its limit`() throws {
    let name = String(repeating: "x", count: 1 << 20)
    let text = try #require(AttributeText.text(of: .object(["filename": .string(name)])))
    #expect(text.string.utf8.count == 4096)
  }

  @Test func `nothing is said of nothing`() {
    for value: JSONValue in [.null, .string(""), .array([]), .object([:]), .string("<br>")] {
      #expect(AttributeText.text(of: value) == nil)
    }
  }
}
