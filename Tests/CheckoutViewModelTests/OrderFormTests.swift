import CheckoutViewModel
import OneEntryClient
import Testing

struct OrderFormTests {
  @Test func `what cannot be filled in is passed over, forwards and backwards`() {
    let attributes = [AttributeType.string, .file, .image, .string].enumerated().map {
      FormAttribute(marker: "f\($0.offset)", type: $0.element, title: "Field")
    }
    var form = OrderForm().after(
      .opened, .storagesLoaded(.success([Sample.storage])), .accountsLoaded(.success([Sample.cash])),
      .formLoaded(marker: "order", .success(Form(id: 6, identifier: "order", attributes: attributes))))
    #expect(form.focus == .field(0))
    form = form.after(.moved(by: 1))
    #expect(form.focus == .field(3))
    #expect(form.after(.moved(by: -1)).focus == .field(0))
    #expect(form.after(.moved(by: 1)).focus == .field(0))
  }

  @Test func `opening asks for storages and accounts, then for the storage's form`() {
    var form = OrderForm()
    #expect(form.handle(.opened) == [.loadStorages, .loadAccounts])
    #expect(form.handle(.opened).isEmpty)
    #expect(form.handle(.storagesLoaded(.success([Sample.pickup, Sample.storage]))) == [.loadForm("order")])
    #expect(form.storages.map(\.identifier) == ["orders", "pickup"])
    form = form.after(.formLoaded(marker: "order", .success(Sample.orderForm)))
    #expect(form.loading == .loading)
    #expect(form.after(.accountsLoaded(.success(Sample.accounts))).loading == .loaded)
  }

  @Test func `what is typed before there are fields is in them once they are there`() {
    let loading = OrderForm().after(
      .opened, .edited(.insert("Ada")), .storagesLoaded(.success([Sample.storage])), .moved(by: 1),
      .edited(.insert("ada@example.com")), .formLoaded(marker: "order", .success(Sample.orderForm)))
    #expect(loading.fields.allSatisfy { $0.text.isEmpty })
    let form = loading.after(.accountsLoaded(.success(Sample.accounts)))
    #expect(form.fields.prefix(2).map(\.text) == ["Ada", "ada@example.com"])
    #expect(form.focus == .field(1))
  }

  @Test func `what is typed while another storage's form is on its way goes there`() {
    let form = Sample.form(storages: [Sample.storage, Sample.pickup]).after(
      .focused(.storage), .optionMoved(by: 1), .moved(by: 1), .edited(.insert("Ada")))
    #expect(form.isLoading)
    let shown = form.after(.formLoaded(marker: "collect", .success(Sample.orderForm)))
    #expect(shown.focusedField?.text == "Ada")
  }

  @Test func `the fields stand in the form's order and the account behind them`() {
    let form = Sample.form()
    #expect(form.fields.map(\.id) == ["name", "email", "delivery"])
    #expect(form.stops == [.field(0), .field(1), .field(2), .account])
    #expect(Sample.form(storages: [Sample.storage, Sample.pickup]).stops.first == .storage)
  }

  @Test func `what cannot be chosen is not asked`() {
    let form = Sample.form(storages: [Sample.storage, Sample.pickup]).choosingPickup()
    #expect(!form.stops.contains(.account))
    #expect(form.account?.identifier == "cash")
  }

  @Test func `accounts that are hidden or not in use are not offered`() {
    var stripe = Sample.stripe
    stripe.isUsed = false
    let form = Sample.form().after(.opened, .accountsLoaded(.success([Sample.cash, stripe])))
    #expect(form.usableAccounts.map(\.identifier) == ["cash"])
    #expect(form.after(.accountsLoaded(.success([]))).account == nil)
  }

  @Test(arguments: [1, -1, 7, -9]) func `the focus goes round`(step: Int) {
    let form = Sample.form().after(.moved(by: step))
    #expect(form.focus == form.stops[(step % 4 + 4) % 4])
  }

  @Test func `a focus that is gone starts anew`() {
    let form = Sample.form().after(
      .focused(.account), .accountsLoaded(.success([Sample.cash])), .moved(by: 1))
    #expect(form.stops.contains(form.focus))
  }

  @Test func `a field is judged when it is left, not while it is typed`() {
    let form = Sample.form().after(.edited(.insert("A")))
    #expect(form.fields[0].problem == nil)
    let left = form.after(.moved(by: 1))
    #expect(left.fields[0].problem == .tooShort(minimum: 2))
    #expect(left.after(.moved(by: -1), .edited(.insert("n"))).fields[0].problem == nil)
  }

  @Test func `passing an untouched field is no reproach`() {
    #expect(Sample.form().after(.moved(by: 1)).fields[0].problem == nil)
  }

  @Test func `submitting goes to the first error, counts them and keeps everything`() {
    let form = Sample.form().after(
      .moved(by: 1), .edited(.insert("nonsense")), .focused(.account), .submitted)
    #expect(form.focus == .field(0))
    #expect(form.problemCount == 2)
    #expect(form.fields.map(\.problem) == [.required, .notAnEmail, nil])
    #expect(form.fields[1].text == "nonsense")
    #expect(!form.isComplete)
  }

  @Test func `a problem that is mended counts no more`() {
    let form = Sample.form().after(.submitted, .edited(.insert("Ann")))
    #expect(form.problemCount == 0)
    #expect(form.isComplete)
  }

  @Test func `a paste never submits`() {
    var form = Sample.form()
    #expect(form.handle(.edited(.insert("Ann\nann@example.com\n"))).isEmpty)
    #expect(form.fields[0].text == "Ann ann@example.com")
    #expect(form.focus == .field(0))
    #expect(form.problemCount == 0)
  }

  @Test func `the form is sent as the wire wants it and empty fields stay at home`() {
    let form = Sample.form().after(.edited(.insert("Ann ")), .focused(.field(2)), .edited(.right))
    #expect(
      form.formData == [
        FormDatum(marker: "name", type: .string, value: .string("Ann")),
        FormDatum(marker: "delivery", type: .list, value: .array([.string("courier")])),
      ])
  }

  @Test func `another storage keeps what has the same marker, and the account where it can`() {
    var form = Sample.form(storages: [Sample.storage, Sample.pickup]).after(.edited(.insert("Ann")))
    form = form.after(.focused(.account), .optionMoved(by: 1), .focused(.storage))
    #expect(form.account?.identifier == "stripe")
    #expect(form.handle(.optionMoved(by: 1)) == [.loadForm("collect")])
    let collect = Form(id: 7, identifier: "collect", attributes: [FormAttribute(marker: "when", type: .date)])
    form = form.after(.formLoaded(marker: "collect", .success(collect)))
    #expect(form.fields.map(\.id) == ["when"])
    #expect(form.account?.identifier == "cash")
    form = form.after(.optionMoved(by: -1), .formLoaded(marker: "order", .success(Sample.orderForm)))
    #expect(form.fields[0].text == "Ann")
  }

  @Test func `the form of a storage that is not chosen any more is dropped`() {
    let form = Sample.form(storages: [Sample.storage, Sample.pickup]).after(
      .focused(.storage), .optionMoved(by: 1), .formLoaded(marker: "order", .success(Sample.orderForm)))
    #expect(form.loading == .loading)
  }

  @Test func `loading again keeps what was typed, filled in and found wrong`() {
    var form = Sample.form().after(
      .edited(.insert("A")), .moved(by: 1),
      .filled(.success(Self.known([.init(marker: "email_reg", type: .string, value: .string("a@b.co"))]))))
    #expect(form.reload() == [.loadStorages, .loadAccounts])
    form = form.after(.edited(.insert("m")))
    form = form.after(
      .storagesLoaded(.success([Sample.storage])), .accountsLoaded(.success(Sample.accounts)),
      .formLoaded(marker: "order", .success(Sample.orderForm)))
    #expect(form.fields.map(\.text) == ["A", "a@b.com", ""])
    #expect(form.fields[0].problem == .tooShort(minimum: 2))
  }

  @Test(arguments: [
    OrderForm.Action.storagesLoaded(.failure(.offline)), .accountsLoaded(.failure(.offline)),
    .formLoaded(marker: "order", .failure(.offline)),
  ])
  func `what fails to load can be loaded again and loses nothing`(failure: OrderForm.Action) {
    var form = Sample.form().after(.edited(.insert("Ann")))
    _ = form.reload()
    form = form.after(.storagesLoaded(.success([Sample.storage])), failure)
    #expect(form.loading == .failed(.offline))
    #expect(form.handle(.opened) == [.loadStorages, .loadAccounts])
    form = form.after(
      .storagesLoaded(.success([Sample.storage])), .accountsLoaded(.success(Sample.accounts)),
      .formLoaded(marker: "order", .success(Sample.orderForm)))
    #expect(form.fields[0].text == "Ann")
    #expect(form.loading == .loaded)
  }

  @Test func `a project without a storage says so`() {
    #expect(OrderForm().after(.opened, .storagesLoaded(.success([]))).loading == .failed(.notFound(nil)))
  }

  @Test func `a storage without a form asks for nothing`() {
    var storage = Sample.storage
    storage.formIdentifier = nil
    let form = OrderForm().after(
      .opened, .accountsLoaded(.success(Sample.accounts)), .storagesLoaded(.success([storage])))
    #expect(form.loading == .loaded)
    #expect(form.stops == [.account])
    #expect(form.isComplete)
  }

  @Test func `known details fill what is empty and nothing else`() {
    var form = Sample.form().after(.edited(.insert("Ann")))
    #expect(form.handle(.fillTapped) == [.loadKnownDetails(storage: "orders")])
    form = form.after(
      .filled(
        .success(
          Self.known([
            FormDatum(marker: "name", type: .string, value: .string("Bob")),
            FormDatum(marker: "email_reg", type: .string, value: .string("ann@example.com")),
            FormDatum(marker: "delivery", type: .list, value: .array([.string("pickup")])),
          ]))))
    #expect(form.fields.map(\.summary) == ["Ann", "ann@example.com", "Pickup"])
    #expect(form.after(.filled(.failure(.offline))).fillFailure == .offline)
  }

  private static func known(_ data: [FormDatum], profile: [FormDatum] = []) -> KnownDetails {
    var order = Sample.order()
    order.formData = data
    return KnownDetails(order: order, profile: profile)
  }

  @Test func `what was filled in is said, and from where`() {
    var app = Sample.reviewing()
    app.follow(.navigation(.backTapped))
    let titles = app.shopping.form.fields.map(\.title)
    let known = Self.known(
      [FormDatum(marker: "name", type: .string, value: "Bob")],
      profile: [
        FormDatum(marker: "name", type: .string, value: "Robert"),
        FormDatum(marker: "email", type: .string, value: "bob@example.com"),
      ])
    app.follow(.form(.filled(.success(known))))
    #expect(app.notice == .filled(FillReport(order: 89, fromOrder: [], fromProfile: [titles[1]])))
    app.follow(.form(.filled(.success(known))))
    #expect(app.notice == .filled(FillReport(order: 89)))
  }

  @Test func `what a form begins with gives way to the newest order, and what was chosen does not`() {
    let options = [
      AttributeOption(title: "Post", value: "post"), AttributeOption(title: "Pickup", value: "pickup"),
    ]
    let preset = FormAttribute(
      marker: "delivery", type: .list, title: "Delivery", options: options, initialValue: .string("post"))
    var fields = [preset].compactMap { Field(inOrder: $0) }
    let known = Self.known(
      [FormDatum(marker: "delivery", type: .list, value: .array([.string("pickup")]))],
      profile: [FormDatum(marker: "delivery", type: .list, value: .array([.string("post")]))])
    var form = OrderForm()
    _ = form.handle(.storagesLoaded(.success([Sample.storage])))
    _ = form.handle(.accountsLoaded(.success(Sample.accounts)))
    _ = form.handle(
      .formLoaded(marker: "order", .success(Form(id: 6, identifier: "order", attributes: [preset]))))
    fields = form.after(.filled(.success(known))).fields
    #expect(fields.map(\.summary) == ["Pickup"])
    form = form.after(.optionMoved(by: 1), .optionMoved(by: 1), .filled(.success(known)))
    #expect(form.fields.map(\.summary) == ["Post"])
  }

  @Test func `a form that changed is loaded anew, and what was filled in stays`() {
    var form = Sample.form().after(.edited(.insert("Ann")))
    #expect(form.handle(.reloadTapped) == [.loadStorages, .loadAccounts])
    form = form.after(
      .storagesLoaded(.success([Sample.storage])), .accountsLoaded(.success(Sample.accounts)),
      .formLoaded(marker: "order", .success(Sample.orderForm)))
    #expect(form.loading == .loaded && form.fields[0].value == "Ann")
  }

  @Test func `an editor takes the text and brings it back`() {
    var form = Sample.form().after(.edited(.insert("Ann")))
    #expect(form.handle(.editorTapped) == [.edit(field: "name", "Ann")])
    form = form.after(.editorClosed(field: "name", .success("Anna\n")))
    #expect(form.fields[0].value == "Anna")
    #expect(form.after(.focused(.account)).after(.editorTapped) == form.after(.focused(.account)))
  }

  @Test(arguments: [false, true])
  func `a password has no place in an order`(_ isRequired: Bool) {
    var form = OrderForm()
    _ = form.handle(.storagesLoaded(.success([Sample.storage])))
    let pin = FormAttribute(
      marker: "pin", title: "PIN",
      validators: Validators(isRequired: isRequired, isRequiredStrictly: isRequired), isPassword: true)
    _ = form.handle(
      .formLoaded(marker: "order", .success(Form(id: 6, identifier: "order", attributes: [pin]))))
    form = form.after(
      .edited(.insert("1234")),
      .filled(.success(Self.known([FormDatum(marker: "pin", type: .string, value: "1234")]))))
    #expect(form.handle(.editorTapped).isEmpty)
    #expect(form.fields.map(\.text) == [""] && form.formData.isEmpty && form.answers.isEmpty)
    form = form.after(.submitted)
    #expect(form.fields.map(\.problem) == [isRequired ? .notFillable : nil])
  }

  @Test func `the shop's refusal is put at the field that it names`() {
    var form = Sample.form().after(.edited(.insert("Ann")), .focused(.account))
    let sentence = "Values of marker 'email' is wrong"
    form.note(refusal: sentence)
    #expect(form.focus == .field(1))
    #expect(form.fields[1].problem == .refusedByShop(sentence))
    #expect(!form.isComplete)
    form.note(refusal: "Something else")
    #expect(form.fields.compactMap(\.problem).count == 1)
  }

  @Test func `after an order the form is fresh`() {
    var form = Sample.form().after(.edited(.insert("Ann")))
    #expect(form.isTouched)
    form.empty()
    #expect(!form.isTouched)
    #expect(form.fields.allSatisfy { $0.isEmpty })
    #expect(form.loading == .loaded)
  }

  @Test func `the account is chosen with the arrows`() {
    let form = Sample.form().after(.focused(.account), .edited(.left))
    #expect(form.account?.identifier == "paypal")
    #expect(form.after(.edited(.insert(" "))).account?.identifier == "cash")
  }
}

extension OrderForm {
  func after(_ actions: Action...) -> OrderForm {
    actions.reduce(into: self) { _ = $0.handle($1) }
  }

  fileprivate func choosingPickup() -> OrderForm {
    after(
      .focused(.storage), .optionMoved(by: 1),
      .formLoaded(marker: "collect", .success(Form(id: 7, identifier: "collect"))))
  }
}
