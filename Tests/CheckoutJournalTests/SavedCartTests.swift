@testable import CheckoutViewModel
import Foundation
import OneEntryClient
import Testing

@testable import CheckoutJournal

struct SavedCartTests {
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

  private var saved: SavedCart {
    SavedCart(cart: cart, form: form([" 1 Main ", "", " ", "canary-password"]))
  }

  @Test func `cart and answers are kept, secrets and empty fields are not`() {
    #expect(saved.lines == [SavedCart.Line(productID: 7, title: "Lamp", quantity: 2)])
    #expect(saved.kept == [SavedCart.Line(productID: 9, title: "Chair", quantity: 1)])
    #expect(saved.answers == ["street": [" 1 Main "], "slot": ["a"]])
    #expect(saved.storage == "orders" && saved.account == "card")
  }

  @Test func `a saved cart survives a crash`() throws {
    let journal = try Journal(in: directory.path)
    try journal.save(saved, project: project, user: "ada")
    let copy = try directory.copy()
    let reopened = try Journal(in: copy.path)
    #expect(try reopened.savedCart(project: project, user: "ada") == saved)
  }

  @Test func `there is one saved cart for a user in a project, the last one`() throws {
    let journal = try Journal(in: directory.path)
    try journal.save(saved, project: project, user: "ada")
    let other = SavedCart(cart: Cart(), form: form(["2 Main"]))
    try journal.save(other, project: project, user: "ada")
    #expect(try journal.savedCart(project: project, user: "ada") == other)
    #expect(try journal.savedCart(project: project, user: "bob") == nil)
    #expect(try journal.savedCart(project: "https://other", user: "ada") == nil)
  }

  @Test func `a saved cart is gone when it is empty`() throws {
    let journal = try Journal(in: directory.path)
    try journal.save(saved, project: project, user: "ada")
    try journal.save(SavedCart(cart: Cart(), form: form([])), project: project, user: "ada")
    #expect(try journal.savedCart(project: project, user: "ada") == nil)
  }

  @Test func `an order takes its lines and answers out of the saved cart in the moment in which it is known`()
    throws
  {
    let journal = try Journal(in: directory.path)
    try journal.save(saved, project: project, user: "ada")
    let id = try journal.sent()
    try journal.set(.placed(orderID: 89), of: id)
    let rest = try #require(try journal.savedCart(project: project, user: "ada"))
    #expect(rest.lines == [SavedCart.Line(productID: 7, title: "Lamp", quantity: 1)])
    #expect(rest.kept == saved.kept && rest.answers.isEmpty)
    try journal.set(.placed(orderID: 89), of: id)
    #expect(try journal.savedCart(project: project, user: "ada") == rest, "once, not each time")
  }

  @Test func `an order that did not come from the saved cart leaves it alone`() throws {
    let journal = try Journal(in: directory.path)
    try journal.save(saved, project: project, user: "ada")
    let id = journal.newID()
    try journal.send(Sample.order(id, isFromSavedCart: false), project: project, user: "ada")
    try journal.set(.placed(orderID: 89), of: id)
    #expect(try journal.savedCart(project: project, user: "ada") == saved)
  }

  @Test func `a saved cart of another shape is no saved cart`() throws {
    let journal = try Journal(in: directory.path)
    try journal.save(saved, project: project, user: "ada")
    try journal.pool.write { try $0.execute(sql: "UPDATE draft SET content = '{\"lines\": 3}'") }
    #expect(try journal.savedCart(project: project, user: "ada") == nil)
  }

  @Test func `no secret is in the bytes of any file`() throws {
    let journal = try Journal(in: directory.path)
    try journal.save(saved, project: project, user: "ada")
    let bytes = try directory.bytes
    #expect(bytes.range(of: Data("1 Main".utf8)) != nil)
    #expect(bytes.range(of: Data("canary".utf8)) == nil)
  }
}
