import CheckoutScreens

/// Bytes of a keyboard become keys. What is no key is dropped: unknown sequences, keys held with Alt, answers
/// nobody asked for, and bytes that are not UTF-8.
struct Input {
  private enum State: Equatable {
    case ground
    case escape
    case controlSequence([UInt8])
    case singleShift
    /// `ESC [ [` of the Linux console, before the letter of F1 to F5.
    case consoleFunction
    /// An answer of the terminal, up to its terminator.
    case string
    case skipping(Int)
    case character([UInt8], length: Int)
    case paste
  }

  private var state = State.ground
  private var paste = PasteBuffer()

  /// How long to wait for more, in milliseconds; -1 where no pause would end anything. Only an ESC can be a key of
  /// its own; the rest of what has clearly begun may come late over a slow line.
  var patience: Int32 {
    switch state {
    case .ground, .paste, .character: -1
    case .escape: 30
    case .controlSequence, .singleShift, .consoleFunction, .string, .skipping: 1000
    }
  }

  /// The keys that these bytes complete.
  mutating func keys(in bytes: some Sequence<UInt8>) -> [Key] { bytes.compactMap { take($0) } }

  /// To be called when nothing more came for `patience`: a lone ESC is the Escape key, half a sequence is nothing.
  mutating func keyAfterPause() -> Key? {
    guard patience >= 0 else { return nil }
    defer { state = .ground }
    return state == .escape ? .escape : nil
  }

  private mutating func take(_ byte: UInt8) -> Key? {
    switch state {
    case .ground: return begin(byte)
    case .escape: return afterEscape(byte)
    case .controlSequence(let parameters): return inControlSequence(parameters, byte)
    case .singleShift: return finish(KeySequence.singleShift(byte))
    case .consoleFunction: return finish(KeySequence.consoleFunction(byte))
    case .string: return inString(byte)
    case .skipping(let count): return skip(count)
    case .character(let bytes, let length): return inCharacter(bytes + [byte], length, byte)
    case .paste: return inPaste(byte)
    }
  }

  private mutating func finish(_ key: Key?) -> Key? {
    state = .ground
    return key
  }

  private mutating func begin(_ byte: UInt8) -> Key? {
    state = .ground
    switch byte {
    case 0x1B: state = .escape
    case 0x00...0x7F: return Key(ascii: byte)
    case 0xC2...0xDF: state = .character([byte], length: 2)
    case 0xE0...0xEF: state = .character([byte], length: 3)
    case 0xF0...0xF4: state = .character([byte], length: 4)
    default: break
    }
    return nil
  }

  private mutating func afterEscape(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x1B: return .escape
    case UInt8(ascii: "["): state = .controlSequence([])
    case UInt8(ascii: "O"): state = .singleShift
    case UInt8(ascii: "P"), UInt8(ascii: "]"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
      state = .string
    default: state = .ground
    }
    return nil
  }

  private mutating func inControlSequence(_ parameters: [UInt8], _ byte: UInt8) -> Key? {
    switch byte {
    case 0x1B: state = .escape
    case 0x20...0x3F: collect(byte, parameters)
    // A mouse that some terminals report with words in place of numbers: it ends with an M, whatever comes before.
    case 0x40...0x7E where parameters.first == UInt8(ascii: "<") && byte | 0x20 != UInt8(ascii: "m"):
      collect(byte, parameters)
    case UInt8(ascii: "[") where parameters.isEmpty: state = .consoleFunction
    case UInt8(ascii: "M") where parameters.isEmpty: state = .skipping(3)
    case UInt8(ascii: "~") where parameters == PasteBuffer.begin: state = .paste
    case 0x40...0x7E: return finish(KeySequence.key(final: byte, parameters: parameters))
    default: state = .ground
    }
    return nil
  }

  private mutating func collect(_ byte: UInt8, _ parameters: [UInt8]) {
    state = .controlSequence(parameters.count < 32 ? parameters + [byte] : parameters)
  }

  private mutating func inString(_ byte: UInt8) -> Key? {
    if byte == 0x07 { state = .ground }
    if byte == 0x1B { state = .escape }
    return nil
  }

  private mutating func skip(_ count: Int) -> Key? {
    state = count > 1 ? .skipping(count - 1) : .ground
    return nil
  }

  private mutating func inCharacter(_ bytes: [UInt8], _ length: Int, _ byte: UInt8) -> Key? {
    guard (0x80...0xBF).contains(byte) else { return begin(byte) }
    guard bytes.count == length else {
      state = .character(bytes, length: length)
      return nil
    }
    guard let text = String(validating: bytes, as: UTF8.self), let character = text.first,
      text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
    else { return finish(nil) }
    return finish(.character(character))
  }

  private mutating func inPaste(_ byte: UInt8) -> Key? {
    guard let text = paste.take(byte) else { return nil }
    return finish(.paste(text))
  }
}

extension Key {
  /// What a terminal without any keyboard mode sends for it; `nil` for a byte that is no key.
  init?(ascii byte: UInt8) {
    switch byte {
    case 0x08, 0x7F: self = .backspace
    case 0x09: self = .tab
    case 0x0A, 0x0D: self = .enter
    case 0x1B: self = .escape
    case 0x01...0x1A: self = .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x20...0x7E: self = .character(Character(Unicode.Scalar(byte)))
    default: return nil
    }
  }
}
