extension ShopFile {
  /// The forms of the file beside the registration form, which signing in cannot do without.
  static func readForms(_ field: ShopField, _ shop: inout ShopData) throws(ShopFileProblem) {
    var forms = shop.forms.filter { $0.type != "order" }
    for (index, entry) in try field.elements().enumerated() {
      try entry.allowOnly(["identifier", "title", "storage", "attributes"])
      var attributes: [FormAttribute] = []
      for attribute in try entry.required("attributes").elements() {
        attributes.append(try readAttribute(attribute))
      }
      forms.append(
        Form(
          id: 20 + index, identifier: try entry.required("identifier").string(), type: "order",
          title: try entry.required("title").text(), attributes: attributes,
          storage: try entry.optional("storage")?.string()))
    }
    shop.forms = forms
  }

  private static func readAttribute(_ field: ShopField) throws(ShopFileProblem) -> FormAttribute {
    try field.allowOnly([
      "marker", "type", "title", "required", "validators", "options", "multiple", "initialValue", "visible",
    ])
    let kinds = FormAttribute.Kind.allCases.map(\.rawValue)
    let kind = try field.required("type").word(of: kinds)
    var validators = try field.optional("validators").map(object) ?? [:]
    if try field.optional("required")?.bool() == true {
      validators = validators.adding(["requiredValidator": ["strict": true]])
    }
    return FormAttribute(
      kind: FormAttribute.Kind(rawValue: kind) ?? .string, marker: try field.required("marker").string(),
      title: try field.required("title").text(), validators: validators,
      options: try options(field.optional("options")),
      isMultiple: try field.optional("multiple")?.bool() ?? false,
      initialValue: field.optional("initialValue")?.value ?? nil,
      isVisible: try field.optional("visible")?.bool() ?? true)
  }

  private static func object(_ field: ShopField) throws(ShopFileProblem) -> JSON {
    guard field.value.members != nil else { throw field.problem("must be an object") }
    return field.value
  }

  private static func options(_ field: ShopField?) throws(ShopFileProblem) -> [FormAttribute.Option] {
    guard let field else { return [] }
    var options: [FormAttribute.Option] = []
    for entry in try field.elements() {
      try entry.allowOnly(["value", "title"])
      options.append(
        .init(value: .string(try entry.required("value").string()), title: try entry.required("title").text())
      )
    }
    return options
  }
}
