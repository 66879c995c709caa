import OneEntryClient

extension Field {
  /// The field for an attribute of a form, or `nil` where there is nothing to fill in: buttons, captchas and
  /// attributes that the project hides. Wire contract §4.4.
  public init?(_ attribute: FormAttribute) {
    guard attribute.isVisible, let kind = Kind(attribute) else { return nil }
    self.init(
      id: attribute.marker, title: attribute.title, kind: kind, type: attribute.type,
      rules: Rule.rules(for: attribute), options: attribute.choices)
    trims = attribute.validators.trims
    slots = attribute.intervals
    preset(attribute)
  }

  /// The field for an attribute of an order's form. An order keeps no secret: it is written down here before it is sent,
  /// and whoever runs the shop reads it. So a password is shown, but not taken.
  public init?(inOrder attribute: FormAttribute) {
    guard attribute.isPassword, attribute.isVisible else {
      self.init(attribute)
      return
    }
    self.init(
      id: attribute.marker, title: attribute.title, kind: .fixed, rules: Rule.rules(for: attribute))
  }

  private mutating func preset(_ attribute: FormAttribute) {
    if let value = attribute.initialValue { fill(value) }
    if isEmpty, let value = attribute.validators.defaultValue { fill(.string(value)) }
    isTouched = false
  }
}

extension Field.Kind {
  fileprivate init?(_ attribute: FormAttribute) {
    switch attribute.type {
    case .button, .spam: return nil
    case _ where attribute.isChoice && attribute.choices.isEmpty: self = .fixed
    case .string where attribute.isPassword: self = .secret
    case .string, .integer, .real, .float, .date, .dateTime, .time, .entity, .file, .image, .groupOfImages:
      self = .line
    case .text, .textWithHeader, .json: self = .multiline
    case .list: self = .choice(many: attribute.multiselect)
    case .radioButton, .timeInterval: self = .choice(many: false)
    case .other: self = .line
    }
  }
}

extension FormAttribute {
  fileprivate var isChoice: Bool { [.list, .radioButton, .timeInterval].contains(type) }

  fileprivate var choices: [AttributeOption] {
    guard type == .timeInterval else { return options }
    return intervals.map { AttributeOption(title: $0.title, value: $0.start.text) }
  }
}

extension TimeSlot {
  /// `2026-12-24 16:00 – 18:00`, as the server wrote the ends.
  fileprivate var title: String {
    let from = start.text.prefix(16).replacing("T", with: " ")
    return "\(from) – \(end.text.dropFirst(11).prefix(5))"
  }
}

extension Rule {
  /// The checks of an attribute: its validators, then what its type demands.
  static func rules(for attribute: FormAttribute) -> [Rule] {
    let validators = attribute.validators
    var rules: [Rule] = []
    if validators.isRequired || attribute.isSignUpRequired {
      rules.append(.required.worded(validators, "requiredValidator"))
    }
    rules += Self.rules(for: validators)
    return rules + Self.rules(for: attribute.type)
  }

  private static func rules(for validators: Validators) -> [Rule] {
    var rules = lengthRule(for: validators).map { [$0.worded(validators, "stringInspectionValidator")] } ?? []
    if validators.isEmail { rules.append(.email.worded(validators, "emailInspectionValidator")) }
    if let mask = validators.mask {
      rules.append(.mask(mask, hint: validators.maskHint).worded(validators, "fieldMaskValidator"))
    }
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
    case .json: [.json]
    default: []
    }
  }

  private func worded(_ validators: Validators, _ name: String) -> Rule {
    validators.messages[name].map { .worded(self, $0) } ?? self
  }
}
