import CheckoutViewModel
import OneEntryClient
import struct CheckoutViewModel.Orders
import Testing

struct OrdersTests {
  private var loaded: Orders {
    Orders().after(.opened, .loaded(.success([Sample.own(3), Sample.own(12), Sample.own(7)])))
  }

  @Test func `orders stand newest first`() {
    #expect(loaded.all.map(\.id) == [12, 7, 3])
    #expect(loaded.selected?.id == 12)
  }

  @Test func `loading again keeps the selected order`() {
    let orders = loaded.after(
      .moved(by: 1), .opened, .loaded(.success([Sample.own(13), Sample.own(7), Sample.own(3)])))
    #expect(orders.selected?.id == 7)
  }

  @Test func `a failure keeps what was there`() {
    let orders = loaded.after(.opened, .loaded(.failure(.offline)))
    #expect(orders.all.count == 3)
    #expect(orders.loading == .failed(.offline))
  }

  @Test func `an answer that nobody asked for is dropped`() {
    #expect(Orders().after(.loaded(.success([Sample.own()]))) == Orders())
  }

  @Test func `opening twice asks once`() {
    var orders = Orders()
    #expect(orders.handle(.opened) == [.loadOrders])
    #expect(orders.handle(.opened).isEmpty)
  }

  @Test func `a filter looks at number, status, method and products`() {
    for text in ["12", "new", "stripe", "box"] {
      #expect(loaded.after(.filterOpened, .edited(.insert(text))).visible.contains { $0.id == 12 }, "\(text)")
    }
    #expect(loaded.after(.filterOpened, .edited(.insert("zzz"))).visible.isEmpty)
  }

  @Test func `closing the filter keeps the order that stood selected`() {
    let orders = loaded.after(.filterOpened, .edited(.insert("3")), .filterClosed(keepingText: false))
    #expect(orders.selected?.id == 3)
  }

  @Test func `cancelling is asked for once and read back`() {
    var orders = loaded
    #expect(orders.handle(.cancelConfirmed(Sample.own(12))) == [.cancelOrder(Sample.own(12))])
    #expect(orders.handle(.cancelConfirmed(Sample.own(12))).isEmpty)
    var canceled = Sample.order(12)
    canceled.statusTitle = "Canceled"
    #expect(orders.handle(.canceled(orderID: 12, .success(canceled))) == [.loadOrders])
    #expect(orders.all.first?.order.statusTitle == "Canceled")
    #expect(orders.cancelingID == nil)
  }

  @Test func `a list that was asked for before the order was cancelled does not count`() {
    let orders = loaded.after(
      .cancelConfirmed(Sample.own(12)), .opened, .canceled(orderID: 12, .success(Sample.order(12))),
      .loaded(.success([Sample.own(1)])))
    #expect(orders.all.count == 3)
    #expect(orders.loading == .loading)
    #expect(orders.after(.loaded(.success([Sample.own(2)]))).all.map(\.id) == [2])
  }

  @Test func `a refused cancelling is told until the next try`() {
    let orders = loaded.after(
      .cancelConfirmed(Sample.own(12)), .canceled(orderID: 12, .failure(.refused("Paid"))))
    #expect(orders.failure == .refused("Paid"))
    #expect(orders.after(.opened).failure == nil)
    #expect(orders.after(.cancelConfirmed(Sample.own(12))).failure == nil)
  }
}

struct OrderDetailTests {
  private var loaded: Orders {
    Orders().after(.opened, .loaded(.success([Sample.own(3), Sample.own(12), Sample.own(7)])))
  }

  @Test func `the payments of an order are asked for when it is looked at, and not before`() {
    var orders = loaded
    #expect(orders.handle(.moved(by: 1)).isEmpty)
    #expect(orders.handle(.detailTapped) == [.loadPayments(orderID: 7)])
    #expect(orders.handle(.moved(by: 1)) == [.loadPayments(orderID: 3)])
    #expect(orders.handle(.detailTapped).isEmpty)
  }

  @Test func `walking through the list asks once for each order, and again for what failed`() {
    var orders = loaded.after(.detailTapped, .moved(by: 1), .paymentsLoaded(orderID: 7, .success([])))
    #expect(orders.handle(.moved(by: -1)).isEmpty && orders.handle(.moved(by: 1)).isEmpty)
    orders = orders.after(.paymentsLoaded(orderID: 12, .failure(.offline)))
    #expect(orders.handle(.moved(by: -1)) == [.loadPayments(orderID: 12)])
  }

  @Test func `they are asked for again with the list, so that none is older than its order`() {
    var orders = loaded.after(.detailTapped, .opened)
    #expect(orders.handle(.loaded(.success([Sample.own(12)]))) == [.loadPayments(orderID: 12)])
  }

  @Test func `the newest attempt comes first, and a failure takes none away`() {
    let first = Sample.session(46, .canceled)
    let second = Sample.session(47, .completed)
    let orders = loaded.after(
      .detailTapped, .paymentsLoaded(orderID: 12, .success([first, second])),
      .paymentsLoaded(orderID: 12, .failure(.offline)))
    #expect(orders.payments == [12: [second, first]])
  }

  @Test func `another order is shown from its first row`() {
    let orders = loaded.after(.detailTapped, .detailScrolled(by: 5))
    #expect(orders.detailScroll == 5)
    #expect(orders.after(.detailScrolled(by: -9)).detailScroll == 0)
    #expect(orders.after(.moved(by: 1)).detailScroll == 0)
    #expect(orders.after(.detailTapped, .detailTapped).detailScroll == 0)
  }

  @Test func `another product is shown from its first row`() {
    let products = Page(items: [Sample.box, Sample.tea], total: 2)
    let catalogue = Catalogue().after(
      .opened, .loaded(offset: 0, .position, .success(products)), .detailTapped, .detailScrolled(by: 5))
    #expect(catalogue.detailScroll == 5)
    #expect(catalogue.after(.moved(by: 1)).detailScroll == 0)
  }

  @Test func `a receipt says what is known of the payments`() {
    var app = Sample.signedIn()
    let paid = Sample.session(47, .completed)
    app.follow(
      .navigation(.opened(.orders)), .orders(.loaded(.success([Sample.own(12)]))),
      .orders(.paymentsLoaded(orderID: 12, .success([paid]))))
    #expect(app.note(for: Sample.own(12)).payments == [paid])
  }
}

extension Orders {
  func after(_ actions: Action...) -> Orders {
    actions.reduce(into: self) { _ = $0.handle($1) }
  }
}
