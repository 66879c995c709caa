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

  @Test func `nothing is said of nothing`() {
    for value: JSONValue in [.null, .string(""), .array([]), .object([:]), .string("<br>")] {
      #expect(AttributeText.text(of: value) == nil)
    }
  }
}
