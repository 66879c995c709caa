import CheckoutViewModel

/// A screen of the shop with what is said about it below, for somebody who shows it to others. What was typed is not
/// shown.
public struct TourFrame: Sendable {
  /// What lies over the screen or takes its place.
  public enum Mode: Hashable, Sendable {
    case telling
    /// The list of chapters.
    case choosing
    /// Whoever looked on has the keyboard.
    case trying
  }

  /// The titles of the chapters.
  public var chapters: [String]
  /// The chapter that is shown, by its place in the list.
  public var chapter: Int
  /// `nil` before anything is said.
  public var caption: String?
  /// `nil` where nothing was done yet.
  public var deed: TourDeed?
  public var mode = Mode.telling

  /// A frame in which nothing is said yet.
  public init(chapters: [String], chapter: Int) {
    self.chapters = chapters
    self.chapter = chapter
  }

  /// Below this many rows of the shop the text lies over it.
  private static let leastRows = 14

  /// Draws a view with it.
  public func draw(_ view: View, width: Int, height: Int) -> Canvas {
    let view = view.withoutNames
    var canvas = Canvas(width: width, height: height, filledWith: Cell(" ", view.context.theme.base))
    let rows = mode == .trying ? 1 : Self.boxHeight(width) + 1
    let shopRows = height - rows >= Self.leastRows ? height - rows : height - 1
    canvas.place(view.draw(width: width, height: shopRows))
    let below = canvas.bounds.dropping(rows: height - rows)
    if mode != .trying { drawCaption(into: &canvas, in: below.dropping(below: 1), view.context) }
    drawKeys(into: &canvas, in: below.dropping(rows: rows - 1), view.context)
    if mode == .choosing { drawChapters(into: &canvas, view.context) }
    return view.context.isASCII ? canvas.foldedToASCII() : canvas
  }

  /// Room for the longest caption, so that the shop keeps its place.
  static func boxHeight(_ width: Int) -> Int { width < 100 ? 6 : 5 }

  private func drawCaption(into canvas: inout Canvas, in rect: Rect, _ context: RenderContext) {
    canvas.fill(rect, style: context.theme.overlay)
    let words = TourWords.of(context.language)
    let title: SafeText = "\(chapter + 1)/\(chapters.count) · \(SafeText(untrusted: chapters[chapter]))"
    let note = deed.map { words.sentence($0, context.strings.keyNames) } ?? ""
    let frame = Frame(title: title, note: note, noteStyle: context.theme.footerKey, isFocused: true)
    let inside = frame.draw(into: &canvas, in: rect, theme: context.theme)
    guard let caption else { return }
    canvas.drawWrapped(SafeText(untrusted: caption), in: inside, style: context.theme.text)
  }

  private func drawKeys(into canvas: inout Canvas, in rect: Rect, _ context: RenderContext) {
    let words = TourWords.of(context.language)
    let names = context.strings.keyNames
    let keys = context.strings.keys
    canvas.fill(rect, style: context.theme.base)
    let entries: [Footer.Entry] =
      switch mode {
      case .telling:
        [
          .init(key: Key.enter.name(names), label: words.next), .init(key: "t", label: words.tryIt),
          .init(key: Key.left.name(names), label: keys.back), .init(key: numbers, label: words.chapter),
          .init(key: "l", label: words.chapters), .init(key: "q", label: words.leave),
        ]
      case .choosing:
        [.init(key: numbers, label: keys.choose), .init(key: Key.escape.name(names), label: keys.close)]
      case .trying:
        [
          .init(key: words.isYours, label: ""),
          .init(key: Key.control("x").name(names), label: words.toTour),
        ]
      }
    Footer(entries: entries).draw(into: &canvas, in: rect, theme: context.theme)
  }

  private var numbers: SafeText { "1–\(chapters.count)" }

  private func drawChapters(into canvas: inout Canvas, _ context: RenderContext) {
    let lines = chapters.enumerated().map { "\($0 + 1)  \(SafeText(untrusted: $1))" as SafeText }
    let width = (lines.map(\.width).max() ?? 0) + 4
    let box = canvas.bounds.centred(width: width, height: lines.count + 2)
    let title = TourWords.of(context.language).chapters
    let inside = OverlayBox(title: title).draw(into: &canvas, in: box, theme: context.theme)
    for (row, line) in lines.enumerated() {
      let style = row == chapter ? context.theme.title : context.theme.text
      canvas.draw(line, column: inside.column, row: inside.row + row, style: style, width: inside.width)
    }
  }
}
