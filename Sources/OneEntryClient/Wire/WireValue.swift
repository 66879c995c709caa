import Foundation

/// A JSON value on its way to a model: the value, its place in the answer (for error messages), the requested
/// language and the project's own words. The accessors absorb the variants that servers are known to send.
/// Wire contract §5.
struct WireValue: Sendable {
  let value: JSONValue
  let path: String
  let langCode: String
  /// The meaning of payment status words that only this project uses, keyed by the word in lower case.
  var statusWords: [String: PaymentStatus] = [:]

  /// A member of an object; `null` where it is missing or this is not an object.
  subscript(_ key: String) -> WireValue {
    part(members[key] ?? .null, ".\(key)")
  }

  /// That this is not what the contract says.
  func undecodable(_ expected: UnreadableAnswer.Expectation) -> APIError {
    .undecodable(UnreadableAnswer(path, expected: expected, found: .init(value)))
  }

  var isNull: Bool { value == .null }

  var members: [String: JSONValue] {
    if case .object(let members) = value { members } else { [:] }
  }

  /// The elements of an array. Some servers send `{}` for an empty one, and the element itself for an array
  /// of one.
  var elements: [WireValue] {
    switch value {
    case .null: []
    case .array(let elements): elements.enumerated().map { at($0.offset, $0.element) }
    case .object(let members) where members.isEmpty: []
    case .bool, .number, .string, .object: [self]
    }
  }

  /// The maximum length of a text, in Unicode scalars; the rest is cut off.
  static let longestText = 1 << 16

  /// Text, cut where it is too long; a number is taken as its digits.
  var text: String? {
    switch value {
    case .string(let text): text.utf8.count > Self.longestText ? text.cut(to: Self.longestText) : text
    case .number(let number): number.description
    case .null, .bool, .array, .object: nil
    }
  }

  /// Text that is not empty.
  var nonEmptyText: String? {
    text.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A number, or text that holds one in plain decimal notation.
  var decimal: Decimal? {
    switch value {
    case .number(let number): number.isNaN ? nil : number
    case .string(let text): Decimal(plain: text)
    case .null, .bool, .array, .object: nil
    }
  }

  /// An amount of money without the noise of binary fractions. Every amount is read through this property.
  var amount: Decimal? { decimal?.withoutBinaryNoise }

  /// An amount of money that cannot be negative; a negative one is treated as missing.
  var price: Decimal? { amount.flatMap { $0 < 0 ? nil : $0 } }

  var int: Int? { decimal.flatMap(Int.init(exactly:)) }

  var flag: Bool? {
    if case .bool(let flag) = value { flag } else { nil }
  }

  var timestamp: Timestamp? { nonEmptyText.map(Timestamp.init) }

  /// An identifier used in later requests: a positive whole JSON number, never text.
  func id() throws(APIError) -> Int {
    guard case .number(let number) = value, let id = Int(exactly: number), id > 0 else {
      throw undecodable(.id)
    }
    return id
  }

  /// An optional identifier; an invalid one is treated as missing.
  var optionalID: Int? { int.flatMap { $0 > 0 ? $0 : nil } }

  func requiredText() throws(APIError) -> String {
    guard let text = nonEmptyText else { throw undecodable(.text) }
    return text
  }

  /// A value within this one, and the step that leads to it.
  func part(_ value: JSONValue, _ step: String = "") -> WireValue {
    WireValue(value: value, path: path + step, langCode: langCode, statusWords: statusWords)
  }

  private func at(_ index: Int, _ element: JSONValue) -> WireValue {
    part(element, "[\(index)]")
  }
}

extension String {
  /// By scalars, since any number of them can make up one character.
  fileprivate func cut(to count: Int) -> String {
    String(String.UnicodeScalarView(unicodeScalars.prefix(count)))
  }
}

extension UInt8 {
  /// In ASCII.
  fileprivate var isLetterOrDigit: Bool {
    Unicode.Scalar(self).properties.isAlphabetic && self < 0x80
      || UInt8(ascii: "0") <= self && self <= UInt8(ascii: "9")
  }
}

extension WireValue {
  /// The value in the requested language if the server keyed it by locale (`{"en_US": …}`), else the value
  /// itself. A missing locale falls back to one of the same language, then to the first there is. Wire
  /// contract §1.2.
  var localized: WireValue {
    let members = members
    if let wanted = members[langCode] { return part(wanted) }
    guard !members.isEmpty, members.keys.allSatisfy(Self.isLocaleCode) else { return self }
    let codes = members.keys.sorted()
    let sameLanguage = codes.first { $0.prefix { $0 != "_" } == langCode.prefix { $0 != "_" } }
    return (sameLanguage ?? codes.first).flatMap { members[$0] }.map { part($0) } ?? self
  }

  /// The `title` of a `localizeInfos`, in either form; empty where there is none.
  var title: String {
    localized["title"].localized.text ?? ""
  }

  /// `en_US`, `zh_Hans_CN`; not `en`, which an attribute's marker may well be.
  private static func isLocaleCode(_ key: String) -> Bool {
    let parts = key.split(separator: "_", omittingEmptySubsequences: false)
    guard 2...3 ~= parts.count, parts.joined().utf8.allSatisfy(\.isLetterOrDigit) else { return false }
    return 2...3 ~= parts[0].utf8.count && parts[0].allSatisfy { $0.isLetter && $0.isLowercase }
      && parts.dropFirst().allSatisfy { 2...4 ~= $0.utf8.count && $0.first?.isLowercase == false }
  }
}
