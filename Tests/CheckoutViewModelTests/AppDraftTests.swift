import CheckoutViewModel
import OneEntryClient
import Testing

struct AppDraftTests {
  /// Signed in, with a journal that holds this.
  private func start(_ contents: JournalContents = JournalContents()) -> App {
    var app = Sample.signedIn()
    app.follow(.checkout(.journalRead(.success(contents))))
    return app
  }

  private var left: App {
    var app = start()
    app.follow(
      .checkout(.addTapped), .checkout(.addTapped), .navigation(.nextTapped), .navigation(.nextTapped))
    app.type("Ann", { .form(.edited($0)) })
    app.follow(.form(.focused(.account)), .form(.optionMoved(by: 1)))
    return app
  }

  private func draft(of app: App) -> SavedCart { SavedCart(cart: app.shopping.cart, form: app.shopping.form) }

  @Test func `a cart is written down at once, what is typed when the keys rest`() {
    var app = start()
    let added = app.follow(.checkout(.addTapped))
    #expect(added == [.stop(.saveCart), .saveCart(draft(of: app))])
    app.follow(.navigation(.nextTapped), .navigation(.nextTapped))
    #expect(app.follow(.form(.edited(.insert("A")))) == [.wait(.saveCart, .seconds(1))])
    #expect(app.follow(.savedCart(.saveDue)) == [.stop(.saveCart), .saveCart(draft(of: app))])
    #expect(app.follow(.form(.moved(by: 1))).isEmpty)
  }

  @Test func `nothing is written before the journal was read, or over somebody else's`() {
    var app = Sample.signedIn()
    #expect(app.follow(.checkout(.addTapped)).isEmpty)
    var second = start(JournalContents(holder: 42))
    #expect(second.notice == .journalHeld(by: 42))
    #expect(second.follow(.checkout(.addTapped)).isEmpty)
  }

  @Test func `the next run has cart, details, storage and account again`() {
    var app = Sample.signedIn()
    let effects = app.follow(.checkout(.journalRead(.success(JournalContents(savedCart: draft(of: left))))))
    #expect(effects == [.loadPrices([14])])
    #expect(app.shopping.cart.quantity(of: 14) == 2)
    #expect(app.shopping.form.fields[0].text == "Ann")
    #expect(app.shopping.form.account == left.shopping.form.account)
    #expect(app.notice == .cartRestored(2))
    app.follow(.cart(.undone))
    #expect(app.shopping.cart.isEmpty)
  }

  @Test func `a form that is loaded later takes its values then`() {
    var form = OrderForm()
    _ = form.handle(.opened)
    _ = form.handle(.restored(draft(of: left)))
    #expect(form.answers == ["name": ["Ann"]])
    _ = form.handle(.storagesLoaded(.success([Sample.pickup, Sample.storage])))
    _ = form.handle(.accountsLoaded(.success(Sample.accounts)))
    _ = form.handle(.formLoaded(marker: "order", .success(Sample.orderForm)))
    #expect(form.storage?.identifier == "orders")
    #expect(form.fields[0].text == "Ann")
    #expect(form.account == left.shopping.form.account)
    form.empty()
    #expect(form.answers.isEmpty)
  }

  @Test func `what is in the cart already is not overwritten`() {
    var app = Sample.signedIn()
    app.follow(
      .checkout(.addTapped), .checkout(.journalRead(.success(JournalContents(savedCart: draft(of: left))))))
    #expect(app.shopping.cart.quantity(of: 14) == 1)
  }

  @Test func `a draft that cannot be written is told once`() {
    var app = start()
    app.follow(.checkout(.addTapped), .savedCart(.saved(.failure(.local("disk full")))))
    #expect(app.notice == .failed(.local("disk full")))
    #expect(app.follow(.checkout(.addTapped)).isEmpty)
  }

  @Test func `an order takes the draft with it`() {
    var app = left
    app.follow(.navigation(.nextTapped))
    app.prepare()
    let effects = app.follow(.checkout(.confirmTapped), .placement(.answered(.success(Sample.order()))))
    #expect(app.shopping.cart.isEmpty)
    #expect(effects.contains(.saveCart(draft(of: app))))
  }
}
