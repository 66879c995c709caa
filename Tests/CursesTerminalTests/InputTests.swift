import CheckoutScreens
import Testing

@testable import CursesTerminal

struct InputTests {
  @Test(
    arguments: [
      ("a", .character("a")), ("Z", .character("Z")), (" ", .character(" ")), ("é", .character("é")),
      ("日", .character("日")), ("🙂", .character("🙂")), ("\r", .enter), ("\n", .enter), ("\t", .tab),
      ("\u{7F}", .backspace), ("\u{8}", .backspace), ("\u{1}", .control("a")), ("\u{10}", .control("p")),
      ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}OB", .down), ("\u{1B}[C", .right),
      ("\u{1B}[D", .left), ("\u{1B}[1;5D", .left), ("\u{1B}[H", .home), ("\u{1B}[1~", .home),
      ("\u{1B}OH", .home),
      ("\u{1B}[F", .end), ("\u{1B}[4~", .end), ("\u{1B}[8~", .end), ("\u{1B}[2~", .insert),
      ("\u{1B}[3~", .delete),
      ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}[Z", .backTab), ("\u{1B}OM", .enter),
      ("\u{1B}OP", .function(1)), ("\u{1B}[[A", .function(1)), ("\u{1B}[11~", .function(1)),
      ("\u{1B}[1;2S", .function(4)), ("\u{1B}[[E", .function(5)), ("\u{1B}[15~", .function(5)),
      ("\u{1B}[21~", .function(10)), ("\u{1B}[24~", .function(12)),
      ("\u{1B}[113;5u", .control("q")), ("\u{1B}[99;5u", .control("c")), ("\u{1B}[27u", .escape),
      ("\u{1B}[27;5;113~", .control("q")), ("\u{1B}[27;5;81~", .control("q")), ("\u{1B}[13u", .enter),
      ("\u{1B}[9;2u", .backTab), ("\u{1B}[127u", .backspace), ("\u{1B}[97u", .character("a")),
      ("\u{1B}[97;2u", .character("A")), ("\u{1B}[49:33;2u", .character("!")),
      ("\u{1B}[233u", .character("é")),
      ("\u{1B}[109;5u", .enter), ("\u{1B}[97;65u", .character("a")), ("\u{1B}[57404u", .character("5")),
      ("\u{1B}[57414u", .enter), ("\u{1B}[57419u", .up),
      ("\u{1B}Op", .character("0")), ("\u{1B}Oy", .character("9")), ("\u{1B}Oj", .character("*")),
      ("\u{1B}Ok", .character("+")), ("\u{1B}Ol", .character(",")), ("\u{1B}Om", .character("-")),
      ("\u{1B}On", .character(".")), ("\u{1B}Oo", .character("/")), ("\u{1B}OX", .character("=")),
      ("\u{1B}[<0;5;3M", .mouse(column: 4, row: 2, wheel: 0)),
      ("\u{1B}[<64;1;1M", .mouse(column: 0, row: 0, wheel: -1)),
      ("\u{1B}[<65;1;1M", .mouse(column: 0, row: 0, wheel: 1)),
    ] as [(String, Key)])
  func `a sequence is one key, however it is cut`(bytes: String, key: Key) {
    var input = Input()
    #expect(input.keys(in: Array(bytes.utf8)) == [key])
    #expect(bytes.utf8.flatMap { input.keys(in: [$0]) } == [key])
    #expect(input.patience < 0)
  }

  @Test(arguments: [
    "\u{1B}x", "\u{1B}é", "\u{1B}[999~", "\u{1B}[1;2;3;4X", "\u{1B}[?1;2c", "\u{1B}[I", "\u{1B}[97;3u",
    "\u{1B}[97;1:3u", "\u{1B}[u",
    "\u{1B}[32;20;10M", "\u{1B}[35;20;10M", "\u{1B}[97;20;10M", "\u{1B}[24;80R", "\u{1B}[?62;22c",
    "\u{1B}[3$~",
    "\u{1B}[<32;NaN;NaNM", "\u{1B}[8;24;80t", "\u{1B}Xabc\u{1B}\\",
    "\u{1B}[<0;5;3m", "\u{1B}[<32;5;3M", "\u{1B}[<1;5;3M", "\u{1B}[<0;0;0M", "\u{1B}[M !!",
    "\u{1B}]11;rgb:0/0/0\u{7}",
    "\u{1B}]11;rgb:0/0/0\u{1B}\\", "\u{1B}P>|xterm\u{1B}\\", "\u{1B}[[Z", "\u{0}", "\u{1C}", "\u{85}",
    "\u{1B}[\(String(repeating: "1;", count: 5000))m",
  ])
  func `what is no key is dropped and does no harm to the next one`(bytes: String) {
    var input = Input()
    #expect(input.keys(in: Array(bytes.utf8) + [0x71]) == [.character("q")])
  }

  @Test(arguments: [
    [0xFF], [0xC3], [0xE6, 0x97], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80],
  ])
  func `bytes that are not UTF-8 are dropped`(bytes: [UInt8]) {
    var input = Input()
    #expect(input.keys(in: bytes + [0x71]) == [.character("q")])
  }

  @Test func `an ESC alone is the Escape key once nothing follows`() {
    var input = Input()
    #expect(input.keys(in: [0x1B]) == [])
    #expect(input.patience == 30)
    #expect(input.keyAfterPause() == .escape)
    #expect(input.patience < 0 && input.keyAfterPause() == nil)
  }

  @Test func `two ESC are two Escape keys`() {
    var input = Input()
    #expect(input.keys(in: [0x1B, 0x1B]) == [.escape])
    #expect(input.keyAfterPause() == .escape)
  }

  @Test(arguments: ["\u{1B}[", "\u{1B}[12", "\u{1B}O", "\u{1B}]0;x", "\u{1B}[M"])
  func `half a sequence is nothing, after a pause that is long`(bytes: String) {
    var input = Input()
    #expect(input.keys(in: Array(bytes.utf8)) == [])
    #expect(input.patience == 1000)
    #expect(input.keyAfterPause() == nil)
    #expect(input.keys(in: [0x71]) == [.character("q")])
  }

  @Test(arguments: ["é", "日", "🙂"])
  func `half a character waits for its rest however long it takes`(_ character: Character) {
    var input = Input()
    let bytes = Array(character.utf8)
    for byte in bytes.dropLast() {
      #expect(input.keys(in: [byte]) == [])
      #expect(input.patience < 0 && input.keyAfterPause() == nil)
    }
    #expect(input.keys(in: bytes.suffix(1)) == [.character(character)])
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
    #expect(input.patience < 0 && input.keyAfterPause() == nil)
    #expect(input.keys(in: Array("c\u{1B}[201~".utf8)) == [.paste("abc")])
  }
}
