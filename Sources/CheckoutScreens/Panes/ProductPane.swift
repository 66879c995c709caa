import CheckoutViewModel
import OneEntryClient

/// One product in full: price, status, and every attribute that says something.
struct ProductPane {
  var product: Product?
  var context: RenderContext

  func draw(into canvas: inout Canvas, in rect: Rect) {
    let title = product.map { SafeText(untrusted: $0.title) } ?? context.strings.catalogue.detail
    let inside = Frame(title: title).draw(into: &canvas, in: rect, theme: context.theme)
    guard let product else { return }
    drawPrice(of: product, into: &canvas, in: inside)
    var rest = inside.dropping(rows: 2)
    for (label, value) in facts(of: product) where rest.height > 0 {
      rest = rest.dropping(rows: draw(label, value, into: &canvas, in: rest))
    }
  }

  private func drawPrice(of product: Product, into canvas: inout Canvas, in rect: Rect) {
    let price = product.price.map { context.formatting.money($0) } ?? context.strings.catalogue.noPrice
    let end = canvas.draw(
      price, column: rect.column, row: rect.row, style: context.theme.amount, width: rect.width)
    let status = ValueText.name(product.statusTitle, orMarker: product.statusIdentifier)
    canvas.draw(
      status, trailing: rect.trailing, row: rect.row, style: context.theme.dim, width: rect.trailing - end - 2
    )
  }

  func facts(of product: Product) -> [(SafeText, SafeText)] {
    let words = context.strings.catalogue
    let told = product.attributes.filter { !isSaidAbove($0) }
    var facts = (told.filter { !$0.isFile } + told.filter(\.isFile)).compactMap { attribute in
      context.values.text(of: attribute.value, type: attribute.type).map {
        (ValueText.title(of: attribute.marker), $0)
      }
    }
    if let sku = product.sku, !sku.isEmpty { facts.append((words.articleNumber, SafeText(untrusted: sku))) }
    facts.append((words.number, "\(product.id)"))
    return facts
  }

  /// Title, price and currency are in the heading already.
  private func isSaidAbove(_ attribute: ProductAttribute) -> Bool {
    if attribute.marker == "price" || attribute.marker.hasPrefix("currency") { return true }
    return attribute.value == product.map { .string($0.title) }
  }

  private func draw(_ label: SafeText, _ value: SafeText, into canvas: inout Canvas, in rect: Rect) -> Int {
    let isLong = value.width > rect.width - Self.labelWidth
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
  fileprivate var isFile: Bool { [.file, .image, .groupOfImages].contains(type) }
}
