import Foundation
import OneEntryClient

/// The slots that a `timeInterval` offers: rules that recur, slots that were computed beforehand, or both. The sources
/// disagree about what some rules mean, so a slot is offered if every reading has it; only where that leaves nothing for
/// a year, the widest reading counts. Wire contract §4.4.
struct Schedule {
  /// The most slots that are offered.
  static let capacity = 1000

  /// How a rule on which the sources disagree is read.
  enum Reading: CaseIterable {
    /// Slots that every reading has.
    case strict
    /// Slots that some reading has.
    case wide
  }

  private let rules: [ScheduleRule]
  private let pairs: [TimeSlot]

  init(rules: [TimeSchedule], pairs: [TimeSlot] = []) {
    self.rules = rules.map(ScheduleRule.init)
    self.pairs = pairs
  }

  /// The slots of the next thirty days that start after `now`, in order; of later days, up to a year, where those have
  /// none.
  func slots(after now: Date) -> [TimeSlot] {
    let today = UTCDay(now)
    for reading in Reading.allCases {
      for start in stride(from: 0, to: 365, by: 30) {
        let window = today.advanced(by: start)...today.advanced(by: min(start + 30, 365))
        let slots = slots(in: window, reading, after: now)
        if !slots.isEmpty { return slots }
      }
    }
    return []
  }

  private func slots(in window: ClosedRange<UTCDay>, _ reading: Reading, after now: Date) -> [TimeSlot] {
    var found: Set<DatedSlot> = Set(pairs.compactMap { DatedSlot($0, in: window) }.filter { $0.start > now })
    let given = rules.map { $0.givenSlots(in: window, after: now) }
    for slots in given { found.formUnion(slots) }
    for day in window where found.count < Self.capacity {
      for (rule, slots) in zip(rules, given) where slots.isEmpty {
        found.formUnion(rule.slots(on: day, reading, after: now))
      }
    }
    return found.sorted().prefix(Self.capacity).map(\.slot)
  }
}

/// A slot with its ends as moments, so that slots written in different ways can be compared.
struct DatedSlot: Hashable, Comparable {
  let start: Date
  let end: Date
  private let text: TimeSlot

  /// `nil` where an end cannot be read or the slot would be empty.
  init?(_ slot: TimeSlot) {
    guard let start = slot.start.date, let end = slot.end.date, start < end else { return nil }
    (self.start, self.end, text) = (start, end, slot)
  }

  /// `nil` also where the slot starts on none of these days, which its text says without being read as a date.
  init?(_ slot: TimeSlot, in window: ClosedRange<UTCDay>) {
    let day = slot.start.text.prefix(10)
    guard window.lowerBound.advanced(by: -1).text <= day, day <= window.upperBound.advanced(by: 1).text else {
      return nil
    }
    self.init(slot)
    guard window.contains(UTCDay(start)) else { return nil }
  }

  init(_ day: UTCDay, minutes: Range<Int>) {
    (start, end) = (day.moment(minutes: minutes.lowerBound), day.moment(minutes: minutes.upperBound))
    let last = minutes.upperBound < 1440 ? day : day.advanced(by: 1)
    text = TimeSlot(
      start: Timestamp("\(day.text)T\(minutes.lowerBound.clock):00.000Z"),
      end: Timestamp("\(last.text)T\((minutes.upperBound % 1440).clock):00.000Z"))
  }

  /// The slot as it is written.
  var slot: TimeSlot { text }

  func overlaps(_ other: DatedSlot) -> Bool { start < other.end && other.start < end }

  static func < (left: DatedSlot, right: DatedSlot) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }

  static func == (left: DatedSlot, right: DatedSlot) -> Bool {
    (left.start, left.end) == (right.start, right.end)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(start)
    hasher.combine(end)
  }
}

extension UTCDay {
  /// `2027-03-01`
  var text: String {
    let (year, month, day) = components
    return [year.padded(4), month.padded(2), day.padded(2)].joined(separator: "-")
  }
}

extension Int {
  /// Minutes after midnight as `09:30`.
  fileprivate var clock: String { "\((self / 60).padded(2)):\((self % 60).padded(2))" }
}
