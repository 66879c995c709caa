/// Looks for the places of what has been typed so far in a mask. Each pair of positions is tried once, as it is when the
/// whole value is read.
struct MaskLayout {
  let elements: [Mask.Element]
  let typed: [Character]
  private var failed: Set<[Int]> = []

  init(elements: [Mask.Element], typed: [Character]) {
    (self.elements, self.typed) = (elements, typed)
  }

  /// One piece for each character: those of the mask that come before it, and the character.
  mutating func pieces() -> [String]? { pieces(0, 0, after: "") }

  /// `passed` is what the mask has put in since the last character.
  private mutating func pieces(_ element: Int, _ position: Int, after passed: String) -> [String]? {
    if position == typed.count { return [] }
    guard element < elements.count, !failed.contains([element, position]) else { return nil }
    if let found = taking(element, position, passed) ?? passing(element, position, passed) { return found }
    failed.insert([element, position])
    return nil
  }

  private mutating func taking(_ element: Int, _ position: Int, _ passed: String) -> [String]? {
    let next = typed[position]
    switch elements[element] {
    case .place(let place):
      guard place.takes(next) else { return nil }
    case .separator(let character):
      guard next == character else { return nil }
    case .code(let code): return taking(code, element, position, passed)
    }
    return pieces(element + 1, position + 1, after: "").map { ["\(passed)\(next)"] + $0 }
  }

  /// The code may be no further than its beginning.
  private mutating func taking(_ code: String, _ element: Int, _ position: Int, _ passed: String) -> [String]?
  {
    let count = min(code.count, typed.count - position)
    guard typed[position...].starts(with: code.prefix(count)) else { return nil }
    let own = code.prefix(count).enumerated().map { index, character in
      index == 0 ? "\(passed)\(character)" : String(character)
    }
    return pieces(element + 1, position + count, after: "").map { own + $0 }
  }

  private mutating func passing(_ element: Int, _ position: Int, _ passed: String) -> [String]? {
    switch elements[element] {
    case .place(.sign): pieces(element + 1, position, after: passed)
    case .place: nil
    case .separator(let character): pieces(element + 1, position, after: "\(passed)\(character)")
    case .code(let code): pieces(element + 1, position, after: passed + code)
    }
  }
}
