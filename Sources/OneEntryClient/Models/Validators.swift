/// The checks that a project puts on an attribute. Names that this client does not know are kept in `unknown`
/// and ignored. Wire contract §4.4.
public struct Validators: Hashable, Sendable {
  public var isRequired: Bool
  /// The server itself refuses an empty value.
  public var isRequiredStrictly: Bool
  public var minimumLength: Int?
  public var maximumLength: Int?
  /// Wins over the other two lengths.
  public var exactLength: Int?
  public var isEmail: Bool
  /// A regular expression as the project wrote it (JavaScript's dialect).
  public var pattern: String?
  /// OneEntry's own language: `9` and `#` a digit, `A` an upper-case letter, `a` a lower-case letter, `*` a letter or a
  /// digit, `$` one of `( ) - +`, `[[space]]` white space; everything else stands for itself.
  public var mask: String?
  /// A fixed prefix of the mask.
  public var maskHint: String?
  public var trims: Bool
  public var defaultValue: String?
  /// In bytes.
  public var maximumFileSize: Int?
  public var fileExtensions: [String]
  /// The project's own words for a wrong value (`customErrorText`), by validator name.
  public var messages: [String: String]
  public var unknown: [String: JSONValue]

  public init(
    isRequired: Bool = false, isRequiredStrictly: Bool = false, minimumLength: Int? = nil,
    maximumLength: Int? = nil, exactLength: Int? = nil, isEmail: Bool = false, pattern: String? = nil,
    mask: String? = nil, maskHint: String? = nil, trims: Bool = false, defaultValue: String? = nil,
    maximumFileSize: Int? = nil, fileExtensions: [String] = [], messages: [String: String] = [:],
    unknown: [String: JSONValue] = [:]
  ) {
    self.isRequired = isRequired
    self.isRequiredStrictly = isRequiredStrictly
    self.minimumLength = minimumLength
    self.maximumLength = maximumLength
    self.exactLength = exactLength
    self.isEmail = isEmail
    self.pattern = pattern
    self.mask = mask
    self.maskHint = maskHint
    self.trims = trims
    self.defaultValue = defaultValue
    self.maximumFileSize = maximumFileSize
    self.fileExtensions = fileExtensions
    self.messages = messages
    self.unknown = unknown
  }
}
