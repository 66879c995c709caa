/// What one cell, or two, will hold: a spacing scalar with its combining marks.
struct Glyph: Hashable, Sendable {
  var content: CellText
  /// 1 or 2 columns.
  var width: Int
}

/// The glyphs of a text, one after the other.
struct Glyphs: Sequence, IteratorProtocol {
  private var scalars: String.UnicodeScalarView.Iterator
  /// The one that the next glyph begins with.
  private var start: Unicode.Scalar?

  init(scalars: String.UnicodeScalarView) {
    self.scalars = scalars.makeIterator()
    start = self.scalars.next()
    // A mark with nothing below it is not drawn.
    while let mark = start, TextWidth.columns(of: mark) == 0 { start = self.scalars.next() }
  }

  mutating func next() -> Glyph? {
    guard let start else { return nil }
    let shown = start == TextCleaning.nonBreakingSpace ? " " : start
    var glyph = Glyph(content: CellText(shown), width: TextWidth.columns(of: start))
    self.start = scalars.next()
    while let mark = self.start, TextWidth.columns(of: mark) == 0 {
      glyph.content.append(mark)
      self.start = scalars.next()
    }
    return glyph
  }
}
