import Foundation
import Testing

@testable import OneEntryClient

/// The shapes that projects send forms in.
struct FormShapeTests {
  private func attributes(_ json: String) throws -> [FormAttribute] {
    let value = try JSONDecoder().decode(JSONValue.self, from: Data(json.utf8))
    return FormAttribute.attributes(WireValue(value: value, path: "form", langCode: "en_US"))
  }

  private func slot(_ intervals: String) throws -> FormAttribute {
    let json = #"[{"marker":"when","type":"timeInterval","localizeInfos":{"intervals":\#(intervals)}}]"#
    return try #require(try attributes(json).first)
  }

  @Test(arguments: ["null", "[]", "{}"]) func `no schedule is no rule`(intervals: String) throws {
    let attribute = try slot(intervals)
    #expect(attribute.schedules.isEmpty && attribute.intervals.isEmpty)
  }

  @Test func `a recurrence rule is read with all its members`() throws {
    let rule = try #require(
      try slot(
        #"""
        [{"range":["2027-03-01T00:00:00.000Z","2027-03-02T00:00:00.000Z"],
        "intervals":[{"start":{"hours":10},"end":{"hours":12,"minutes":30},"period":"60"},
        {"start":{"hours":25},"end":{"hours":26}},{"start":{"hours":8},"end":{"hours":9},"period":null}],
        "external":[{"date":"2027-03-09T00:00:00.000Z"}],"inEveryWeek":true,"inEveryMonth":null,"inEveryYear":false,
        "fullMonth":3,"selectedYear":2027,"exceptions":["2027-03-08",["2027-03-01T10:00:00Z","2027-03-01T11:00:00Z"]],
        "timeIntervals":[["2027-03-01T10:00:00.000Z","2027-03-01T11:00:00.000Z"],["x"]]}]
        """#
      ).schedules.first)
    #expect(rule.days == UTCDay(number: 20_878)...UTCDay(number: 20_879))
    #expect(
      rule.intervals == [.init(start: 600, end: 750, period: 60), .init(start: 480, end: 540, period: 15)])
    #expect(
      rule.isWeekly && !rule.isMonthly && rule.isYearly == false && rule.month == 3 && rule.year == 2027)
    #expect(rule.closures.map(\.day.number) == [20_886, 20_885])
    #expect(rule.exceptions.count == 1 && rule.slots.count == 1)
  }

  @Test func `an entity's groups yield one slot for each pair of times`() throws {
    let attribute = try slot(
      #"[{"values":[{"dates":["2027-03-01T00:00:00Z","2027-03-01T00:00:00Z"],"times":[[{"hours":8,"minutes":15},{"hours":9}],[{"hours":14},{"hours":24}]]}]}]"#
    )
    #expect(
      attribute.schedules.first?.intervals == [
        .init(start: 495, end: 540, period: nil), .init(start: 840, end: 1440, period: nil),
      ])
  }

  @Test(arguments: [
    #"["2027-03-01T00:00:00Z"]"#, #"["2027-03-02T00:00:00Z","2027-03-01T00:00:00Z"]"#, #"["soon","later"]"#,
    "7",
  ])
  func `a range that cannot be read yields no days`(range: String) throws {
    #expect(try slot("[{\"range\":\(range)}]").schedules.first?.days == nil)
  }

  @Test func `an endless range counts for its first 400 days`() throws {
    let rule = try slot(#"[{"range":["2027-01-01T00:00:00Z","9999-01-01T00:00:00Z"]}]"#).schedules.first
    #expect(rule?.days?.count == 400)
  }

  @Test func `bare pairs are slots`() throws {
    let attribute = try slot(#"[["2027-03-01T10:00:00Z","2027-03-01T11:00:00Z"]]"#)
    #expect(attribute.intervals.count == 1 && attribute.schedules.isEmpty)
  }

  private func options(_ rows: String, _ type: String = "entity") throws -> [AttributeOption] {
    try attributes(#"[{"marker":"m","type":"\#(type)","listTitles":[\#(rows)]}]"#).first?.options ?? []
  }

  @Test func `headings of an entity are no choices`() throws {
    let rows = #"""
      {"title":"Our shops","value":{"id":40,"depth":0,"parentId":null}},
      {"title":"Harbour","value":{"id":41,"depth":1,"parentId":40}},
      {"title":"Pier","value":{"id":42,"depth":2,"parentId":41}},
      {"title":"?","value":{"depth":1}},{"title":"Lost","value":{"id":43,"parentId":99}},{"title":"Tea","value":"p-1-2"}
      """#
    #expect(try options(rows).map(\.value) == ["41", "42", "43", "p-1-2"])
    #expect(try options(#"{"title":"A","value":{"id":1,"depth":0}}"#).map(\.json) == ["1"])
  }

  @Test func `an option keeps the type of its value and what is attached to it`() throws {
    let read = try options(#"{"title":"Three","value":3,"extended":{"type":"real","value":1.5}}"#, "list")
    #expect(read.first?.value == "3" && read.first?.json == 3 && read.first?.extended != nil)
  }

  @Test(arguments: [
    #""additionalFields":[{"marker":"type","value":"password"}]"#,
    #""additionalFields":{"type":{"value":"password"}}"#, #""additionalFields":{}"#, #""x":1"#,
  ])
  func `a form without the flag has its password found, and only the first one`(fields: String) throws {
    let read = try attributes(
      #"""
      [{"marker":"login","type":"string","isLogin":true,"position":1},
      {"marker":"password_confirm","type":"string","position":2},
      {"marker":"password_reg","type":"string","position":3,\#(fields)},
      {"marker":"pass_two","type":"string","position":4}]
      """#)
    #expect(read.filter(\.isPassword).map(\.marker) == ["password_reg"])
  }

  @Test func `an order's form has no password to be found`() throws {
    #expect(try attributes(#"[{"marker":"pass_number","type":"string"}]"#).allSatisfy { !$0.isPassword })
  }
}
