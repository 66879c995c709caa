import Foundation
import OneEntryClient

/// One check on what stands in a field. It yields a problem, never words.
public enum Rule: Hashable, Sendable {
  case required
  case length(minimum: Int?, maximum: Int?)
  case exactLength(Int)
  case email
  case wholeNumber
  case number
  case range(ClosedRange<Int>)
  case date, time, dateTime
  case json
  case pattern(String)
  /// A mask, and the fixed text that may stand before it.
  case mask(String, hint: String? = nil)
  case fileExtension([String])
  /// A rule with the project's own sentence.
  indirect case worded(Rule, String)

  /// What is wrong with `text`, or `nil`. Every rule but `required` lets an empty text pass.
  public func problem(in text: String) -> Problem? {
    if case .worded(let rule, let sentence) = self {
      return rule.problem(in: text).map { .custom(sentence, instead: $0) }
    }
    if text.isEmpty { return self == .required ? .required : nil }
    return isMet(by: text) ? nil : problem(for: text)
  }

  private func isMet(by text: String) -> Bool {
    switch self {
    case .required, .worded: true
    case .length(let minimum, let maximum): (minimum ?? 0) <= text.count && text.count <= (maximum ?? .max)
    case .exactLength(let length): text.count == length
    case .email: EmailAddress.isPlausible(text)
    case .wholeNumber: Int(text) != nil
    case .number: Number.decimal(from: text) != nil
    case .range(let range): Int(text).map(range.contains) ?? false
    case .date: CalendarText.date(from: text) != nil
    case .time: CalendarText.time(from: text) != nil
    case .dateTime: CalendarText.dateTime(from: text) != nil
    case .json: JSONText.isValid(text)
    case .pattern(let pattern): Pattern(pattern)?.matches(text) ?? true
    case .mask(let mask, let hint): Mask(mask, hint: hint).accepts(text)
    case .fileExtension(let allowed): FilePath.hasExtension(text, among: allowed)
    }
  }

  private func problem(for text: String) -> Problem {
    switch self {
    case .required, .worded: .required
    case .length(let minimum, let maximum): lengthProblem(text.count, minimum, maximum)
    case .exactLength(let length): .wrongLength(length)
    case .email: .notAnEmail
    case .wholeNumber: .notAWholeNumber
    case .number: .notANumber
    case .range(let range): .outOfRange(range)
    case .date: .notADate
    case .time: .notATime
    case .dateTime: .notADateAndTime
    case .json: .notJSON
    case .pattern(let pattern): .doesNotMatch(pattern: pattern)
    case .mask(let mask, _): .doesNotFit(mask: mask)
    case .fileExtension(let allowed): .wrongFileType(allowed: allowed)
    }
  }

  private func lengthProblem(_ length: Int, _ minimum: Int?, _ maximum: Int?) -> Problem {
    if let minimum, length < minimum { return .tooShort(minimum: minimum) }
    return .tooLong(maximum: maximum ?? 0)
  }
}
