import Foundation

/// A mask such as `+380 (##) ###-##-##` or `A9A[[space]]9A9`, in OneEntry's own language: `9` and `#` stand for a digit,
/// `A` for an upper-case letter, `a` for a lower-case letter, `*` for a letter or a digit, `$` for one of `( ) - +`,
/// `[[space]]` for white space; everything else stands for itself. Wire contract §4.4.
struct Mask {
  enum Element: Equatable {
    case place(Place)
    /// Fixed letters and digits, such as a country code: typed whole or not at all.
    case code(String)
    case separator(Character)
  }

  private let elements: [Element]
  private let hint: String

  /// A mask, and fixed text that may be typed before what it describes.
  init(_ text: String, hint: String? = nil) {
    elements = text.count <= Self.longest ? Self.elements(of: text) : []
    self.hint = Self.plain(hint ?? "")
  }

  func accepts(_ value: String) -> Bool { formatted(value) != nil }

  /// The value in the mask's own form, whether or not its fixed characters were typed; `nil` where it does not fit.
  /// A mask without a place for anything, or one that is too long to be meant, takes every value as it is.
  func formatted(_ value: String) -> String? {
    guard elements.contains(where: \.isPlace) else { return value }
    let plain = Self.plain(value)
    guard plain.count <= 256 else { return nil }
    var matcher = Matcher(elements: elements, value: Array(plain))
    if let form = matcher.match() { return form }
    guard !hint.isEmpty, plain.hasPrefix(hint) else { return nil }
    var rest = Matcher(elements: elements, value: Array(plain.dropFirst(hint.count)))
    return rest.match()
  }

  /// A value that is being typed with the mask's own characters in their places, in one piece for each character that
  /// was typed; `nil` where it does not fit so far, or would show other than it was typed.
  func layout(of typed: String) -> [String]? {
    let plain = Self.plain(typed)
    guard elements.contains(where: \.isPlace), plain.count <= 256, plain == typed else { return nil }
    var layout = MaskLayout(elements: elements, typed: Array(plain))
    return layout.pieces()
  }

  /// A value that fits, to show what is wanted: `+380 (12) 345-67-89`.
  var example: String {
    var digits = 0
    var letters = 0
    let form = elements.map { element -> String in
      switch element {
      case .code(let text): return text
      case .separator(let character): return String(character)
      case .place(.sign): return "+"
      case .place(.digit):
        digits += 1
        return "\(digits % 10)"
      case .place(.upper), .place(.lower), .place(.either):
        defer { letters += 1 }
        return String(Array(element == .place(.upper) ? "ABCDEF" : "abcdef")[letters % 6])
      }
    }
    return form.joined()
  }
}

extension Mask {
  enum Place {
    case digit, upper, lower, either, sign

    func takes(_ character: Character) -> Bool {
      switch self {
      case .digit: character.isASCIIDigit
      case .upper: ("A"..."Z").contains(character)
      case .lower: ("a"..."z").contains(character)
      case .either: character.isASCII && (character.isLetter || character.isASCIIDigit)
      case .sign: "()-+$".contains(character)
      }
    }
  }

  private static let longest = 128
  private static let space = "[[space]]"
  private static let places: [Character: Place] = [
    "9": .digit, "#": .digit, "A": .upper, "a": .lower, "*": .either, "$": .sign,
  ]

  private static func elements(of text: String) -> [Element] {
    var elements: [Element] = []
    var rest = Substring(plain(text))
    while let character = rest.first {
      let isSpace = rest.hasPrefix(space)
      rest = rest.dropFirst(isSpace ? space.count : 1)
      elements.append(element(isSpace ? " " : character, after: &elements))
    }
    return elements
  }

  private static func element(_ character: Character, after elements: inout [Element]) -> Element {
    if let place = places[character] { return .place(place) }
    guard character.isLetter || character.isNumber else { return .separator(character) }
    if case .code(let before)? = elements.last {
      elements.removeLast()
      return .code(before + String(character))
    }
    return .code(String(character))
  }

  /// Compatible characters (wide digits, no-break spaces), spaces and dashes in their plain form.
  fileprivate static func plain(_ text: String) -> String {
    String(
      text.precomposedStringWithCompatibilityMapping.map { character -> Character in
        if character.isWhitespace { return " " }
        return character.unicodeScalars.first?.properties.generalCategory == .dashPunctuation
          ? "-" : character
      })
  }
}

extension Mask.Element {
  var isPlace: Bool { if case .place = self { true } else { false } }
}

extension Mask {
  /// Looks for a way to read a value as the mask. Each pair of positions is tried once, so that the effort is bounded by
  /// the two lengths multiplied.
  private struct Matcher {
    let elements: [Element]
    let value: [Character]
    var failed: Set<[Int]> = []

    mutating func match() -> String? { match(0, 0) }

    private mutating func match(_ element: Int, _ position: Int) -> String? {
      guard !failed.contains([element, position]) else { return nil }
      if element == elements.count, position == value.count { return "" }
      if let form = reading(element, position) { return form }
      if position < value.count, " -()./".contains(value[position]),
        let form = match(element, position + 1)
      {
        return form
      }
      failed.insert([element, position])
      return nil
    }

    /// The rest of the form where the element is taken at this position, or left out where it may be.
    private mutating func reading(_ element: Int, _ position: Int) -> String? {
      guard element < elements.count else { return nil }
      let next = position < value.count ? value[position] : nil
      switch elements[element] {
      case .place(let place):
        if let next, place.takes(next), let rest = match(element + 1, position + 1) {
          return "\(next)\(rest)"
        }
        return place == .sign ? match(element + 1, position) : nil
      case .separator(let character):
        if next == character, let rest = match(element + 1, position + 1) { return "\(character)\(rest)" }
        return match(element + 1, position).map { "\(character)\($0)" }
      case .code(let code):
        if value[position...].starts(with: code), let rest = match(element + 1, position + code.count) {
          return code + rest
        }
        return match(element + 1, position).map { code + $0 }
      }
    }
  }
}
