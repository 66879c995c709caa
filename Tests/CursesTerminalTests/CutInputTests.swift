import CheckoutScreens
import Testing

@testable import CursesTerminal

/// Bytes that come in parts, with pauses between them: over a slow line, or late.
struct CutInputTests {
  private static let pastes = ["\u{1B}[200~one\r\ntwo é \u{1B}[A\u{1B}[201~"]
  private static let all =
    KnownSequences.keys.map(\.0) + pastes + KnownSequences.answers + KnownSequences.noKeys
  /// Of several bytes, and not so long that each of their cuts takes its time.
  private static let sequences = all.filter { (2..<100).contains($0.utf8.count) }
  private static let short = 60
  private static let long = 5000

  /// What is heard of `parts` with so many milliseconds between them, and then of a key.
  private func hear(_ parts: [ArraySlice<UInt8>], pause: Int, then next: String = "q") -> [Input.Heard] {
    var input = Input()
    let heard = parts.flatMap { part in input.read(Array(part)) + input.wait(pause) }
    return heard + input.read(Array(next.utf8)) + input.wait(pause)
  }

  @Test(arguments: sequences)
  func `a short pause changes nothing, wherever it is`(_ sequence: String) {
    let bytes = Array(sequence.utf8)
    let whole = hear([bytes[...]], pause: 0)
    for cut in 1..<bytes.count where bytes[cut - 1] != 0x1B || cut > 1 && bytes[cut - 2] != 0x1B {
      // Only an ESC that begins something has the short wait.
      if cut == 1 { continue }
      #expect(hear([bytes[..<cut], bytes[cut...]], pause: Self.short) == whole)
      for other in cut + 1..<max(cut + 2, bytes.count) where other < bytes.count {
        #expect(hear([bytes[..<cut], bytes[cut..<other], bytes[other...]], pause: Self.short) == whole)
      }
    }
  }

  @Test(arguments: sequences)
  func `what comes late is never typed, and no command`(_ sequence: String) {
    let bytes = Array(sequence.utf8)
    let whole = hear([bytes[...]], pause: 0)
    for cut in 1..<bytes.count where bytes[0] != 0x1B || cut > 1 {
      let heard = hear([bytes[..<cut], bytes[cut...]], pause: Self.long)
      #expect(heard == whole || heard == [.key(.character("q"))])
    }
  }

  /// The rest could as well be text.
  private static let doubtful = ["[I", "[u", "[M !!", "[[Z"]
  private static let cutOff = sequences.filter {
    let rest = $0.dropFirst()
    return "[O]P".contains(rest.first ?? " ") && rest.count > 1 && !doubtful.contains(String(rest))
  }

  @Test(arguments: cutOff)
  func `what an ESC was cut off from is not typed`(_ sequence: String) {
    let bytes = Array(sequence.utf8)
    let heard = hear([bytes[..<1], bytes[1...]], pause: Self.short)
    let typed = heard.filter { if case .key(.character) = $0 { true } else { false } }
    #expect(heard.first == .key(.escape) && heard.last == .key(.character("q")) && typed.count == 1)
  }

  @Test(arguments: ["[", "O", "]", "P", "[note]", "Oslo", "OK", "Post 1", "]x", "[1st floor", "[b"])
  func `what is typed after Escape is text`(_ text: String) {
    var input = Input()
    _ = input.read([0x1B])
    #expect(input.wait(Self.short) == [.key(.escape)])
    #expect(input.read(Array(text.utf8)) == text.map { .key(.character($0)) })
  }

  @Test func `an ESC alone is the Escape key when nothing has followed for less than fifty milliseconds`() {
    var input = Input()
    #expect(input.read([0x1B]) == [])
    #expect(input.patience == 30)
    #expect(input.pause() == .key(.escape))
    #expect(input.patience < 0 && input.pause() == nil)
  }

  @Test func `two ESC are two Escape keys`() {
    var input = Input()
    #expect(input.read([0x1B, 0x1B]) == [.key(.escape)])
    #expect(input.pause() == .key(.escape))
  }

  @Test(arguments: ["\u{1B}[", "\u{1B}[12", "\u{1B}O", "\u{1B}]0;x", "\u{1B}P", "\u{1B}[M"])
  func `somebody who types after half a sequence loses one key at most`(_ bytes: String) {
    var input = Input()
    _ = input.read(Array(bytes.utf8))
    #expect(input.patience == 1000)
    #expect(input.wait(Self.long) == [])
    #expect(input.read([0x31]) == [] && input.wait(Self.short) == [])
    #expect(input.wait(Self.long) == [])
    guard bytes != "\u{1B}[M" else { return }
    #expect(input.read([0x71]) == [.key(.character("q"))])
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func `whatever bytes came, Ctrl-C gets through`(seed: UInt64) {
    var (random, input) = (seed &* 0x9E37_79B9_7F4A_7C15, Input())
    func next(_ limit: UInt64) -> UInt64 {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (random >> 33) % limit
    }
    let likely = Array("\u{1B}\u{1B}\u{1B}[[]OP0123;<?~ABMmuR200~201~\\\u{7}é日q\r".utf8)
    for _ in 0..<60 {
      let bytes = (0...next(8)).map { _ in
        next(4) == 0 ? UInt8(next(256)) : likely[Int(next(UInt64(likely.count)))]
      }
      _ = input.read(bytes) + input.wait(next(3) == 0 ? Self.long : 0)
    }
    _ = input.wait(Self.long)
    let keys = (1...4).flatMap { _ in input.read([0x03]) + input.wait(Self.long) }
    #expect(keys.contains(.key(.control("c"))))
  }

  @Test(
    arguments: ["\u{1B}[1", "\u{1B}O", "\u{1B}]0;x", "\u{1B}Px", "\u{1B}[200~lost"],
    ["c", "q", "z"] as [Character])
  func `half a sequence does not keep anybody in`(_ bytes: String, _ letter: Character) {
    for pause in [0, Self.long] {
      var input = Input()
      _ = input.read(Array(bytes.utf8)) + input.wait(pause)
      #expect(input.read([(letter.asciiValue ?? 0) & 0x1F]) == [.key(.control(letter))])
    }
  }

  @Test(arguments: ["é", "日", "🙂"])
  func `half a character waits for its rest however long it takes`(_ character: Character) {
    var input = Input()
    let bytes = Array(character.utf8)
    for byte in bytes.dropLast() {
      #expect(input.read([byte]) == [])
      #expect(input.patience < 0 && input.pause() == nil)
    }
    #expect(input.read(bytes.suffix(1)) == [.key(.character(character))])
  }

  @Test(arguments: KnownSequences.answers)
  func `an answer is handed on, whole or in parts, however late`(_ answer: String) {
    let bytes = Array(answer.utf8)
    let expected: [Input.Heard] = [.answer("11;rgb:1e1e/1e1e/1e1e"), .key(.character("q"))]
    #expect(hear([bytes[...]], pause: 0) == expected)
    for cut in 2..<bytes.count {
      #expect(hear([bytes[..<cut], bytes[cut...]], pause: Self.long) == expected)
    }
  }
}

extension Input {
  /// What is heard when nothing comes for so many milliseconds.
  fileprivate mutating func wait(_ milliseconds: Int) -> [Heard] {
    var (rest, heard) = (Int32(milliseconds), [Heard]())
    while patience >= 0 && patience <= rest {
      rest -= patience
      if let one = pause() { heard.append(one) }
    }
    return heard
  }
}
