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

  @Test(arguments: [
    ("$99-99-9999-9999", "12-34-5678-9012", true), ("$99-99-9999-9999", "123456789012", true),
    ("$99-99-9999-9999", "$12-34-5678-9012", true), ("$99-99-9999-9999", "12-34", false),
    ("$99-99-9999-9999", "12-34-5678-901x", false), ("+7 (999) 999", "+7 (123) 456", true),
    ("+7 (999) 999", "123456", true), ("+7 (999) 999", "+8 (123) 456", false), ("##/##", "12/34", true),
  ])
  func `a mask is kept with or without its fixed characters`(mask: String, text: String, isKept: Bool) {
    #expect((Rule.mask(mask).problem(in: text) == nil) == isKept)
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

  @Test func `repeated groups that are harmless are checked`() {
    #expect(Rule.pattern("^([0-9]+-)+$").problem(in: "12-x") == .doesNotMatch(pattern: "^([0-9]+-)+$"))
    #expect(Rule.pattern("^([0-9]+-)+$").problem(in: "12-3-") == nil)
  }
}
