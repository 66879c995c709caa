extension Validators {
  /// Reads the checks by name; each may be keyed by locale, and one that is `null` or `false` is off.
  init(_ wire: Wire) {
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

  private mutating func apply(_ name: String, _ settings: Wire) {
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

extension Wire {
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
