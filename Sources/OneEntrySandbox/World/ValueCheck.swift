import Foundation

/// Whether a value is one that a field can hold (the table of types and the validators of wire contract §4.4).
struct ValueCheck {
  let attribute: FormAttribute
  let switches: CompatibilityFlags
  let now: Date

  /// Whether `value`, which is not empty, has the shape of the field's type and satisfies its validators.
  func accepts(_ value: JSON) -> Bool {
    switch attribute.kind {
    case .string: value.string.map(acceptsText) ?? false
    case .integer: number(value).map { $0.isWhole } ?? false
    case .real, .float: number(value) != nil
    case .text: isText(value, keys: ["htmlValue", "plainValue", "mdValue"])
    case .textWithHeader: isText(value, keys: ["htmlValue", "plainValue", "mdValue"])
    case .date, .dateTime, .time: isDate(value)
    case .list, .radioButton: isChoice(value)
    case .entity: isEntity(value)
    case .timeInterval: value.array.map { !$0.isEmpty && $0.allSatisfy(isInterval) } ?? false
    case .file, .image, .groupOfImages: value.array?.allSatisfy { $0["filename"]?.string != nil } ?? false
    case .json: value.string.map { (try? JSONReader.value(of: Array($0.utf8))) != nil } ?? true
    case .spam, .button: false
    case .unknown: true
    }
  }

  private func number(_ value: JSON) -> Decimal? {
    if let number = value.number { return number }
    return value.string.flatMap { JSONNumber.value(of: $0) }?.number
  }

  private func isText(_ value: JSON, keys: [String]) -> Bool {
    guard let entries = value.array, entries.count == 1 else { return false }
    return keys.filter { entries[0][$0]?.string != nil }.count == 1
  }

  private func isDate(_ value: JSON) -> Bool {
    guard let full = value["fullDate"]?.string, value["formattedValue"]?.string != nil,
      value["formatString"]?.string != nil
    else { return false }
    return isMoment(full)
  }

  private func isMoment(_ text: String) -> Bool {
    text.prefixMatch(of: /\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T\d\d:\d\d|$)/) != nil
  }

  private func isInterval(_ value: JSON) -> Bool {
    guard let ends = value.array, ends.count == 2 else { return false }
    guard let start = ends[0].string.flatMap(Date.init(iso8601:)),
      let end = ends[1].string.flatMap(Date.init(iso8601:)), start < end
    else { return false }
    // Where the file replaces what is offered, it cannot be checked.
    return !switches.checksSlots || attribute.raw["localizeInfos"] != nil
      || Schedule(attribute.hours, from: now).offers(start, end, switches.slots)
  }

  /// Ids of the entries on offer; headings are none of them. A field without options takes any id.
  private func isEntity(_ value: JSON) -> Bool {
    guard let ids = value.array, attribute.isMultiple || ids.count <= 1 else { return false }
    let entityIDs = switches.entityIDs
    let offered = attribute.options.filter { $0.entity?.depth != 0 }.map(\.value.text)
    return ids.allSatisfy { id in
      let (text, number) = (id.string, id.int.map { String($0) })
      let given = [text, number][entityIDs == .text ? 0...0 : entityIDs == .number ? 1...1 : 0...1]
      guard let id = given.compactMap({ $0 }).first else { return false }
      return attribute.options.isEmpty || offered.contains(id)
    }
  }

  private func isChoice(_ value: JSON) -> Bool {
    // Some projects store a bare string for one choice.
    let chosen = value.array ?? [value]
    guard attribute.isMultiple || chosen.count == 1 else { return false }
    let known = attribute.options.map(\.value)
    // A guess: whether the text of a number is taken for it is in no source, so it is not.
    return chosen.allSatisfy(known.contains)
  }

  private func acceptsText(_ text: String) -> Bool {
    let validators = attribute.validators
    let text =
      validators["trimValidator"] == nil ? text : text.trimmingCharacters(in: .whitespacesAndNewlines)
    if let limits = validators["stringInspectionValidator"], !isWithin(limits, text.count) { return false }
    if validators["emailInspectionValidator"] != nil, text.wholeMatch(of: /[^@\s]+@[^@\s]+\.[^@\s.]+/) == nil
    {
      return false
    }
    guard let pattern = validators["regExpValidator"]?["patternValue"]?.string else { return true }
    // A pattern that Swift cannot read is the shop's mistake, not the shopper's.
    guard let expression = try? Regex(pattern) else { return true }
    return text.firstMatch(of: expression) != nil
  }

  private func isWithin(_ limits: JSON, _ count: Int) -> Bool {
    func limit(_ key: String) -> Int? {
      let number = limits[key].flatMap { $0.int ?? $0.string.flatMap { Int($0) } }
      return number.flatMap { $0 > 0 ? $0 : nil }
    }
    if let exact = limit("stringLength") { return count == exact }
    return count >= limit("stringMin") ?? 0 && count <= limit("stringMax") ?? .max
  }
}
