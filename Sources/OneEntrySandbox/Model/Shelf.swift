/// A page of the catalogue; products lie on one shelf and on the catalogue page.
struct Shelf: Sendable, Hashable {
  let pageID: Int
  let url: String
  let title: Text

  /// The page that shows everything.
  static let catalogue = Shelf(pageID: 10, url: "catalog", title: Text("Catalogue"))
}
