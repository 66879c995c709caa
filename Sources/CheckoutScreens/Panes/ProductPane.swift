import CheckoutViewModel
import OneEntryClient

/// One product in full: price, status, and every attribute that says something.
struct ProductPane {
  var product: Product?
  /// What the shop calls an attribute of the product, where that is known.
  var titles: (ProductAttribute, Product) -> String? = { _, _ in nil }
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
    rest = rest.dropping(rows: drawPrice(of: product, into: &canvas, in: rest) + 1)
    let picture = PictureFrame(of: product, pictures, context)
    let facts = facts(of: product, withFiles: picture == nil)
    if let picture { rest = draw(picture, besides: facts, into: &canvas, in: rest) }
    let height = height(of: facts, in: rest.width)
    canvas.drawPart(in: rest, height: height, from: scroll, theme: context.theme) { canvas, place in
      var rest = place
      for (label, value) in facts {
        rest = rest.dropping(rows: draw(label, value, into: &canvas, in: rest))
      }
    }
  }

  /// Above the facts, or at their right, so that none of them is lost.
  /// - Returns: the place for the facts.
  private func draw(
    _ picture: PictureFrame, besides facts: [(SafeText, SafeText)], into canvas: inout Canvas, in rect: Rect
  ) -> Rect {
    if let size = picture.size(in: rect.width, rect.height - height(of: facts, in: rect.width) - 1) {
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
  private func drawPrice(of product: Product, into canvas: inout Canvas, in rect: Rect) -> Int {
    let price = product.price.map { context.formatting.money($0) } ?? context.strings.catalogue.noPrice
    let status = ValueText.name(product.statusTitle, orMarker: product.statusIdentifier)
    canvas.draw(price, column: rect.column, row: rect.row, style: context.theme.amount, width: rect.width)
    if price.width + 2 + status.width <= rect.width {
      canvas.draw(status, trailing: rect.trailing, row: rect.row, style: context.theme.dim)
      return 1
    }
    return 1 + canvas.drawWrapped(status, in: rect.dropping(rows: 1), style: context.theme.dim)
  }

  /// Pictures are seen where they can be, and named elsewhere.
  func facts(of product: Product, withFiles: Bool) -> [(SafeText, SafeText)] {
    let words = context.strings.catalogue
    let told = product.attributes.filter { !isSaidAbove($0) && (withFiles || !$0.isPicture) }
    var facts = (told.filter { !$0.isFile } + told.filter(\.isFile)).compactMap { attribute in
      context.values.text(of: attribute.value, type: attribute.type).map {
        (ValueText.name(titles(attribute, product), orMarker: attribute.marker), $0)
      }
    }
    if let sku = product.sku, !sku.isEmpty { facts.append((words.articleNumber, SafeText(untrusted: sku))) }
    return facts
  }

  /// Title, price and currency are in the heading already.
  private func isSaidAbove(_ attribute: ProductAttribute) -> Bool {
    if attribute.marker == "price" || attribute.marker.hasPrefix("currency") { return true }
    return attribute.value == product.map { .string($0.title) }
  }

  private func isLong(_ label: SafeText, _ value: SafeText, in width: Int) -> Bool {
    value.width > width - Self.labelWidth || label.width >= Self.labelWidth
  }

  private func height(of facts: [(SafeText, SafeText)], in width: Int) -> Int {
    facts.reduce(0) { $0 + (isLong($1.0, $1.1, in: width) ? 2 + $1.1.wrapped(to: width).count : 1) }
  }

  private func draw(_ label: SafeText, _ value: SafeText, into canvas: inout Canvas, in rect: Rect) -> Int {
    let isLong = isLong(label, value, in: rect.width)
    canvas.draw(
      label, column: rect.column, row: rect.row, style: context.theme.label,
      width: isLong ? rect.width : Self.labelWidth - 1)
    if !isLong {
      canvas.draw(value, column: rect.column + Self.labelWidth, row: rect.row, style: context.theme.text)
      return 1
    }
    return 2 + canvas.drawWrapped(value, in: rect.dropping(rows: 1), style: context.theme.text)
  }

  private static let labelWidth = 16
}

extension ProductAttribute {
  /// Files come last: a terminal does not show them.
  fileprivate var isFile: Bool { type == .file || isPicture }
  fileprivate var isPicture: Bool { [.image, .groupOfImages].contains(type) }
}
