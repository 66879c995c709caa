import CheckoutScreens

/// Bytes of a keyboard become keys, wherever a slow line cuts them. What is not a key is dropped: unknown sequences and
/// bytes that are not UTF-8. Answers of the terminal are handed on.
struct Input {
  /// What bytes have come to.
  enum Heard: Hashable {
    case key(Key)
    /// What lies between `ESC ]` and its end.
    case answer(String)
  }

  private enum State: Equatable {
    case ground
    case escape
    case controlSequence([UInt8])
    case singleShift
    /// `ESC [ [` of the Linux console, before the letter of F1 to F5.
    case consoleFunction
    /// An answer of the terminal, up to its terminator.
    case string(AnswerBuffer)
    case skipping(Int)
    case character([UInt8], length: Int)
    case paste
  }

  private var state = State.ground
  private var paste = PasteBuffer()
  /// How many bytes of a sequence came at once after a pause in which it was given up; `nil` where there was none.
  private var late: Int?
  /// Whether the last thing was an ESC that nothing followed, which may have been half a sequence all the same.
  private var isAfterEscape = false

  /// How long to wait for more, in milliseconds; -1 where no pause would end anything. Only an ESC can be a key of
  /// its own; the rest of what has clearly begun may come late over a slow line.
  var patience: Int32 {
    if let late { return late == 0 ? -1 : Self.shortPause }
    switch state {
    case .ground, .paste, .character: return -1
    case .escape: return Self.shortPause
    case .controlSequence, .singleShift, .consoleFunction, .string, .skipping: return Self.longPause
    }
  }

  private static let shortPause: Int32 = 30
  private static let longPause: Int32 = 1000

  /// What these bytes, which came at once, complete.
  mutating func read(_ bytes: [UInt8]) -> [Heard] {
    defer { isAfterEscape = false }
    if state == .paste, bytes.count == 1, Self.isWayOut(bytes[0]) {
      (state, paste) = (.ground, PasteBuffer())
    }
    if isAfterEscape, Self.isRestOfSequence(bytes) { (state, late) = (.escape, 0) }
    return bytes.compactMap { byte in
      if let count = late { late = count + 1 }
      let heard = take(byte)
      if state == .ground || state == .paste { late = nil }
      return heard
    }
  }

  /// To be called when nothing more came for `patience`: a lone ESC is the Escape key, half a sequence is nothing, and
  /// neither is its rest, should it come yet. A single byte is no rest, but somebody who types.
  mutating func pause() -> Heard? {
    guard patience >= 0 else { return nil }
    if state == .escape && late == nil {
      isAfterEscape = true
      return finish(.escape)
    }
    let isTyping = late == 1
    if isTyping { state = .ground }
    late = isTyping ? nil : 0
    return nil
  }

  private mutating func take(_ byte: UInt8) -> Heard? {
    switch state {
    case .ground: begin(byte)
    case .escape: afterEscape(byte)
    case .controlSequence(let parameters): inControlSequence(parameters, byte)
    case .singleShift: Self.isControl(byte) ? begin(byte) : finish(KeySequence.singleShift(byte))
    case .consoleFunction: finish(KeySequence.consoleFunction(byte))
    case .string(let answer): inString(answer, byte)
    case .skipping(let count): skip(count)
    case .character(let bytes, let length): inCharacter(bytes + [byte], length, byte)
    case .paste: inPaste(byte)
    }
  }

  /// What comes so late that it was given up is not obeyed any more.
  private mutating func finish(_ key: Key?) -> Heard? {
    state = .ground
    return late == nil ? key.map(Heard.key) : nil
  }

  private mutating func begin(_ byte: UInt8) -> Heard? {
    (state, late) = (.ground, nil)
    switch byte {
    case 0x1B: state = .escape
    case 0x00...0x7F: return Key(ascii: byte).map(Heard.key)
    case 0xC2...0xDF: state = .character([byte], length: 2)
    case 0xE0...0xEF: state = .character([byte], length: 3)
    case 0xF0...0xF4: state = .character([byte], length: 4)
    default: break
    }
    return nil
  }

  private mutating func afterEscape(_ byte: UInt8) -> Heard? {
    switch byte {
    case 0x1B: return .key(.escape)
    case UInt8(ascii: "["): state = .controlSequence([])
    case UInt8(ascii: "O"): state = .singleShift
    case UInt8(ascii: "P"), UInt8(ascii: "]"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
      state = .string(AnswerBuffer(kind: byte))
    case _ where Self.isWayOut(byte): return begin(byte)
    default: return finish(Key(afterEscape: byte))
    }
    return nil
  }

  private mutating func inControlSequence(_ parameters: [UInt8], _ byte: UInt8) -> Heard? {
    switch byte {
    case 0x20...0x3F: collect(byte, parameters)
    // A mouse that some terminals report with words in place of numbers: it ends with an M, whatever comes before.
    case 0x40...0x7E where parameters.first == UInt8(ascii: "<") && byte | 0x20 != UInt8(ascii: "m"):
      collect(byte, parameters)
    case UInt8(ascii: "[") where parameters.isEmpty: state = .consoleFunction
    case UInt8(ascii: "M") where parameters.isEmpty: state = .skipping(3)
    case UInt8(ascii: "~") where parameters == PasteBuffer.begin: state = .paste
    case 0x40...0x7E: return finish(KeySequence.key(final: byte, parameters: parameters))
    default: return begin(byte)
    }
    return nil
  }

  private mutating func collect(_ byte: UInt8, _ parameters: [UInt8]) {
    state = .controlSequence(parameters.count < 32 ? parameters + [byte] : parameters)
  }

  private mutating func inString(_ answer: AnswerBuffer, _ byte: UInt8) -> Heard? {
    if Self.isWayOut(byte) { return begin(byte) }
    var answer = answer
    switch answer.take(byte) {
    case .more: state = .string(answer)
    case .end: state = .ground
    case .brokenOff: return afterEscape(byte)
    }
    return state == .ground ? answer.text.map(Heard.answer) : nil
  }

  private mutating func skip(_ count: Int) -> Heard? {
    state = count > 1 ? .skipping(count - 1) : .ground
    return nil
  }

  private mutating func inCharacter(_ bytes: [UInt8], _ length: Int, _ byte: UInt8) -> Heard? {
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

  private mutating func inPaste(_ byte: UInt8) -> Heard? {
    guard let text = paste.take(byte) else { return nil }
    return finish(.paste(text))
  }

  /// Ctrl-C, Ctrl-Q and Ctrl-Z, which are in no answer and alone in no paste: whoever gets into one by Alt and a letter,
  /// or by a paste whose end is lost, can leave. A slow line may bring one together with an Escape.
  private static func isWayOut(_ byte: UInt8) -> Bool { [0x03, 0x11, 0x1A].contains(byte) }

  private static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F }
}

extension Input {
  /// Whether bytes that came at once after an Escape key are what a slow line has cut off from that ESC: one whole
  /// sequence, or the beginning of a paste or an answer.
  private static func isRestOfSequence(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 1 else { return false }
    let hasParameter = (0x30...0x3F).contains(bytes[1])
    switch bytes[0] {
    case UInt8(ascii: "]"), UInt8(ascii: "P"): return hasParameter
    case UInt8(ascii: "O"): return bytes.count == 2 && KeySequence.singleShift(bytes[1]) != nil
    case UInt8(ascii: "[") where bytes[1] == UInt8(ascii: "["):
      return bytes.count == 3 && KeySequence.consoleFunction(bytes[2]) != nil
    case UInt8(ascii: "["):
      var trial = Input()
      let heard = trial.read([0x1B] + bytes)
      if case .key(.paste)? = heard.first { return true }
      return trial.state == .paste || (0x3C...0x3F).contains(bytes[1])
        || isOneSequence(bytes.dropFirst()) && (hasParameter || !heard.isEmpty)
    default: return false
    }
  }

  private static func isOneSequence(_ bytes: ArraySlice<UInt8>) -> Bool {
    let rest = bytes.drop { (0x20...0x3F).contains($0) }
    return rest.count == 1 && rest.allSatisfy { (0x40...0x7E).contains($0) }
  }
}

extension Key {
  /// What a terminal without any keyboard mode sends for it; `nil` for a byte that is not a key.
  init?(ascii byte: UInt8) {
    switch byte {
    case 0x08, 0x7F: self = .backspace
    case 0x09: self = .tab
    case 0x0A, 0x0D: self = .enter
    case 0x1B: self = .escape
    case 0x01...0x1A: self = .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x1F: self = .control("_")
    case 0x20...0x7E: self = .character(Character(Unicode.Scalar(byte)))
    default: return nil
    }
  }

  /// What a terminal sends after an ESC for a key that is held with Alt.
  init?(afterEscape byte: UInt8) {
    switch byte {
    case 0x08, 0x7F: self = .wordBackspace
    case 0x21...0x7E: self = .alt(Character(Unicode.Scalar(byte)))
    default: return nil
    }
  }
}
