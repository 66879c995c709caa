import Foundation
import OneEntryClient

extension Field {
  /// The slot that it holds, chosen or typed.
  var slot: TimeSlot? {
    guard type == .timeInterval else { return nil }
    return options.isEmpty ? CalendarText.slot(from: value) : chosen.first.map { slots[$0] }
  }

  /// Whether it holds a slot that has begun.
  func holdsSlotBegun(by now: Date) -> Bool { slot?.start.date.map { $0 <= now } ?? false }

  /// Offers the slots that start after a moment. A chosen one that has begun is given up, and the field says so.
  mutating func offerSlots(of attribute: FormAttribute, after now: Date) {
    guard var new = Field(inOrder: attribute, at: now), new.slots != slots else { return }
    let isOver = !options.isEmpty && holdsSlotBegun(by: now)
    new.takeValue(of: self)
    if isOver { new.reject(.slotIsOver) }
    self = new
  }
}
