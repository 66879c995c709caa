import Foundation
import OneEntryClient

/// One rule of a schedule with what has to be looked up for each day: how often it recurs, and when it is closed.
struct ScheduleRule {
  private struct YearAndMonth: Hashable {
    let year: Int
    let month: Int
  }

  private let rule: TimeSchedule
  private let days: [UTCDay]
  private let weekdays: Set<Int>
  private let daysOfMonth: Set<Int>
  private let months: Set<YearAndMonth>
  private let closed: Closed
  private let exceptions: [DatedSlot]

  init(_ rule: TimeSchedule) {
    self.rule = rule
    days = rule.days.map(Array.init) ?? []
    weekdays = Set(days.map(\.weekday))
    daysOfMonth = Set(days.map(\.components.day))
    months = Set(days.map { YearAndMonth(year: $0.components.year, month: $0.components.month) })
    closed = Closed(rule.closures)
    exceptions = rule.exceptions.prefix(1000).compactMap { DatedSlot($0) }
  }

  /// Slots that were computed from the rule when it was made, as far as they are still to come.
  func givenSlots(in window: ClosedRange<UTCDay>, after now: Date) -> [DatedSlot] {
    rule.slots.compactMap { DatedSlot($0, in: window) }.filter { $0.start > now && isOpen($0) }
  }

  /// What the rule itself offers on a day.
  func slots(on day: UTCDay, _ reading: Schedule.Reading, after now: Date) -> [DatedSlot] {
    guard recurs(on: day), reading == .wide || isBeyondDoubt(day), !closed.contains(day) else { return [] }
    return rule.intervals.prefix(100).flatMap { interval in
      interval.ranges.map { DatedSlot(day, minutes: $0) }.filter { $0.start > now && isOpen($0) }
    }
  }

  private func isOpen(_ slot: DatedSlot) -> Bool {
    !closed.contains(UTCDay(slot.start)) && !exceptions.contains { $0.overlaps(slot) }
  }

  /// A rule recurs from its first day on: weekly by weekday, monthly by day of the month, both by weekday.
  private func recurs(on day: UTCDay) -> Bool {
    guard let first = days.first, let last = days.last, first <= day else { return false }
    if rule.isWeekly { return weekdays.contains(day.weekday) }
    return rule.isMonthly ? daysOfMonth.contains(day.components.day) : day <= last
  }

  /// Whether no source would leave the day out.
  private func isBeyondDoubt(_ day: UTCDay) -> Bool {
    let (year, month, _) = day.components
    if rule.isWeekly, !rule.isMonthly, !months.contains(YearAndMonth(year: year, month: month)) {
      return false
    }
    if rule.isYearly == false, !months.contains(where: { $0.year == year }) { return false }
    return (rule.month ?? month) == month && (rule.year ?? year) == year
  }
}

extension ScheduleRule {
  /// Days on which nothing is offered: a date, the same date of every year, and whatever its flags repeat.
  private struct Closed {
    private let dates: Set<Int>
    private let weekdays: Set<Int>
    private let daysOfMonth: Set<Int>

    init(_ closures: [TimeSchedule.Closure]) {
      dates = Set(closures.map { Self.dateOfYear($0.day) })
      weekdays = Set(closures.filter(\.isWeekly).map(\.day.weekday))
      daysOfMonth = Set(closures.filter { $0.isMonthly && !$0.isWeekly }.map(\.day.components.day))
    }

    func contains(_ day: UTCDay) -> Bool {
      dates.contains(Self.dateOfYear(day)) || weekdays.contains(day.weekday)
        || daysOfMonth.contains(day.components.day)
    }

    private static func dateOfYear(_ day: UTCDay) -> Int { day.components.month * 100 + day.components.day }
  }
}

extension TimeSchedule.Interval {
  /// The slots of the interval in minutes after midnight; the last one ends within it.
  fileprivate var ranges: [Range<Int>] {
    let length = period ?? end - start
    guard start < end, length > 0 else { return [] }
    return stride(from: start, through: end - length, by: length).map { $0..<$0 + length }
  }
}
