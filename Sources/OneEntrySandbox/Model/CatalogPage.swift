/// A page of the catalogue; products lie on one shelf and on the catalogue page.
struct CatalogPage: Sendable, Hashable {
  let pageID: Int
  let url: String
  let title: LocalizedText

  /// The page that shows everything.
  static let catalogue = CatalogPage(pageID: 10, url: "catalog", title: LocalizedText("Catalogue"))
}
