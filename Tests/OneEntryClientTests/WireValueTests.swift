import Foundation
import Testing

@testable import OneEntryClient

/// The variants that servers are known to send, and what must never be taken for anything.
@Suite struct WireValueTests {
  private func wire(_ json: String, langCode: String = "en_US") throws -> WireValue {
    WireValue(
      value: try JSONText.parse(Array(json.utf8), within: Limits()), path: "answer", langCode: langCode)
  }

  @Test(
    arguments: [
      ("340", "340"), (#""340.00""#, "340"), (#""51""#, "51"), ("0.30", "0.3"),
      ("1000000000000000", "1000000000000000"),
      (#""1e9""#, nil), ("null", nil), (#""NaN""#, nil), (#""""#, nil), (#"" 1""#, nil), (#""1,5""#, nil),
      ("true", nil),
      (#""19.99abc""#, nil), (#""-5""#, nil), ("-5", nil), ("19.99", "19.99"), ("1.005", "1.005"),
      ("{}", nil),
    ] as [(String, String?)])
  func `a sum is exact or unknown, never zero by mistake`(sum: String, expected: String?) throws {
    let order = try Order(wire(#"{"id":1,"currency":"usd","totalSum":\#(sum)}"#))
    #expect(order.total == expected.map { Money(Decimal(string: $0) ?? 0, "USD") })
  }

  @Test(
    arguments: [
      ("0.30", "0.3"), ("1e15", "1000000000000000"), ("1.005", "1.005"), ("0", "0"), ("-5", nil),
      (#""-0.01""#, nil),
    ]
      as [(String, String?)])
  func `a price is exact and never below zero`(price: String, expected: String?) throws {
    let product = try Product(wire(#"{"id":1,"price":\#(price)}"#))
    #expect(product.price?.amount == expected.flatMap { Decimal(string: $0) })
  }

  @Test func `no amount of an order and its payment is below zero`() throws {
    let lines = try Order(wire(#"{"id":1,"totalDue":-1,"products":[{"id":14,"quantity":1,"price":-2}]}"#))
    #expect(lines.totalDue == nil && lines.lines.map(\.price) == [nil])
    let stage = #"{"id":1,"split":{"stages":[{"value":-1,"sessionId":-4,"productId":0}]}}"#
    #expect(try Order(wire(stage)).stages == [PaymentStage(marker: "", title: "", status: .other(""))])
    #expect(try PaymentSession(wire(#"{"id":1,"amount":"-0.01"}"#)).amount == nil)
    #expect(try RefundRequest(wire(#"{"id":1,"amount":-3}"#)).amount == nil)
    let preview = try OrderPreview(wire(#"{"totalSum":1,"totalSumWithDiscount":-1,"bonusApplied":-1}"#))
    #expect(preview == OrderPreview(total: Money(1)))
  }

  @Test func `an order or an account that cannot be is not one that a session belongs to`() throws {
    let session = try PaymentSession(wire(#"{"id":1,"orderId":-89,"paymentAccountId":0}"#))
    #expect(session.orderID == nil && session.paymentAccountID == nil)
    #expect(try RefundRequest(wire(#"{"id":1,"orderId":"-2"}"#)).orderID == nil)
    #expect(try Order(wire(#"{"id":1,"storageId":0}"#)).storageID == nil)
  }

  @Test(arguments: ["x", "e\u{301}", "👩‍👩‍👧"])
  func `a text of any length is cut, a short one is not`(part: String) throws {
    let flood = String(repeating: part, count: 1 << 17)
    #expect(try wire("\"\(flood)\"").text?.unicodeScalars.count == WireValue.longestText)
    #expect(try wire("\"\(part)\"").text == part)
  }

  @Test func `numbers as large as an id can be are kept exactly`() throws {
    #expect(try Order(wire(#"{"id":9007199254740993}"#)).id == 9_007_199_254_740_993)
    #expect(try Order(wire("{\"id\":\(Int.max)}")).id == Int.max)
  }

  @Test(arguments: [
    #"[{"marker":"name","type":"string","value":"A"}]"#, #"{"marker":"name","type":"string","value":"A"}"#,
    #"{"en_US":[{"marker":"name","type":"string","value":"A"}]}"#,
    #"{"en_US":{"marker":"name","type":"string","value":"A"}}"#,
    #"{"fr_FR":[{"marker":"name","type":"string","value":"A"}]}"#,
  ])
  func `form data is read in every shape`(json: String) throws {
    let order = try Order(wire(#"{"id":1,"formData":\#(json)}"#))
    #expect(order.formData == [FormDatum(marker: "name", type: .string, value: "A")])
  }

  @Test(arguments: [
    (#"{"title":"Box"}"#, "Box"), (#"{"en_US":{"title":"Box"},"fr_FR":{"title":"Boîte"}}"#, "Box"),
    (#"{"fr_FR":{"title":"Boîte"}}"#, "Boîte"),
    (#"{"en_GB":{"title":"Box"},"de_DE":{"title":"Kiste"}}"#, "Box"),
    ("{}", ""), ("null", ""), (#"{"title":{"en_US":"Box"}}"#, "Box"), ("[]", ""),
  ])
  func `a title is found flat, under its locale, or under another`(json: String, title: String) throws {
    #expect(try wire(#"{"localizeInfos":\#(json)}"#)["localizeInfos"].title == title)
  }

  @Test(arguments: [("{}", 0), ("[]", 0), ("null", 0), (#"{"marker":"a","type":"string"}"#, 1)])
  func `the attributes of a form may be none, or one that is no array`(json: String, count: Int) throws {
    let form = try Form(wire(#"{"id":1,"identifier":"f","attributes":\#(json)}"#))
    #expect(form.attributes.count == count)
  }

  @Test func `what is not known about an attribute is kept and null flags are false`() throws {
    let json = #"""
      {"marker":"x","type":"hologram","isLogin":null,"multiselect":null,"isVisible":null,"listTitles":null,
       "validators":{"requiredValidator":{},"quantumValidator":{"spin":"up"},"trimValidator":true}}
      """#
    let attribute = try FormAttribute(wire(json))
    #expect(attribute.type == .other("hologram") && attribute.type.word == "hologram")
    #expect(!attribute.isLogin && !attribute.multiselect && attribute.options.isEmpty)
    #expect(
      attribute.validators.isRequired && !attribute.validators.isRequiredStrictly
        && attribute.validators.trims)
    #expect(attribute.validators.unknown == ["quantumValidator": ["spin": "up"]])
  }

  @Test func `attributes come in the order of their position`() throws {
    let json =
      #"{"id":1,"identifier":"f","attributes":[{"marker":"b","position":2},{"marker":"a","position":1}]}"#
    #expect(try Form(wire(json)).attributes.map(\.marker) == ["a", "b"])
  }

  @Test func `every validator of the catalogue is understood`() throws {
    guard case .object(let catalogue) = try Fixture.json("validators.catalogue") else { return }
    let first = catalogue.compactMapValues { value in
      if case .array(let settings) = value { settings.first } else { nil }
    }
    let validators = Validators(WireValue(value: .object(first), path: "", langCode: "en_US"))
    #expect(validators.isRequiredStrictly && validators.isEmail && validators.trims)
    #expect(validators.minimumLength == 3 && validators.maximumLength == 20 && validators.exactLength == nil)
    #expect(validators.pattern == #"^[0-9+\- ]{1,20}$"# && validators.maskHint == "+62")
    #expect(validators.messages == ["regExpValidator": "Digits only"])
    #expect(validators.defaultValue == "USD" && validators.maximumFileSize == 2_048_000)
    #expect(validators.unknown.keys.sorted() == ["sizeInPixelsValidator"])
  }

  @Test(arguments: [
    ("[]", []), (#"{"id":46}"#, [46]), (#"[{"id":46},{"id":"47"},null]"#, [46]),
    (#"[{"id":46},{"id":48},{"id":47}]"#, [48, 47, 46]),
    (#"{"items":[{"id":46}],"total":1}"#, [46]),
  ])
  func `the sessions of an order are an array, one, or none; the newest is first`(json: String, ids: [Int])
    throws
  {
    #expect(try Payments.sessions(orderID: 89).read(wire(json)).map(\.id) == ids)
  }

  @Test(
    arguments: [
      ("WAITING", .waiting), ("requires_action", .waiting), ("Paid", .completed), ("cancelled", .canceled),
      ("partial", .partial), ("in_limbo", .other("in_limbo")), ("", .other("")),
    ] as [(String, PaymentStatus)])
  func `payment words are known in any case and an unknown one is kept`(word: String, status: PaymentStatus) {
    #expect(PaymentStatus(word: word) == status)
  }

  @Test(
    arguments: [
      ("Settled", .completed), ("ON_HOLD", .waiting), ("waiting", .waiting), ("in_limbo", .other("in_limbo")),
    ] as [(String, PaymentStatus)])
  func `a project's own word means what its configuration says, a known one what it always does`(
    word: String, status: PaymentStatus
  ) async throws {
    var configuration = try Project.configuration()
    configuration.statusWords = ["settled": .completed, "on_hold": .waiting, "waiting": .completed]
    let json = #"[{"id":46,"status":"\#(word)"}]"#
    let transport = Transport { request in
      request.path.hasSuffix("/users/auth") ? .tokens(0) : HTTPResponse(200, json)
    }
    let client = Client(configuration: configuration, transport: transport)
    try await client.signIn(Project.credentials)
    #expect(try await client.send(Payments.sessions(orderID: 89)).map(\.status) == [status])
  }

  @Test(
    arguments: [
      ("2025-04-30T20:15:29.254Z", 1_746_044_129.254), ("2025-04-30T20:15:29Z", 1_746_044_129),
      ("2023-01-01 12:12", 1_672_575_120), ("9999-12-31T23:59:59Z", 253_402_300_799), ("junk", nil),
      ("", nil), ("2025-13-45T99:99:99Z", nil),
    ] as [(String, Double?)])
  func `a moment keeps its text and is read where it can be`(text: String, seconds: Double?) throws {
    let date = Timestamp(text).date
    #expect((date == nil) == (seconds == nil))
    if let date, let seconds { #expect(abs(date.timeIntervalSince1970 - seconds) < 0.001) }
  }

  @Test(arguments: [[0xEF, 0xBB, 0xBF, 0x7B, 0x7D]] as [[UInt8]])
  func `a byte order mark is allowed`(bytes: [UInt8]) throws {
    #expect(try JSONText.parse(bytes, within: Limits()) == [:])
  }

  @Test(
    arguments: [
      [0xFF, 0xFE, 0x7B, 0, 0x7D, 0], [0x22, 0xE9, 0x22], [0x7B, 0, 0x7D, 0], [0x22, 0xED, 0xA0, 0x80, 0x22],
      Array(#""\ud800""#.utf8), Array("1e400".utf8), Array("{} x".utf8),
    ] as [[UInt8]])
  func `what is no JSON in UTF-8 is refused`(bytes: [UInt8]) {
    #expect(throws: JSONText.Problem.malformed) { try JSONText.parse(bytes, within: Limits()) }
  }

  @Test func `the first of two equal keys counts`() throws {
    #expect(try wire(#"{"id":1,"id":2}"#)["id"].int == 1)
  }

  @Test func `JSON is written the same way every time, decimals exactly`() throws {
    let value = try wire(#"{"b":19.99,"a":[true,null,"é/"],"c":12345678901234567890.25}"#).value
    let text = String(decoding: JSONText.bytes(of: value), as: UTF8.self)
    #expect(text == #"{"a":[true,null,"é/"],"b":19.99,"c":12345678901234567890.25}"#)
  }
}
