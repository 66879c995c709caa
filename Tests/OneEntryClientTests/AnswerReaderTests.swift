import Testing

@testable import OneEntryClient

/// The table of the contract's fields, and what it says of answers.
@Suite struct AnswerReaderTests {
  private static func read(_ json: String, as shape: Shape) throws -> (MaskedJSON, [String]) {
    var reader = AnswerReader()
    let value = try JSONText.parse(Array(json.utf8), within: Limits())
    let masked = reader.read(value, as: shape)
    return (masked, reader.differences.map(\.sentence).sorted())
  }

  private static let thing = Shape.object([
    "id": .number, "title": .optional(.text), "key": .optional(.secret), "link": .optional(.paymentLink),
    "sum": .optional(.numberOrText), "free": .anything, "state": .hidden,
  ])

  @Test(arguments: [
    (#"{"id":1}"#, []), (#"{"id":1,"title":null,"sum":"1","free":null}"#, []),
    (#"{"id":"1"}"#, ["id: text instead of number"]), (#"{"id":null}"#, ["id: missing"]),
    (#"{}"#, ["id: missing"]), (#"{"id":1,"more":{"a":1}}"#, ["more: unknown"]),
    (
      #"{"id":1,"title":5,"sum":true}"#,
      [
        "sum: flag instead of number or text", "title: number instead of text",
      ]
    ),
    (#"[1]"#, ["the answer: list instead of object"]), ("null", ["the answer: null instead of object"]),
  ])
  func `a difference is told with its place`(json: String, sentences: [String]) throws {
    #expect(try Self.read(json, as: Self.thing).1 == sentences)
  }

  @Test func `in a list each difference counts once, and an element for a list is one`() throws {
    let shape = Shape.page(of: Self.thing)
    let list = #"[{"id":"1"},{"id":"2"},{"id":3,"title":1}]"#
    let expected = ["[].id: text instead of number", "[].title: number instead of text"]
    #expect(try Self.read(list, as: shape).1 == expected)
    #expect(try Self.read(#"{"items":\#(list),"total":3}"#, as: shape).1 == expected.map { "items" + $0 })
    #expect(try Self.read(#"{"id":1}"#, as: shape).1 == ["the answer: object instead of list"])
    #expect(
      try Self.read(#"{"items":{},"total":"0"}"#, as: shape).1 == [
        "items: object instead of list", "total: text instead of number",
      ])
  }

  @Test func `what is secret, and any text that nobody knows, is masked wherever it comes`() throws {
    let json = """
      {"id":"s1","title":"t","key":"s2","link":"https://pay","free":{"a":["b"]},"state":{"k":"s3"},
       "more":{"deep":["s4",7,true]},"sum":["s5"]}
      """
    let (masked, _) = try Self.read(json, as: Self.thing)
    #expect(
      masked.exported == [
        "id": "•••", "title": "t", "key": "•••", "link": "•••", "free": ["a": ["b"]], "state": "•••",
        "more": ["deep": ["•••", 7, true]], "sum": ["•••"],
      ])
    #expect(masked.lines.contains(#"  "link": "https://pay","#))
  }

  @Test func `a secret of the request is masked where the server repeats it`() throws {
    var reader = AnswerReader(secrets: [Secret("pa ss"), Secret("")])
    let masked = reader.read(["free": ["x pa ss y pa%20ss"], "id": 1], as: Self.thing)
    #expect(masked.exported == ["free": ["x ••• y •••"], "id": 1])
  }

  /// Fixtures of old servers, and of answers to calls whose name does not follow from the fixture's.
  private static let calls: [String: Call] = [
    "auth-providers.by-marker": .getAuthProviderByMarker, "auth-providers.list": .getAuthProviders,
    "auth.activate": .activateUser, "auth.auth": .auth, "auth.change-password": .changePassword,
    "auth.check-code": .checkCode, "auth.logout-all": .logoutAll, "auth.logout": .logout,
    "auth.refresh": .refresh, "auth.sessions": .getActiveSessionsByMarker, "auth.sign-up": .signUp,
    "forms.by-marker.order": .getFormByMarker, "forms.by-marker.reg": .getFormByMarker,
    "forms.list": .getAllForms, "locales.active": .getLocales,
    "orders-storage.by-marker": .getOrdersStorageByMarker, "orders-storage.list": .getAllOrdersStorage,
    "orders.by-id": .getOrderByMarkerAndId, "orders.by-id.split": .getOrderByMarkerAndId,
    "orders.create.full": .createOrder, "orders.create": .createOrder, "orders.list": .getAllOrdersByMarker,
    "orders.preview": .previewOrder, "orders.refund.create": .createRefundRequest,
    "orders.refund.list": .getRefundRequests, "orders.statuses": .getAllStatusesByStorageMarker,
    "orders.update": .updateOrderByMarkerAndId, "payments.account.by-id": .getAccountById,
    "payments.accounts": .getAccounts, "payments.connected": .getConnected,
    "payments.sessions.by-id": .getSessionById, "payments.sessions.by-order.none": .getSessionByOrderId,
    "payments.sessions.by-order": .getSessionByOrderId, "payments.sessions.create.intent": .createSession,
    "payments.sessions.create": .createSession, "payments.sessions.create.stripe": .createSession,
    "payments.sessions.list": .getSessions, "product-statuses.list": .getProductStatuses,
    "product-statuses.marker-validation": .validateMarker, "products.all": .getProducts,
    "products.by-id.locale-keyed": .getProductById, "products.by-id": .getProductById,
    "products.prices": .getProductsPriceByPageUrl, "products.quick-search": .searchProduct,
    "products.related": .getRelatedProductsById, "users.cart.add": .addToCart, "users.cart.empty": .getCart,
    "users.cart.get": .getCart, "users.me": .getUser, "users.me.update": .updateUser,
  ]

  @Test(arguments: calls.keys.sorted())
  func `a documented answer is what the contract says`(name: String) throws {
    var reader = AnswerReader()
    let call = try #require(Self.calls[name])
    _ = reader.read(try Fixture.json(name + ".response"), as: call.answer)
    #expect(reader.differences.map(\.sentence).sorted() == [])
  }

  /// What these servers send is read all the same.
  @Test(arguments: [
    ("forms.by-marker.empty-attributes", Call.getFormByMarker, "attributes: object instead of list"),
    ("payments.sessions.by-order.seed", .getSessionByOrderId, "the answer: object instead of list"),
  ])
  func `an answer of an older server differs`(name: String, call: Call, sentence: String) throws {
    var reader = AnswerReader()
    _ = reader.read(try Fixture.json(name + ".response"), as: call.answer)
    #expect(reader.differences.map(\.sentence) == [sentence])
  }

  @Test func `no secret of a documented answer is left in what may be shown`() throws {
    let secrets = ["<signature>", "1745494429101", "pk_placeholder", "_secret_placeholder", "cs_test"]
    for (name, call) in Self.calls {
      var reader = AnswerReader()
      let text = "\(reader.read(try Fixture.json(name + ".response"), as: call.answer).exported)"
      #expect(!secrets.contains { text.contains($0) }, "\(name)")
    }
  }
}
