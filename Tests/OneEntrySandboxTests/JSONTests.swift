import Testing

@testable import OneEntrySandbox

struct JSONTests {
  @Test(arguments: [
    #"{"b":1,"a":[true,false,null,-0.5,12.50],"é":"\"\\\n\u0001日"}"#, "[]", "{}", #""""#, "0", "-12",
  ])
  func `what is read is written again with its order`(_ text: String) throws {
    let value = try JSONReader.value(of: Array(text.utf8))
    #expect(try JSONReader.value(of: value.bytes) == value)
    #expect(value.text.first == text.first)
  }

  @Test func `keys keep the order in which they came`() throws {
    let text = #"{"z":1,"a":2,"m":{"y":null,"b":3.25}}"#
    #expect(try JSONReader.value(of: Array(text.utf8)).text == text)
  }

  @Test func `escapes and surrogate pairs become characters`() throws {
    let value = try JSONReader.value(of: Array(#""\u00e9\ud83d\ude00\/\t""#.utf8))
    #expect(value == "é😀/\t")
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\":}", "01", "+1", "1.", "nul", "\"\\x\"", "[] []", "\"\u{1}\"",
    "NaN", "--1",
  ])
  func `what is not JSON is refused`(_ text: String) {
    #expect(throws: JSONReader.Malformed.self) { try JSONReader.value(of: Array(text.utf8)) }
  }

  @Test(arguments: [
    ("1.0", "1"), ("-0", "0"), ("1e2", "100"), ("2.50", "2.5"), ("1e400", "null"), ("1e-400", "0"),
    (#"{"a":1,"b":2,"a":3}"#, #"{"a":3,"b":2}"#), (#""\ud800""#, "\"\u{FFFD}\""),
    (#""\ud800\u0041""#, "\"\u{FFFD}A\""), ("\u{FEFF}[1]", "[1]"),
  ])
  func `text is read as JavaScript reads it`(_ text: String, _ meaning: String) throws {
    #expect(try JSONReader.value(of: Array(text.utf8)).text == meaning)
  }

  @Test func `bytes that are not UTF-8 become the replacement character`() throws {
    #expect(try JSONReader.value(of: [0x22, 0x61, 0xFF, 0x22]) == "a\u{FFFD}")
  }

  @Test(
    arguments: [
      ("5", 5), ("1.0", 1), ("2147483647", 2_147_483_647), ("0", nil), ("-1", nil), ("1.5", nil),
      ("2147483648", nil), ("99999999999999999999", nil), ("1e400", nil), ("\"5\"", nil), ("null", nil),
      ("true", nil),
    ] as [(String, Int?)])
  func `a number out of range is refused, not replaced`(_ text: String, _ number: Int?) throws {
    let value = try JSONReader.value(of: Array(text.utf8))
    let whole = try? JSON.whole(value, "n", in: .column(from: 1))
    #expect(whole == number)
  }

  @Test func `a hundred thousand brackets are refused, not followed`() {
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
    #expect(throws: JSONReader.Malformed.self) { try JSONReader.value(of: deep) }
  }
}
