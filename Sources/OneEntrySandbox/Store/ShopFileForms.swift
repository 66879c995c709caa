extension ShopFile {
  /// The forms of the file beside the registration form, which signing in cannot do without.
  static func readForms(_ field: ShopField, _ shop: inout ShopData) throws(ShopFileProblem) {
    var forms = shop.forms.filter { $0.type != "order" }
    for (index, entry) in try field.elements().enumerated() {
      try entry.allowOnly(["identifier", "title", "storage", "attributes", "requiredOfGuests"])
      var attributes: [FormAttribute] = []
      for attribute in try entry.required("attributes").elements() {
        attributes.append(try readAttribute(attribute))
      }
      var needed: Set<String> = []
      for marker in try entry.optional("requiredOfGuests")?.elements() ?? [] {
        needed.insert(try marker.word(of: attributes.map(\.marker)))
      }
      forms.append(
        Form(
          id: 20 + index, identifier: try entry.required("identifier").string(), type: "order",
          title: try entry.required("title").text(), attributes: attributes,
          storage: try entry.optional("storage")?.string(), requiredOfGuests: needed))
    }
    shop.forms = forms
  }

  /// A type that OneEntry does not have is what a project of tomorrow has: it is passed on.
  private static func readAttribute(_ field: ShopField) throws(ShopFileProblem) -> FormAttribute {
    try field.allowOnly([
      "marker", "type", "title", "required", "validators", "options", "sections", "multiple", "initialValue",
      "visible", "raw",
    ])
    let type = try field.required("type").string()
    let kind = FormAttribute.Kind(rawValue: type) ?? .unknown
    return FormAttribute(
      kind: kind, marker: try field.required("marker").string(), title: try field.required("title").text(),
      validators: try validators(field),
      options: try options(field.optional("options")) + sections(field.optional("sections")),
      isMultiple: try field.optional("multiple")?.bool() ?? false,
      initialValue: field.optional("initialValue")?.value ?? nil,
      isVisible: try field.optional("visible")?.bool() ?? true, unknownType: kind == .unknown ? type : nil,
      raw: try field.optional("raw").map(object) ?? [:])
  }

  /// `"required": true` is strict, `"required": "soft"` is a rule that OneEntry does not insist on.
  private static func validators(_ field: ShopField) throws(ShopFileProblem) -> JSON {
    let validators = try field.optional("validators").map(object) ?? [:]
    guard let required = field.optional("required") else { return validators }
    if required.value == "soft" { return validators.adding(["requiredValidator": [:]]) }
    return try required.bool() ? validators.adding(["requiredValidator": ["strict": true]]) : validators
  }

  private static func object(_ field: ShopField) throws(ShopFileProblem) -> JSON {
    guard field.value.members != nil else { throw field.problem("must be an object") }
    return field.value
  }

  private static func options(_ field: ShopField?) throws(ShopFileProblem) -> [FormAttribute.Option] {
    var options: [FormAttribute.Option] = []
    for entry in try field?.elements() ?? [] {
      try entry.allowOnly(["value", "title", "extended"])
      options.append(
        .init(
          value: try entry.required("value").textOrInteger(), title: try entry.required("title").text(),
          extended: try entry.optional("extended").map(extended)))
    }
    return options
  }

  private static func extended(_ field: ShopField) throws(ShopFileProblem) -> FormAttribute.Extended {
    try field.allowOnly(["type", "value"])
    return .init(type: try field.required("type").string(), value: field.optional("value")?.value ?? nil)
  }

  /// Sections of an `entity` field: each is a heading over places, and places may have places of their own.
  private static func sections(
    _ field: ShopField?, depth: Int = 0, below parent: Int? = nil
  ) throws(ShopFileProblem) -> [FormAttribute.Option] {
    var options: [FormAttribute.Option] = []
    for entry in try field?.elements() ?? [] {
      try entry.allowOnly(["id", "title", "places"])
      let id = try entry.required("id").integer()
      options.append(
        .init(
          value: .int(id), title: try entry.required("title").text(),
          entity: .init(depth: depth, parentID: parent)))
      options += try sections(entry.optional("places"), depth: depth + 1, below: id)
    }
    return options
  }
}
