import CheckoutScreens
import Testing

@testable import CursesTerminal

struct InputTests {
  @Test(arguments: KnownSequences.keys)
  func `a sequence is one key, however it is cut`(bytes: String, key: Key) {
    var input = Input()
    #expect(input.keys(in: Array(bytes.utf8)) == [key])
    #expect(bytes.utf8.flatMap { input.keys(in: [$0]) } == [key])
    #expect(input.patience < 0)
  }

  @Test(arguments: KnownSequences.noKeys)
  func `what is no key is dropped and does no harm to the next one`(bytes: String) {
    var input = Input()
    #expect(input.keys(in: Array(bytes.utf8) + [0x71]) == [.character("q")])
  }

  @Test(arguments: ["c", "q", "z"] as [Character])
  func `a way out that comes together with an Escape is one`(letter: Character) {
    var input = Input()
    let byte = (letter.asciiValue ?? 0) & 0x1F
    #expect(input.keys(in: [0x1B, byte]) == [.control(letter)])
    #expect(input.keys(in: [0x1B, 0x1B, byte, 0x61]) == [.escape, .control(letter), .character("a")])
  }

  @Test(arguments: [
    [0xFF], [0xC3], [0xE6, 0x97], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80],
  ])
  func `bytes that are not UTF-8 are dropped`(bytes: [UInt8]) {
    var input = Input()
    #expect(input.keys(in: bytes + [0x71]) == [.character("q")])
  }

  @Test func `a paste is one key with its controls gone and its line ends one kind`() {
    var input = Input()
    let bytes = "\u{1B}[200~a\r\nb\rc\td\u{1B}[31m\u{7}\u{9B}é\u{1B}[20~q\u{1B}[201~x"
    #expect(input.keys(in: Array(bytes.utf8)) == [.paste("a\nb\nc\td[31mé[20~q"), .character("x")])
  }

  @Test func `a paste of a megabyte is cut and what follows is not lost`() {
    var input = Input()
    let bytes =
      Array("\u{1B}[200~".utf8) + [UInt8](repeating: 0x61, count: 1 << 20) + Array("\u{1B}[201~q".utf8)
    let keys = input.keys(in: bytes)
    #expect(keys == [.paste(String(repeating: "a", count: PasteBuffer.limit)), .character("q")])
  }

  @Test func `a paste waits for its end however long it takes`() {
    var input = Input()
    #expect(input.keys(in: Array("\u{1B}[200~ab".utf8)) == [])
    #expect(input.patience < 0 && input.pause() == nil)
    #expect(input.keys(in: Array("c\u{1B}[201~".utf8)) == [.paste("abc")])
  }
}

extension Input {
  /// The keys that these bytes complete.
  mutating func keys(in bytes: [UInt8]) -> [Key] {
    read(bytes).compactMap { if case .key(let key) = $0 { key } else { nil } }
  }
}
