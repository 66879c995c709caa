import OneEntryClient

/// A page that is asked for, and where it belongs.
struct PageRequest: Equatable {
  /// How a page joins what is loaded.
  enum Place: Equatable {
    case after, before
    /// It takes the place of everything, with its first or its last product selected, or as near to the selected place as
    /// it can.
    case first, last, instead
  }

  var offset: Int
  var place = Place.instead
}

/// The part of the shop's list that is loaded grows at both ends, and begins anew somewhere else.
extension Catalogue {
  mutating func retry() -> [Effect] { load(pending ?? PageRequest(offset: offset)) }

  mutating func load(_ request: PageRequest) -> [Effect] {
    loading = .loading
    pending = request
    return [.loadProducts(offset: request.offset, listing)]
  }

  mutating func list(_ listing: Listing) -> [Effect] {
    self.listing = listing
    selection = 0
    return load(PageRequest(offset: 0, place: .first))
  }

  mutating func receive(page result: Result<Page<Product>, Failure>, from offset: Int) {
    switch result {
    case .success(let page):
      loading = .loaded
      join(page, pending ?? PageRequest(offset: offset))
      pending = nil
    case .failure(let failure): loading = .failed(failure)
    }
  }

  private mutating func join(_ page: Page<Product>, _ request: PageRequest) {
    let known = Set(request.place == .after || request.place == .before ? products.map(\.id) : [])
    let new = page.items.filter { !known.contains($0.id) }
    switch request.place {
    case .after: products += new
    case .before:
      products = new + products
      offset = request.offset
      selection += filter.isEmpty ? new.count : 0
    case .last where new.isEmpty: break
    case .first, .last, .instead: (products, offset) = (new, request.offset)
    }
    total =
      new.isEmpty && request.place != .before
      ? offset + products.count : max(page.total, offset + products.count)
    selection = max(0, min(selection(at: request.place), visible.count - 1))
    noteCategories(of: new)
  }

  private func selection(at place: PageRequest.Place) -> Int {
    switch place {
    case .first: 0
    case .last: visible.count - 1
    case .after, .before, .instead: selection
    }
  }

  /// A category that every product has says nothing.
  private mutating func noteCategories(of products: [Product]) {
    guard listing.category == nil else { return }
    for product in products {
      for url in product.categories where !categories.contains(url) { categories.append(url) }
    }
    if self.products.count > 1 {
      categories.removeAll { url in self.products.allSatisfy { $0.categories.contains(url) } }
    }
  }

  mutating func select(_ index: Int) -> [Effect] {
    selection = max(0, min(index, visible.count - 1))
    guard loading == .loaded, filter.isEmpty else { return [] }
    if selection >= products.count - 10, offset + products.count < total {
      return load(PageRequest(offset: offset + products.count, place: .after))
    }
    guard selection < 10, offset > 0 else { return [] }
    return load(PageRequest(offset: max(0, offset - Self.pageSize), place: .before))
  }

  mutating func goToStart() -> [Effect] {
    guard offset > 0, filter.isEmpty, !loading.isLoading else { return select(0) }
    return load(PageRequest(offset: 0, place: .first))
  }

  /// The end of the shop's list, however far it is.
  mutating func goToEnd() -> [Effect] {
    let missing = total - offset - products.count
    guard missing > Self.pageSize, filter.isEmpty, !loading.isLoading else {
      return select(visible.count - 1)
    }
    return load(PageRequest(offset: total - Self.pageSize, place: .last))
  }
}
