import CheckoutViewModel
import OneEntryClient
import Testing

struct RuleTests {
  @Test(arguments: [
    (Rule.required, ["x"], [""], ValidationProblem.required),
    (.length(minimum: 2, maximum: 4), ["ab", "abcd"], ["a"], .tooShort(minimum: 2)),
    (.length(minimum: nil, maximum: 4), ["", "abcd"], ["abcde"], .tooLong(maximum: 4)),
    (.exactLength(3), ["abc"], ["ab", "abcd"], .wrongLength(3)),
    (.email, ["a@b.co", "é@ü.de"], ["a", "a@b", "@b.co", "a@b.", "a b@c.de", "a@@b.co"], .notAnEmail),
    (.wholeNumber, ["0", "-3", "+5"], ["1.5", "1e3", "x", "99999999999999999999"], .notAWholeNumber),
    (.number, ["1", "-1.5", "2,25"], ["1.2.3", "1e9", "NaN", ".", "0x1"], .notANumber),
    (.range(1...9), ["1", "9"], ["0", "10", "-1", "x", "2147483648", "1.5"], .outOfRange(1...9)),
    (
      .date, ["2024-02-29", "24.12.2026", "1/1/2026"], ["2023-02-29", "31.04.2026", "2026-13-01", "soon"],
      .notADate
    ),
    (.time, ["9:30", "23:59"], ["24:00", "9:60", "930", "9:3"], .notATime),
    (.dateTime, ["2026-12-24 9:30"], ["2026-12-24", "9:30", "2026-12-24 25:00"], .notADateAndTime),
    (.json, ["{}", "1", "[\"a\"]"], ["{", "{a:1}"], .notJSON),
    (.pattern("^[A-Z]{2}$"), ["GB"], ["gb", "GBR"], .doesNotMatch(pattern: "^[A-Z]{2}$")),
    (
      .fileExtension([".PDF", "jpg"]), ["a/b.pdf", "x.JPG"], ["pdf", "a.exe"],
      .wrongFileType(allowed: [".PDF", "jpg"])
    ),
  ])
  func `a rule takes what is right and names what is wrong`(
    rule: Rule, right: [String], wrong: [String], problem: ValidationProblem
  ) {
    for text in right { #expect(rule.problem(in: text) == nil, "\(text)") }
    for text in wrong { #expect(rule.problem(in: text) == problem, "\(text)") }
  }

  @Test(arguments: [Rule.email, .wholeNumber, .date, .json, .exactLength(3), .mask("99"), .pattern("a")])
  func `an empty text is the business of required alone`(rule: Rule) {
    #expect(rule.problem(in: "") == nil)
  }

  @Test func `a length whose limits contradict each other refuses and does not trap`() {
    #expect(Rule.length(minimum: 9, maximum: 2).problem(in: "abc") == .tooShort(minimum: 9))
  }

  @Test func `the project's own sentence goes along with the rule`() {
    #expect(Rule.worded(.email, "No!").problem(in: "x") == .custom("No!", instead: .notAnEmail))
    #expect(Rule.worded(.required, "No!").isRequirement)
    #expect(!Rule.worded(.email, "No!").isRequirement)
  }

  @Test(arguments: ["(a+)+$", "(a|a)*$", "(\\w+\\s?)+$", "a*a*a*a*a*a*a*a*b"])
  func `a pattern that runs away is not checked`(pattern: String) {
    #expect(Rule.pattern(pattern).problem(in: String(repeating: "a", count: 39) + "!") == nil)
  }

  @Test(arguments: ["(", "[a", "*"]) func `a pattern that is none is not checked`(pattern: String) {
    #expect(Rule.pattern(pattern).problem(in: "x") == nil)
  }

  @Test(arguments: [
    ("/^[0-9]{5}$/", "12345", "1234x"), ("/^[a-z]+$/i", "ABC", "12"), ("/a\\/b/g", "a/b", "ab"),
    ("^/x/$", "/x/", "x"), ("/^\\d$/mu", "5", "x"),
  ])
  func `slashes and flags are read as JavaScript reads them`(pattern: String, right: String, wrong: String) {
    #expect(Rule.pattern(pattern).problem(in: right) == nil)
    #expect(Rule.pattern(pattern).problem(in: wrong) == .doesNotMatch(pattern: pattern))
  }

  @Test(arguments: ["/x/q", "((a{999}){999}){999}", "a{99999999}", "[^]", "(?<=a+)b", "x{2147483648}"])
  func `a pattern that is not understood or too large refuses nothing`(pattern: String) {
    #expect(Rule.pattern(pattern).problem(in: "something") == nil)
  }

  @Test(arguments: [
    ("1234", "1234"), ("1.234", "1.234"), ("-1,5", "-1.5"), ("0,234", "0.234"), ("1234,567", "1234.567"),
    ("1,234,567", "1234567"), ("1,234.5", "1234.5"), ("1.234,5", "1234.5"), ("1 234,567", "1234.567"),
    ("12\u{202F}345", "12345"),
  ])
  func `a number with one reading is read`(text: String, value: String) {
    #expect(Number.decimal(from: text).map { "\($0)" } == value)
    #expect(Rule.number.problem(in: text) == nil)
  }

  @Test(arguments: ["1,234", "-12,500", "+999,999"]) func `a number with two readings is asked for again`(
    text: String
  ) {
    #expect(Number.decimal(from: text) == nil)
    #expect(Rule.number.problem(in: text) == .ambiguousNumber)
  }

  @Test func `repeated groups that are harmless are checked`() {
    #expect(Rule.pattern("^([0-9]+-)+$").problem(in: "12-x") == .doesNotMatch(pattern: "^([0-9]+-)+$"))
    #expect(Rule.pattern("^([0-9]+-)+$").problem(in: "12-3-") == nil)
  }
}
