import CheckoutViewModel
import OneEntryClient

/// A product's picture under its name, in room that nothing else needs. Nothing is drawn where there is no picture.
struct PicturePane {
  var product: Product?
  var pictures: Pictures
  var context: RenderContext

  func draw(into canvas: inout Canvas, in rect: Rect) {
    guard let product, let picture = PictureFrame(of: product, pictures, context),
      let size = picture.size(in: rect.width - 4, rect.height - 2)
    else { return }
    let title = SafeText(untrusted: product.title)
    let fits = title.width <= rect.width - 6
    let frame = Frame(title: fits ? title : context.strings.catalogue.detail)
    let inside = frame.draw(into: &canvas, in: rect.prefix(rows: size.height + 2), theme: context.theme)
    picture.draw(into: &canvas, in: inside.centred(columns: size.width))
  }

  /// The rows that it takes of this place.
  func height(in rect: Rect) -> Int {
    let picture = product.flatMap { PictureFrame(of: $0, pictures, context) }
    return picture?.size(in: rect.width - 4, rect.height - 2).map { $0.height + 2 } ?? 0
  }
}

extension App {
  /// A product that has been loaded, by its number.
  func product(_ id: Int?) -> Product? {
    let catalogue = shopping.catalogue
    return catalogue.products.first { $0.id == id } ?? catalogue.found.products.first { $0.id == id }
  }
}
