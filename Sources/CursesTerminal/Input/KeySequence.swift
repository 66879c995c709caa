import CheckoutScreens

/// The sequences that keys send after `ESC [` or `ESC O`, as xterm, VT220, rxvt and the Linux console have them.
/// Control or Alt with an arrow to the side, or with Delete, is the same by a whole word; other modifiers are read over.
enum KeySequence {
  static func key(final: UInt8, parameters: [UInt8]) -> Key? {
    if parameters.first == UInt8(ascii: "<") { return mouse(parameters.dropFirst(), final) }
    guard parameters.allSatisfy(isOfNumbers) else { return nil }
    let values = numbers(in: parameters[...])
    switch final {
    case UInt8(ascii: "~"):
      return values.first == 27 ? modified(values) : byWord(values, numbered(values.first ?? 0))
    case UInt8(ascii: "u"): return CodedKey(parameters)?.key
    default: return isModifier(values) ? byWord(values, lettered(final)) : nil
    }
  }

  /// 2 in the modifiers, which are counted from 1, is Alt, 4 is Control.
  private static func byWord(_ values: [Int], _ key: Key?) -> Key? {
    guard values.count > 1, (values[1] - 1) & 0b110 != 0 else { return key }
    switch key {
    case .left: return .wordLeft
    case .right: return .wordRight
    case .delete: return .wordDelete
    case .character, .control, .alt, .enter, .escape, .tab, .backTab, .backspace, .insert, .up, .down, .home,
      .end,
      .pageUp, .pageDown, .wordLeft, .wordRight, .wordBackspace, .wordDelete, .function, .paste, .mouse, nil:
      return key
    }
  }

  /// After `ESC O`: an arrow, F1 to F4, or the number pad in application mode.
  static func singleShift(_ letter: UInt8) -> Key? {
    switch letter {
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "X"): .character("=")
    // Control with an arrow, in rxvt.
    case UInt8(ascii: "c"): .wordRight
    case UInt8(ascii: "d"): .wordLeft
    // The letters are in the order of the signs, 64 further on.
    case UInt8(ascii: "j")...UInt8(ascii: "y"): Key(ascii: letter - 64)
    default: lettered(letter)
    }
  }

  private static func lettered(_ letter: UInt8) -> Key? {
    switch Character(Unicode.Scalar(letter)) {
    case "A": .up
    case "B": .down
    case "C": .right
    case "D": .left
    case "F": .end
    case "H": .home
    case "P", "Q", "R", "S": .function(Int(letter - UInt8(ascii: "P")) + 1)
    case "Z": .backTab
    default: nil
    }
  }

  /// A letter stands for a key with no parameter, or with a 1 and modifiers; with others it is an answer or a mouse.
  private static func isModifier(_ values: [Int]) -> Bool {
    values.isEmpty || values == [1] || values.count == 2 && values[0] == 1 && (2...256).contains(values[1])
  }

  /// `27 ; modifiers ; code ~`, as xterm has it where all keys are to be told apart.
  private static func modified(_ values: [Int]) -> Key? {
    values.count == 3 ? CodedKey(code: values[2], modifiers: values[1]).key : nil
  }

  private static func isOfNumbers(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: ";")).contains(byte)
  }

  static func consoleFunction(_ letter: UInt8) -> Key? {
    (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(letter) ? .function(Int(letter) - 64) : nil
  }

  private static func numbered(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23, 24: .function(number - 12)
    default: nil
    }
  }

  /// `button ; column ; row`, counted from 1; `M` is a press, `m` a release. 4, 8 and 16 in the button are
  /// modifiers, 32 is a movement, 64 the wheel.
  private static func mouse(_ parameters: ArraySlice<UInt8>, _ final: UInt8) -> Key? {
    let values = numbers(in: parameters)
    guard final == UInt8(ascii: "M"), values.count == 3, values[1] > 0, values[2] > 0 else { return nil }
    let (column, row) = (values[1] - 1, values[2] - 1)
    switch values[0] & ~0b1_1100 {
    case 0: return .mouse(column: column, row: row, wheel: 0)
    case 64: return .mouse(column: column, row: row, wheel: -1)
    case 65: return .mouse(column: column, row: row, wheel: 1)
    default: return nil
    }
  }

  private static func numbers(in parameters: ArraySlice<UInt8>) -> [Int] {
    String(decoding: parameters, as: UTF8.self).split(separator: ";").map { Int($0) ?? 0 }
  }
}
