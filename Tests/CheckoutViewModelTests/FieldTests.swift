import CheckoutViewModel
import OneEntryClient
import Testing

struct FieldTests {
  private let line = Field(id: "name", title: "Name", rules: [.required])
  private let options = ["a", "b", "c"].map { AttributeOption(title: $0.uppercased(), value: $0) }
  private func choice(many: Bool) -> Field {
    Field(id: "c", title: "C", kind: .choice(many: many), type: .list, options: options)
  }

  @Test func `what is typed stands before the cursor`() {
    let field = line.after(.insert("Anna"), .left, .left, .insert("-"))
    #expect(field.text == "An-na")
    #expect(field.cursor == 3)
  }

  @Test(arguments: [
    (TextEdit.deleteBackward, "one tw", 6), (.deleteForward, "one two", 7), (.deleteWord, "one ", 4),
    (.deleteToStart, "", 0), (.deleteToEnd, "one two", 7), (.home, "one two", 0), (.end, "one two", 7),
  ])
  func `an edit at the end of a line`(edit: TextEdit, text: String, cursor: Int) {
    let field = line.after(.insert("one two"), edit)
    #expect(field.text == text)
    #expect(field.cursor == cursor)
  }

  @Test(arguments: [
    TextEdit.deleteBackward, .deleteForward, .deleteWord, .deleteToStart, .deleteToEnd, .left, .right, .up,
    .down,
  ])
  func `an edit of an empty field changes nothing`(edit: TextEdit) {
    let field = line.after(edit)
    #expect(field.text.isEmpty)
    #expect(field.cursor == 0)
    #expect(!field.isTouched)
  }

  @Test func `letters that melt together keep the cursor inside the text`() {
    let field = line.after(.insert("e"), .insert("\u{301}"), .insert("x"), .deleteBackward, .deleteBackward)
    #expect(field.text.isEmpty)
    #expect(field.cursor == 0)
  }

  @Test func `a paste is one edit and its line ends become spaces`() {
    let field = line.after(.insert("12 Rose Street\r\nLondon\tUK"))
    #expect(field.text == "12 Rose Street London UK")
  }

  @Test(arguments: [
    "123456\n", "123456\r\n", "\n123456", "\u{FEFF}123456", "123456\u{200B}", "\u{2060}123456\u{FEFF}\n",
  ])
  func `what a paste brings along around a value is dropped, in secrets too`(pasted: String) {
    for kind in [Field.Kind.line, .secret] {
      let field = Field(id: "p", title: "", kind: kind).after(.insert(pasted))
      #expect(field.text == "123456" && field.value == "123456")
    }
  }

  @Test func `characters that join letters can be typed, and are not sent at the end`() {
    let typed = ["a", "\u{200C}", "b", "\u{200B}"].reduce(line) { $0.after(.insert($1)) }
    #expect(typed.value == "a\u{200C}b")
  }

  @Test func `a paste of escapes leaves its words alone`() {
    #expect(line.after(.insert("a\u{1B}]0;x\u{7}b\u{9B}c\u{0}")).text == "a]0;xbc")
  }

  @Test func `a paste longer than a field is cut`() {
    let field = line.after(.insert(String(repeating: "x", count: 1_000_000)))
    #expect(field.text.count == Field.capacity)
    #expect(field.after(.insert("y")).text.count == Field.capacity)
  }

  @Test func `a new line is for fields of several lines alone`() {
    #expect(line.after(.insert("a"), .newLine).text == "a")
    #expect(
      Field(id: "t", title: "", kind: .multiline).after(.insert("a"), .newLine, .insert("b\r\nc")).text
        == "a\nb\nc")
  }

  @Test(arguments: [
    ([TextEdit.up], 5), ([.up, .up], 2), ([.up, .up, .up], 2), ([.up, .down], 8), ([.home], 6),
    ([.up, .end], 5),
    ([.left, .left, .left], 5), ([.left, .left, .left, .down], 8),
  ])
  func `the cursor moves between lines`(moves: [TextEdit], cursor: Int) {
    // ab⏎cd⏎ef, the cursor at the end
    var field = Field(id: "t", title: "", kind: .multiline).after(.insert("ab\ncd\nef"))
    for move in moves { field.handle(move) }
    #expect(field.cursor == cursor)
  }

  @Test func `deleting to an end of the line stays in the line`() {
    let field = Field(id: "t", title: "", kind: .multiline).after(.insert("ab\ncd\nef"), .up)
    #expect(field.after(.deleteToStart).text == "ab\n\nef")
    #expect(field.after(.home, .deleteToEnd).text == "ab\n\nef")
  }

  @Test func `a field is judged only when asked and the message goes as soon as the value is right`() {
    var field = Field(id: "m", title: "", rules: [.required, .email]).after(.insert("ann"))
    #expect(field.problem == nil)
    field.judge()
    #expect(field.problem == .notAnEmail)
    #expect(field.after(.insert("@example.com")).problem == nil)
  }

  @Test func `what the shop refused stays marked until the value changes`() {
    var form = Sample.form()
    _ = form.handle(.edited(.insert("Ann")))
    form.note(refusal: "Values of marker 'name' is wrong")
    _ = form.handle(.edited(.left))
    #expect(form.fields[0].problem == .refusedByShop("Values of marker 'name' is wrong"))
    _ = form.handle(.edited(.insert("a")))
    #expect(form.fields[0].problem == nil)
  }

  @Test func `looking at a field does not touch it`() {
    #expect(!line.after(.left, .home, .reveal).isTouched)
    #expect(line.after(.insert("x")).isTouched)
  }

  @Test func `the first arrow takes the option that it stands on, the next ones go round`() {
    var field = choice(many: false)
    var seen: [[Int]] = []
    for _ in 0..<4 {
      field.handle(.right)
      seen.append(field.chosen)
    }
    #expect(seen == [[0], [1], [2], [0]])
    #expect(field.after(.left).chosen == [2])
  }

  @Test func `space takes and gives back a single option`() {
    let field = choice(many: false).after(.insert(" "))
    #expect(field.chosen == [0])
    #expect(field.after(.insert(" ")).chosen.isEmpty)
    #expect(field.after(.deleteBackward).isEmpty)
  }

  @Test func `typing finds an option without case and accents`() {
    let countries = ["Germany", "Greece", "Côte d’Ivoire", "New Zealand"]
    var field = Field(
      id: "c", title: "", kind: .choice(many: false),
      options: countries.map { AttributeOption(title: $0, value: $0) })
    for (typed, title) in [("g", "Germany"), ("r", "Greece"), ("c", "Côte d’Ivoire"), ("n", "New Zealand")] {
      field.handle(.insert(typed))
      #expect(field.summary == title)
    }
    #expect(field.after(.insert("e"), .insert("w"), .insert(" "), .insert("z")).summary == "New Zealand")
    #expect(field.after(.insert("zeal")).summary == "New Zealand")
    #expect(field.after(.insert("qqq")).summary == "New Zealand")
  }

  @Test func `a list takes several options in its own order`() {
    let field = choice(many: true).after(.down, .down, .insert(" "), .up, .up, .insert(" "))
    #expect(field.chosen == [0, 2])
    #expect(field.summary == "A, C")
    #expect(field.after(.insert(" ")).chosen == [2])
  }

  @Test(arguments: [false, true]) func `a choice of nothing takes nothing`(many: Bool) {
    var field = Field(id: "c", title: "C", kind: .choice(many: many), type: .list, rules: [.required])
    for edit in [TextEdit.insert(" "), .right, .left, .insert("x")] { field.handle(edit) }
    #expect(field.chosen.isEmpty)
    #expect(field.datum == nil)
    #expect(field.firstProblem == .required)
  }

  @Test func `a single choice is filled with one option`() {
    var field = choice(many: false)
    field.fill(choosing: ["c", "b"])
    #expect(field.chosen == [1])
  }

  @Test func `a value from elsewhere counts as filled in and hides a secret`() {
    var field = Field(id: "p", title: "", kind: .secret).after(.insert("x"), .reveal)
    #expect(field.isRevealed)
    field.fill("")
    #expect(!field.isRevealed)
    var other = line
    other.fill("Ann")
    #expect(other.isTouched)
  }

  @Test func `a secret is sent as it was typed`() {
    #expect(Field(id: "p", title: "", kind: .secret).after(.insert(" a\"\\é ")).value == " a\"\\é ")
    #expect(line.after(.insert("  Ann ")).value == "Ann")
  }
}
