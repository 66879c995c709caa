import CheckoutScreens

/// The sequences that keys send after `ESC [` or `ESC O`, as xterm, VT220, rxvt and the Linux console have them.
/// Modifiers are read over: Control with an arrow is the arrow.
enum KeySequence {
  static func key(final: UInt8, parameters: [UInt8]) -> Key? {
    if parameters.first == UInt8(ascii: "<") { return mouse(parameters.dropFirst(), final) }
    switch Character(Unicode.Scalar(final)) {
    case "A": return .up
    case "B": return .down
    case "C": return .right
    case "D": return .left
    case "F": return .end
    case "H": return .home
    case "M": return .enter
    case "P", "Q", "R", "S": return .function(Int(final - UInt8(ascii: "P")) + 1)
    case "Z": return .backTab
    case "~": return numbered(numbers(in: parameters[...]).first ?? 0)
    default: return nil
    }
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
