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
    #expect(catalogue.handle(.movedToEnd) == [.loadProducts(offset: 20, .position)])
  }

  @Test func `an empty page is the end whatever the shop counts`() {
    var catalogue = loaded(1...20, of: 128).after(.movedToEnd)
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
      .movedToEnd, .loaded(offset: 50, .position, .failure(.offline)))
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
    catalogue = catalogue.after(.found("lamp", .success([Product(id: 77, title: "Lamp")])))
    #expect(catalogue.visible.map(\.id) == [77])
    #expect(catalogue.searching == .loaded)
  }

  @Test func `an answer to an older search is dropped`() {
    let catalogue = loaded(1...3, of: 3).after(
      .filterOpened, .edited(.insert("lam")), .searchDue, .edited(.insert("p")),
      .found("lam", .success([Product(id: 77, title: "Lamb")])))
    #expect(catalogue.found.isEmpty)
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
