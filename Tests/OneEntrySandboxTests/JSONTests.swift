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
    "", "{", "[1,]", "{\"a\":}", "01", "+1", "1.", "nul", "\"\\x\"", "\"\\ud800\"", "[] []", "\"\u{1}\"",
    "NaN", "--1",
  ])
  func `what is not JSON is refused`(_ text: String) {
    #expect(throws: JSONReader.Malformed.self) { try JSONReader.value(of: Array(text.utf8)) }
  }

  @Test func `a hundred thousand brackets are refused, not followed`() {
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
    #expect(throws: JSONReader.Malformed.self) { try JSONReader.value(of: deep) }
  }
}
