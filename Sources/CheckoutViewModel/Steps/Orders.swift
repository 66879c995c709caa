import Foundation
import OneEntryClient

/// The user's own orders across all storages, newest first.
public struct Orders: Equatable, Sendable {
  /// What happened to the list.
  public enum Action: Equatable, Sendable {
    case opened
    case loaded(Result<[StoredOrder], Failure>)
    case moved(by: Int)
    case filterOpened
    case filterClosed(keepingText: Bool)
    case edited(TextEdit)
    case detailTapped
    /// So many rows down, or up.
    case detailScrolled(by: Int)
    case paymentsLoaded(orderID: Int, Result<[PaymentSession], Failure>)
    case cancelConfirmed(StoredOrder)
    case canceled(orderID: Int, Result<Order, Failure>)
  }

  /// How far loading the list has come.
  public private(set) var loading = LoadState.idle
  /// All orders, newest first.
  public private(set) var all: [StoredOrder] = []
  /// The index of the selected order in `visible`.
  public private(set) var selection = 0
  /// Whether a narrow screen shows the selected order instead of the list.
  public private(set) var showsDetail = false
  /// The row that the selected order is shown from.
  public private(set) var detailScroll = 0
  /// The attempts to pay the orders that were looked at, newest first.
  public private(set) var payments: [Int: [PaymentSession]] = [:]
  /// The orders whose payments were asked for since the list came.
  private var askedFor: Set<Int> = []
  /// The text that the list is filtered by.
  public private(set) var filter = Field(id: "filter", title: "")
  /// Whether the filter has the focus.
  public private(set) var isFiltering = false
  /// The order that is being cancelled.
  public private(set) var cancelingID: Int?
  /// Why the last cancellation failed.
  public private(set) var failure: Failure?
  /// Answers still awaited; only the last one is current.
  private var awaited = 0

  /// A list that has not been loaded yet.
  public init() {}

  /// What the list shows: all orders, or those that the filter leaves.
  public var visible: [StoredOrder] {
    let text = filter.value.foldedForSearch
    return text.isEmpty ? all : all.filter { $0.matches(text) }
  }

  /// The selected order.
  public var selected: StoredOrder? { visible.indices.contains(selection) ? visible[selection] : nil }

  /// Handles what happened; requests the list and cancellations.
  public mutating func handle(_ action: Action) -> [Effect] {
    switch action {
    case .opened:
      failure = nil
      return loading.isLoading ? [] : load()
    case .loaded(let result):
      receive(orders: result)
      return showsDetail ? loadPayments() : []
    case .moved(let step):
      selection = max(0, min(selection + step, visible.count - 1))
      detailScroll = 0
      return showsDetail ? loadPayments() : []
    case .filterOpened: isFiltering = true
    case .filterClosed(let keepsText): closeFilter(keepsText)
    case .edited(let edit):
      filter.handle(edit)
      selection = 0
    case .detailTapped:
      showsDetail.toggle()
      detailScroll = 0
      return showsDetail ? loadPayments() : []
    case .detailScrolled(let step): detailScroll = max(0, detailScroll + step)
    case .paymentsLoaded(let id, .success(let sessions)): payments[id] = sessions.sorted { $0.id > $1.id }
    case .paymentsLoaded(let id, .failure): askedFor.remove(id)
    case .cancelConfirmed(let own): return cancel(own)
    case .canceled(cancelingID, let result): return receive(cancelled: result)
    case .canceled: break
    }
    return []
  }
}

extension Orders {
  private mutating func load() -> [Effect] {
    loading = .loading
    awaited += 1
    return [.loadOrders]
  }

  /// Walking up and down a list asks once for each order.
  private mutating func loadPayments() -> [Effect] {
    guard let id = selected?.id, askedFor.insert(id).inserted else { return [] }
    return [.loadPayments(orderID: id)]
  }

  private mutating func receive(orders result: Result<[StoredOrder], Failure>) {
    guard awaited > 0 else { return }
    awaited -= 1
    guard awaited == 0 else { return }
    switch result {
    case .success(let orders):
      let kept = selected?.id
      loading = .loaded
      askedFor = []
      all = orders.sorted { $0.id > $1.id }
      selection = visible.firstIndex { $0.id == kept } ?? 0
    case .failure(let failure): loading = .failed(failure)
    }
  }

  private mutating func closeFilter(_ keepsText: Bool) {
    isFiltering = false
    guard !keepsText else { return }
    let kept = selected?.id
    filter.fill("")
    selection = all.firstIndex { $0.id == kept } ?? 0
  }

  private mutating func cancel(_ own: StoredOrder) -> [Effect] {
    guard cancelingID == nil else { return [] }
    cancelingID = own.id
    failure = nil
    return [.cancelOrder(own)]
  }

  private mutating func receive(cancelled result: Result<Order, Failure>) -> [Effect] {
    let id = cancelingID
    cancelingID = nil
    switch result {
    case .success(let canceled):
      if let index = all.firstIndex(where: { $0.id == id }) {
        all[index].order = all[index].order.updated(by: canceled)
      }
      return load()
    case .failure(let failure): self.failure = failure
    }
    return []
  }
}

extension App {
  /// What the list says of an order whose payment is watched is looked into at once: nothing on the screen is older than
  /// the newest answer of the shop.
  mutating func handle(_ action: Orders.Action, at now: Date) -> [Effect] {
    let effects = shopping.orders.handle(action)
    if case .canceled(let id, .success(let order)) = action {
      shopping.watches[id]?.receive(order, at: now)
      return effects + handle(.checkTapped, of: id, at: now)
    }
    guard case .loaded(.success(let orders)) = action else { return effects }
    let changed = orders.filter { shopping.watches[$0.id]?.isContradicted(by: $0.order) == true }
    return changed.reduce(effects) { $0 + handle(.checkTapped, of: $1.id, at: now) }
  }
}

extension PaymentWatch {
  /// Whether the order is paid or cancelled by now, and the payment is not.
  fileprivate func isContradicted(by listed: Order) -> Bool {
    listed.isCompleted == true && !isPaid || listed.isCancelled && isUnfinished
  }
}
