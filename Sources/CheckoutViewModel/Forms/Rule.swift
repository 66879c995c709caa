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
  /// Nothing, or an amount from a minimum on, as far as there is a maximum.
  case amount(minimum: Decimal, maximum: Decimal?)
  case date, time, dateTime
  /// A day with two times in UTC.
  case timeSlot
  /// Anything but 0, which the API takes for a missing value. Wire contract §4.4.
  case notZero
  /// This text and no other.
  case exactly(String)
  case json
  case pattern(String)
  /// A mask, and the fixed text that may stand before it.
  case mask(String, hint: String? = nil)
  case fileExtension([String])
  /// A rule with the project's own sentence.
  indirect case worded(Rule, String)

  /// What is wrong with `text`, or `nil`. Every rule but `required` lets an empty text pass.
  public func problem(in text: String) -> ValidationProblem? {
    if case .worded(let rule, let sentence) = self {
      return rule.problem(in: text).map { .custom(sentence, instead: $0) }
    }
    if text.isEmpty { return self == .required ? .required : nil }
    return isMet(by: text) ? nil : problem(for: text)
  }

  /// Whether this rule makes a value obligatory, with or without a sentence of the project.
  public var isRequirement: Bool {
    if case .worded(let rule, _) = self { rule.isRequirement } else { self == .required }
  }

  /// The mask that this rule asks for, with or without a sentence of the project.
  var asMask: Mask? {
    if case .worded(let rule, _) = self { return rule.asMask }
    if case .mask(let mask, let hint) = self { return Mask(mask, hint: hint) }
    return nil
  }

  private func isMet(by text: String) -> Bool {
    switch self {
    case .required, .worded: true
    case .length(let minimum, let maximum): (minimum ?? 0) <= text.count && text.count <= (maximum ?? .max)
    case .exactLength(let length): text.count == length
    case .email: EmailAddress.isPlausible(text)
    case .wholeNumber: Number.whole(from: text) != nil
    case .number: Number.decimal(from: text) != nil
    case .range(let range): Number.whole(from: text).map(range.contains) ?? false
    case .amount(let minimum, let maximum):
      Number.decimal(from: text).map { $0 == 0 || minimum <= $0 && $0 <= maximum ?? $0 } ?? false
    case .date: CalendarText.date(from: text) != nil
    case .time: CalendarText.time(from: text) != nil
    case .dateTime: CalendarText.dateTime(from: text) != nil
    case .timeSlot: CalendarText.slot(from: text) != nil
    case .notZero: Number.decimal(from: text) != 0
    case .exactly(let wanted): text == wanted
    case .json: JSONText.isValid(text)
    case .pattern(let pattern): Pattern(pattern)?.matches(text) ?? true
    case .mask(let mask, let hint): Mask(mask, hint: hint).accepts(text)
    case .fileExtension(let allowed): FilePath.hasExtension(text, among: allowed)
    }
  }

  private func problem(for text: String) -> ValidationProblem {
    switch self {
    case .required, .worded: .required
    case .length(let minimum, let maximum): lengthProblem(text.count, minimum, maximum)
    case .exactLength(let length): .wrongLength(length)
    case .email: .notAnEmail
    case .wholeNumber: .notAWholeNumber
    case .number: Number.reading(of: text) == .ambiguous ? .ambiguousNumber : .notANumber
    case .range(let range): .outOfRange(range)
    case .amount(let minimum, let maximum): .amountOutOfRange(minimum: minimum, maximum: maximum)
    case .date: .notADate
    case .time: .notATime
    case .dateTime: .notADateAndTime
    case .timeSlot: .notATimeSlot
    case .notZero: .zero
    case .exactly(let wanted): .differs(from: wanted)
    case .json: .notJSON
    case .pattern(let pattern): .doesNotMatch(pattern: pattern)
    case .mask(let mask, let hint): .doesNotFit(example: Mask(mask, hint: hint).example)
    case .fileExtension(let allowed): .wrongFileType(allowed: allowed)
    }
  }

  private func lengthProblem(_ length: Int, _ minimum: Int?, _ maximum: Int?) -> ValidationProblem {
    if let minimum, length < minimum { return .tooShort(minimum: minimum) }
    return .tooLong(maximum: maximum ?? 0)
  }
}

extension Rule {
  /// The checks of an attribute: its validators, then what its type demands.
  static func rules(for attribute: FormAttribute) -> [Rule] {
    let validators = attribute.validators
    var rules: [Rule] = []
    if validators.isRequiredStrictly || attribute.isSignUpRequired {
      rules.append(.required.worded(validators, "requiredValidator"))
    }
    rules += Self.rules(for: validators)
    return rules + Self.rules(for: attribute.type)
  }

  private static func rules(for validators: Validators) -> [Rule] {
    var rules: [Rule] = []
    // What does not fit the mask has no form yet that the others could judge.
    if let mask = validators.mask {
      rules.append(.mask(mask, hint: validators.maskHint).worded(validators, "fieldMaskValidator"))
    }
    if let length = lengthRule(for: validators) {
      rules.append(length.worded(validators, "stringInspectionValidator"))
    }
    if validators.isEmail { rules.append(.email.worded(validators, "emailInspectionValidator")) }
    if let pattern = validators.pattern {
      rules.append(.pattern(pattern).worded(validators, "regExpValidator"))
    }
    if !validators.fileExtensions.isEmpty { rules.append(.fileExtension(validators.fileExtensions)) }
    return rules
  }

  private static func lengthRule(for validators: Validators) -> Rule? {
    if let length = validators.exactLength { return .exactLength(length) }
    guard validators.minimumLength != nil || validators.maximumLength != nil else { return nil }
    return .length(minimum: validators.minimumLength, maximum: validators.maximumLength)
  }

  private static func rules(for type: AttributeType) -> [Rule] {
    switch type {
    case .integer: [.wholeNumber]
    case .real, .float: [.number]
    case .date: [.date]
    case .dateTime: [.dateTime]
    case .time: [.time]
    case .timeInterval: [.timeSlot]
    case .json: [.json]
    case .string, .text, .textWithHeader, .list, .radioButton, .entity, .file, .image,
      .groupOfImages,
      .spam, .button, .other:
      []
    }
  }

  private func worded(_ validators: Validators, _ name: String) -> Rule {
    validators.messages[name].map { .worded(self, $0) } ?? self
  }
}
