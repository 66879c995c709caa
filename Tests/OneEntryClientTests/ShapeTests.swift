import Foundation
import Testing

@testable import OneEntryClient

/// Answers in shapes that servers and projects differ in: orders, statuses, payments and previews.
@Suite struct ShapeTests {
  private func wire(_ json: String, langCode: String = "en_US") throws -> WireValue {
    WireValue(
      value: try JSONText.parse(Array(json.utf8), within: Limits()), path: "answer", langCode: langCode)
  }

  private func json(_ text: String) throws -> JSONValue { try wire(text).value }

  @Test func `a gift is a line of its own, even of a product that was bought`() throws {
    let order = try Order(
      wire(
        #"""
        {"id":7,"products":[{"id":3,"quantity":2,"price":"4.50"},{"id":3,"quantity":1,"price":0,"isGift":true},
         {"id":9,"quantity":1,"price":6,"isGift":true}]}
        """#))
    #expect(order.lines.map(\.isGift) == [false, true, true])
    #expect(order.lines.compactMap(OrderLine.init) == [OrderLine(productID: 3, quantity: 2)])
  }

  @Test(arguments: [
    #"{"title":"Paid"}"#, #"{"en_US":{"title":"Paid"}}"#, #"{"de_DE":{"title":"Paid"}}"#,
  ])
  func `an order has a status on each of three axes, or none`(titles: String) throws {
    let order = try Order(
      wire(
        #"""
        {"id":7,"statusIdentifier":"north_new","statusLocalizeInfos":{"title":"New"},
         "fulfillmentStatusIdentifier":null,"fulfillmentStatusLocalizeInfos":null,
         "paymentStatusIdentifier":"north_paid-payment","paymentStatusLocalizeInfos":\#(titles)}
        """#))
    #expect(order.statusIdentifier == "north_new" && order.fulfilment == nil)
    #expect(order.paymentProgress == NamedStatus(identifier: "north_paid-payment", title: "Paid"))
  }

  @Test func `a short answer is an order of which little is known`() throws {
    let order = try Order(wire(#"{"id":7,"statusIdentifier":"new"}"#))
    #expect(order == Order(id: 7, statusIdentifier: "new"))
  }

  @Test(arguments: [
    (
      #"{"id":7,"products":[{"id":3,"quantity":1}],"couponCode":"MAY","bonusApplied":"2.50","currency":"eur","totalSum":9}"#,
      "eur"
    ),
    (
      #"{"id":7,"products":[{"id":3,"quantity":1}],"discountConfig":{"coupon":{"code":"MAY"}},"bonusApplied":2.5,"currency":"eur","totalSum":9}"#,
      "eur"
    ),
    (
      #"{"id":7,"products":[{"id":3,"quantity":1}],"discountConfig":{"coupon":"MAY"},"bonusApplied":2.5,"currency":"EUR","totalSum":9}"#,
      "EUR"
    ),
  ])
  func `coupon, bonus and currency are sent again when an order is written back, as they came`(
    order: String, currency: String
  ) throws {
    #expect(try Order(wire(order)).total == Money(9, "EUR"))
    let draft = try #require(OrderDraft(rewriting: Order(wire(order)), discounts: ["loyal"]))
    #expect(
      draft.couponCode == "MAY" && draft.bonusAmount == Decimal(string: "2.5") && draft.currency == currency)
    #expect(draft.additionalDiscountsMarkers == ["loyal"])
    let body = try wire(
      String(decoding: JSONText.bytes(of: draft.json(langCode: "en_US").exposed), as: UTF8.self))
    #expect(body["couponCode"].text == "MAY" && body["currency"].text == currency)
  }

  @Test func `nothing is sent that was not there`() throws {
    let order = #"{"id":7,"products":[{"id":3,"quantity":1}],"bonusApplied":0,"discountConfig":null}"#
    let draft = try #require(OrderDraft(rewriting: Order(wire(order))))
    #expect(draft.couponCode == nil && draft.bonusAmount == nil && draft.currency == nil)
  }

  @Test func `gifts are left out of what is written back, and a line without product forbids it`() throws {
    let gift = #"{"id":9,"quantity":1,"isGift":true}"#
    let order = try Order(wire(#"{"id":7,"products":[{"id":3,"quantity":1},\#(gift)]}"#))
    #expect(OrderDraft(rewriting: order)?.lines == [OrderLine(productID: 3, quantity: 1)])
    let broken = try Order(wire(#"{"id":7,"products":[{"id":3,"quantity":1},{"id":null,"quantity":1}]}"#))
    #expect(OrderDraft(rewriting: broken) == nil)
  }

  @Test(
    arguments: [
      ("text", #"{"plainValue":"Hi","htmlValue":"<p>Hi</p>","mdValue":"Hi"}"#, #"[{"plainValue":"Hi"}]"#),
      (
        "text", #"[{"plainValue":"","htmlValue":"<p>Hi</p>","mdValue":"*Hi*","params":{}}]"#,
        #"[{"mdValue":"*Hi*","params":{}}]"#
      ),
      (
        "textWithHeader", #"[{"header":"A","htmlValue":"<p>Hi</p>","plainValue":null}]"#,
        #"[{"header":"A","htmlValue":"<p>Hi</p>"}]"#
      ),
      ("list", #""a""#, #"["a"]"#), ("list", #"["a"]"#, #"["a"]"#),
      ("list", #"{"title":"A","value":"a","extended":null}"#, #"["a"]"#),
      ("radioButton", #"[{"title":"Three","value":3}]"#, "[3]"),
      ("entity", #"[{"value":{"id":41,"depth":1}},{"id":"p-1-2"},7,"8"]"#, #"[41,"p-1-2",7,"8"]"#),
      ("date", #"{"fullDate":"2027-03-01"}"#, #"{"fullDate":"2027-03-01"}"#), ("integer", "3", "3"),
      (
        "timeInterval", #"[["2027-03-08T10:00:00.000Z","2027-03-08T11:00:00.000Z"]]"#,
        #"[["2027-03-08T10:00:00.000Z","2027-03-08T11:00:00.000Z"]]"#
      ),
      ("hologram", #"{"a":[1]}"#, #"{"a":[1]}"#), ("list", "null", "[]"),
    ])
  func `a value is written back in the shape that servers take`(type: String, read: String, written: String)
    throws
  {
    let datum = FormDatum(marker: "x", type: AttributeType(word: type), value: try json(read))
    #expect(try datum.rewritable.value == json(written))
  }

  @Test(
    arguments: [
      (#"[{"id":1,"identifier":"x_cancelled"},{"id":2,"identifier":"cancelled-payment"}]"#, 1),
      (#"[{"id":1,"identifier":"cancelled-payment"}]"#, nil),
      (#"[{"id":1,"identifier":"s9","localizeInfos":{"title":"Cancelled"}},{"id":2,"identifier":"new"}]"#, 1),
      (#"[{"id":1,"identifier":"cancelled"},{"id":2,"identifier":"over","isCancelFinal":true}]"#, 2),
      (
        #"[{"id":1,"identifier":"cancelled","axis":"payment"},{"id":2,"identifier":"x_canceled","axis":"order"}]"#,
        2
      ),
      (#"[{"id":1,"identifier":"cancelled","axis":"Fulfillment"}]"#, nil),
      (#"[{"id":1,"identifier":"a_cancel","position":2},{"id":2,"identifier":"b_cancel","position":1}]"#, 2),
      (
        #"[{"id":1,"identifier":"a_cancel","isUsed":false},{"id":2,"identifier":"b_cancel","position":9}]"#, 2
      ),
      (#"[{"id":1,"identifier":"a_cancel","isMapped":true}]"#, 1),
      (#"[{"id":1,"identifier":"s","localizeInfos":{"title":"Annulée"}}]"#, 1),
      (#"[{"id":1,"identifier":"new"}]"#, nil),
    ] as [(String, Int?)])
  func `the cancelling status is found by flag, marker or title, on the order's own axis`(
    list: String, id: Int?
  )
    throws
  {
    #expect(try OrderStatus.cancelling(among: [OrderStatus](wire(list)))?.id == id)
  }

  @Test func `a session of a subscription is read and belongs to no order`() throws {
    let sessions = try Payments.sessions().read(
      wire(#"{"items":[{"id":71,"orderId":null,"subscriptionId":9,"status":"waiting"}],"total":1}"#))
    #expect(sessions.items.map(\.orderID) == [nil] && sessions.items.map(\.subscriptionID) == [9])
  }

  @Test func `a planned stage is not due, a completed one is done`() throws {
    let order = try Order(
      wire(
        #"{"id":7,"split":{"stages":[{"marker":"a","status":"completed"},{"marker":"b","status":"planned"}]}}"#
      ))
    #expect(order.stages.map(\.isPlanned) == [false, true] && order.stages[0].status == .completed)
  }

  @Test(arguments: [
    #"{"id":1,"identifier":"a","testMode":true,"settings":{"status":"not_connected"},"testSettings":{"status":"connected"}}"#,
    #"{"id":1,"identifier":"a","type":"midtrans"}"#, #"{"id":1,"identifier":"a","settings":{}}"#,
  ])
  func `an account is connected unless the mode in force says otherwise`(account: String) throws {
    let account = try PaymentAccount(wire(account))
    #expect(account.isConnected && account.isVisible)
  }

  @Test func `a storage without accounts has an empty list of them`() throws {
    #expect(
      try OrderStorage(wire(#"{"id":1,"identifier":"o","paymentAccountIdentifiers":[]}"#))
        .paymentAccountIdentifiers == [])
    #expect(try OrderStorage(wire(#"{"id":1,"identifier":"o"}"#)).paymentAccountIdentifiers == [])
  }

  @Test func `the sums of a preview may be text`() throws {
    let preview = try OrderPreview(wire(#"{"totalSum":"80.00","totalDue":"72.00","currency":"eur"}"#))
    #expect(preview.total == Money(80, "EUR") && preview.totalDue == Money(72, "EUR"))
  }

  @Test(
    arguments: [
      (#"{"code":"MAY","valid":true,"applied":false}"#, Coupon(code: "MAY", isValid: true, isApplied: false)),
      (#"{"code":"MAY","valid":true,"applied":true}"#, Coupon(code: "MAY", isValid: true, isApplied: true)),
      (#""MAY""#, Coupon(code: "MAY")), ("null", nil), ("{}", nil),
    ] as [(String, Coupon?)])
  func `a preview says what became of the coupon`(coupon: String, expected: Coupon?) throws {
    let preview = try OrderPreview(wire(#"{"totalSum":80,"discountConfig":{"coupon":\#(coupon)}}"#))
    #expect(preview.coupon == expected)
    #expect(preview.coupon?.lacksConditions == expected.map { $0.isApplied == false })
  }

  @Test(
    arguments: [
      (
        #"{"bonus":{"availableBalance":40,"maxBonusDiscount":"8","minBonusAmount":5,"minOrderAmountForBonus":50}}"#,
        BonusLimits(balance: 40, maximum: 8, minimum: 5, minimumOrder: 50)
      ),
      (#"{"bonus":null,"settings":{"minBonusAmount":5}}"#, BonusLimits(minimum: 5)),
      (#"{"bonus":{}}"#, nil), ("{}", nil), ("null", nil),
    ] as [(String, BonusLimits?)])
  func `a preview says what the bonus balance allows`(configuration: String, limits: BonusLimits?) throws {
    #expect(try OrderPreview(wire(#"{"totalSum":80,"discountConfig":\#(configuration)}"#)).bonus == limits)
  }

  @Test func `a gift of a preview is listed and in no sum`() throws {
    let preview = try OrderPreview(
      wire(#"{"totalSum":80,"orderPreview":[{"id":12,"quantity":1,"price":"9.50","isGift":true}]}"#))
    #expect(preview.lines.map(\.isGift) == [true] && preview.total == Money(80))
  }

  @Test(arguments: [#"{"statusCode":200,"message":"Not for you"}"#, #"{"message":["Not for","you"]}"#])
  func `words instead of sums are no total`(answer: String) throws {
    let preview = try OrderPreview(wire(answer))
    #expect(preview.message == "Not for you" && preview.total == nil && preview.totalDue == nil)
  }

  @Test func `what is due is shown as it is, and what is no number is unknown`() throws {
    let preview = try OrderPreview(wire(#"{"totalSum":"much","totalDue":-1}"#))
    #expect(preview.total == nil && preview.totalDue == Money(-1))
    #expect(throws: APIError.self) { try OrderPreview(wire("{}")) }
  }

  @Test func `a forgotten password is changed under another number than a known one`() {
    func type(_ reason: PasswordChange.Reason) -> JSONValue? {
      let change = PasswordChange(
        userIdentifier: "ada", code: Secret("1"), newPassword: Secret("x"), reason: reason)
      guard case .object(let members) = change.json.exposed else { return nil }
      return members["type"]
    }
    #expect(type(.change) == 1 && type(.recovery) == 2)
  }

  @Test func `a profile value that is an array is written back as it was read`() throws {
    let value = #"[{"id":3},{"id":4,"tags":["a"]}]"#
    let user = try User(
      wire(#"{"id":1,"formData":[{"marker":"extra","type":"json","value":\#(value)}]}"#))
    let update = ProfileUpdate(formIdentifier: "profile", formData: user.formData).json(langCode: "en_US")
      .exposed
    let body = try wire(String(decoding: JSONText.bytes(of: update), as: UTF8.self))
    #expect(try body["formData"]["en_US"].elements.first?["value"].value == json(value))
  }
}
