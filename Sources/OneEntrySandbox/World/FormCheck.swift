import Foundation

/// Checks what was filled into a form: field by field in the form's order, the first failure only, and one
/// sentence for missing and malformed (wire contract §1.5 and §4.4).
struct FormCheck {
  let form: Form
  let switches: Switches

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
    try check(entries, form.attributes.filter { $0.role == .profile })
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
      let marker = entry["marker"]?.string ?? "undefined"
      guard attributes.contains(where: { $0.marker == marker }) else { throw .markerValue(marker) }
    }
    for attribute in attributes {
      try check(entries.first { $0["marker"]?.string == attribute.marker }, attribute)
    }
  }

  private func check(_ entry: JSON?, _ attribute: FormAttribute) throws(Refusal) {
    guard let entry, let value = entry["value"], !value.isEmpty else {
      if attribute.isRequired { throw .markerValue(attribute.marker) }
      return
    }
    guard entry["type"]?.string == attribute.kind.rawValue else {
      let kind = attribute.kind.rawValue
      throw Refusal(400, "formData's marker '\(attribute.marker)' type must be one of [\(kind)]")
    }
    guard ValueCheck(attribute: attribute).accepts(value) else {
      switch attribute.kind {
      case .list, .radioButton:
        throw Refusal(400, "there aren't list values for type \(attribute.kind.rawValue)")
      case .string, .integer, .real, .float, .text, .textWithHeader, .date, .dateTime, .time, .entity,
        .timeInterval, .file, .image, .groupOfImages, .json, .spam, .button:
        throw .markerValue(attribute.marker)
      }
    }
  }
}
