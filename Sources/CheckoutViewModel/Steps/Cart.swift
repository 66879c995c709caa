import Foundation
import OneEntryClient

/// What the shopper intends to buy. Every edit can be undone.
public struct Cart: Equatable, Sendable {
  /// What happened to the cart.
  public enum Action: Equatable, Sendable {
    case opened
    case added(Product, quantity: Int)
    case moved(by: Int)
    /// More or fewer pieces of a product that is in the cart; a line with none left is removed.
    case quantityChanged(of: Int, by: Int)
    /// A new quantity for the selected line.
    case quantityTyped(Int)
    case removed
    /// Moves the selected line to *kept for later* and back.
    case keptForLater
    case undone, redone
    /// Restores what was in the cart when an earlier run ended.
    case restored(SavedCart)
    case pricesLoaded(Result<[Product], Failure>)
  }

  /// A quantity that a line can have.
  public static let quantities = 1...9999

  /// The lines that would be ordered now.
  public private(set) var lines: [CartLine] = []
  /// Lines kept for later, which are not part of the order.
  public private(set) var kept: [CartLine] = []
  /// The index of the selected line, counted through `lines` and then `kept`.
  public private(set) var selection = 0
  /// How far reloading the prices has come.
  public private(set) var pricing = LoadState.idle
  private var past: [Snapshot] = []
  private var future: [Snapshot] = []

  /// An empty cart.
  public init() {}

  /// Whether there is nothing to order; lines that are kept for later do not count.
  public var isEmpty: Bool { lines.isEmpty }
  /// Whether there is an edit to undo.
  public var canUndo: Bool { !past.isEmpty }
  /// Whether an edit was undone that can be done again.
  public var canRedo: Bool { !future.isEmpty }
  /// The number of pieces in the cart.
  public var count: Int { lines.reduce(0) { $0 + $1.quantity } }
  /// The number of pieces of a product in the cart.
  public func quantity(of productID: Int) -> Int { lines.first { $0.id == productID }?.quantity ?? 0 }

  /// The selected line, in the cart or kept for later.
  public var selected: CartLine? {
    let all = lines + kept
    return all.indices.contains(selection) ? all[selection] : nil
  }

  /// What the lines come to, one sum for each currency; an estimate.
  public var estimate: [Money] { lines.estimate }

  /// The lines as they are ordered.
  public var orderLines: [OrderLine] { lines.map { OrderLine(productID: $0.id, quantity: $0.quantity) } }

  /// Whether the estimate leaves out a line that has no price.
  public var hasUnpriced: Bool { lines.contains { $0.price == nil } }

  /// Takes what happened; asks for prices when the cart is opened.
  public mutating func handle(_ action: Action) -> [Effect] {
    switch action {
    case .opened: return loadPrices()
    case .added(let product, let quantity): change { $0.add(product, quantity) }
    case .moved(let step): selection = max(0, min(selection + step, lines.count + kept.count - 1))
    case .quantityChanged(let id, let step): setQuantity(of: id, to: quantity(of: id) + step)
    case .quantityTyped(let quantity):
      if lines.indices.contains(selection) { setQuantity(of: lines[selection].id, to: quantity) }
    case .removed: change { $0.removeSelected() }
    case .keptForLater: change { $0.keepOrReturnSelected() }
    case .undone: undo()
    case .redone: redo()
    case .restored(let draft): return restore(draft)
    case .pricesLoaded(.success(let products)): apply(prices: products)
    case .pricesLoaded(.failure(let failure)): pricing = .failed(failure)
    }
    return []
  }

  /// Removes what was ordered once the order exists; what was kept for later or added since stays.
  public mutating func remove(ordered: [OrderLine]) {
    lines = lines.without(ordered: ordered)
    past = []
    future = []
    selection = 0
  }
}

extension Cart {
  private struct Snapshot: Equatable, Sendable {
    var lines: [CartLine]
    var kept: [CartLine]
  }

  private var snapshot: Snapshot {
    get { Snapshot(lines: lines, kept: kept) }
    set {
      let known = lines + kept
      lines = newValue.lines.map { $0.priced(like: known) }
      kept = newValue.kept.map { $0.priced(like: known) }
      selection = max(0, min(selection, lines.count + kept.count - 1))
    }
  }

  private mutating func change(_ edit: (inout Cart) -> Void) {
    let before = snapshot
    edit(&self)
    guard snapshot != before else { return }
    past.append(before)
    future = []
    selection = max(0, min(selection, lines.count + kept.count - 1))
  }

  private mutating func undo() {
    guard let before = past.popLast() else { return }
    future.append(snapshot)
    snapshot = before
  }

  private mutating func redo() {
    guard let after = future.popLast() else { return }
    past.append(snapshot)
    snapshot = after
  }

  private mutating func add(_ product: Product, _ quantity: Int) {
    if let index = lines.firstIndex(where: { $0.id == product.id }) {
      lines[index].quantity = Self.clamped(lines[index].quantity + quantity)
      selection = index
    } else {
      lines.append(CartLine(product, quantity: Self.clamped(quantity)))
      selection = lines.count - 1
    }
  }

  private mutating func setQuantity(of id: Int, to quantity: Int) {
    guard let index = lines.firstIndex(where: { $0.id == id }) else { return }
    change { cart in
      if quantity < 1 {
        cart.lines.remove(at: index)
      } else {
        cart.lines[index].quantity = Self.clamped(quantity)
      }
    }
  }

  private mutating func removeSelected() {
    if lines.indices.contains(selection) {
      lines.remove(at: selection)
    } else if kept.indices.contains(selection - lines.count) {
      kept.remove(at: selection - lines.count)
    }
  }

  private mutating func keepOrReturnSelected() {
    if lines.indices.contains(selection) {
      kept.append(lines.remove(at: selection))
    } else if kept.indices.contains(selection - lines.count) {
      lines.append(kept.remove(at: selection - lines.count))
    }
  }

  /// A single edit, so that it can be undone.
  private mutating func restore(_ draft: SavedCart) -> [Effect] {
    let known = Set((lines + kept).map(\.id))
    change { cart in
      cart.lines += draft.lines.map(\.cartLine).filter { !known.contains($0.id) }
      cart.kept += draft.kept.map(\.cartLine).filter { !known.contains($0.id) }
    }
    return loadPrices()
  }

  private mutating func loadPrices() -> [Effect] {
    guard !lines.isEmpty else { return [] }
    pricing = .loading
    return [.loadPrices(lines.map(\.id))]
  }

  private mutating func apply(prices products: [Product]) {
    pricing = .loaded
    for product in products {
      guard let index = lines.firstIndex(where: { $0.id == product.id }) else { continue }
      lines[index].note(statusOf: product)
      guard lines[index].price != product.price else { continue }
      lines[index].previousPrice = lines[index].price
      lines[index].price = product.price
    }
  }

  private static func clamped(_ quantity: Int) -> Int {
    min(max(quantity, quantities.lowerBound), quantities.upperBound)
  }
}

extension CartLine {
  /// An earlier state of a line, at the price that is known now.
  fileprivate func priced(like known: [CartLine]) -> CartLine {
    guard let now = known.first(where: { $0.id == id }) else { return self }
    var line = self
    line.price = now.price
    line.previousPrice = now.previousPrice
    return line
  }
}
