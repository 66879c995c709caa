import OneEntryClient

/// Looking for products: pages of the shop's list, a filter over them, and the server's search behind it.
public struct Catalogue: Equatable, Sendable {
  /// What happened to the list.
  public enum Action: Equatable, Sendable {
    case opened
    case reloadTapped
    case loaded(offset: Int, Listing, Result<Page<Product>, Failure>)
    case moved(by: Int)
    case movedToStart, movedToEnd
    case filterOpened
    case filterClosed(keepingText: Bool)
    case edited(TextEdit)
    case searchDue
    case found(String, Result<SearchHits, Failure>)
    case sortTapped, directionTapped
    /// The products of one category; `nil` for all.
    case categoryChosen(String?)
    case detailTapped
    /// So many rows down, or up.
    case detailScrolled(by: Int)
    case attributesLoaded(set: String, Result<[FormAttribute], Failure>)
    case categoryTitled(String, Result<String, Failure>)
  }

  /// Products on a page of the list.
  public static let pageSize = 50

  // The list and the search are handled in files of their own, so the module may write their parts.

  /// How far loading the list has come.
  public internal(set) var loading = LoadState.idle
  /// The part of the shop's list that was loaded, in the order of `listing`.
  public internal(set) var products: [Product] = []
  /// The number of products of the list before those.
  public internal(set) var offset = 0
  /// The number of products that the shop reports.
  public internal(set) var total = 0
  /// The index of the selected product in `visible`.
  public internal(set) var selection = 0
  /// Which products are listed, and how they are sorted.
  public internal(set) var listing = Listing.position
  /// The text that the list is filtered by.
  public internal(set) var filter = Field(id: "filter", title: "")
  /// Whether the filter has the focus.
  public internal(set) var isFiltering = false
  /// What the server's search found for the filter's text, beyond what was loaded.
  public internal(set) var found = SearchHits()
  /// How far the shop's search has come.
  public internal(set) var searching = LoadState.idle
  /// Whether a narrow screen shows the selected product instead of the list.
  public private(set) var showsDetail = false
  /// The row that the facts of the selected product are shown from.
  public private(set) var detailScroll = 0
  /// The addresses of the categories that were seen so far.
  public internal(set) var categories: [String] = []
  /// What categories are called, as far as that was asked for.
  public internal(set) var categoryTitles: [String: String] = [:]
  /// What the attributes of products are called, by attribute set.
  public internal(set) var attributeSets: [String: [FormAttribute]] = [:]

  /// What is being loaded, or could not be.
  var pending: PageRequest?
  private var askedSets: Set<String> = []

  /// A list that has not been loaded yet.
  public init() {}

  /// What the list shows: everything loaded, or what the filter leaves and the search adds.
  public var visible: [Product] {
    guard !filter.isEmpty else { return products }
    let text = filter.value.foldedForSearch
    guard !text.isEmpty else { return products }
    let matching = products.filter { $0.matches(text) }
    let known = Set(matching.map(\.id))
    return matching + found.products.filter { !known.contains($0.id) }
  }

  /// Whether the shop will be searched for what was typed, as soon as nothing more is typed.
  public var isAboutToSearch: Bool { !filter.isEmpty && searching == .idle }

  /// The selected product.
  public var selected: Product? {
    let visible = visible
    return visible.indices.contains(selection) ? visible[selection] : nil
  }

  /// The title of an attribute of a product in the shop's words; `nil` where they are not known.
  public func title(of attribute: ProductAttribute, in product: Product) -> String? {
    attributes(of: product).title(of: attribute)
  }

  /// The attributes of the product's set; none where they are not known.
  public func attributes(of product: Product) -> [FormAttribute] {
    product.attributeSet.flatMap { attributeSets[$0] } ?? []
  }

  /// Handles what happened; requests pages, searches and titles as needed.
  public mutating func handle(_ action: Action) -> [Effect] {
    let before = selected?.id
    let effects = advance(action)
    if selected?.id != before { detailScroll = 0 }
    return effects + askForTitles()
  }

  private mutating func advance(_ action: Action) -> [Effect] {
    switch action {
    case .opened: return loading == .idle || loading.failure != nil ? retry() : []
    case .reloadTapped: return loading.isLoading ? [] : retry()
    case .loaded(let offset, listing, let result): receive(page: result, from: offset)
    case .loaded: break
    case .moved(let step): return select(selection + step)
    case .movedToStart: return goToStart()
    case .movedToEnd: return goToEnd()
    case .filterOpened: isFiltering = true
    case .filterClosed(let keepsText): return closeFilter(keepingText: keepsText)
    case .edited(let edit): return refine(edit)
    case .searchDue: return search()
    case .found(searchText, let result): receive(found: result)
    case .found: break
    case .sortTapped: return list(listing.sortedByNext)
    case .directionTapped: return list(listing.reversed)
    case .categoryChosen(let category): return list(listing.of(category: category))
    case .detailTapped:
      showsDetail.toggle()
      detailScroll = 0
    case .detailScrolled(let step): detailScroll = max(0, detailScroll + step)
    case .attributesLoaded(let set, let result):
      if case .success(let found) = result { attributeSets[set] = found }
    case .categoryTitled(let url, let result):
      if case .success(let title) = result { categoryTitles[url] = title }
    }
    return []
  }

  /// The titles of the selected product's attributes; without them, markers do.
  private mutating func askForTitles() -> [Effect] {
    guard let set = selected?.attributeSet, askedSets.insert(set).inserted else { return [] }
    return [.loadAttributes(set: set)]
  }

  /// Asks for everything again, in another language, even while it is being loaded.
  public mutating func reload() -> [Effect] {
    guard loading != .idle else { return [] }
    (askedSets, categoryTitles) = ([], [:])
    return load(PageRequest(offset: 0)) + search()
  }
}

extension [FormAttribute] {
  /// The title of a product's attribute among those of its set; `nil` where there is none.
  public func title(of attribute: ProductAttribute) -> String? {
    first { $0.marker == attribute.marker }.map(\.title).flatMap { $0.isEmpty ? nil : $0 }
  }
}
