import Testing

@testable import OneEntryClient

/// One bad element never takes its list with it.
@Suite struct BrokenListTests {
  private func wire(_ json: String) throws -> WireValue {
    WireValue(
      value: try JSONText.parse(Array(json.utf8), within: Limits()), path: "answer", langCode: "en_US")
  }

  @Test(
    arguments: [
      (#"{"id":null,"title":null,"price":null,"quantity":1}"#, Order.Line(quantity: 1)),
      (#"{"title":"Tea","quantity":2}"#, Order.Line(quantity: 2, title: "Tea")),
      ("null", Order.Line()), ("7", Order.Line()), ("[]", Order.Line()), (#""tea""#, Order.Line()),
      (#"{"id":14,"quantity":null}"#, Order.Line(productID: 14)),
      (#"{"id":14,"quantity":1.5}"#, Order.Line(productID: 14)),
      (#"{"id":14,"quantity":"many"}"#, Order.Line(productID: 14)),
      (#"{"id":14,"quantity":0}"#, Order.Line(productID: 14)), (#"{"id":14}"#, Order.Line(productID: 14)),
      (#"{"id":"p-1","quantity":1}"#, Order.Line(quantity: 1)),
      (#"{"id":"14","quantity":"2"}"#, Order.Line(productID: 14, quantity: 2)),
      (#"{"id":-1,"quantity":1,"price":"dear"}"#, Order.Line(quantity: 1)),
      (
        #"{"id":14,"quantity":1,"price":0,"isGift":true}"#,
        Order.Line(productID: 14, quantity: 1, price: 0, isGift: true)
      ),
      (#"{"id":14,"quantity":1,"isGift":null}"#, Order.Line(productID: 14, quantity: 1)),
      (#"{"id":14,"quantity":1,"isGift":"yes"}"#, Order.Line(productID: 14, quantity: 1)),
    ] as [(String, Order.Line)])
  func `a line that cannot be read is kept as far as it can`(json: String, line: Order.Line) throws {
    let list = #"{"items":[{"id":88,"products":[\#(json),{"id":1,"quantity":3}]},{"id":87}],"total":2}"#
    let page = try Orders.all(in: "orders").read(wire(list))
    #expect(page.items.map(\.id) == [88, 87] && page.skipped == 0)
    #expect(page.items[0].lines == [line, Order.Line(productID: 1, quantity: 3)])
  }

  @Test(arguments: ["null", "{}", #"{"id":null}"#, #"{"id":"88"}"#, #"{"id":1.5}"#, "[]", "true"])
  func `an order without a readable id is skipped and counted, even where it is the only one`(json: String)
    throws
  {
    let orders = Orders.all(in: "orders")
    let some = try orders.read(wire(#"{"items":[{"id":89},\#(json),{"id":87}],"total":40}"#))
    #expect(some.items.map(\.id) == [89, 87] && some.skipped == 1 && some.count == 3 && some.total == 40)
    let alone = try orders.read(wire("[\(json)]"))
    #expect(alone.items.isEmpty && alone.skipped == 1 && alone.total == 1)
  }

  @Test(arguments: ["{}", #"{"error":true}"#, "null", "true", #""none""#, #"{"items":null}"#])
  func `what is no list of orders is not taken for an empty one`(json: String) throws {
    #expect(throws: APIError.self) { try Orders.all(in: "orders").read(wire(json)) }
  }

  @Test func `the lines of an order that are no list are one line that cannot be read`() throws {
    #expect(try Order(wire(#"{"id":1,"products":"14 × 1"}"#)).lines == [Order.Line()])
    #expect(try Order(wire(#"{"id":1,"products":{}}"#)).lines.isEmpty)
    #expect(try Order(wire(#"{"id":1,"products":null}"#)).lines.isEmpty)
  }

  typealias Count = @Sendable (WireValue) throws -> Int

  private static func counts<Element>(_ endpoint: Endpoint<[Element]>) -> Count {
    { try endpoint.read($0).count }
  }

  private static func counts<Element>(_ endpoint: Endpoint<Page<Element>>) -> Count {
    { try endpoint.read($0).items.count }
  }

  /// Every list of the API with the least that an entry of it must have.
  private static let lists: [String: (entry: String, count: Count)] = [
    "providers": (#"{"id":1,"identifier":"email"}"#, counts(AuthProviders.all())),
    "sign-ins": (#"{"deviceInfo":{"os":"Linux"}}"#, counts(AuthProviders.activeSessions(at: "email"))),
    "locales": (#"{"id":1,"code":"en_US"}"#, counts(Locales.active())),
    "forms": (#"{"id":1,"identifier":"order"}"#, counts(Forms.all())),
    "storages": (#"{"id":1,"identifier":"orders"}"#, counts(Orders.storages())),
    "orders": (#"{"id":1}"#, counts(Orders.all(in: "orders"))),
    "statuses": (#"{"id":1,"identifier":"new"}"#, counts(Orders.statuses(of: "orders"))),
    "refunds": (#"{"id":1}"#, counts(Orders.refundRequests(order: 1))),
    "accounts": (#"{"id":1,"identifier":"cash"}"#, counts(Payments.accounts())),
    "sessions": (#"{"id":1}"#, counts(Payments.sessions())),
    "sessions of an order": (#"{"id":1}"#, counts(Payments.sessions(orderID: 1))),
    "products": (#"{"id":1}"#, counts(Products.all())),
    "prices": (#"{"id":1}"#, counts(Products.prices(onPage: "catalog"))),
    "hits": (#"{"id":1}"#, counts(Products.quickSearch("tea"))),
    "product statuses": (#"{"id":1,"identifier":"sale"}"#, counts(ProductStatuses.all())),
  ]

  @Test(arguments: lists.keys.sorted(), ["null", "{}", "[]", "0", #""x""#])
  func `every list does without an entry that cannot be read`(name: String, broken: String) throws {
    let list = try #require(Self.lists[name])
    #expect(try list.count(wire("[\(broken),\(list.entry),\(broken)]")) == 1)
    #expect(try list.count(wire(#"{"items":[\#(list.entry),\#(broken)],"total":2}"#)) == 1)
    #expect(throws: APIError.self) { try list.count(wire("true")) }
  }

  @Test(arguments: lists.keys.sorted())
  func `a list of which nothing can be read is an error, but for orders`(name: String) throws {
    let list = try #require(Self.lists[name])
    let count = try? list.count(wire("[null,{}]"))
    #expect(count == (name == "orders" ? 0 : nil))
  }

  @Test(arguments: lists.keys.sorted())
  func `a long list is read whole`(name: String) throws {
    let list = try #require(Self.lists[name])
    let entries = Array(repeating: list.entry, count: 1200).joined(separator: ",")
    #expect(try list.count(wire("[\(entries)]")) == 1200)
  }

  @Test func `a list from a server that ignores the limit is read up to the size of the answer`() throws {
    let orders = (1...20_000).map { #"{"id":\#($0)}"# }.joined(separator: ",")
    #expect(try Orders.all(in: "orders").read(wire("[\(orders)]")).items.count == 20_000)
  }

  @Test(arguments: ["null", "{}", "7", #"{"marker":""}"#, #"{"marker":null,"type":"string"}"#])
  func `a form keeps the attributes that can be filled in`(broken: String) throws {
    let form = #"{"id":1,"identifier":"order","attributes":[\#(broken),{"marker":"name"}]}"#
    #expect(try Form(wire(form)).attributes.map(\.marker) == ["name"])
  }
}
