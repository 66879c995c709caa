import OneEntryClient
import Testing

@testable import CheckoutViewModel

struct MaskTests {
  @Test(arguments: [
    ("+# (###) ###-####", "+15551234567", "+1 (555) 123-4567"),
    ("+# (###) ###-####", "1 555 123 4567", "+1 (555) 123-4567"),
    ("+380 (##) ###-##-##", "+380501234567", "+380 (50) 123-45-67"),
    ("+380 (##) ###-##-##", "501234567", "+380 (50) 123-45-67"),
    ("(999) 999-9999", "(555)\u{A0}123-4567", "(555) 123-4567"),
    ("(999) 999-9999", "(555)\u{202F}123\u{2011}4567", "(555) 123-4567"),
    ("(999) 999-9999", "555.123.4567", "(555) 123-4567"),
    ("(999) 999-9999", "５５５1234567", "(555) 123-4567"),
    ("$9[[space]]999[[space]]999[[space]]9999", "+1 415 555 2671", "+1 415 555 2671"),
    ("A9A[[space]]9A9", "K1A 0B1", "K1A 0B1"), ("A9A[[space]]9A9", "K1A0B1", "K1A 0B1"),
    ("aa99-****", "xy12-Z9z9", "xy12-Z9z9"), ("$99-99-9999-9999", "12-34-5678-9012", "12-34-5678-9012"),
    ("$99-99-9999-9999", "$12-34-5678-9012", "$12-34-5678-9012"), ("+7 (999) 999", "123456", "+7 (123) 456"),
    ("+7 (999) 999", "+7123456", "+7 (123) 456"), ("##/##", "1234", "12/34"), ("fixed", "x", "x"),
  ])
  func `what fits is sent in the form of the mask`(mask: String, typed: String, sent: String) {
    #expect(Mask(mask).accepts(typed))
    #expect(Mask(mask).formatted(typed) == sent)
    #expect(Mask(mask).formatted(sent) == sent)
  }

  @Test(arguments: [
    ("A9A[[space]]9A9", "A1A[[space]]0A1"), ("A9A[[space]]9A9", "k1a 0b1"), ("aa99-****", "aa12-****"),
    ("+7 (999) 999", "+8 (123) 456"), ("$99-99", "12-3"), ("$99-99", "12-3x"), ("99", "123"), ("99", ""),
    ("+380 (##) ###-##-##", "80501234567"),
  ])
  func `what does not fit is refused`(mask: String, typed: String) {
    #expect(!Mask(mask).accepts(typed))
  }

  @Test(arguments: [
    "+# (###) ###-####", "+380 (##) ###-##-##", "A9A[[space]]9A9", "aa99-****", "$9[[space]]999",
    "(999) 999-9999",
  ])
  func `the example of a mask fits it`(mask: String) {
    #expect(Mask(mask).formatted(Mask(mask).example) == Mask(mask).example)
  }

  @Test func `a mask of any length is judged in bounded time`() {
    let mask = Mask(String(repeating: "-$", count: 63) + "9")
    #expect(mask.formatted(String(repeating: "-", count: 250)) == nil)
    #expect(mask.formatted(String(repeating: "1", count: 100_000)) == nil)
    #expect(Mask(String(repeating: "9", count: 100_000)).formatted("1") == "1")
  }

  @Test func `the hint before a mask may be typed or left out, and is not sent`() {
    let mask = Mask("99-99", hint: "+62")
    for text in ["12-34", "1234", "+62 12-34", "+621234"] { #expect(mask.formatted(text) == "12-34") }
    #expect(!mask.accepts("+63 12-34"))
  }

  @Test(arguments: [
    ("(999) 999-9999", "5", "(5"), ("(999) 999-9999", "555", "(555"), ("(999) 999-9999", "5551", "(555) 1"),
    ("(999) 999-9999", "5551234567", "(555) 123-4567"), ("(999) 999-9999", "(555)12", "(555) 12"),
    ("(999) 999-9999", "555 12", "(555) 12"), ("(999) 999-9999", "", ""),
    ("+380 (##) ###-##-##", "38", "+38"), ("+380 (##) ###-##-##", "50", "+380 (50"),
    ("+380 (##) ###-##-##", "+38050", "+380 (50"), ("A9A[[space]]9A9", "K1A0", "K1A 0"),
    ("##/##", "123", "12/3"),
  ])
  func `what is typed takes its place in the mask`(mask: String, typed: String, shown: String) {
    #expect(Mask(mask).layout(of: typed)?.joined() == shown)
    #expect(Mask(mask).layout(of: typed)?.count == typed.count)
  }

  @Test(arguments: [
    ("(999) 999-9999", "55x"), ("(999) 999-9999", "555.12"), ("(999) 999-9999", "55512345678"), ("99", " 1"),
    ("fixed", "f"), ("99", "１"),
  ])
  func `what does not fit shows as it was typed`(mask: String, typed: String) {
    #expect(Mask(mask).layout(of: typed) == nil)
  }

  @Test(arguments: ["+# (###) ###-####", "+380 (##) ###-##-##", "A9A[[space]]9A9", "(999) 999-9999"])
  func `a mask that fills itself in changes nothing of what is sent`(mask: String) throws {
    let digits = Mask(mask).example.filter { $0.isLetter || $0.isNumber }
    var field = Field(id: "phone", title: "", rules: [.mask(mask)])
    for character in digits {
      field.handle(.insert(String(character)))
      let sent = Field(id: "phone", title: "", rules: [.mask(mask)], text: field.text).formattedValue
      #expect(field.formattedValue == sent && field.text == String(digits.prefix(field.text.count)))
    }
    #expect(field.shown.text == field.formattedValue)
  }

  @Test(arguments: [
    ("+380 (##) ###-##-##", Rule.length(minimum: 19, maximum: 19), "123456789", "+380 (12) 345-67-89"),
    ("##-###", .pattern("^[0-9]{2}-[0-9]{3}$"), "12345", "12-345"),
    ("##-###", .exactLength(6), "12345", "12-345"),
    ("##.##.####", .date, "24122026", "24.12.2026"), ("##:##", .time, "0930", "09:30"),
    ("aaa@aaa.aa", .email, "abcdefgh", "abc@def.gh"), ("### ###", .wholeNumber, "123456", "123 456"),
  ])
  func `every rule judges what is sent, the value in the form of its mask`(
    mask: String, rule: Rule, typed: String, sent: String
  ) {
    for rules in [[Rule.mask(mask), rule], [rule, .mask(mask)]] {
      let field = Field(id: "m", title: "", rules: rules, text: typed)
      #expect(field.firstProblem == nil && field.formattedValue == sent)
      #expect(field.after(.deleteBackward).firstProblem != nil)
    }
  }

  @Test func `a value that does not fit its mask is told the mask, and not another rule`() {
    let validators = Validators(minimumLength: 19, pattern: "^[+]380", mask: "+380 (##) ###-##-##")
    let field = Field(FormAttribute(marker: "m", validators: validators))?.after(.insert("1234"))
    #expect(field?.firstProblem == .doesNotFit(example: "+380 (12) 345-67-89"))
  }

  @Test(arguments: ["+$", "+7", "-$-"]) func `a mask fills nothing into an empty field`(mask: String) {
    let field = Field(id: "m", title: "", rules: [.required, .mask(mask)], text: "  ")
    #expect(field.firstProblem == .required && field.formattedValue.isEmpty && field.datum == nil)
  }

  @Test func `erasing goes over the characters of the mask`() {
    let field = Field(id: "phone", title: "", rules: [.mask("(999) 999-9999")], text: "5551")
    #expect(field.shown == ("(555) 1", 7))
    #expect(field.after(.deleteBackward).shown == ("(555", 4))
    #expect(field.after(.left).shown == ("(555) 1", 4))
    #expect(field.after(.left, .deleteBackward).shown == ("(551", 3))
  }
}
