import CheckoutViewModel
import Foundation
import OneEntryClient
import Testing

struct FieldDatumTests {
  static let fixture = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "OneEntryClientTests/Fixtures/formdata.values-by-type.json")

  private static let opening = Date(timeIntervalSince1970: 1_739_000_000)

  private func documented(_ marker: String) throws -> JSONValue {
    let all = try JSONDecoder().decode([[String: JSONValue]].self, from: Data(contentsOf: Self.fixture))
    return try #require(all.first { $0["marker"] == .string(marker) }?["value"])
  }

  private func field(_ type: AttributeType, options: [String] = [], slots: [TimeSlot] = []) throws -> Field {
    let options = options.map { AttributeOption(title: $0, value: $0) }
    return try #require(
      Field(FormAttribute(marker: "m", type: type, options: options, intervals: slots), at: Self.opening))
  }

  @Test(arguments: [
    ("name", AttributeType.string, "Ivan"), ("age", .integer, "25"), ("price", .float, "02,256"),
    ("price", .real, "2.256"), ("comment", .text, "Leave at the door"), ("related_page", .entity, "25, 32"),
    ("related_product", .entity, "p-1-123"),
  ])
  func `what is typed becomes the documented value`(marker: String, type: AttributeType, text: String) throws
  {
    let datum = try field(type).after(.insert(text)).datum
    #expect(datum == FormDatum(marker: "m", type: type, value: try documented(marker)))
  }

  @Test func `a value goes out in the form of its mask`() throws {
    let field = try #require(
      Field(FormAttribute(marker: "m", validators: Validators(mask: "(999) 999-9999"))))
    #expect(field.after(.insert("555 123 4567")).datum?.value == "(555) 123-4567")
    #expect(field.example == "(123) 456-7890")
  }

  @Test(arguments: [("topic", AttributeType.list, "courier"), ("color", .radioButton, "red")])
  func `what is chosen becomes the documented value`(marker: String, type: AttributeType, value: String)
    throws
  {
    let datum = try field(type, options: ["other", value]).after(.right, .right).datum
    #expect(datum?.value == (try documented(marker)))
  }

  @Test func `a list of several sends several`() throws {
    let attribute = FormAttribute(
      marker: "m", type: .list, multiselect: true,
      options: ["a", "b"].map { AttributeOption(title: $0, value: $0) })
    let field = try #require(Field(attribute)).after(.insert(" "), .right, .insert(" "))
    #expect(field.datum?.value == .array([.string("a"), .string("b")]))
  }

  @Test func `an option goes out in the JSON type that it came in, an entity as text`() throws {
    let three = AttributeOption(title: "Three", value: "3", json: 3)
    let list = try #require(Field(FormAttribute(marker: "m", type: .list, options: [three])))
    #expect(list.after(.insert(" ")).datum?.value == [3])
    let harbour = AttributeOption(title: "Harbour", value: "41")
    for saved: JSONValue in [["41"], [41], [["id": 41]], [["value": ["id": 41]]]] {
      var shop = try #require(Field(FormAttribute(marker: "m", type: .entity, options: [harbour])))
      shop.fill(FormDatum(marker: "m", type: .entity, value: saved))
      #expect(shop.datum?.value == ["41"])
    }
  }

  @Test func `JSON goes back as it came`() throws {
    var field = try field(.json)
    field.fill(FormDatum(marker: "m", type: .json, value: [1, ["a": "b"]]))
    #expect(field.text == "[1,{\"a\":\"b\"}]")
    #expect(field.datum?.value == [1, ["a": "b"]])
    #expect(try self.field(.json).after(.insert("[1]")).datum?.value == "[1]")
  }

  @Test func `a slot is found again by its moment`() throws {
    let slot = TimeSlot(
      start: Timestamp("2025-02-11T16:00:00.000Z"), end: Timestamp("2025-02-11T18:00:00.000Z"))
    var field = try field(.timeInterval, slots: [slot])
    field.fill(
      FormDatum(marker: "m", type: .timeInterval, value: [["2025-02-11T16:00:00Z", "2025-02-11T18:00:00Z"]]))
    #expect(field.chosen == [0])
  }

  @Test func `a slot becomes the documented pair of moments`() throws {
    let slot = TimeSlot(
      start: Timestamp("2025-02-11T16:00:00.000Z"), end: Timestamp("2025-02-11T18:00:00.000Z"))
    let field = try field(.timeInterval, slots: [slot]).after(.insert(" "))
    #expect(field.summary == "2025-02-11 16:00-18:00 UTC")
    #expect(field.datum?.value == (try documented("slot")))
  }

  @Test(arguments: [
    (AttributeType.date, "8.5.2024", "2024-05-08T00:00:00.000Z", "08-05-2024", "DD-MM-YYYY"),
    (.dateTime, "2024-05-08 00:02", "2024-05-08T00:02:00.000Z", "08-05-2024 00:02", "DD-MM-YYYY HH:mm"),
    (.time, "9:05", "1970-01-01T09:05:00.000Z", "09:05", "HH:mm"),
  ])
  func `days and times have the documented members`(
    type: AttributeType, text: String, full: String, words: String, format: String
  ) throws {
    let value = try field(type).after(.insert(text)).datum?.value
    let members = ["fullDate": full, "formattedValue": words, "formatString": format].mapValues(
      JSONValue.string)
    #expect(value == .object(members))
    guard case .object(let documented) = try documented("delivery_date") else { throw NoObject() }
    #expect(Set(documented.keys) == Set(members.keys))
  }

  @Test(arguments: [
    (
      AttributeType.textWithHeader,
      JSONValue.array([.object(["header": .string(""), "plainValue": .string("x.pdf")])])
    ),
    (.json, .string("x.pdf")), (.other("rating"), .string("x.pdf")),
  ])
  func `the remaining types keep their shape`(type: AttributeType, value: JSONValue) throws {
    #expect(try field(type).after(.insert("x.pdf")).datum?.value == value)
  }

  @Test(arguments: [AttributeType.button, .spam]) func `what is no input is no field`(type: AttributeType) {
    #expect(Field(FormAttribute(marker: "m", type: type)) == nil)
  }

  @Test func `nothing filled in sends nothing`() throws {
    #expect(try field(.string).datum == nil)
    #expect(try field(.text).after(.insert("   ")).datum == nil)
    #expect(try field(.list, options: ["a"]).datum == nil)
  }

  @Test(arguments: [
    "name", "age", "price", "comment", "topic", "color", "related_page", "related_product", "slot",
  ])
  func `a value that was sent fills the field it came from`(marker: String) throws {
    let types: [String: AttributeType] = [
      "name": .string, "age": .integer, "price": .float, "comment": .text, "topic": .list,
      "color": .radioButton,
      "related_page": .entity, "related_product": .entity, "slot": .timeInterval,
    ]
    let slots = ["T16", "T18"].map { Timestamp("2025-02-11\($0):00:00.000Z") }
    let type = try #require(types[marker])
    var field = try field(
      type, options: type == .entity ? [] : ["courier", "red"],
      slots: [
        TimeSlot(start: slots[0], end: slots[1]),
        TimeSlot(start: slots[1], end: Timestamp("2025-02-11T19:00:00.000Z")),
      ])
    field.fill(FormDatum(marker: marker, type: type, value: try documented(marker)))
    #expect(field.datum?.value == (try documented(marker)))
  }

  @Test(arguments: [
    (AttributeType.date, "2024-05-08"), (.dateTime, "2024-05-08 00:02"), (.time, "00:02"),
  ])
  func `a day that was sent with a time fills each kind of field`(type: AttributeType, text: String) throws {
    var field = try field(type)
    field.fill(FormDatum(marker: "m", type: .date, value: try documented("delivery_date")))
    #expect(field.text == text)
    #expect(field.firstProblem == nil)
  }

  /// Half past four in the afternoon of 4 March, where it was chosen; in UTC the hour and the day can be others.
  @Test(arguments: [
    ("03-04-2027 16:30", "MM-DD-YYYY HH:mm"), ("04-03-2027 16:30", "DD-MM-YYYY HH:mm"),
    ("3/4/2027 4:30 PM", "M/D/YYYY h:mm A"), ("3/4/27, 04:30 pm", "M/D/YY, hh:mm a"),
    ("March 4, 2027 16:30", "MMMM D, YYYY H:mm"), ("4 Mar 2027 at 16:30:59", "D MMM YYYY [at] HH:mm:ss"),
    ("2027/03/04T16:30", "YYYY/MM/DDTHH:mm"), ("20270304 1630", "YYYYMMDD HHmm"),
    ("16:30 04.03.2027", "HH:mm dd.MM.yyyy"), ("2027-03-04 16:30", ""),
  ])
  func `a date in words is read by the pattern that came with it`(words: String, pattern: String) throws {
    let value: JSONValue = [
      "fullDate": pattern.isEmpty ? "2027-03-04T16:30:00.000Z" : "2027-03-05T01:30:00.000Z",
      "formattedValue": .string(words), "formatString": .string(pattern),
    ]
    for (type, text) in [
      (AttributeType.dateTime, "2027-03-04 16:30"), (.date, "2027-03-04"), (.time, "16:30"),
    ] {
      var field = try field(type)
      field.fill(FormDatum(marker: "m", type: .dateTime, value: value))
      #expect(field.text == text && field.firstProblem == nil)
    }
  }

  @Test(
    arguments: [
      ("03-04-2027", nil), ("03-04-2027", "w-E-Q"), ("03-04-2027", "MM/DD/YYYY"), ("03-04-27", "MM-DD-YYYY"),
      ("13-04-2027", "MM-DD-YYYY"), ("3 марта 2027", "D MMMM YYYY"), ("Thursday", "dddd"),
      ("04-2027", "MM-YYYY"),
      ("03-04-20270", "MM-DD-YYYY"), ("", "MM-DD-YYYY"),
    ] as [(String, String?)])
  func `a date whose words cannot be read by a pattern is taken from its moment`(
    words: String, pattern: String?
  ) throws {
    var members: [String: JSONValue] = [
      "fullDate": "2027-03-04T09:30:00.000Z", "formattedValue": .string(words),
    ]
    members["formatString"] = pattern.map(JSONValue.string)
    for (type, text) in [
      (AttributeType.date, "2027-03-04"), (.dateTime, "2027-03-04 09:30"), (.time, "09:30"),
    ] {
      var field = try field(type)
      field.fill(FormDatum(marker: "m", type: type, value: .object(members)))
      #expect(field.text == text)
    }
  }

  @Test(arguments: [
    (Validators(mask: "##.##.####"), "04.03.2027"), (Validators(mask: "99/99/9999"), "04/03/2027"),
    (Validators(mask: "####-##-##"), "2027-03-04"),
    (Validators(pattern: "^[0-9]{2}[.][0-9]{2}[.]"), "04.03.2027"),
    (Validators(pattern: "^[0-9]{2}/"), "04/03/2027"), (Validators(pattern: "^never$"), "2027-03-04"),
  ])
  func `a date is filled in so that the field's own rules take it`(validators: Validators, text: String)
    throws
  {
    var field = try #require(Field(FormAttribute(marker: "m", type: .date, validators: validators)))
    field.fill(
      FormDatum(
        marker: "m", type: .date, value: ["formattedValue": "03/04/2027", "formatString": "MM/DD/YYYY"]))
    #expect(field.formattedValue == text)
    guard case .object(let sent)? = field.datum?.value else { throw NoObject() }
    #expect(sent["fullDate"] == "2027-03-04T00:00:00.000Z")
  }

  @Test func `a slot may end at midnight`() throws {
    let midnight: JSONValue = [["2026-12-31T22:00:00.000Z", "2027-01-01T00:00:00.000Z"]]
    for text in ["2026-12-31 22:00-24:00", "31.12.2026 22:00-00:00"] {
      #expect(try field(.timeInterval).after(.insert(text)).datum?.value == midnight)
    }
    var field = try field(.timeInterval)
    field.fill(FormDatum(marker: "m", type: .timeInterval, value: midnight))
    #expect(field.firstProblem == nil && field.datum?.value == midnight)
    #expect(
      try self.field(.timeInterval).after(.insert("2026-12-31 24:00-24:00")).firstProblem == .notATimeSlot)
  }

  @Test func `a date that cannot be read at all leaves the field alone`() throws {
    var field = try field(.date).after(.insert("2027-01-01"))
    field.fill(
      FormDatum(
        marker: "m", type: .date, value: ["formattedValue": "03-04-2027", "formatString": "MM/DD/YYYY"]))
    #expect(field.text == "2027-01-01")
  }

  @Test(
    arguments: [
      (JSONValue.string("2027-03-04T09:30:00.000Z"), "2027-03-04 09:30"),
      ("2027-03-04 09:30", "2027-03-04 09:30"),
      ("4.3.2027 9:30", "2027-03-04 09:30"), ([["fullDate": "2027-03-04T09:30:00.000Z"]], "2027-03-04 09:30"),
      (
        ["fullDate": "2027-03-04", "formattedValue": "03/04/2027", "formatString": "MM/DD/YYYY"], "2027-03-04"
      ),
      ("soon", "soon"),
    ] as [(JSONValue, String)])
  func `a date and time is filled in as far as it is known`(value: JSONValue, text: String) throws {
    var field = try field(.dateTime)
    field.fill(FormDatum(marker: "m", type: .dateTime, value: value))
    #expect(field.text == text)
  }

  @Test(
    arguments: [
      JSONValue.array([["2027-03-04T09:00:00.000Z", "2027-03-04T10:00:00.000Z"]]),
      .array([["2027-03-04T10:00:00+01:00", "2027-03-04T11:00:00+01:00"]]),
      .array([
        [
          [
            "fullDate": "2027-03-04T09:00:00.000Z", "formattedValue": "03-04-2027 10:00", "formatString": "?",
          ],
          [
            "fullDate": "2027-03-04T10:00:00.000Z", "formattedValue": "03-04-2027 11:00", "formatString": "?",
          ],
        ]
      ]),
    ] as [JSONValue])
  func `a slot is filled in by its moments, in UTC`(value: JSONValue) throws {
    var field = try field(.timeInterval)
    field.fill(FormDatum(marker: "m", type: .timeInterval, value: value))
    #expect(field.text == "2027-03-04 09:00-10:00 UTC")
    #expect(field.datum?.value == [["2027-03-04T09:00:00.000Z", "2027-03-04T10:00:00.000Z"]])
  }

  @Test func `a day in words that cannot be read is taken from its full date`() throws {
    var field = try field(.date)
    field.fill(
      FormDatum(
        marker: "m", type: .date,
        value: .object([
          "formattedValue": .string("May 8th"), "fullDate": .string("2024-05-08T00:00:00.000Z"),
        ])))
    #expect(field.text == "2024-05-08")
  }

  private struct NoObject: Error {}
}
