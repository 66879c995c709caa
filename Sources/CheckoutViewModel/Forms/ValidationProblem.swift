import Foundation

/// Why a value is not accepted. The words are the screens' business; `custom` carries the project's own.
public indirect enum ValidationProblem: Hashable, Sendable {
  case required
  /// The project asks for a value, and takes the form without one.
  case expected
  /// The project asks for something that cannot be given here.
  case notFillable
  case tooShort(minimum: Int)
  case tooLong(maximum: Int)
  case wrongLength(Int)
  case notAnEmail
  case notAWholeNumber
  /// It has to be this text.
  case differs(from: String)
  case notANumber
  /// A number that can be read in two ways, such as `1,234`.
  case ambiguousNumber
  case outOfRange(ClosedRange<Int>)
  /// Too little or too much, in the currency of the order.
  case amountOutOfRange(minimum: Decimal, maximum: Decimal?)
  case notADate
  case notATime
  case notADateAndTime
  case notATimeSlot
  /// The slot that was chosen has begun since.
  case slotIsOver
  /// A required number that the API would take for a missing one.
  case zero
  /// A new password and its repetition differ.
  case passwordsDiffer
  case notJSON
  case doesNotMatch(pattern: String)
  /// It does not fit the project's mask; a value that would.
  case doesNotFit(example: String)
  case wrongFileType(allowed: [String])
  /// The project's own sentence for this rule, still to be cleaned.
  case custom(String, instead: ValidationProblem)
  /// The shop refused this value; its sentence, still to be cleaned.
  case refusedByShop(String)
}
