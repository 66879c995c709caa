import OneEntryClient
import Testing

@testable import CheckoutBackend

/// What a list of orders proves about those that it does not show.
struct OrderListTests {
  private static func page(_ ids: some Sequence<Int>, total: Int? = nil, skipped: Int = 0) -> Page<Order> {
    let items = ids.map { Order(id: $0) }
    return Page(items: items, total: total ?? items.count + skipped, skipped: skipped)
  }

  @Test(arguments: [
    page([]), page([88]), page([90, 89, 88]), page([88, 89]), page(1...88), page([90, 88], total: 50),
    page((79...88).reversed(), total: 40), page((81...90).reversed()),
  ])
  func `a whole list, and one from the newest to a known order, shows every new one`(_ page: Page<Order>) {
    #expect(page.showsAll(backTo: 88))
  }

  @Test(arguments: [
    page([], total: 1), page([88], total: 2), page([87, 88], total: 3), page([90, 89], total: 3),
    page([90, 88], skipped: 1), page(79...88), page(79...88, total: 11), page(91...100), page([], skipped: 1),
  ])
  func `a list that is cut off, or may be, proves nothing about what it does not show`(_ page: Page<Order>) {
    #expect(!page.showsAll(backTo: 88))
  }
}
