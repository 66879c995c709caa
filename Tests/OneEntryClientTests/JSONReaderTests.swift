import Foundation
import Testing

@testable import OneEntryClient

/// The reader says the same as Foundation's, which is slower.
@Suite struct JSONReaderTests {
  private static func read(_ text: String) -> JSONValue? {
    try? JSONText.parse(Array(text.utf8), within: Limits())
  }

  private static func expected(_ text: String) -> JSONValue? {
    try? JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
  }

  @Test(arguments: [
    "null", "true", "false", "\"\"", "[]", "{}", " [ ] ", "\t{\r\n}", "[1,2]", #"{"a":{"b":[null,true,{}]}}"#,
    #"{"a":1,"a":2}"#, #"["\"\\\/\b\f\n\r\t"]"#, #""\u00e9\u4e2d\ud83d\ude00\u0000""#, "\"é中😀\"",
    #"{"":0," ":1}"#, "[1,]", #"{"a":1 , }"#, #"["a\u0301","á"]"#,
  ])
  func `what is JSON is read`(text: String) {
    #expect(Self.expected(text) != nil && Self.read(text) == Self.expected(text))
  }

  @Test(arguments: [
    "nul", "True", "[,1]", "[,]", "[1,,]", "[1 2]", "{\"a\"}", "{\"a\":}", "{a:1}", "[1", "{\"a\":1",
    "]", "\"", "\"\\\"", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"\\udc00\"", "\"\\ud800x\"",
    "\"\\ud800\\u0041\"", "\"a\nb\"", "\"\u{1}\"", "[]]", "1 2", "/**/1", "'a'", "NaN", "Infinity",
    "\u{A0}1",
  ])
  func `what is no JSON is refused`(text: String) {
    #expect(Self.read(text) == nil && Self.expected(text) == nil)
  }

  @Test(arguments: [
    "0", "-0", "7", "-12", "340.00", "340.50", "0.10", "-0.001", "1234567890123456789",
    "99999999999999999999",
    "0.1234567890123456789012345678901234", "123456789012345678.9", "1e3", "1E+3", "12.5e-2", "100", "1200.0",
    "9007199254740993", "0.30000000000000004", "1000000", "0.000",
  ])
  func `a number is exact`(text: String) throws {
    let number = try #require(Self.read(text))
    let expected = try #require(Self.expected(text))
    #expect(number == expected && number.line == expected.line && number.hashValue == expected.hashValue)
  }

  @Test(arguments: ["01", "-", "+1", ".5", "1.", "1.e2", "1e", "1e+", "0x10", "1_000", "--1", "1e400"])
  func `what is no number is refused`(text: String) {
    #expect(Self.read(text) == nil && Self.expected(text) == nil)
  }

  @Test func `of two equal keys the first counts`() {
    #expect(Self.read(#"{"a":1,"a":2}"#) == ["a": 1])
  }

  @Test func `a value that is text can be read, and what is none cannot`() {
    #expect(JSONValue(parsing: #" {"cocoa": 72} "#) == ["cocoa": 72])
    #expect(JSONValue(parsing: "") == nil && JSONValue(parsing: "72%") == nil)
  }
}
