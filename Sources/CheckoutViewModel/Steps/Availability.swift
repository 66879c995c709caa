import OneEntryClient

extension Product {
  /// The shop's word for it where the product cannot be had now, *Out of stock*; `nil` where nothing speaks against it. OneEntry
  /// knows no such thing: statuses are the project's own, so that their markers and titles are all that tells.
  public var obstacle: String? {
    let words = [statusTitle, statusIdentifier].compactMap(\.self)
    return words.contains(where: \.meansUnavailable) ? words.first : nil
  }
}

extension String {
  /// Whether it has words for it in one of the languages that are known here.
  fileprivate var meansUnavailable: Bool {
    let words = foldedForSearch.replacing("_", with: " ").replacing("-", with: " ")
    return Self.wordsForUnavailable.contains { words.contains($0) }
  }

  private static let wordsForUnavailable = [
    "out of stock", "outofstock", "no stock", "sold out", "soldout", "unavailable", "not available",
    "discontinued", "epuise", "rupture", "indisponible", "ausverkauft", "vergriffen", "nicht lieferbar",
    "nicht verfugbar", "nicht vorratig",
  ]
}
