import CheckoutViewModel
import OneEntryClient
import Testing

struct CatalogueTests {
  private func products(_ ids: ClosedRange<Int>) -> [Product] {
    ids.map { Product(id: $0, title: "Product \($0)") }
  }
  private func loaded(_ ids: ClosedRange<Int>, of total: Int) -> Catalogue {
    Catalogue().after(
      .opened, .loaded(offset: 0, .position, .success(Page(items: products(ids), total: total))))
  }

  @Test func `opening asks for the first page once`() {
    var catalogue = Catalogue()
    #expect(catalogue.handle(.opened) == [.loadProducts(offset: 0, .position)])
    #expect(catalogue.handle(.opened).isEmpty)
    #expect(catalogue.handle(.reloadTapped).isEmpty)
  }

  @Test func `coming near the end asks for the next page, once`() {
    var catalogue = loaded(1...50, of: 128)
    #expect(catalogue.handle(.moved(by: 39)).isEmpty)
    #expect(catalogue.handle(.moved(by: 1)) == [.loadProducts(offset: 50, .position)])
    #expect(catalogue.handle(.movedToEnd).isEmpty)
    catalogue = catalogue.after(
      .loaded(offset: 50, .position, .success(Page(items: products(51...100), total: 128))))
    #expect(catalogue.products.count == 100)
    #expect(catalogue.selected?.id == 50)
  }

  @Test func `a page that comes back short is followed by the rest`() {
    var catalogue = loaded(1...20, of: 128)
    #expect(catalogue.total == 128)
    #expect(catalogue.handle(.moved(by: 19)) == [.loadProducts(offset: 20, .position)])
  }

  @Test func `an empty page is the end whatever the shop counts`() {
    var catalogue = loaded(1...20, of: 128).after(.moved(by: 19))
    catalogue = catalogue.after(.loaded(offset: 20, .position, .success(Page(items: [], total: 128))))
    #expect(catalogue.total == 20)
    #expect(catalogue.handle(.movedToEnd).isEmpty)
  }

  @Test func `a page that overlaps the one before shows nothing twice`() {
    let catalogue = loaded(1...20, of: 30).after(
      .movedToEnd, .loaded(offset: 20, .position, .success(Page(items: products(19...30), total: 30))))
    #expect(catalogue.products.map(\.id) == Array(1...30))
  }

  @Test func `a page that failed is asked for again, and the list stays`() {
    var catalogue = loaded(1...50, of: 128).after(
      .moved(by: 49), .loaded(offset: 50, .position, .failure(.offline)))
    #expect(catalogue.loading == .failed(.offline))
    #expect(catalogue.products.count == 50)
    #expect(catalogue.handle(.opened) == [.loadProducts(offset: 50, .position)])
  }

  @Test func `an answer in an order that is not wanted any more is dropped`() {
    var catalogue = loaded(1...3, of: 3)
    #expect(catalogue.handle(.sortTapped) == [.loadProducts(offset: 0, .title)])
    catalogue = catalogue.after(
      .loaded(offset: 0, .position, .success(Page(items: products(7...9), total: 3))))
    #expect(catalogue.products.map(\.id) == [1, 2, 3])
    #expect(catalogue.loading == .loading)
  }

  @Test func `a filter narrows what was loaded without case and accents`() {
    let catalogue = Catalogue().after(
      .opened, .loaded(offset: 0, .position, .success(Page(items: [Sample.box, Sample.tea], total: 2))),
      .filterOpened,
      .edited(.insert("CAFE")))
    #expect(catalogue.visible.map(\.id) == [1])
    #expect(catalogue.after(.edited(.deleteToStart), .edited(.insert("14"))).visible.map(\.id) == [14])
    #expect(catalogue.after(.edited(.deleteToStart), .edited(.insert("bx-"))).visible.map(\.id) == [14])
  }

  @Test func `the shop is searched when typing pauses`() {
    var catalogue = loaded(1...3, of: 128).after(.filterOpened)
    #expect(catalogue.handle(.edited(.insert("lamp"))) == [.wait(.search, .milliseconds(250))])
    #expect(catalogue.handle(.edited(.left)).isEmpty)
    #expect(catalogue.handle(.searchDue) == [.searchProducts("lamp")])
    #expect(catalogue.searching == .loading)
    catalogue = catalogue.after(.found("lamp", .success(SearchHits([Product(id: 77, title: "Lamp")]))))
    #expect(catalogue.visible.map(\.id) == [77])
    #expect(catalogue.searching == .loaded)
  }

  @Test func `an answer to an older search is dropped`() {
    let catalogue = loaded(1...3, of: 3).after(
      .filterOpened, .edited(.insert("lam")), .searchDue, .edited(.insert("p")),
      .found("lam", .success(SearchHits([Product(id: 77, title: "Lamb")]))))
    #expect(catalogue.found.products.isEmpty)
  }

  @Test func `a very long search is cut and its answer is taken`() {
    let long = String(repeating: "x", count: 300)
    var catalogue = loaded(1...3, of: 3).after(.filterOpened, .edited(.insert(long)))
    let sent = String(long.prefix(256))
    #expect(catalogue.handle(.searchDue) == [.searchProducts(sent)])
    #expect(catalogue.after(.found(sent, .failure(.offline))).searching == .failed(.offline))
  }

  @Test func `closing the filter keeps the product that stood selected`() {
    let catalogue = loaded(1...30, of: 30).after(.filterOpened, .edited(.insert("Product 2")), .moved(by: 3))
    let selected = catalogue.selected?.id
    #expect(selected != nil)
    #expect(catalogue.after(.filterClosed(keepingText: false)).selected?.id == selected)
    #expect(catalogue.after(.filterClosed(keepingText: true)).filter.value == "Product 2")
  }

  @Test func `another language loads the list anew even while it loads`() {
    var catalogue = Catalogue().after(.opened)
    #expect(catalogue.reload() == [.loadProducts(offset: 0, .position)])
    catalogue = loaded(1...3, of: 3).after(.filterOpened, .edited(.insert("lamp")))
    #expect(catalogue.reload() == [.loadProducts(offset: 0, .position), .searchProducts("lamp")])
  }

  @Test func `the end of a long list is one page away, and so is its start`() {
    var catalogue = loaded(1...50, of: 100_000)
    #expect(catalogue.handle(.movedToEnd) == [.loadProducts(offset: 99_950, .position)])
    catalogue = catalogue.after(
      .loaded(offset: 99_950, .position, .success(Page(items: products(99_951...100_000), total: 100_000))))
    #expect(catalogue.selected?.id == 100_000)
    #expect(catalogue.offset == 99_950 && catalogue.products.count == 50)
    #expect(catalogue.handle(.moved(by: -41)) == [.loadProducts(offset: 99_900, .position)])
    catalogue = catalogue.after(
      .loaded(offset: 99_900, .position, .success(Page(items: products(99_901...99_950), total: 100_000))))
    #expect(catalogue.selected?.id == 99_959)
    #expect(catalogue.products.map(\.id) == Array(99_901...100_000))
    #expect(catalogue.handle(.movedToStart) == [.loadProducts(offset: 0, .position)])
    catalogue = catalogue.after(
      .loaded(offset: 0, .position, .success(Page(items: products(1...50), total: 100_000))))
    #expect(catalogue.selected?.id == 1 && catalogue.offset == 0 && catalogue.products.count == 50)
  }

  @Test func `an end that is not there is not gone to again`() {
    let catalogue = loaded(1...50, of: 500).after(
      .movedToEnd, .loaded(offset: 450, .position, .success(Page(items: [], total: 500))))
    #expect(catalogue.products.count == 50 && catalogue.total == 50)
    #expect(catalogue.selected?.id == 50)
  }

  @Test func `an end that could not be loaded is asked for again`() {
    var catalogue = loaded(1...50, of: 500).after(
      .movedToEnd, .loaded(offset: 450, .position, .failure(.offline)))
    #expect(catalogue.handle(.reloadTapped) == [.loadProducts(offset: 450, .position)])
    catalogue = catalogue.after(
      .loaded(offset: 450, .position, .success(Page(items: products(451...500), total: 500))))
    #expect(catalogue.selected?.id == 500)
  }

  @Test func `the order of the list can be turned around`() {
    var catalogue = loaded(1...3, of: 3).after(.sortTapped, .sortTapped)
    #expect(catalogue.listing == .price)
    #expect(
      catalogue.handle(.directionTapped) == [
        .loadProducts(offset: 0, Listing(key: .price, isDescending: true))
      ])
    #expect(catalogue.after(.sortTapped).listing == .date)
    #expect(catalogue.after(.sortTapped, .sortTapped).listing == .position)
  }

  private func shelved(_ id: Int, _ shelf: String) -> Product {
    Product(id: id, title: "Product \(id)", categories: ["catalog", shelf])
  }

  @Test func `categories are those that tell products apart, and one of them can be walked`() {
    var catalogue = Catalogue().after(
      .opened,
      .loaded(
        offset: 0, .position,
        .success(Page(items: [shelved(1, "tea"), shelved(2, "catalog/coffee")], total: 2))))
    #expect(catalogue.categories == ["tea", "catalog/coffee"])
    let teas = Listing.position.of(category: "tea")
    #expect(catalogue.handle(.categoryChosen("tea")) == [.loadProducts(offset: 0, teas)])
    catalogue = catalogue.after(
      .loaded(offset: 0, teas, .success(Page(items: [shelved(1, "tea")], total: 1))))
    #expect(catalogue.products.map(\.id) == [1])
    #expect(catalogue.categories == ["tea", "catalog/coffee"])
    #expect(catalogue.handle(.categoryChosen(nil)) == [.loadProducts(offset: 0, .position)])
  }

  @Test func `attributes are called what the shop calls them, once that is known`() {
    let weight = ProductAttribute(marker: "weight", type: .integer, value: .number(250))
    let coffee = Product(id: 1, title: "Coffee", attributes: [weight], attributeSet: "products")
    var catalogue = Catalogue().after(.opened)
    let page = Page(items: [coffee, coffee], total: 2)
    #expect(
      catalogue.handle(.loaded(offset: 0, .position, .success(page))) == [.loadAttributes(set: "products")])
    #expect(catalogue.title(of: weight, in: coffee) == nil)
    #expect(catalogue.handle(.moved(by: 1)).isEmpty)
    let set = [FormAttribute(marker: "weight", title: "Poids en g")]
    catalogue = catalogue.after(.attributesLoaded(set: "products", .success(set)))
    #expect(catalogue.title(of: weight, in: coffee) == "Poids en g")
    #expect(catalogue.after(.attributesLoaded(set: "products", .failure(.offline))).loading == .loaded)
  }

  @Test func `moving stays inside the list`() {
    #expect(Catalogue().after(.moved(by: 5), .moved(by: -9), .movedToEnd).selection == 0)
    #expect(loaded(1...3, of: 3).after(.moved(by: 99)).selection == 2)
  }
}

extension Catalogue {
  func after(_ actions: Action...) -> Catalogue {
    actions.reduce(into: self) { _ = $0.handle($1) }
  }
}
