import Testing

@testable import OneEntrySandbox

struct FormCheckTests {
  static func field(_ marker: String, _ type: String, _ value: JSON) -> JSON {
    ["marker": .string(marker), "type": .string(type), "value": value]
  }

  static let name = field("name", "string", "Christina Thomas")

  func answer(_ fields: [JSON]) throws -> Answer {
    var visit = try Visit.signedIn()
    return visit.createOrder(Visit.order(products: [], fields: .array(fields)))
  }

  @Test(arguments: [
    field("phone", "string", "+1 (925) 838-2556"), field("email", "string", "a@b.co"),
    field("delivery", "list", ["courier"]), field("delivery", "list", []),
    field("packaging", "radioButton", ["gift"]), field("packaging", "radioButton", "gift"),
    field("extras", "list", ["card", "ribbon"]), field("floor", "integer", 3), field("floor", "integer", "3"),
    field("comment", "text", [["plainValue": "Leave at the door"]]),
    field(
      "delivery_date", "date",
      [
        "fullDate": "2027-05-07T21:02:00.000Z", "formattedValue": "08-05-2027 00:02",
        "formatString": "DD-MM-YYYY HH:mm",
      ]),
    field("slot", "timeInterval", [["2027-01-11T09:00:00.000Z", "2027-01-11T12:00:00.000Z"]]),
  ])
  func `every type takes its shape`(_ field: JSON) throws {
    #expect(try answer([Self.name, field]).status == 201, "\(field.text)")
  }

  @Test(arguments: [
    field("name", "string", "C"), field("name", "string", ""), field("name", "string", nil),
    field("name", "string", .string(String(repeating: "x", count: 61))), field("name", "string", 5),
    field("email", "string", "nobody"), field("floor", "integer", "1.5"), field("floor", "integer", "third"),
    field("comment", "text", "bare"), field("comment", "text", [["plainValue": "a", "htmlValue": "b"]]),
    field("delivery_date", "date", "2027-05-07"), field("slot", "timeInterval", ["2027", "2028"]),
    field("nickname", "string", "Chris"), field("submit", "button", "x"),
  ])
  func `what is malformed is named by its marker`(_ field: JSON) throws {
    let marker = try #require(field["marker"]?.string)
    let fields = marker == "name" ? [field] : [Self.name, field]
    let answer = try answer(fields)
    #expect(answer.isBadRequest)
    #expect(answer.message == "formData's marker '\(marker)' value is missing or incorrect")
  }

  @Test(arguments: [("delivery", "list", "drone"), ("packaging", "radioButton", "lead")])
  func `a choice that the list does not have has its own sentence`(
    _ marker: String, _ type: String, _ value: String
  ) throws {
    let answer = try answer([Self.name, Self.field(marker, type, [.string(value)])])
    #expect(answer.message == "there aren't list values for type \(type)")
  }

  @Test func `only a list of many takes two`() throws {
    let answer = try answer([Self.name, Self.field("delivery", "list", ["courier", "post"])])
    #expect(answer.message == "there aren't list values for type list")
  }

  @Test func `a wrong type is named`() throws {
    let answer = try answer([Self.field("name", "text", "Christina")])
    #expect(answer.message == "formData's marker 'name' type must be one of [string]")
  }

  @Test func `the first failure in the form's order is the only one`() throws {
    let fields = [Self.field("floor", "integer", "x"), Self.field("email", "string", "x"), Self.name]
    #expect(try answer(fields).message == "formData's marker 'email' value is missing or incorrect")
  }

  @Test func `an empty section is said to be empty`() throws {
    #expect(try answer([]).message == "empty form data section")
  }

  @Test func `the order form is rich, and only the name must be given`() {
    let form = GeneralShop.orderForm
    #expect(form.attributes.count >= 9)
    #expect(Set(form.attributes.map(\.kind)).count >= 7)
    #expect(form.attributes.filter(\.isRequired).map(\.marker) == ["name"])
  }
}
