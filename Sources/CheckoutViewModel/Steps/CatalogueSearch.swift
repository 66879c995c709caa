import OneEntryClient

/// What the shop's search found.
public struct SearchHits: Equatable, Sendable {
  public var products: [Product]
  /// Whether the shop may have more that fit.
  public var mayHaveMore: Bool

  public init(_ products: [Product] = [], mayHaveMore: Bool = false) {
    self.products = products
    self.mayHaveMore = mayHaveMore
  }
}

/// The filter: it narrows what is loaded at once, and has the shop searched when typing pauses.
extension Catalogue {
  /// The text that the shop is searched for, which may have at most 256 characters.
  var searchText: String { String(filter.value.prefix(256)) }

  mutating func closeFilter(keepingText: Bool) -> [Effect] {
    isFiltering = false
    guard !keepingText else { return [] }
    let kept = selected?.id
    filter.fill("")
    found = SearchHits()
    searching = .idle
    selection = products.firstIndex { $0.id == kept } ?? 0
    return [.stop(.search)]
  }

  mutating func refine(_ edit: TextEdit) -> [Effect] {
    let before = filter.value
    filter.handle(edit)
    guard filter.value != before else { return [] }
    selection = 0
    found = SearchHits()
    searching = .idle
    return filter.isEmpty ? [.stop(.search)] : [.wait(.search, .milliseconds(250))]
  }

  mutating func search() -> [Effect] {
    guard !filter.isEmpty else { return [] }
    searching = .loading
    return [.searchProducts(searchText)]
  }

  mutating func receive(found result: Result<SearchHits, Failure>) {
    switch result {
    case .success(let hits):
      searching = .loaded
      found = hits
    case .failure(let failure): searching = .failed(failure)
    }
  }
}

extension Product {
  func matches(_ folded: String) -> Bool {
    title.foldedForSearch.contains(folded) || sku?.foldedForSearch.contains(folded) == true
      || "\(id)" == folded
  }
}
