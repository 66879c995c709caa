import Foundation

/// When something can be delivered or collected: mornings and afternoons of every day but one, in UTC.
///
/// Every reading of the rule gives the same slots: it repeats weekly, monthly and yearly without an end.
struct Schedule: Sendable {
  private let midnight: Int
  private static let hours = [(9, 12), (14, 18)]
  private static let closedDay = 10

  /// The schedule of a shop on a day.
  init(from now: Date) { midnight = now.milliseconds / 86_400_000 * 86_400 }

  /// `intervals` of a form attribute (wire contract §4.4).
  func intervals(_ slots: CompatibilityFlags.Slots) -> JSON {
    switch slots {
    case .rules: [rule]
    case .pairs: [rule.adding(["timeIntervals": .array(days(1...30).flatMap(hourly))])]
    case .bare: .array(days(1...3).flatMap(halves))
    case .none: nil
    }
  }

  /// The schedule as products, pages and attribute sets have it: each pair of times is one slot.
  var groups: JSON {
    [
      "id": "r1", "intervalId": "g1", "dates": [moment(0, 0), moment(6, 0)],
      "times": .array(Schedule.hours.map { [["hours": .int($0.0)], ["hours": .int($0.1)]] }),
      "intervals": [], "external": [["date": moment(Schedule.closedDay, 0)]], "inEveryWeek": true,
      "inEveryMonth": true, "inEveryYears": true, "exceptions": [],
    ]
  }

  private var rule: JSON {
    [
      "range": [moment(0, 0), moment(6, 0)],
      "intervals": .array(
        Schedule.hours.map { start, end in
          [
            "start": ["hours": .int(start), "minutes": 0], "end": ["hours": .int(end), "minutes": 0],
            "period": 60,
          ]
        }),
      "external": [["date": moment(Schedule.closedDay, 0)]], "inEveryWeek": true, "inEveryMonth": true,
      "inEveryYears": true, "exceptions": [],
    ]
  }

  private func days(_ range: ClosedRange<Int>) -> [Int] { range.filter { $0 != Schedule.closedDay } }

  private func hourly(_ day: Int) -> [JSON] {
    Schedule.hours.flatMap { start, end in
      (start..<end).map { [moment(day, $0), moment(day, $0 + 1)] }
    }
  }

  private func halves(_ day: Int) -> [JSON] {
    Schedule.hours.map { [moment(day, $0.0), moment(day, $0.1)] }
  }

  private func moment(_ day: Int, _ hour: Int) -> JSON {
    .string(Date(timeIntervalSince1970: Double(midnight + (day * 24 + hour) * 3600)).iso8601)
  }
}
