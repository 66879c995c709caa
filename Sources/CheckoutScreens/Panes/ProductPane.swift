import CheckoutViewModel
import OneEntryClient

/// One product in full: price, status, and every attribute that says something.
struct ProductPane {
  var product: Product?
  /// What the shop calls the attributes of the product, where that is known.
  var set: [FormAttribute] = []
  var pictures: Pictures
  /// The row that its facts are shown from.
  var scroll = 0
  var context: RenderContext

  func draw(into canvas: inout Canvas, in rect: Rect) {
    let title = product.map { SafeText(untrusted: $0.title) } ?? context.strings.catalogue.detail
    let isCut = title.width > rect.width - 6
    let inside = Frame(title: isCut ? context.strings.catalogue.detail : title).draw(
      into: &canvas, in: rect, theme: context.theme)
    guard let product else { return }
    let heading = isCut ? canvas.drawWrapped(title, in: inside, style: context.theme.title) + 1 : 0
    var rest = inside.dropping(rows: heading)
    let picture = PictureFrame(of: product, pictures, context)
    let words = words(of: product, withFiles: picture == nil)
    rest = rest.dropping(rows: drawPrice(words, into: &canvas, in: rest) + 1)
    if let picture { rest = draw(picture, besides: words.facts, into: &canvas, in: rest) }
    let facts = words.facts.map { WrappedFact($0, in: rest.width) }
    canvas.drawPart(in: rest, height: facts.height, from: scroll, theme: context.theme) { canvas, place in
      var rest = place
      for fact in facts where rest.height > 0 {
        draw(fact, into: &canvas, in: rest)
        rest = rest.dropping(rows: fact.height)
      }
    }
  }

  /// Above the facts, or at their right, so that none of them is lost.
  /// - Returns: the place for the facts.
  private func draw(
    _ picture: PictureFrame, besides facts: [Fact], into canvas: inout Canvas, in rect: Rect
  ) -> Rect {
    let height = facts.map { WrappedFact($0, in: rect.width) }.height
    if let size = picture.size(in: rect.width, rect.height - height - 1) {
      let place = rect.prefix(rows: size.height).centred(columns: size.width)
      picture.draw(into: &canvas, in: place)
      return rect.dropping(rows: size.height + 1)
    }
    let (left, right) = rect.split(columns: rect.width / 2)
    guard rect.width >= 60, let size = picture.size(in: right.width, rect.height) else { return rect }
    picture.draw(into: &canvas, in: right.prefix(rows: size.height).centred(columns: size.width))
    return left.split(columns: left.width - 2).left
  }

  /// The price, and at the right or below it the status.
  private func drawPrice(_ words: Words, into canvas: inout Canvas, in rect: Rect) -> Int {
    canvas.draw(
      words.price, column: rect.column, row: rect.row, style: context.theme.amount, width: rect.width)
    if words.price.width + 2 + words.status.width <= rect.width {
      canvas.draw(words.status, trailing: rect.trailing, row: rect.row, style: context.theme.dim)
      return 1
    }
    return 1 + canvas.drawWrapped(words.status, in: rect.dropping(rows: 1), style: context.theme.dim)
  }

  /// One thing that is known of a product.
  struct Fact: Sendable {
    var label: SafeText
    var value: SafeText
  }

  /// What is said of a product below its name.
  struct Words: Sendable {
    var price: SafeText
    var status: SafeText
    var facts: [Fact]
  }

  /// What that is made of, beside the language.
  struct Content: Equatable, Sendable {
    var product: Product
    var set: [FormAttribute]
    /// Pictures are seen where they can be, and named elsewhere.
    var withFiles: Bool
  }

  func words(of product: Product, withFiles: Bool) -> Words {
    let content = Content(product: product, set: set, withFiles: withFiles)
    return context.products.of(content) {
      Words(
        price: product.price.map { context.formatting.money($0) } ?? context.strings.catalogue.noPrice,
        status: ValueText.name(product.statusTitle, orMarker: product.statusIdentifier),
        facts: facts(content))
    }
  }

  private func facts(_ content: Content) -> [Fact] {
    let told = content.product.attributes.filter {
      !isSaidAbove($0, content.product) && (content.withFiles || !$0.isPicture)
    }
    var facts = (told.filter { !$0.isFile } + told.filter(\.isFile)).compactMap { attribute in
      context.values.text(of: attribute.value, type: attribute.type).map {
        Fact(label: ValueText.name(content.set.title(of: attribute), orMarker: attribute.marker), value: $0)
      }
    }
    if let sku = content.product.sku, !sku.isEmpty {
      facts.append(Fact(label: context.strings.catalogue.articleNumber, value: SafeText(untrusted: sku)))
    }
    return facts
  }

  /// Title, price and currency are in the heading already.
  private func isSaidAbove(_ attribute: ProductAttribute, _ product: Product) -> Bool {
    if attribute.marker == "price" || attribute.marker.hasPrefix("currency") { return true }
    return attribute.value == .string(product.title)
  }

  private func draw(_ fact: WrappedFact, into canvas: inout Canvas, in rect: Rect) {
    let theme = context.theme
    guard let lines = fact.lines else {
      let (label, value) = (fact.fact.label, fact.fact.value)
      let indent = WrappedFact.labelWidth
      canvas.draw(label, column: rect.column, row: rect.row, style: theme.label, width: indent - 1)
      canvas.draw(value, column: rect.column + indent, row: rect.row, style: theme.text)
      return
    }
    canvas.draw(
      fact.fact.label, column: rect.column, row: rect.row, style: theme.label, width: rect.width)
    canvas.draw(lines, in: rect.dropping(rows: 1), style: theme.text)
  }
}

/// A fact as it is shown in so many columns.
private struct WrappedFact {
  static let labelWidth = 16

  let fact: ProductPane.Fact
  /// Of the value, below the label and before an empty row; `nil` where it stands beside the label.
  let lines: [SafeText]?

  init(_ fact: ProductPane.Fact, in width: Int) {
    self.fact = fact
    let isLong = fact.value.width > width - Self.labelWidth || fact.label.width >= Self.labelWidth
    lines = isLong ? fact.value.wrapped(to: width) : nil
  }

  var height: Int { lines.map { 2 + $0.count } ?? 1 }
}

extension [WrappedFact] {
  fileprivate var height: Int { reduce(0) { $0 + $1.height } }
}

extension ProductAttribute {
  /// Files come last: a terminal does not show them.
  fileprivate var isFile: Bool { type == .file || isPicture }
  fileprivate var isPicture: Bool { [.image, .groupOfImages].contains(type) }
}
