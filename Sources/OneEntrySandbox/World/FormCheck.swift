import Foundation

/// Checks what was filled into a form: field by field in the form's order, the first failure only, and one
/// sentence for missing and malformed (wire contract §1.5 and §4.4).
struct FormCheck {
  let form: Form
  let switches: CompatibilityFlags
  /// When it is filled in: slots are offered from this day on.
  let now: Date
  /// What was said before; a slot that stays as it is need not be on offer any more.
  var before: [JSON] = []

  /// The entries of an order's `formData`, checked.
  func order(_ formData: JSON?) throws(Refusal) -> JSON {
    let entries = try entries(formData)
    guard !entries.isEmpty else { throw Refusal(400, "empty form data section") }
    try check(entries, form.attributes)
    return .array(entries)
  }

  /// The entries of a user's `formData`, checked; login and password do not belong to it.
  func profile(_ formData: JSON?) throws(Refusal) -> JSON {
    guard let formData else { return [] }
    let entries = try entries(formData).filter { !$0.isEmpty }
    try check(entries, form.attributes.filter { $0.role == .profile || $0.role == .kept })
    return .array(entries)
  }

  private func entries(_ formData: JSON?) throws(Refusal) -> [JSON] {
    guard let formData else { throw Refusal(400, "\"formData\" is required") }
    guard let members = formData.members else { throw Refusal(400, "\"formData\" must be of type object") }
    guard let entries = members.first?.value.array else { throw Refusal(400, "empty form data section") }
    guard switches.unwrapsFormDataTwice, let inner = entries.first?.members?.first?.value.array else {
      return entries
    }
    return inner
  }

  private func check(_ entries: [JSON], _ attributes: [FormAttribute]) throws(Refusal) {
    // A guess: what the server says to a marker that the form does not have is in no source.
    for entry in entries {
      guard let marker = entry["marker"]?.string else {
        throw Refusal(400, "formData's marker 'undefined' marker is required")
      }
      guard attributes.contains(where: { $0.marker == marker }) else { throw incorrect(marker) }
    }
    for attribute in attributes {
      try check(entries.first { $0["marker"]?.string == attribute.marker }, attribute)
    }
  }

  private func check(_ entry: JSON?, _ attribute: FormAttribute) throws(Refusal) {
    guard let entry, let value = entry["value"], !isMissing(value, attribute) else {
      if isRequired(attribute) { throw incorrect(attribute.marker) }
      return
    }
    guard entry["type"]?.string == attribute.type else {
      throw Refusal(
        400, "formData's marker '\(attribute.marker)' type must be one of [\(attribute.type)]")
    }
    var switches = switches
    if before.contains(where: { $0["marker"] == entry["marker"] && $0["value"] == value }) {
      switches.checksSlots = false
    }
    guard ValueCheck(attribute: attribute, switches: switches, now: now).accepts(value) else {
      let isList = attribute.kind == .list || attribute.kind == .radioButton
      // An option as it is read, with its title, is malformed rather than unknown.
      let isObject = value.array?.contains { $0.members != nil } ?? (value.members != nil)
      guard isList, !isObject else { throw incorrect(attribute.marker) }
      throw Refusal(400, "there aren't list values for type \(attribute.kind.rawValue)")
    }
  }

  /// Whether a value counts as none: empty, or 0 for a required whole number.
  private func isMissing(_ value: JSON, _ attribute: FormAttribute) -> Bool {
    if attribute.kind == .timeInterval, value == [] { return false }
    let isZero = value == 0 || value == "0"
    return value.isEmpty
      || attribute.kind == .integer && isZero && isRequired(attribute) && !switches.zeroCounts
  }

  private func isRequired(_ attribute: FormAttribute) -> Bool {
    attribute.isRequired || switches.softIsHard && attribute.validators["requiredValidator"] != nil
  }

  private func incorrect(_ marker: String) -> Refusal {
    switch switches.formError {
    case .marker: .markerValue(marker)
    case .required: Refusal(400, "required values are missing or incorrect: \(marker)")
    }
  }
}
