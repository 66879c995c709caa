import CheckoutScreens

/// A key as the code of its character with modifiers, which terminals send in a mode that another program left on:
/// `code : shifted ; modifiers : event u` (kitty), and `27 ; modifiers ; code ~` (xterm).
struct CodedKey {
  private let code: Int
  private let shifted: Int?
  private let modifiers: Int
  private let isRelease: Bool

  init(code: Int, modifiers: Int) {
    (self.code, self.modifiers, shifted, isRelease) = (code, max(0, modifiers - 1), nil, false)
  }

  /// The parameters of a sequence that ends with `u`; `nil` where there are none.
  init?(_ parameters: [UInt8]) {
    let parts = String(decoding: parameters, as: UTF8.self).split(
      separator: ";", omittingEmptySubsequences: false
    )
    .map { $0.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) } }
    guard let code = parts.first?.first ?? nil else { return nil }
    let state = parts.dropFirst().first ?? []
    self.code = code
    shifted = parts[0].dropFirst().first ?? nil
    modifiers = max(0, ((state.first ?? nil) ?? 1) - 1)
    isRelease = state.dropFirst().first == 3
  }

  /// The key without the mode; `nil` for one held with Super, for one that Alt makes no key, and for one let go.
  var key: Key? {
    if isRelease || modifiers & 0b11_1000 != 0 { return nil }
    if [8, 127].contains(code), isControlled || isAlternate { return .wordBackspace }
    if isAlternate { return alternate }
    if isShifted && code == 9 { return .backTab }
    if let key = Self.pad[code] { return key }
    guard let scalar = Unicode.Scalar(UInt32(clamping: isShifted ? shifted ?? code : code)) else {
      return nil
    }
    if isControlled { return controlled(scalar) }
    if let byte = UInt8(exactly: scalar.value), byte < 0x80 { return plain(byte) }
    return scalar.properties.generalCategory == .control || (0xE000...0xF8FF).contains(scalar.value)
      ? nil : .character(Character(scalar))
  }

  private var isShifted: Bool { modifiers & 1 != 0 }
  private var isAlternate: Bool { modifiers & 2 != 0 }
  private var isControlled: Bool { modifiers & 4 != 0 }

  private var alternate: Key? {
    guard !isControlled, let byte = UInt8(exactly: isShifted ? shifted ?? code : code),
      case .character(let character)? = plain(byte), character != " "
    else { return nil }
    return .alt(character)
  }

  private func plain(_ byte: UInt8) -> Key? {
    let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    return Key(ascii: isShifted && isLetter ? byte - 32 : byte)
  }

  private func controlled(_ scalar: Unicode.Scalar) -> Key? {
    if scalar == "_" || scalar == "/" { return .control("_") }
    switch scalar {
    case "@"..."^", "a"..."z": return Key(ascii: UInt8(scalar.value & 0x1F))
    default: return scalar.isASCII ? Key(ascii: UInt8(scalar.value)) : nil
    }
  }

  /// The number pad of kitty.
  private static let pad: [Int: Key] = {
    let signs = Array("0123456789./*-+").map(Key.character) + [.enter, .character("=")]
    let moves: [Key] = [.left, .right, .up, .down, .pageUp, .pageDown, .home, .end, .insert, .delete]
    let keys = zip(57399..., signs).map { ($0, $1) } + zip(57417..., moves).map { ($0, $1) }
    return Dictionary(uniqueKeysWithValues: keys)
  }()
}
