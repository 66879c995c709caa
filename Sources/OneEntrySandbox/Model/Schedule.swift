import Foundation

/// Opening hours from a day on, as rules and as slots.
///
/// Every reading of the rule gives the same slots: it repeats weekly, monthly and yearly without an end.
struct Schedule: Sendable {
  private let midnight: Int
  private let hours: OpeningHours
  /// Counted from the first day.
  private let closedDay: Int
  private static let day = 86_400_000

  /// The schedule of a shop from a day on.
  init(_ hours: OpeningHours, from now: Date) {
    self.hours = hours
    let today = now.milliseconds / Schedule.day
    midnight = today * Schedule.day
    closedDay = hours.closed.next(from: today)
  }

  /// `intervals` of a form attribute (wire contract §4.4).
  func intervals(_ slots: CompatibilityFlags.Slots) -> JSON {
    switch slots {
    case .rules: [rule]
    case .pairs: [rule.adding(["timeIntervals": .array(days(1...30).flatMap(steps))])]
    case .bare: .array(days(1...3).flatMap(halves))
    case .none: nil
    }
  }

  /// The schedule as products, pages and attribute sets have it: each pair of times is one slot.
  var groups: JSON {
    [
      "id": "r1", "intervalId": "g1", "dates": [moment(0, 0), moment(6, 0)],
      "times": .array(hours.spans.map { [short($0.start), short($0.end)] }),
      "intervals": [], "external": [["date": moment(closedDay, 0)]], "inEveryWeek": true,
      "inEveryMonth": true, "inEveryYears": true, "exceptions": [],
    ]
  }

  /// Whether a pair of moments is one that is offered; where nothing is offered, every pair is.
  func offers(_ start: Date, _ end: Date, _ slots: CompatibilityFlags.Slots) -> Bool {
    let pair: JSON = [.string(start.iso8601), .string(end.iso8601)]
    switch slots {
    case .none: return true
    case .bare: return days(1...3).flatMap(halves).contains(pair)
    case .rules, .pairs:
      let day = (start.milliseconds - midnight) / Schedule.day
      return start.milliseconds >= midnight && day != closedDay && steps(day).contains(pair)
    }
  }

  private var rule: JSON {
    [
      "range": [moment(0, 0), moment(6, 0)],
      "intervals": .array(
        hours.spans.map { ["start": clock($0.start), "end": clock($0.end), "period": .int(hours.period)] }),
      "external": [["date": moment(closedDay, 0)]], "inEveryWeek": true, "inEveryMonth": true,
      "inEveryYears": true, "exceptions": [],
    ]
  }

  private func days(_ range: ClosedRange<Int>) -> [Int] { range.filter { $0 != closedDay } }

  private func steps(_ day: Int) -> [JSON] {
    hours.spans.flatMap { span in
      stride(from: span.start, through: span.end - hours.period, by: hours.period).map {
        [moment(day, $0), moment(day, $0 + hours.period)]
      }
    }
  }

  private func halves(_ day: Int) -> [JSON] {
    hours.spans.map { [moment(day, $0.start), moment(day, $0.end)] }
  }

  private func clock(_ minute: Int) -> JSON { ["hours": .int(minute / 60), "minutes": .int(minute % 60)] }

  /// A full hour has no minutes there.
  private func short(_ minute: Int) -> JSON {
    minute.isMultiple(of: 60) ? ["hours": .int(minute / 60)] : clock(minute)
  }

  private func moment(_ day: Int, _ minute: Int) -> JSON {
    .string(Date(milliseconds: midnight + day * Schedule.day + minute * 60_000).iso8601)
  }
}
