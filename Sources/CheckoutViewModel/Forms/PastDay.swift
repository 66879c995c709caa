import Foundation
import OneEntryClient

/// The shop would take a day that is over, and could do nothing with it.
extension Field {
  /// Whether it holds a day before today, as it is in this time zone, and is not asked for a day of the past; or a slot that
  /// has begun.
  public func isPast(at now: Date, in zone: TimeZone) -> Bool {
    if type == .timeInterval { return holdsSlotBegun(by: now) }
    guard let day, !asksForBirthday else { return false }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let today = calendar.dateComponents([.year, .month, .day], from: now)
    return (day.year, day.month, day.day) < (today.year ?? 0, today.month ?? 0, today.day ?? 0)
  }

  private var day: CalendarText.Day? {
    switch type {
    case .date: CalendarText.date(from: value)
    case .dateTime: CalendarText.dateTime(from: value)?.day
    case .string, .integer, .real, .float, .text, .textWithHeader, .time, .timeInterval, .list, .radioButton,
      .entity, .json, .file, .image, .groupOfImages, .spam, .button, .other:
      nil
    }
  }

  private var asksForBirthday: Bool {
    let words = [id, title].map(\.foldedForSearch)
    return ["birth", "dob", "naissance", "geburt"].contains { word in words.contains { $0.contains(word) } }
  }
}
