extension String {
  /// The same lines without what moves a cursor, is invisible or turns the direction.
  public var printable: String {
    String(UnicodeScalarView(unicodeScalars.compactMap { $0 == "\n" ? $0 : TextCleaning.shown($0) }))
  }
}

/// Takes scalars one by one and keeps what may be drawn. It looks at scalars, not at `Character`s: one `Character`
/// may be a megabyte of combining marks.
struct TextCleaning {
  static let byteLimit = 4096
  /// Keeps an amount and its currency on one line; it is drawn as a space.
  static let nonBreakingSpace: Unicode.Scalar = "\u{A0}"
  private static let markLimit = 4

  private(set) var result = ""
  private var marks = 0
  private var hasBase = false
  private var isAfterEmoji = false
  private var skipsJoinedEmoji = false
  private var isFull = false

  /// `false` as soon as something did not fit.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value == 0x200D {
      skipsJoinedEmoji = isAfterEmoji
    } else if let shown = Self.shown(scalar) {
      keep(shown)
    }
    return !isFull
  }

  private mutating func keep(_ scalar: Unicode.Scalar) {
    if TextWidth.isCombining(scalar) { return keep(mark: scalar) }
    if isAfterEmoji && scalar.properties.isEmojiModifier { return }
    if skipsJoinedEmoji && scalar.properties.isEmoji {
      skipsJoinedEmoji = false
      return
    }
    skipsJoinedEmoji = false
    isAfterEmoji = scalar.value > 0x2000 && scalar.properties.isEmoji
    hasBase = true
    marks = 0
    append(scalar)
  }

  private mutating func keep(mark: Unicode.Scalar) {
    guard hasBase, marks < Self.markLimit else { return }
    marks += 1
    append(mark)
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    isFull = result.utf8.count + UTF8.width(scalar) > Self.byteLimit
    if !isFull { result.unicodeScalars.append(scalar) }
  }

  /// The scalar itself, what stands for it, or nothing.
  fileprivate static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if (0x20..<0x7F).contains(scalar.value) { return scalar }
    if (0x1F1E6...0x1F1FF).contains(scalar.value) {
      return Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41)
    }
    if ["\t", "\n", "\r", "\u{85}"].contains(scalar) { return " " }
    if scalar.properties.isDefaultIgnorableCodePoint { return nil }
    switch scalar.properties.generalCategory {
    case .control, .format: return nil
    case .spaceSeparator: return [nonBreakingSpace, "\u{202F}"].contains(scalar) ? nonBreakingSpace : " "
    case .lineSeparator, .paragraphSeparator: return " "
    case .unassigned, .privateUse, .surrogate: return "\u{FFFD}"
    default: return scalar
    }
  }
}
