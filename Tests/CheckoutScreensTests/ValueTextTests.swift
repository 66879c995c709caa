import CheckoutViewModel
import Foundation
import OneEntryClient
import Testing

@testable import CheckoutScreens

struct ValueTextTests {
  private func text(
    _ value: JSONValue, _ type: AttributeType = .string, _ options: [AttributeOption] = [],
    in language: Language = .english
  ) -> String? {
    let formatting = Formatting(language: language, timeZone: .gmt)
    let text = ValueText(formatting: formatting)
    return text.text(of: value, type: type, options: options)?.string
  }

  @Test(arguments: [
    (JSONValue.string("<p>Solid &amp; <b>oiled</b></p>"), "Solid & oiled"),
    (.string("1 < 2, <b>3</b> > 2 <and"), "1 < 2, 3 > 2 <and"), (.string("a<<b>c"), "a< c"),
    (.string("a &amp;lt; b"), "a &lt; b"),
    (.array([.object(["title": .string("Red")]), .object(["title": .string("Blue")])]), "Red, Blue"),
    (.object(["filename": .string("../../.ssh/keys"), "downloadLink": .string("https://x")]), "keys"),
    (.number(12), "12"), (.bool(true), "yes"),
  ])
  func `a value is shown in plain words`(value: JSONValue, words: String) {
    #expect(text(value) == words)
  }

  @Test func `an option shows its title, and its value where the list is not known`() {
    let options = [AttributeOption(title: "Gift wrap", value: "gift")]
    #expect(text(.array(["gift", "ribbon"]), .list, options) == "Gift wrap, ribbon")
    #expect(text("gift", .radioButton, options) == "Gift wrap")
  }

  @Test(arguments: [
    (Language.english, "7 May 2024", "8 May 2024, 00:02", "4.7"),
    (.french, "7 mai 2024", "8 mai 2024, 00:02", "4,7"),
    (.german, "7. Mai 2024", "8. Mai 2024, 00:02", "4,7"),
  ])
  func `days and numbers are written as the language does`(
    language: Language, day: String, moment: String, number: String
  ) throws {
    #expect(text(["formattedValue": "07-05-2024 00:00"], .date, in: language) == day)
    #expect(text(["formattedValue": "08-05-2024 00:02"], .dateTime, in: language) == moment)
    #expect(text(.number(try #require(Decimal(string: "4.7"))), .real, in: language) == number)
  }

  @Test func `a day in words is read by its pattern, and shown by its moment where the words cannot be read`()
  {
    let american: JSONValue = [
      "fullDate": "2027-03-05T01:30:00.000Z", "formattedValue": "03-04-2027 16:30",
      "formatString": "MM-DD-YYYY HH:mm",
    ]
    #expect(text(american, .dateTime) == "4 Mar 2027, 16:30")
    #expect(text([american], .date) == "4 Mar 2027")
    #expect(text("2027-03-04T16:30:00.000Z", .date) == "4 Mar 2027")
    #expect(
      text(["fullDate": "2027-03-04T09:00:00.000Z", "formattedValue": "03-04-2027"], .date) == "4 Mar 2027")
  }

  @Test func `a date that cannot be read is shown as it came`() {
    #expect(text(["formattedValue": "next spring"], .date) == "next spring")
  }

  @Test func `a slot is one span of time with its zone, however it is nested`() {
    let pair: JSONValue = ["2026-11-27T09:00:00.000Z", "2026-11-27T12:00:00.000Z"]
    #expect(text(pair, .timeInterval) == "Fri 27 Nov, 09:00–12:00 UTC")
    #expect(text([pair], .timeInterval, in: .german) == "Fr 27. Nov., 09:00–12:00 UTC")
  }

  @Test func `an object that says nothing is shown as pairs`() {
    #expect(text(["cocoa_percent": 72], .json) == "Cocoa percent: 72")
    #expect(text("{\"cocoa_percent\":72}", .json) == "Cocoa percent: 72")
  }

  @Test func `markup and scripts are words`() {
    let attack = "<script>alert(1)</script>&lt;b&gt;<img src=x onerror=y>\u{1B}[2J"
    #expect(text(.string(attack)) == "alert(1) <b> [2J")
  }

  @Test(arguments: ["../../.ssh/authorized_keys", "a\u{0}/authorized_keys", "..\u{202E}/authorized_keys"])
  func `the name of a file is words and no way to one`(name: String) {
    #expect(text(.object(["filename": .string(name)]), .file) == "authorized_keys")
  }

  @Test func `the name of a file has its limit`() throws {
    let name = String(repeating: "x", count: 1 << 20)
    #expect(try #require(text(.object(["filename": .string(name)]), .file)).utf8.count == 4096)
  }

  @Test func `nothing is said of nothing`() {
    for value: JSONValue in [.null, .string(""), .array([]), .object([:]), .string("<br>")] {
      #expect(text(value) == nil)
    }
  }
}
