import OneEntryClient

/// What is put on the clipboard.
public enum CopiedText: Equatable, Sendable {
  case link(PaymentLink)
  case orderNumber(Int)
  /// A call, as a command that makes it again.
  case call(Exchange)

  /// As it is pasted.
  public var text: String {
    switch self {
    case .link(let link): link.url
    case .orderNumber(let number): "\(number)"
    case .call(let exchange): CallExport.curl.text([exchange])
    }
  }
}

/// What a receipt says beside the order itself.
public struct ReceiptNote: Hashable, Sendable {
  /// Who bought; `nil` where that is not known.
  public var customer: String?
  /// How often the shop's list was read until the order was found there; `nil` where its answer was not lost.
  public var searches: Int?
  /// The attempts to pay the order, as far as they are known.
  public var payments: [PaymentSession]

  /// What is known.
  public init(customer: String? = nil, searches: Int? = nil, payments: [PaymentSession] = []) {
    self.customer = customer
    self.searches = searches
    self.payments = payments
  }
}

/// What the shopper wants of this computer, and what came of it.
public enum DeviceAction: Equatable, Sendable {
  case openLinkTapped, copyLinkTapped, copyOrderTapped
  case linkOpened(host: String, Result<Bool, Failure>)
  case copied(CopiedText)
  case receiptTapped(ReceiptFormat)
  case receiptSaved(Result<String, Failure>)
  /// What is done is not written down any more.
  case recordingFailed(Failure)
}

extension App {
  mutating func handle(_ action: DeviceAction) -> [Effect] {
    switch action {
    case .openLinkTapped: shopping.watch?.link.map { [.open($0)] } ?? []
    case .copyLinkTapped: shopping.watch?.link.map { [.copy(.link($0))] } ?? []
    case .copyOrderTapped: shownOrder.map { [.copy(.orderNumber($0.id))] } ?? []
    case .receiptTapped(let format): shownOrder.map { receipt(of: $0, format) } ?? []
    case .copied(let text): say(.copied(text))
    case .linkOpened(let host, .success): say(.linkOpened(host: host))
    case .receiptSaved(.success(let path)): say(.receiptSaved(path: path))
    case .linkOpened(_, .failure(let failure)), .receiptSaved(.failure(let failure)),
      .recordingFailed(let failure):
      say(.failed(failure))
    }
  }

  /// Shown where it cannot be saved.
  private mutating func receipt(of order: StoredOrder, _ format: ReceiptFormat) -> [Effect] {
    if capabilities.contains(.files) {
      return [.saveReceipt(order, note(for: order), format)]
    }
    overlay = .receipt(order, scroll: 0)
    return []
  }

  /// What a receipt of an order says beside it.
  public func note(for order: StoredOrder) -> ReceiptNote {
    ReceiptNote(
      customer: shopping.user, searches: shopping.watches[order.id]?.searches,
      payments: shopping.orders.payments[order.id] ?? [])
  }

  /// The order that the screen is about.
  private var shownOrder: StoredOrder? {
    switch screen {
    case .payment: shopping.watch.map { StoredOrder(order: $0.order, storage: $0.storage) }
    case .orders: shopping.orders.selected
    case .signIn, .catalogue, .cart, .orderForm, .review: nil
    }
  }
}
