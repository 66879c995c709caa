/// The statuses that products can have. Wire contract §4.5.
public enum ProductStatuses {
  /// `getProductStatuses`
  public static func all(_ range: PageRange = PageRange()) -> Endpoint<[ProductStatus]> {
    Endpoint(.getProductStatuses, .get, ["product-statuses"], query: range.query, needsLanguage: true)
  }

  /// `getProductStatusById`
  public static func byID(_ id: Int) -> Endpoint<ProductStatus> {
    Endpoint(.getProductStatusById, .get, ["product-statuses", String(id)], needsLanguage: true)
  }

  /// `getProductStatusByMarker`
  public static func byMarker(_ marker: String) -> Endpoint<ProductStatus> {
    Endpoint(.getProductStatusByMarker, .get, ["product-statuses", "marker", marker], needsLanguage: true)
  }

  /// Whether the marker is still free.
  public static func validate(marker: String) -> Endpoint<Bool> {
    Endpoint(.validateMarker, .get, ["product-statuses", "marker-validation", marker])
  }
}
