import CheckoutScreens

/// What terminals send, for the tests of reading it.
enum KnownSequences {
  static let keys: [(String, Key)] = [
    ("a", .character("a")), ("Z", .character("Z")), (" ", .character(" ")), ("é", .character("é")),
    ("日", .character("日")), ("🙂", .character("🙂")), ("\r", .enter), ("\n", .enter), ("\t", .tab),
    ("\u{7F}", .backspace), ("\u{8}", .backspace), ("\u{1}", .control("a")), ("\u{10}", .control("p")),
    ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}OB", .down), ("\u{1B}[C", .right),
    ("\u{1B}[D", .left), ("\u{1B}[1;5D", .wordLeft), ("\u{1B}[1;2D", .left), ("\u{1B}[1;3C", .wordRight),
    ("\u{1B}Od", .wordLeft), ("\u{1B}Oc", .wordRight), ("\u{1B}[3;5~", .wordDelete), ("\u{1B}[5;5~", .pageUp),
    ("\u{1B}b", .alt("b")), ("\u{1B}f", .alt("f")), ("\u{1B}d", .alt("d")), ("\u{1B}/", .alt("/")),
    ("\u{1B}x", .alt("x")),
    ("\u{1B}\u{7F}", .wordBackspace), ("\u{1B}\u{8}", .wordBackspace), ("\u{1F}", .control("_")),
    ("\u{1B}[97;3u", .alt("a")), ("\u{1B}[127;3u", .wordBackspace), ("\u{1B}[127;5u", .wordBackspace),
    ("\u{1B}[45:95;6u", .control("_")), ("\u{1B}[47;5u", .control("_")), ("\u{1B}[27;3;98~", .alt("b")),
    ("\u{1B}[H", .home), ("\u{1B}[1~", .home),
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
    ("\u{1B}[91;5u", .escape), ("\u{1B}[67;6u", .control("c")), ("\u{1B}[49;5u", .character("1")),
    ("\u{1B}[109;5u", .enter), ("\u{1B}[97;65u", .character("a")), ("\u{1B}[57404u", .character("5")),
    ("\u{1B}[57414u", .enter), ("\u{1B}[57419u", .up),
    ("\u{1B}Op", .character("0")), ("\u{1B}Oy", .character("9")), ("\u{1B}Oj", .character("*")),
    ("\u{1B}Ok", .character("+")), ("\u{1B}Ol", .character(",")), ("\u{1B}Om", .character("-")),
    ("\u{1B}On", .character(".")), ("\u{1B}Oo", .character("/")), ("\u{1B}OX", .character("=")),
    ("\u{1B}[<0;5;3M", .mouse(column: 4, row: 2, wheel: 0)),
    ("\u{1B}[<64;1;1M", .mouse(column: 0, row: 0, wheel: -1)),
    ("\u{1B}[<65;1;1M", .mouse(column: 0, row: 0, wheel: 1)),
  ]

  static let noKeys = [
    "\u{1B}\u{1}", "\u{1B}é", "\u{1B}[999~", "\u{1B}[1;2;3;4X", "\u{1B}[?1;2c", "\u{1B}[I", "\u{1B}[97;7u",
    "\u{1B}[97;9u",
    "\u{1B}[1089;5u", "\u{1B}[233;5u", "\u{1B}[27;5;1089~", "\u{1B}[92;5u", "\u{1B}[64;5u",
    "\u{1B}[97;1:3u", "\u{1B}[u",
    "\u{1B}[32;20;10M", "\u{1B}[35;20;10M", "\u{1B}[97;20;10M", "\u{1B}[24;80R", "\u{1B}[?62;22c",
    "\u{1B}[3$~",
    "\u{1B}[<32;NaN;NaNM", "\u{1B}[8;24;80t", "\u{1B}Xabc\u{1B}\\",
    "\u{1B}[<0;5;3m", "\u{1B}[<32;5;3M", "\u{1B}[<1;5;3M", "\u{1B}[<0;0;0M", "\u{1B}[M !!",
    "\u{1B}]11;rgb:0/0/0\u{7}",
    "\u{1B}]11;rgb:0/0/0\u{1B}\\", "\u{1B}P>|xterm\u{1B}\\", "\u{1B}[[Z", "\u{0}", "\u{1C}", "\u{85}",
    "\u{1B}[\(String(repeating: "1;", count: 5000))m",
  ]

  /// Answers of a terminal that is asked for its colours, with both ends that are usual.
  static let answers = ["\u{7}", "\u{1B}\\"].map { "\u{1B}]11;rgb:1e1e/1e1e/1e1e\($0)" }
}
