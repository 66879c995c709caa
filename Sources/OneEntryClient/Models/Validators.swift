/// The checks that a project puts on an attribute. Names that this client does not know are kept in `unknown`
/// and ignored. Wire contract §4.4.
public struct Validators: Hashable, Sendable {
  /// Whether the project wants a value.
  public var isRequired: Bool
  /// The server itself refuses an empty value.
  public var isRequiredStrictly: Bool
  /// The fewest characters.
  public var minimumLength: Int?
  /// The most characters.
  public var maximumLength: Int?
  /// Wins over the other two lengths.
  public var exactLength: Int?
  /// Whether the value must look like an e-mail address.
  public var isEmail: Bool
  /// A regular expression as the project wrote it (JavaScript's dialect).
  public var pattern: String?
  /// OneEntry's own language: `9` and `#` a digit, `A` an upper-case letter, `a` a lower-case letter, `*` a
  /// letter or a digit, `$` one of `( ) - +`, `[[space]]` white space; everything else stands for itself.
  public var mask: String?
  /// A fixed prefix of the mask.
  public var maskHint: String?
  /// Whether the server removes white space around the value before it checks it.
  public var trims: Bool
  /// The value that an empty field stands for.
  public var defaultValue: String?
  /// In bytes.
  public var maximumFileSize: Int?
  /// The endings that a file name may have; empty for any.
  public var fileExtensions: [String]
  /// The project's own words for a wrong value (`customErrorText`), by validator name.
  public var messages: [String: String]
  /// The validators that are not known here, by name.
  public var unknown: [String: JSONValue]

  /// Creates a value from its parts.
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

extension Validators {
  /// Reads the checks by name; each may be keyed by locale, and one that is `null` or `false` is off.
  init(_ wire: WireValue) {
    self.init()
    let byName = wire.localized
    for name in byName.members.keys.sorted() {
      let settings = byName[name].localized
      guard !settings.isNull, settings.flag != false else { continue }
      let message = settings["customErrorText"].nonEmptyText ?? settings["errorMessage"].nonEmptyText
      if let message { messages[name] = message }
      apply(name, settings)
    }
  }

  private mutating func apply(_ name: String, _ settings: WireValue) {
    switch name {
    case "requiredValidator":
      isRequired = true
      isRequiredStrictly = settings["strict"].flag ?? false
    case "stringInspectionValidator":
      minimumLength = settings["stringMin"].limit
      maximumLength = settings["stringMax"].limit
      exactLength = settings["stringLength"].limit
    case "emailInspectionValidator": isEmail = true
    case "regExpValidator": pattern = settings["patternValue"].nonEmptyText
    case "fieldMaskValidator":
      mask = settings["maskValue"].nonEmptyText
      maskHint = settings["hint"].nonEmptyText
    case "trimValidator": trims = true
    case "defaultValueValidator": defaultValue = settings["fieldDefaultValue"].nonEmptyText
    case "checkingFilesValidator":
      maximumFileSize = settings.fileSize
      fileExtensions = settings["extensions"].elements.compactMap(\.nonEmptyText)
    default: unknown[name] = settings.value
    }
  }
}

extension WireValue {
  /// A limit is a number or its digits; zero and an empty text mean that there is none.
  fileprivate var limit: Int? {
    int.flatMap { $0 > 0 ? $0 : nil }
  }

  /// In bytes.
  fileprivate var fileSize: Int? {
    guard let size = self["maxValue"].limit else { return nil }
    let unit =
      switch self["maxUnits"].text?.lowercased() {
      case "mb": 1 << 20
      case "kb": 1 << 10
      default: 1
      }
    let bytes = size.multipliedReportingOverflow(by: unit)
    return bytes.overflow ? nil : bytes.partialValue
  }
}
