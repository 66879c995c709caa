/// One condition on products; those of a list must all hold. Wire contract §4.5.
public struct ProductFilter: Hashable, Sendable {
  /// The attribute to compare.
  public var attributeMarker: String?
  /// How to compare it.
  public var condition: Condition?
  /// What to compare it with.
  public var value: JSONValue?
  /// Works here and is ignored in the query; one entry that names it is enough for all.
  public var statusMarker: String?
  /// Only products on these pages.
  public var pageURLs: [String]

  /// Creates a value from its parts.
  public init(
    attributeMarker: String? = nil, condition: Condition? = nil, value: JSONValue? = nil,
    statusMarker: String? = nil, pageURLs: [String] = []
  ) {
    self.attributeMarker = attributeMarker
    self.condition = condition
    self.value = value
    self.statusMarker = statusMarker
    self.pageURLs = pageURLs
  }

  /// How an attribute is compared, by its word on the wire.
  public enum Condition: String, Hashable, Sendable {
    case isIn = "in"
    case isNotIn = "nin"
    case equals = "eq"
    case differs = "neq"
    case isMoreThan = "mth"
    case isLessThan = "lth"
    case exists = "exs"
    case isMissing = "nexs"
  }

  var json: RequestBody {
    .object(
      compacting: [
        "attributeMarker": attributeMarker.map(RequestBody.string),
        "conditionMarker": condition.map { .string($0.rawValue) },
        "conditionValue": value.map(RequestBody.json),
        "statusMarker": statusMarker.map(RequestBody.string),
        "pageUrls": pageURLs.isEmpty ? nil : .array(pageURLs.map(RequestBody.string)),
      ])
  }
}
