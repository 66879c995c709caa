import OneEntryClient

/// Looking for products: pages of the shop's list, a filter over them, and the server's search behind it.
public struct Catalogue: Equatable, Sendable {
  /// How the shop sorts the list. Wire contract §4.5.
  public enum Sort: String, CaseIterable, Sendable {
    case position, title, price, date
  }

  /// What happened to the list.
  public enum Action: Equatable, Sendable {
    case opened
    case reloadTapped
    case loaded(offset: Int, Sort, Result<Page<Product>, Failure>)
    case moved(by: Int)
    case movedToStart, movedToEnd
    case filterOpened
    case filterClosed(keepingText: Bool)
    case edited(TextEdit)
    case searchDue
    case found(String, Result<[Product], Failure>)
    case sortTapped
    case detailTapped
  }

  /// Products on a page of the list.
  public static let pageSize = 50

  /// How far loading the list has come.
  public private(set) var loading = LoadState.idle
  /// What was loaded so far, in the order of `sort`.
  public private(set) var products: [Product] = []
  /// The number of products that the shop reports.
  public private(set) var total = 0
  /// The index of the selected product in `visible`.
  public private(set) var selection = 0
  /// How the list is sorted.
  public private(set) var sort = Sort.position
  /// The text that the list is filtered by.
  public private(set) var filter = Field(id: "filter", title: "")
  /// Whether the filter has the focus.
  public private(set) var isFiltering = false
  /// What the server's search found for the filter's text, beyond what was loaded.
  public private(set) var found: [Product] = []
  /// How far the shop's search has come.
  public private(set) var searching = LoadState.idle
  /// Whether a narrow screen shows the selected product instead of the list.
  public private(set) var showsDetail = false

  /// The offset of the page that could not be loaded.
  private var failedOffset: Int?

  /// A list that has not been loaded yet.
  public init() {}

  /// What the list shows: everything loaded, or what the filter leaves and the search adds.
  public var visible: [Product] {
    let text = filter.value.foldedForSearch
    guard !text.isEmpty else { return products }
    let matching = products.filter { $0.matches(text) }
    let known = Set(matching.map(\.id))
    return matching + found.filter { !known.contains($0.id) }
  }

  /// Whether the shop will be searched for what was typed, as soon as nothing more is typed.
  public var isAboutToSearch: Bool { !filter.isEmpty && searching == .idle }

  /// The selected product.
  public var selected: Product? {
    let visible = visible
    return visible.indices.contains(selection) ? visible[selection] : nil
  }

  /// Handles what happened; requests pages and searches as needed.
  public mutating func handle(_ action: Action) -> [Effect] {
    switch action {
    case .opened: return loading == .idle || loading.failure != nil ? load(from: failedOffset ?? 0) : []
    case .reloadTapped: return loading.isLoading ? [] : load(from: failedOffset ?? 0)
    case .loaded(let offset, sort, let result): return receive(page: result, from: offset)
    case .loaded: return []
    case .moved(let step): return select(selection + step)
    case .movedToStart: return select(0)
    case .movedToEnd: return select(visible.count - 1)
    case .filterOpened: isFiltering = true
    case .filterClosed(let keepsText): return closeFilter(keepingText: keepsText)
    case .edited(let edit): return refine(edit)
    case .searchDue: return search()
    case .found(searchText, let result): receive(found: result)
    case .found: break
    case .sortTapped: return sortNext()
    case .detailTapped: showsDetail.toggle()
    }
    return []
  }
}

extension Catalogue {
  /// Asks for everything again, in another language, even while it is being loaded.
  public mutating func reload() -> [Effect] {
    guard loading != .idle else { return [] }
    return load(from: 0) + search()
  }

  /// The text that the shop is searched for, which may have at most 256 characters.
  private var searchText: String { String(filter.value.prefix(256)) }

  private mutating func load(from offset: Int) -> [Effect] {
    loading = .loading
    failedOffset = nil
    return [.loadProducts(offset: offset, sort)]
  }

  private mutating func receive(page result: Result<Page<Product>, Failure>, from offset: Int) -> [Effect] {
    switch result {
    case .success(let page):
      loading = .loaded
      add(page, from: offset)
    case .failure(let failure):
      loading = .failed(failure)
      failedOffset = offset
    }
    return []
  }

  private mutating func add(_ page: Page<Product>, from offset: Int) {
    let before = Array(products.prefix(offset))
    let known = Set(before.map(\.id))
    let new = page.items.filter { !known.contains($0.id) }
    products = before + new
    total = new.isEmpty ? products.count : max(page.total, products.count)
    selection = min(selection, max(0, visible.count - 1))
  }

  private mutating func select(_ index: Int) -> [Effect] {
    let count = visible.count
    selection = max(0, min(index, count - 1))
    let isNearEnd = selection >= count - 10 && products.count < total
    return isNearEnd && loading == .loaded && filter.isEmpty ? load(from: products.count) : []
  }

  private mutating func closeFilter(keepingText: Bool) -> [Effect] {
    isFiltering = false
    if !keepingText {
      let kept = selected?.id
      filter.fill("")
      found = []
      searching = .idle
      selection = products.firstIndex { $0.id == kept } ?? 0
    }
    return keepingText ? [] : [.stop(.search)]
  }

  private mutating func refine(_ edit: TextEdit) -> [Effect] {
    let before = filter.value
    filter.handle(edit)
    guard filter.value != before else { return [] }
    selection = 0
    found = []
    searching = .idle
    return filter.isEmpty ? [.stop(.search)] : [.wait(.search, .milliseconds(250))]
  }

  private mutating func search() -> [Effect] {
    guard !filter.isEmpty else { return [] }
    searching = .loading
    return [.searchProducts(searchText)]
  }

  private mutating func receive(found result: Result<[Product], Failure>) {
    switch result {
    case .success(let products):
      searching = .loaded
      found = products
    case .failure(let failure): searching = .failed(failure)
    }
  }

  private mutating func sortNext() -> [Effect] {
    let all = Sort.allCases
    sort = all[((all.firstIndex(of: sort) ?? 0) + 1) % all.count]
    selection = 0
    return load(from: 0)
  }
}

extension Product {
  fileprivate func matches(_ folded: String) -> Bool {
    title.foldedForSearch.contains(folded) || sku?.foldedForSearch.contains(folded) == true
      || "\(id)" == folded
  }
}
