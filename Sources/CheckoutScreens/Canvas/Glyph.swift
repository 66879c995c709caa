/// What one cell, or two, will hold: a spacing scalar with its combining marks.
struct Glyph: Hashable, Sendable {
  var text: String
  /// 1 or 2 columns.
  var width: Int
}
