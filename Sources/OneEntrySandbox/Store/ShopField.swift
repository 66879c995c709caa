import Foundation

/// A place in a shop file, which knows its way from the top so that a problem can name it.
struct ShopField {
  let path: String
  let value: JSON

  /// A problem with this place.
  func problem(_ rule: String) -> ShopFileProblem { .field(path.isEmpty ? "the file" : path, rule) }

  /// The place under a key; nil when it is not written or `null`.
  func optional(_ key: String) -> ShopField? {
    guard let value = value[key], value != nil else { return nil }
    return ShopField(path: path.isEmpty ? key : "\(path).\(key)", value: value)
  }

  func required(_ key: String) throws(ShopFileProblem) -> ShopField {
    guard let field = optional(key) else {
      throw .field(path.isEmpty ? key : "\(path).\(key)", "is missing")
    }
    return field
  }

  /// Refuses keys that nobody would read, since they are most often typing errors.
  func allowOnly(_ keys: [String]) throws(ShopFileProblem) {
    guard let members = value.members else { throw problem("must be an object") }
    for member in members where !keys.contains(member.key) {
      throw problem("has no \"\(member.key)\"; it may have \(keys.joined(separator: ", "))")
    }
  }

  /// The elements of an array that is no longer than anybody would write.
  func elements(upTo most: Int = 1000) throws(ShopFileProblem) -> [ShopField] {
    guard let elements = value.array else { throw problem("must be an array") }
    guard elements.count <= most else { throw problem("must have \(most) entries at most") }
    return elements.enumerated().map { ShopField(path: "\(path)[\($0.offset)]", value: $0.element) }
  }

  func string() throws(ShopFileProblem) -> String {
    guard let text = value.string, !text.isEmpty else { throw problem("must be a text") }
    return text
  }

  /// A number that a column for whole numbers can hold, or one up to a smaller limit.
  func integer(upTo most: Int = Int(Int32.max)) throws(ShopFileProblem) -> Int {
    guard let number = value.int, number > 0 else { throw problem("must be a whole number above 0") }
    guard number <= most else { throw problem("must be \(most) or less") }
    return number
  }

  func price() throws(ShopFileProblem) -> Decimal {
    guard let price = value.number, price >= 0 else { throw problem("must be a number, 0 or more") }
    guard price < 1_000_000_000_000 else { throw problem("must be less than a million millions") }
    return price
  }

  /// A currency that amounts can be written in.
  func currency() throws(ShopFileProblem) -> String {
    guard let code = value.string, code == code.uppercased(),
      Locale.Currency.isoCurrencies.contains(Locale.Currency(code))
    else {
      throw problem("must be a currency of ISO 4217 in capitals, e.g. EUR")
    }
    return code
  }

  func textOrInteger() throws(ShopFileProblem) -> JSON {
    if value.int != nil { return value }
    return .string(try string())
  }

  func bool() throws(ShopFileProblem) -> Bool {
    guard case .bool(let value) = value else { throw problem("must be true or false") }
    return value
  }

  /// One text for every language, or `{"en_US": …, "fr_FR": …}`.
  func text() throws(ShopFileProblem) -> LocalizedText {
    if let both = value.string { return LocalizedText(both) }
    try allowOnly(Language.allCases.map(\.rawValue))
    let english = try required(Language.english.rawValue).string()
    return LocalizedText(english, try optional(Language.french.rawValue)?.string() ?? english)
  }

  /// One of the words that are known.
  func word(of known: [String]) throws(ShopFileProblem) -> String {
    guard let word = value.string, known.contains(word) else {
      throw problem("must be one of \(known.joined(separator: ", "))")
    }
    return word
  }
}
