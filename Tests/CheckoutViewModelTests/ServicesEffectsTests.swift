import OneEntryClient
import Testing

@testable import CheckoutViewModel

struct ServicesEffectsTests {
  private static let product = Result<[Product], Failure>.success([Sample.box])
  private static let login = SignInRequest(
    provider: Sample.provider, login: Credential(marker: "email_reg", value: Secret("ann")),
    password: Credential(marker: "password_reg", value: Secret("x")))
  private static let intent = OrderIntent(
    storage: "orders",
    draft: OrderDraft(formIdentifier: "order", paymentAccountIdentifier: "cash", formData: [], lines: []))

  private static let preview = OrderPreviewDraft(lines: [])

  private static let answers: [(Effect, App.Action)] = [
    (.resumeSession(user: nil), .signIn(.resumed(.failure(.signedOut)))),
    (.enterAsGuest(onlyToGoOn: false), .signIn(.guestEntered(.success(true)))),
    (.loadProviders, .signIn(.providersLoaded(.success([Sample.provider])))),
    (.loadSignInForm(Sample.provider), .signIn(.formLoaded(provider: "email", .success(Sample.signInForm)))),
    (.apply(login), .signIn(.answered(.signIn, .success("ann")))),
    (.requestCode(.activate, provider: "email", user: "ann"), .signIn(.codeSent(.success(nil)))),
    (
      .loadProducts(offset: 0, .title),
      .catalogue(.loaded(offset: 0, .title, .success(Page(items: [Sample.box, Sample.tea], total: 2))))
    ),
    (.searchProducts("t"), .catalogue(.found("t", .success(SearchHits([Sample.tea]))))),
    (.loadPrices([14]), .cart(.pricesLoaded(product))),
    (.fetchProducts([14: 2]), .checkout(.productsFound([14: 2], product))),
    (.loadStorages, .form(.storagesLoaded(.success([Sample.storage])))),
    (.loadAccounts, .form(.accountsLoaded(.success(Sample.accounts)))),
    (.loadForm("order"), .form(.formLoaded(marker: "order", .success(Sample.orderForm)))),
    (.loadKnownDetails(storage: "orders"), .form(.filled(.success(KnownDetails())))),
    (.previewOrder(preview), .pricing(.answered(preview, .success(OrderPreview(total: Money(340, "USD")))))),
    (.prepareOrder(intent), .placement(.prepared(intent, .success(Sample.journaled(intent))))),
    (.createOrder(Sample.journaled(intent)), .placement(.answered(.success(Sample.order())))),
    (.listOrders(Sample.journaled(intent)), .placement(.list([Sample.order()]))),
    (
      .adoptOrder(Sample.journaled(intent), Sample.order()),
      .placement(.adopted(Sample.order(), .success(true)))
    ),
    (.readJournal, .checkout(.journalRead(.success(JournalContents())))),
    (.loadOrder(id: 12, storage: "orders"), .checkout(.orderLoaded(12, .success(Sample.own(12))))),
    (.findOrder(nil), .checkout(.orderLoaded(nil, .success(Sample.own())))),
    (.loadSessions(orderID: 89), .watch(89, .sessionsRead(.success([])))),
    (.createSession(orderID: 89), .watch(89, .sessionCreated(.success(Sample.session())))),
    (.encode(link: "x"), .payment(.linkEncoded("x", [[true, false]]))),
    (
      .checkPayment(orderID: 89, storage: "orders", afresh: false),
      .watch(89, .checked(.success(Sample.check(Sample.session()))))
    ),
    (
      .changeMethod(Sample.order(), storage: "orders", account: "cash", accepting: nil),
      .watch(89, .methodChanged(.success(Sample.order(account: "cash"))))
    ),
    (.loadOrders, .orders(.loaded(.success([Sample.own()])))),
    (.loadPayments(orderID: 89), .orders(.paymentsLoaded(orderID: 89, .success([])))),
    (.cancelOrder(Sample.own()), .orders(.canceled(orderID: 89, .success(Sample.order())))),
    (.copy(.orderNumber(89)), .device(.copied(.orderNumber(89)))),
    (.edit(field: "name", "a"), .form(.editorClosed(field: "name", .success("a!")))),
    (.saveReceipt(Sample.own(), ReceiptNote(), .json), .device(.receiptSaved(.success("89.json")))),
  ]

  @Test(arguments: answers.indices) func `each effect is answered by its own action`(index: Int) async {
    let (_, asking) = AsyncStream<String>.makeStream()
    let (effect, action) = Self.answers[index]
    #expect(await Sample.services(asking).answer(to: effect, in: .english) == action)
  }

  @Test func `signing out and what the store does itself have no answer`() async {
    let (_, asking) = AsyncStream<String>.makeStream()
    for effect in [
      Effect.signOut, .forgetSignIn, .quit, .suspend, .stop(.poll(89)), .stopTimers, .wait(.poll(89), .zero),
      .useLanguage(.french),
    ] {
      #expect(await Sample.services(asking).answer(to: effect, in: .english) == nil)
    }
  }
}
