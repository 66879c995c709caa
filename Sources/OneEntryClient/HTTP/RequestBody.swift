import Foundation

/// The body of a request before it is written: JSON whose secrets are still ``Secret``, so that it can be
/// sent with them and shown without them.
indirect enum RequestBody: Hashable, Sendable {
  case json(JSONValue)
  case secret(Secret)
  case array([RequestBody])
  case object([String: RequestBody])

  static func string(_ text: String) -> RequestBody { .json(.string(text)) }
  static func number(_ number: Decimal) -> RequestBody { .json(.number(number)) }
  static func integer(_ number: Int) -> RequestBody { .json(.integer(number)) }
  static func bool(_ flag: Bool) -> RequestBody { .json(.bool(flag)) }

  /// An object of the members that are there; a missing one is left out, not written as `null`.
  static func object(compacting members: [String: RequestBody?]) -> RequestBody {
    .object(members.compactMapValues(\.self))
  }

  /// What is sent.
  var exposed: JSONValue {
    switch self {
    case .json(let value): value
    case .secret(let secret): .string(secret.exposed)
    case .array(let elements): .array(elements.map(\.exposed))
    case .object(let members): .object(members.mapValues(\.exposed))
    }
  }

  /// What may be shown. A secret bears the name of its member; one in a `value` that of the marker beside it.
  func masked(as name: String = "body") -> MaskedJSON {
    switch self {
    case .json(let value): .value(value)
    case .secret: .secret(name: name)
    case .array(let elements): .array(elements.map { $0.masked(as: name) })
    case .object(let members):
      .object(
        Dictionary(uniqueKeysWithValues: members.map { ($0.key, $0.value.masked(as: marker ?? $0.key)) }))
    }
  }

  /// Every secret in it.
  var secrets: [Secret] {
    switch self {
    case .json: []
    case .secret(let secret): [secret]
    case .array(let elements): elements.flatMap(\.secrets)
    case .object(let members): members.values.flatMap(\.secrets)
    }
  }

  private var marker: String? {
    guard case .object(let members) = self, case .json(.string(let marker))? = members["marker"] else {
      return nil
    }
    return marker
  }
}

extension RequestBody: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  init(arrayLiteral elements: RequestBody...) { self = .array(elements) }

  init(dictionaryLiteral elements: (String, RequestBody)...) {
    self = .object(Dictionary(elements) { first, _ in first })
  }
}
