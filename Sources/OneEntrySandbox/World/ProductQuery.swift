import Foundation

/// The filters of a body and the order of a query, applied to products (wire contract §4.5).
struct ProductQuery {
  private let filters: [JSON]
  private let language: Language
  private let sortKey: String
  private let isDescending: Bool

  /// Reads the filters; no body is no filter.
  init(_ call: RequestContext) throws(Refusal) {
    guard call.body == nil || call.body.array != nil else { throw Refusal(400, "\"value\" must be an array") }
    filters = call.body.array ?? []
    language = call.language
    sortKey = call.request.query["sortKey"] ?? "position"
    isDescending = call.request.query["sortOrder"]?.uppercased() == "DESC"
  }

  /// Whether it asks for every product in the order of their ids.
  var isPlain: Bool { filters.isEmpty && !isDescending && sortKey != "title" && sortKey != "price" }

  /// The products that pass every filter, in the order asked for.
  func found(in products: some Sequence<Product>) -> [Product] {
    let passing = products.filter { product in filters.allSatisfy { passes(product, $0) } }
    let sorted = passing.sorted(by: comesFirst)
    return isDescending ? sorted.reversed() : sorted
  }

  /// A text without case and accents, for searching.
  static func folded(_ text: String) -> String {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }

  private func comesFirst(_ one: Product, _ other: Product) -> Bool {
    switch sortKey {
    case "title":
      let names = (ProductQuery.folded(one.name(language)), ProductQuery.folded(other.name(language)))
      return names.0 == names.1 ? one.id < other.id : names.0 < names.1
    case "price": return (one.cost, one.id) < (other.cost, other.id)
    default: return one.id < other.id
    }
  }

  private func passes(_ product: Product, _ filter: JSON) -> Bool {
    if let status = filter["statusMarker"]?.string, status != product.status { return false }
    let pages = (filter["pageUrls"] ?? filter["pageUrl"])?.strings ?? []
    if !pages.isEmpty, !pages.contains(CatalogPage.catalogue.url), !pages.contains(product.shelf.url) {
      return false
    }
    guard let marker = filter["attributeMarker"]?.string, let condition = filter["conditionMarker"]?.string
    else {
      return true
    }
    return holds(condition, filter["conditionValue"] ?? nil, for: value(marker, of: product))
  }

  /// The value of an attribute as numbers and texts to compare with; nil when the product has none.
  private func value(_ marker: String, of product: Product) -> [JSON]? {
    switch marker {
    case "price": return product.price.map { [.price($0)] }
    case "title", "product-name": return [.string(product.name(language))]
    default:
      let value = product.attributes.first { $0.marker == marker }?.json(language)
      return value.map { ($0.array ?? [$0]).map { $0["value"] ?? $0["plainValue"] ?? $0["fullDate"] ?? $0 } }
    }
  }

  private func holds(_ condition: String, _ wanted: JSON, for values: [JSON]?) -> Bool {
    let wantedTexts = wanted.strings
    let texts = (values ?? []).flatMap(\.strings)
    switch condition {
    case "exs": return values != nil
    case "nexs": return values == nil
    case "in", "eq": return !Set(texts).isDisjoint(with: wantedTexts)
    case "nin", "neq": return Set(texts).isDisjoint(with: wantedTexts)
    case "mth": return compare(texts, wantedTexts, >)
    case "lth": return compare(texts, wantedTexts, <)
    default: return true
    }
  }

  private func compare(_ texts: [String], _ wanted: [String], _ holds: (Decimal, Decimal) -> Bool) -> Bool {
    guard let one = texts.first.flatMap({ Decimal(string: $0) }),
      let other = wanted.first.flatMap({ Decimal(string: $0) })
    else { return false }
    return holds(one, other)
  }
}

extension JSON {
  /// The value as texts to compare: the elements of an array, the parts of a list with commas, or itself.
  fileprivate var strings: [String] {
    switch self {
    case .string(let text): text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    case .int(let number): [String(number)]
    case .decimal(let number): [number.description]
    case .bool(let value): [String(value)]
    case .array(let elements): elements.flatMap(\.strings)
    case .null, .object: []
    }
  }
}
