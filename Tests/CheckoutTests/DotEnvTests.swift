import Testing

@testable import checkout

struct DotEnvTests {
  @Test(arguments: [
    ("A=1", "1"), ("A = 1 ", "1"), ("export A=1", "1"), ("A=\"one two\"", "one two"),
    ("A='one # two'", "one # two"),
    ("A=one # a comment", "one"), ("A=one#two", "one#two"), ("A=", ""), ("A=\"x\" # c", "x"), ("  A=1", "1"),
    ("A=1\nA=2", "2"), ("# A=0\nA=1", "1"), ("A=https://shop.example?b=c", "https://shop.example?b=c"),
  ])
  func `a variable is read however it is written`(text: String, value: String) {
    #expect(DotEnv.variables(in: text)["A"] == value)
  }

  @Test func `a byte order mark does not hide the first variable`() {
    #expect(DotEnv.variables(in: "\u{FEFF}A=1\nB=2") == ["A": "1", "B": "2"])
  }

  @Test(arguments: ["\r\n", "\n", "\r"])
  func `lines end however the file was written`(end: String) {
    #expect(DotEnv.variables(in: "A=1\(end)B=2\(end)") == ["A": "1", "B": "2"])
  }

  @Test func `a line that is no assignment is passed over`() {
    #expect(DotEnv.variables(in: "nonsense\n1A=2\n=3").isEmpty)
  }
}
