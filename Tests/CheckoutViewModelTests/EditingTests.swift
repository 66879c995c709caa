import OneEntryClient
import Testing

@testable import CheckoutViewModel

/// What people are used to from other programs in which they type.
struct EditingTests {
  private let line = Field(id: "name", title: "Name")

  private func typed(_ text: String) -> Field {
    text.reduce(line) { $0.after(.insert(String($1))) }
  }

  @Test(arguments: [
    (TextEdit.wordLeft, "one two-three", 8), (.wordRight, "one two-three", 13),
    (.deleteWord, "one ", 4), (.deleteWordLeft, "one two-", 8), (.deleteWordRight, "one two-three", 13),
  ])
  func `an edit by words at the end`(edit: TextEdit, text: String, cursor: Int) {
    let field = line.after(.insert("one two-three"), edit)
    #expect(field.text == text && field.cursor == cursor)
  }

  @Test(arguments: [
    (TextEdit.wordLeft, "one two-three", 0), (.wordRight, "one two-three", 3),
    (.deleteWordLeft, "one two-three", 0), (.deleteWordRight, " two-three", 0),
  ])
  func `an edit by words at the beginning`(edit: TextEdit, text: String, cursor: Int) {
    let field = line.after(.insert("one two-three"), .home, edit)
    #expect(field.text == text && field.cursor == cursor)
  }

  @Test(arguments: ["日本", "e\u{301}te\u{301}", "ภาษา", "x\u{200D}y"])
  func `words are of whole characters`(word: String) {
    let field = line.after(.insert("a \(word)"))
    #expect(field.after(.wordLeft).cursor == 2)
    #expect(field.after(.deleteWordLeft).text == "a ")
    #expect(field.after(.home, .wordRight, .deleteWordRight).text == "a")
  }

  @Test func `flags and emoji are deleted whole`() {
    let family = "👨‍👩‍👧‍👦"
    #expect(line.after(.insert("a🇫🇷\(family)"), .deleteBackward).text == "a🇫🇷")
    #expect(line.after(.insert("a🇫🇷\(family)"), .deleteBackward, .deleteBackward).text == "a")
    #expect(line.after(.insert("🇫🇷🇩🇪"), .home, .deleteForward).text == "🇩🇪")
  }

  @Test(arguments: [TextEdit.deleteWord, .deleteWordLeft, .deleteToStart])
  func `what was taken away can be put in again`(edit: TextEdit) {
    let field = line.after(.insert("Rose"), edit)
    #expect(field.text.isEmpty)
    #expect(field.after(.yank).text == "Rose" && field.after(.yank, .yank).text == "RoseRose")
  }

  @Test func `what was taken away in several steps comes back whole, in its order`() {
    let field = line.after(.insert("12 Rose Street"), .deleteWord, .deleteWord, .yank)
    #expect(field.text == "12 Rose Street")
    let middle = line.after(.insert("12 Rose Street"), .wordLeft, .deleteWordLeft, .deleteToEnd, .yank)
    #expect(middle.text == "12 Rose Street")
    #expect(field.after(.deleteWord, .left, .deleteWord, .yank).text == "12 Rose ")
  }

  @Test func `words are undone one by one and come back`() {
    var field = typed("one two")
    field.handle(.undo)
    #expect(field.text == "one ")
    field.handle(.undo)
    #expect(field.text.isEmpty)
    #expect(field.after(.redo).text == "one " && field.after(.redo, .redo, .redo).text == "one two")
    #expect(field.after(.redo, .insert("x"), .redo).text == "one x")
  }

  @Test func `a paste is undone in one step, and so is a run of erasing`() {
    let field = typed("a").after(.insert("12 Rose Street, London"))
    #expect(field.after(.undo).text == "a")
    #expect(typed("street").after(.deleteBackward, .deleteBackward, .undo).text == "street")
  }

  @Test func `what was filled in from elsewhere can be undone, what a form begins with cannot`() {
    var field = typed("Ann")
    field.fill("Bob")
    #expect(field.after(.undo).text == "Ann")
    #expect(Field(id: "n", title: "", text: "Ann").after(.undo).text == "Ann")
    #expect(line.after(.undo, .redo).text.isEmpty)
  }

  @Test func `undo judges anew what was found wrong`() {
    var field = Field(id: "n", title: "", rules: [.required]).after(.insert("Ann"), .deleteToStart)
    field.judge()
    #expect(field.problem == .required && field.after(.undo).problem == nil)
  }

  @Test func `nothing of a secret is kept`() {
    let secret = Field(id: "p", title: "", kind: .secret).after(.insert("hunter2"), .deleteToStart)
    #expect(secret.after(.yank).text.isEmpty && secret.after(.undo).text.isEmpty)
    #expect(!String(reflecting: secret).contains("hunter2"))
  }

  @Test func `the steps that are kept are bounded`() {
    var field = line
    for _ in 0..<300 { field.handle(.insert("xy")) }
    for _ in 0..<300 { field.handle(.undo) }
    #expect(field.text.count == 400)
  }
}
