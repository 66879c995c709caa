/// The catalogue. `signPrice` names an order storage and
/// has each product carry a token that holds its price for a while. Wire contract §4.5.
public enum Products {
  /// `getProducts`: all that meet every filter.
  public static func all(
    _ filters: [ProductFilter] = [], _ range: PageRange = PageRange(), sortedBy sort: ProductSort? = nil,
    signPrice: String? = nil
  ) -> Endpoint<Page<Product>> {
    search(.getProducts, ["products", "all"], filters, range, sort, signPrice)
  }

  /// `getProductById`
  public static func byID(_ id: Int) -> Endpoint<Product> {
    Endpoint(.getProductById, .get, ["products", String(id)], needsLanguage: true)
  }

  /// `getProductsByIds`. That the ids go into the query is a guess.
  public static func byIDs(_ ids: [Int], signPrice: String? = nil) -> Endpoint<[Product]> {
    let list = QueryItem("ids", ids.map(String.init).joined(separator: ","))
    return Endpoint(
      .getProductsByIds, .get, ["products", "ids"], query: [list] + signing(signPrice), needsLanguage: true)
  }

  /// `getProductsByPageId`
  public static func onPage(
    id: Int, _ filters: [ProductFilter] = [], _ range: PageRange = PageRange(),
    sortedBy sort: ProductSort? = nil,
    signPrice: String? = nil
  ) -> Endpoint<Page<Product>> {
    search(.getProductsByPageId, ["products", "page", String(id)], filters, range, sort, signPrice)
  }

  /// `getProductsByPageUrl`
  public static func onPage(
    url: String, _ filters: [ProductFilter] = [], _ range: PageRange = PageRange(),
    sortedBy sort: ProductSort? = nil, signPrice: String? = nil
  ) -> Endpoint<Page<Product>> {
    search(.getProductsByPageUrl, ["products", "page", "url", url], filters, range, sort, signPrice)
  }

  /// `getProductsPriceByPageUrl`
  public static func prices(
    onPage url: String, _ range: PageRange = PageRange(), signPrice: String? = nil
  ) -> Endpoint<Page<ProductPrice>> {
    Endpoint(
      .getProductsPriceByPageUrl, .get, ["products", "page", url, "prices"],
      query: range.query + signing(signPrice),
      needsLanguage: true)
  }

  /// `searchProduct`, without fetching each product that it names.
  public static func quickSearch(_ name: String) -> Endpoint<[ProductHit]> {
    Endpoint(
      .searchProduct, .get, ["products", "quick", "search"], query: [QueryItem("name", name)],
      needsLanguage: true)
  }

  /// `getRelatedProductsById`
  public static func related(to id: Int, _ range: PageRange = PageRange()) -> Endpoint<Page<Product>> {
    let path = ["products", String(id), "related"]
    return Endpoint(.getRelatedProductsById, .get, path, query: range.query, needsLanguage: true)
  }

  private static func search(
    _ call: Call, _ path: [String], _ filters: [ProductFilter], _ range: PageRange, _ sort: ProductSort?,
    _ signPrice: String?
  ) -> Endpoint<Page<Product>> {
    let query = range.query + (sort?.query ?? []) + signing(signPrice)
    return Endpoint(call, .post, path, query: query, needsLanguage: true, isRepeatable: true) { _ in
      .array(filters.map(\.json))
    }
  }

  private static func signing(_ storage: String?) -> [QueryItem] {
    storage.map { [QueryItem("signPrice", $0)] } ?? []
  }
}
