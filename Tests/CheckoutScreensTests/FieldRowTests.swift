import CheckoutViewModel
import Foundation
import OneEntryClient
import Testing

@testable import CheckoutScreens

struct FieldRowTests {
  private let context = RenderContext(.init(theme: .mono, language: .english, timeZone: .gmt))

  private func canvas(_ field: Field, isFocused: Bool = true, width: Int = 70) -> Canvas {
    var canvas = Canvas(width: width, height: 6)
    FieldRow(field, isFocused: isFocused, context: context).draw(
      into: &canvas, in: canvas.bounds, theme: .mono)
    return canvas
  }

  @Test func `a long text shows where the cursor is`() {
    let field = Field(id: "a", title: "Name", text: String(repeating: "x", count: 100) + "END")
    let canvas = canvas(field)
    #expect(canvas.dump.contains("END"))
    #expect(canvas.cursor == .init(column: 69, row: 0))
  }

  @Test func `why a phone number is asked stays readable beside it as long as there is room`() {
    let reason = context.strings.form.phoneReason.string
    let field = Field(id: "phone", title: "Phone")
    var narrow = field, wide = field
    narrow.handle(.insert("1"))
    wide.handle(.insert(String(repeating: "1", count: 30)))
    #expect(canvas(field, width: 100).dump.contains(reason))
    #expect(canvas(narrow, width: 100).dump.contains("1") && canvas(narrow, width: 100).dump.contains(reason))
    #expect(!canvas(wide, width: 100).dump.contains(reason))
  }

  @Test func `the cursor is where the next character of a mask comes`() {
    let field = Field(id: "a", title: "Phone", rules: [.mask("(999) 999-9999")], text: "5551")
    #expect(canvas(field).dump.contains("(555) 1"))
    #expect(canvas(field).cursor == .init(column: 36 + 7, row: 0))
  }

  @Test func `a secret shows dots until it is revealed`() {
    var field = Field(id: "p", title: "Password", kind: .secret, text: "hunter2")
    #expect(canvas(field).dump.contains("•••••••"))
    #expect(!canvas(field).dump.contains("hunter2"))
    field.handle(.reveal)
    #expect(canvas(field).dump.contains("hunter2"))
  }

  @Test(arguments: [100, 80, 40]) func `a long label is whole at every width`(width: Int) {
    let title = "Extras that are paid for separately on delivery"
    let field = Field(id: "extras", title: title, text: "Bread")
    let row = FieldRow(field, isFocused: false, context: context)
    var canvas = Canvas(width: width, height: row.height(in: width))
    #expect(row.draw(into: &canvas, in: canvas.bounds, theme: .mono) == canvas.height)
    let words = canvas.dump.split(whereSeparator: \.isWhitespace)
    #expect(title.split(separator: " ").allSatisfy(words.contains) && words.contains("Bread"))
  }

  @Test func `an unknown type without a title shows its marker`() {
    #expect(canvas(Field(id: "wish", title: "", type: .other("x"))).dump.contains("wish"))
  }

  @Test func `chosen options have a filled mark, several have ticks`() {
    let options = [AttributeOption(title: "Red", value: "r"), AttributeOption(title: "Blue", value: "b")]
    var one = Field(id: "c", title: "Colour", kind: .choice(many: false), options: options)
    one.fill(choosing: ["b"])
    #expect(canvas(one).dump.contains("○ Red   ● Blue"))
    var many = Field(id: "c", title: "Colour", kind: .choice(many: true), options: options)
    many.fill(choosing: ["r"])
    #expect(canvas(many).dump.contains("☑ Red   ☐ Blue"))
  }

  @Test func `many options take four rows, the highlighted one among them, and say that there are more`() {
    let options = (1...40).map { AttributeOption(title: "Option number \($0)", value: "\($0)") }
    var field = Field(id: "c", title: "Choice", kind: .choice(many: false), options: options)
    field.fill(choosing: ["33"])
    #expect(canvas(field).dump.contains("● Option number 33"))
    #expect(canvas(field).dump.contains("4 of 40 ↑ ↓"))
    #expect(FieldRow(field, isFocused: true, context: context).height(in: 70) == 5)
    field.handle(.home)
    #expect(canvas(field).dump.contains("4 of 40 ↓"))
  }

  @Test(arguments: [
    (Language.english, "Mon 1 Mar, 10:00–11:30 UTC"), (.french, "lun. 1 mars, 10:00–11:30 UTC"),
  ])
  func `a time slot is told in words, in UTC, whatever the zone`(language: Language, text: String) throws {
    let slot = TimeSlot(
      start: Timestamp("2027-03-01T10:00:00.000Z"), end: Timestamp("2027-03-01T11:30:00.000Z"))
    let field = try #require(
      Field(
        FormAttribute(marker: "when", type: .timeInterval, intervals: [slot]),
        at: Date(timeIntervalSince1970: 1_800_000_000)))
    let zone = try #require(TimeZone(identifier: "Asia/Tokyo"))
    var canvas = Canvas(width: 90, height: 3)
    let context = RenderContext(.init(theme: .mono, language: language, timeZone: zone))
    FieldRow(field, isFocused: true, context: context).draw(into: &canvas, in: canvas.bounds, theme: .mono)
    #expect(canvas.dump.contains(text))
  }

  @Test(arguments: [30, 63, 64, 100])
  func `a row is as high as it says`(width: Int) {
    var field = Field(id: "a", title: "E-mail", rules: [.email], text: "nobody")
    field.judge()
    let row = FieldRow(field, isFocused: false, context: context)
    var canvas = Canvas(width: width, height: 9)
    #expect(row.draw(into: &canvas, in: canvas.bounds, theme: .mono) == row.height(in: width))
    #expect(canvas.dump.contains("✗ An e-mail"))
  }
}
