import Foundation
import OneEntryClient

extension Formatting {
  /// A time slot in words: `Mon 1 Mar, 10:00–11:00 UTC`. OneEntry's schedules are in UTC, whatever the shopper's zone is;
  /// `nil` where the slot cannot be read.
  func slot(_ slot: TimeSlot) -> SafeText? {
    guard let start = slot.start.date, let end = slot.end.date else { return nil }
    let utc = Formatting(language: language, timeZone: .gmt)
    return "\(utc.weekdayAndDay(start)), \(utc.clock(start))–\(utc.clock(end)) UTC"
  }
}
