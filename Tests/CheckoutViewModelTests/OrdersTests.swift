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

extension Orders {
  func after(_ actions: Action...) -> Orders {
    actions.reduce(into: self) { _ = $0.handle($1) }
  }
}
