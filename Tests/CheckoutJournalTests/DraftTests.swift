import CheckoutViewModel
import Foundation
import OneEntryClient
import Testing

@testable import CheckoutJournal

struct DraftTests {
  private let directory: TemporaryDirectory
  private let project = "https://shop"

  init() throws { directory = try TemporaryDirectory() }

  private var cart: Cart {
    var cart = Cart()
    _ = cart.handle(.added(Product(id: 7, title: "Lamp"), quantity: 2))
    _ = cart.handle(.added(Product(id: 9, title: "Chair"), quantity: 1))
    _ = cart.handle(.keptForLater)
    return cart
  }

  private var fields: [Field] {
    let options = ["a", "b", "c"].map { AttributeOption(title: $0.uppercased(), value: $0) }
    var slot = Field(id: "slot", title: "Slot", kind: .choice(many: true), type: .list, options: options)
    slot.fill(choosing: ["a", "c"])
    return [
      Field(id: "street", title: "Street", text: " 1 Main "), Field(id: "note", title: "Note"), slot,
      Field(id: "password", title: "Password", kind: .secret, text: "canary-password"),
    ]
  }

  private var draft: Draft { Draft(cart: cart, storage: "orders", account: "card", fields: fields) }

  @Test func `cart and answers are kept, secrets and empty fields are not`() {
    #expect(draft.lines == [Draft.Line(productID: 7, title: "Lamp", quantity: 2)])
    #expect(draft.kept == [Draft.Line(productID: 9, title: "Chair", quantity: 1)])
    #expect(draft.answers == ["street": [" 1 Main "], "slot": ["a", "c"]])
  }

  @Test func `a draft survives a crash`() throws {
    let journal = try Journal(in: directory.path)
    try journal.save(draft, project: project, user: "ada")
    let copy = try directory.copy()
    let reopened = try Journal(in: copy.path)
    #expect(try reopened.draft(project: project, user: "ada") == draft)
  }

  @Test func `there is one draft for a user in a project, the last one`() throws {
    let journal = try Journal(in: directory.path)
    try journal.save(draft, project: project, user: "ada")
    let other = Draft(cart: Cart(), storage: nil, account: nil, fields: fields)
    try journal.save(other, project: project, user: "ada")
    #expect(try journal.draft(project: project, user: "ada") == other)
    #expect(try journal.draft(project: project, user: "bob") == nil)
    #expect(try journal.draft(project: "https://other", user: "ada") == nil)
  }

  @Test func `a draft is gone when it is removed or empty`() throws {
    let journal = try Journal(in: directory.path)
    try journal.save(draft, project: project, user: "ada")
    try journal.save(
      Draft(cart: Cart(), storage: "orders", account: nil, fields: []), project: project, user: "ada")
    #expect(try journal.draft(project: project, user: "ada") == nil)
    try journal.save(draft, project: project, user: "ada")
    try journal.removeDraft(project: project, user: "ada")
    #expect(try journal.draft(project: project, user: "ada") == nil)
  }

  @Test func `a draft of another shape is no draft`() throws {
    let journal = try Journal(in: directory.path)
    try journal.save(draft, project: project, user: "ada")
    try journal.pool.write { try $0.execute(sql: "UPDATE draft SET content = '{\"lines\": 3}'") }
    #expect(try journal.draft(project: project, user: "ada") == nil)
  }

  @Test func `no secret is in the bytes of any file`() throws {
    let journal = try Journal(in: directory.path)
    try journal.save(draft, project: project, user: "ada")
    let id = try journal.begin(project: project, user: "ada", storage: "orders").id
    try journal.note(id, "refresh", detail: "with \(Secret("canary-token"))")
    let bytes = try directory.bytes
    #expect(bytes.range(of: Data("1 Main".utf8)) != nil)
    #expect(bytes.range(of: Data("•••".utf8)) != nil)
    #expect(bytes.range(of: Data("canary".utf8)) == nil)
  }
}
