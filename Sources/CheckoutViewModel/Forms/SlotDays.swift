import OneEntryClient

/// Slots are many: days are stepped through.
extension Field {
  /// Whether it offers slots of several days.
  public var hasDays: Bool { slots.first?.day != slots.last?.day }

  /// Goes to the first slot of the next day that has one, or of the day before.
  public mutating func moveDay(by step: Int) {
    guard slots.indices.contains(highlighted) else { return }
    let today = slots[highlighted].day
    let (before, after) = (slots[..<highlighted], slots[highlighted...])
    let other = step > 0 ? after.first { $0.day != today } : before.last { $0.day != today }
    guard let day = other?.day, let index = slots.firstIndex(where: { $0.day == day }) else { return }
    change { $0.list.go(to: index) }
  }
}

extension TimeSlot {
  /// The day that it begins on, in UTC as schedules are.
  fileprivate var day: Substring { start.text.prefix { $0 != "T" } }
}
