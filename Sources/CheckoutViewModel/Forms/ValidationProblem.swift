/// Why a value is not accepted. The words are the screens' business; `custom` carries the project's own.
public indirect enum ValidationProblem: Hashable, Sendable {
  case required
  /// The project asks for something that cannot be given here.
  case notFillable
  case tooShort(minimum: Int)
  case tooLong(maximum: Int)
  case wrongLength(Int)
  case notAnEmail
  case notAWholeNumber
  case notANumber
  case outOfRange(ClosedRange<Int>)
  case notADate
  case notATime
  case notADateAndTime
  case notJSON
  case doesNotMatch(pattern: String)
  case doesNotFit(mask: String)
  case wrongFileType(allowed: [String])
  /// The project's own sentence for this rule, still to be cleaned.
  case custom(String, instead: ValidationProblem)
  /// The shop refused this value; its sentence, still to be cleaned.
  case refusedByShop(String)
}
