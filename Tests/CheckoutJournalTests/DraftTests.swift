@testable import CheckoutViewModel
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

  private static let attributes = [
    FormAttribute(marker: "street", title: "Street"), FormAttribute(marker: "note", title: "Note"),
    FormAttribute(
      marker: "slot", type: .list, title: "Slot",
      options: ["a", "b", "c"].map { AttributeOption(title: $0.uppercased(), value: $0) }),
    FormAttribute(marker: "password", title: "Password", isPassword: true),
  ]

  private func form(_ texts: [String]) -> OrderForm {
    var form = OrderForm()
    let storage = OrderStorage(
      id: 1, identifier: "orders", formIdentifier: "order", paymentAccountIdentifiers: ["card"])
    _ = form.handle(.opened)
    _ = form.handle(.storagesLoaded(.success([storage])))
    _ = form.handle(.accountsLoaded(.success([PaymentAccount(id: 1, identifier: "card", title: "Card")])))
    let asked = Form(id: 1, identifier: "order", attributes: Self.attributes)
    _ = form.handle(.formLoaded(marker: "order", .success(asked)))
    for (index, text) in texts.enumerated() {
      _ = form.handle(.focused(.field(index)))
      _ = form.handle(.edited(.insert(text)))
    }
    return form
  }

  private var draft: SavedCart {
    SavedCart(cart: cart, form: form([" 1 Main ", "", " ", "canary-password"]))
  }

  @Test func `cart and answers are kept, secrets and empty fields are not`() {
    #expect(draft.lines == [SavedCart.Line(productID: 7, title: "Lamp", quantity: 2)])
    #expect(draft.kept == [SavedCart.Line(productID: 9, title: "Chair", quantity: 1)])
    #expect(draft.answers == ["street": [" 1 Main "], "slot": ["a"]])
    #expect(draft.storage == "orders" && draft.account == "card")
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
    let other = SavedCart(cart: Cart(), form: form(["2 Main"]))
    try journal.save(other, project: project, user: "ada")
    #expect(try journal.draft(project: project, user: "ada") == other)
    #expect(try journal.draft(project: project, user: "bob") == nil)
    #expect(try journal.draft(project: "https://other", user: "ada") == nil)
  }

  @Test func `a draft is gone when it is empty`() throws {
    let journal = try Journal(in: directory.path)
    try journal.save(draft, project: project, user: "ada")
    try journal.save(SavedCart(cart: Cart(), form: form([])), project: project, user: "ada")
    #expect(try journal.draft(project: project, user: "ada") == nil)
  }

  @Test func `an order takes its lines and answers out of the draft in the moment in which it is known`()
    throws
  {
    let journal = try Journal(in: directory.path)
    try journal.save(draft, project: project, user: "ada")
    let id = try journal.begin(project: project, user: "ada", storage: "orders").id
    try journal.advance(id, to: .ready) { $0.isOfDraft = true }
    try journal.advance(id, to: .orderSending)
    try journal.settle(id, as: 89, ordered: [OrderLine(productID: 7, quantity: 1)])
    let rest = try #require(try journal.draft(project: project, user: "ada"))
    #expect(rest.lines == [SavedCart.Line(productID: 7, title: "Lamp", quantity: 1)])
    #expect(rest.kept == draft.kept && rest.answers.isEmpty)
    #expect(try journal.record(id)?.orderID == 89)
  }

  @Test func `an order that did not come from the draft leaves it alone`() throws {
    let journal = try Journal(in: directory.path)
    try journal.save(draft, project: project, user: "ada")
    let id = try journal.begin(project: project, user: "ada", storage: "orders").id
    for state in [CheckoutState.ready, .orderSending] { try journal.advance(id, to: state) }
    try journal.settle(id, as: 89, ordered: [OrderLine(productID: 7, quantity: 2)])
    #expect(try journal.draft(project: project, user: "ada") == draft)
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
