import Foundation
import OneEntryClient

extension FormAttribute {
  /// How the attribute is filled in; `nil` where there is nothing to fill in. Files cannot be delivered, so none
  /// is asked for.
  func kind(hasOptions: Bool) -> Field.Kind? {
    switch type {
    case .button: nil
    case .spam where !validators.isRequiredStrictly: nil
    case .spam: .fixed
    case .string where isPassword: .secret
    case .string, .integer, .real, .float, .date, .dateTime, .time, .other: .line
    case .text, .textWithHeader, .json: .multiline
    case .file, .image, .groupOfImages: .fixed
    case .list: hasOptions ? .choice(many: multiselect) : .fixed
    case .radioButton: hasOptions ? .choice(many: false) : .fixed
    case .entity: hasOptions ? .choice(many: multiselect) : .line
    case .timeInterval: hasOptions ? .choice(many: false) : .line
    }
  }

  /// The slots that it offers after a moment.
  func slots(after now: Date) -> [TimeSlot] {
    type == .timeInterval ? Schedule(rules: schedules, pairs: intervals).slots(after: now) : []
  }
}

extension AttributeOption {
  init(_ slot: TimeSlot) { self.init(title: slot.title, value: slot.start.text) }
}

extension TimeSlot {
  /// `2026-12-24 16:00-18:00 UTC`, as a shopper could type it.
  var title: String {
    "\(start.minute.replacing("T", with: " "))-\(end.minute.dropFirst(11)) UTC"
  }
}

extension Timestamp {
  /// `2026-12-24T16:00` in UTC, in whatever zone it was written.
  fileprivate var minute: Substring {
    (text.hasSuffix("Z") ? text : date?.formatted(.iso8601) ?? text).prefix(16)
  }
}
