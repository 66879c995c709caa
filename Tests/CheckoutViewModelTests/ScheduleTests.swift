import Foundation
import OneEntryClient
import Testing

@testable import CheckoutViewModel

struct ScheduleTests {
  private static func day(_ text: String) throws -> UTCDay {
    UTCDay(try #require(Timestamp(text + "T00:00:00Z").date))
  }
  private static func moment(_ text: String) throws -> Date { try #require(Timestamp(text).date) }

  /// 1 and 2 March 2027, a Monday and a Tuesday, 10:00–12:30 by the hour; closed on the 9th.
  private static func rule(
    weekly: Bool = false, monthly: Bool = false, month: Int? = 3, year: Int? = 2027, yearly: Bool? = true
  ) throws -> TimeSchedule {
    TimeSchedule(
      days: try day("2027-03-01")...(try day("2027-03-02")),
      intervals: [.init(start: 600, end: 750, period: 60)], isWeekly: weekly, isMonthly: monthly,
      isYearly: yearly, month: month, year: year, closures: [.init(day: try day("2027-03-09"))])
  }

  private static func days(_ rule: TimeSchedule, after text: String = "2027-02-28T00:00:00Z") throws
    -> [String]
  {
    let slots = Schedule(rules: [rule]).slots(after: try moment(text))
    return slots.map { String($0.start.text.dropFirst(5).prefix(5)) }.reduce(into: []) {
      if $0.last != $1 { $0.append($1) }
    }
  }

  private static let weekdays = [
    "03-01", "03-02", "03-08", "03-15", "03-16", "03-22", "03-23", "03-29", "03-30",
  ]

  @Test(arguments: [
    (false, false, ["03-01", "03-02"]), (true, false, weekdays), (false, true, ["03-01", "03-02"]),
    (true, true, weekdays),
  ])
  func `a rule offers the days on which every reading agrees`(weekly: Bool, monthly: Bool, days: [String])
    throws
  {
    #expect(try Self.days(try Self.rule(weekly: weekly, monthly: monthly)) == days)
  }

  @Test func `each slot ends within its interval and is written in UTC`() throws {
    let slots = Schedule(rules: [try Self.rule()]).slots(after: try Self.moment("2027-03-01T10:00:00Z"))
    #expect(
      slots.map(\.start.text) == [
        "2027-03-01T11:00:00.000Z", "2027-03-02T10:00:00.000Z", "2027-03-02T11:00:00.000Z",
      ])
    #expect(slots.first?.end.text == "2027-03-01T12:00:00.000Z")
  }

  @Test func `a standing rule of an earlier year is read widely where the strict reading leaves nothing`()
    throws
  {
    let rule = try Self.rule(weekly: true, month: nil, year: nil, yearly: false)
    let days = try Self.days(rule, after: "2028-06-01T00:00:00Z")
    #expect(days.first == "06-05" && days.count == 8)
  }

  @Test func `a day closed one year is closed the next, and a thirty-first skips short months`() throws {
    var rule = try Self.rule(weekly: true, monthly: true, month: nil, year: nil)
    #expect(!(try Self.days(rule, after: "2028-03-01T00:00:00Z")).contains("03-09"))
    rule = TimeSchedule(
      days: try Self.day("2027-01-31")...(try Self.day("2027-01-31")),
      intervals: [.init(start: 0, end: 60, period: 60)], isMonthly: true)
    #expect(try Self.days(rule, after: "2027-02-01T00:00:00Z") == ["03-31"])
  }

  @Test func `slots that were computed beforehand count while some are to come`() throws {
    var rule = try Self.rule()
    let slot = TimeSlot(
      start: Timestamp("2027-03-03T08:00:00.000Z"), end: Timestamp("2027-03-03T09:00:00.000Z"))
    rule.slots = [slot]
    #expect(Schedule(rules: [rule]).slots(after: try Self.moment("2027-02-28T00:00:00Z")) == [slot])
    rule.slots = [
      TimeSlot(start: Timestamp("2026-03-03T08:00:00.000Z"), end: Timestamp("2026-03-03T09:00:00.000Z"))
    ]
    #expect(try Self.days(rule) == ["03-01", "03-02"])
  }

  @Test func `several rules are one list without doubles, in order`() throws {
    var other = try Self.rule()
    other.intervals = [.init(start: 480, end: 660, period: 60)]
    let slots = Schedule(rules: [try Self.rule(), other]).slots(
      after: try Self.moment("2027-03-02T00:00:00Z"))
    #expect(slots.map { $0.start.text.dropFirst(11).prefix(5) } == ["08:00", "09:00", "10:00", "11:00"])
  }

  @Test func `a million slots and an endless range take bounded time`() throws {
    let endless = TimeSchedule(
      days: UTCDay(number: 0)...UTCDay(number: 399),
      intervals: Array(repeating: .init(start: 0, end: 1440, period: 1), count: 50), isWeekly: true,
      isMonthly: true)
    let pair = TimeSlot(start: Timestamp("2020-01-01T08:00:00Z"), end: Timestamp("2020-01-01T09:00:00Z"))
    let now = try Self.moment("2027-01-01T00:00:00Z")
    #expect(
      Schedule(rules: [endless], pairs: Array(repeating: pair, count: 100_000)).slots(after: now).count
        == Schedule.capacity)
  }

  @Test func `what cannot be read yields nothing and leaves the others alone`() throws {
    let now = try Self.moment("2027-02-28T00:00:00Z")
    let broken = [TimeSchedule(), TimeSchedule(intervals: [.init(start: 600, end: 500, period: 60)])]
    #expect(Schedule(rules: broken).slots(after: now).isEmpty)
    #expect(Schedule(rules: broken + [try Self.rule()]).slots(after: now).count == 4)
  }

  @Test(arguments: [(0, 1970, 1, 1), (20_878, 2027, 3, 1), (-1, 1969, 12, 31), (11_016, 2000, 2, 29)])
  func `a day number is a date`(number: Int, year: Int, month: Int, day: Int) {
    #expect(UTCDay(number: number).components == (year, month, day))
  }
}

extension ScheduleTests {
  @Test(arguments: [
    ([1], "2027-03-02T10:00"), ([1, 1], "2027-03-04T10:00"), ([1, 1, 1], "2027-03-04T10:00"),
    ([1, -1], "2027-03-01T10:00"), ([-1], nil),
  ])
  func `days are stepped through by the first slot of each`(steps: [Int], start: String?) throws {
    let starts = ["01T10", "01T11", "02T10", "02T11", "04T10"].map { "2027-03-\($0):00:00.000Z" }
    let slots = starts.map {
      TimeSlot(start: Timestamp($0), end: Timestamp($0.replacing(":00:", with: ":30:")))
    }
    let attribute = FormAttribute(marker: "slot", type: .timeInterval, title: "When", intervals: slots)
    let now = try Self.moment("2027-02-28T00:00:00Z")
    var field = try #require(Field(inOrder: attribute, at: now))
    #expect(field.hasDays && field.options.count == 5)
    for step in steps { field.moveDay(by: step) }
    #expect(field.chosen.first.map { field.slots[$0].start.text.prefix(16) } == start.map { $0[...] })
  }
}
