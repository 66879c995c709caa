/// JSON that may be shown: a secret is gone from it, and only the place where it was is left.
public indirect enum MaskedJSON: Hashable, Sendable {
  /// A value in which nothing is secret.
  case value(JSONValue)
  /// A secret was here; the name is that of its member.
  case secret(name: String)
  /// The address of a payment page. Whoever has it can see the order and pay it, so it stays on the screen.
  case paymentLink(String)
  case array([MaskedJSON])
  case object([String: MaskedJSON])
  /// Entries that were left out because the body is a long one.
  case omitted(Int)

  /// What stands where a secret was.
  public static let mask = "•••"

  /// The same for a file or another program: without payment links.
  public var exported: JSONValue {
    switch self {
    case .value(let value): value
    case .secret, .paymentLink: .string(Self.mask)
    case .array(let elements): .array(elements.map(\.exported))
    case .object(let members): .object(members.mapValues(\.exported))
    case .omitted(let count): .string("… \(count) more")
    }
  }

  /// The same without what somebody filled in: values of forms, coupons, names of users, and every text
  /// with an e-mail address in it.
  public var withoutPersonalData: MaskedJSON {
    switch self {
    case .value(.string(let text)) where text.contains("@"): .secret(name: "email")
    case .value(.array(let elements)): MaskedJSON.array(elements.map(MaskedJSON.value)).withoutPersonalData
    case .value(.object(let members)):
      MaskedJSON.object(members.mapValues(MaskedJSON.value)).withoutPersonalData
    case .value, .secret, .omitted: self
    case .paymentLink: .secret(name: "paymentUrl")
    case .array(let elements): .array(elements.map(\.withoutPersonalData))
    case .object(let members): .object(members.hidingWhatWasFilledIn.mapValues(\.withoutPersonalData))
    }
  }

  /// How many values it is made of, itself included.
  var size: Int {
    switch self {
    case .value, .secret, .paymentLink, .omitted: 1
    case .array(let elements): elements.reduce(1) { $0 + $1.size }
    case .object(let members): members.values.reduce(1) { $0 + $1.size }
    }
  }

  /// What it is without the entries beyond so many values, in the order of the body.
  func cut(to limit: Int) -> MaskedJSON {
    var room = limit
    return cut(room: &room)
  }

  private func cut(room: inout Int) -> MaskedJSON {
    room -= 1
    switch self {
    case .value, .secret, .paymentLink, .omitted: return self
    case .array(let elements):
      var kept: [MaskedJSON] = []
      for element in elements where room > 0 { kept.append(element.cut(room: &room)) }
      return .array(kept + Self.rest(elements.count - kept.count))
    case .object(let members):
      var kept: [String: MaskedJSON] = [:]
      for (name, member) in members.sorted(by: { $0.key < $1.key }) where room > 0 {
        kept[name] = member.cut(room: &room)
      }
      if let rest = Self.rest(members.count - kept.count).first { kept["…"] = rest }
      return .object(kept)
    }
  }

  private static func rest(_ count: Int) -> [MaskedJSON] { count > 0 ? [.omitted(count)] : [] }
}

extension MaskedJSON {
  /// Indented over several lines, members in alphabetical order. The texts are those of the network: not yet
  /// fit for a terminal.
  public var lines: [String] { lines(indent: "", label: "", comma: "") }

  private func lines(indent: String, label: String, comma: String) -> [String] {
    func whole(_ text: String) -> [String] { [indent + label + text + comma] }
    switch self {
    case .value(.array(let elements)):
      return MaskedJSON.array(elements.map(MaskedJSON.value)).lines(
        indent: indent, label: label, comma: comma)
    case .value(.object(let members)):
      return MaskedJSON.object(members.mapValues(MaskedJSON.value))
        .lines(indent: indent, label: label, comma: comma)
    case .value(let value): return whole(String(decoding: JSONText.bytes(of: value), as: UTF8.self))
    case .secret: return whole("\"\(Self.mask)\"")
    case .paymentLink(let link): return whole("\"\(link)\"")
    case .omitted(let count): return [indent + "… \(count) more"]
    case .array(let elements):
      return Self.enclosed(elements.map { ("", $0) }, "[", "]", indent, label, comma)
    case .object(let members):
      let sorted = members.sorted { $0.key < $1.key }
      return Self.enclosed(sorted.map { ("\"\($0.key)\": ", $0.value) }, "{", "}", indent, label, comma)
    }
  }

  private static func enclosed(
    _ parts: [(String, MaskedJSON)], _ open: String, _ close: String, _ indent: String, _ label: String,
    _ comma: String
  ) -> [String] {
    guard !parts.isEmpty else { return [indent + label + open + close + comma] }
    let inside = parts.enumerated().flatMap { index, part in
      part.1.lines(indent: indent + "  ", label: part.0, comma: index == parts.count - 1 ? "" : ",")
    }
    return [indent + label + open] + inside + [indent + close + comma]
  }
}
