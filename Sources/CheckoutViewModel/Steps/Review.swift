import OneEntryClient

/// The last look before the order is sent: which part of it the shopper is looking at.
public struct Review: Equatable, Sendable {
  /// A part of the review that a shopper can jump to.
  public enum Part: Int, CaseIterable, Sendable { case items, details, account }

  /// What happened to the review.
  public enum Action: Equatable, Sendable { case moved(by: Int) }

  public private(set) var selection = Part.items
  /// The amount at which the order was confirmed while the shop was still asked for its price; `nil` inside where there
  /// was no amount.
  private var confirmed: Money??

  public init() {}

  /// Whether the order leaves as soon as its price is known.
  public var isConfirmed: Bool { confirmed != nil }

  public mutating func handle(_ action: Action) -> [Effect] {
    switch action {
    case .moved(let step):
      let index = max(0, min(selection.rawValue + step, Part.allCases.count - 1))
      selection = Part.allCases[index]
    }
    return []
  }

  mutating func confirm(at total: Money?) { confirmed = .some(total) }

  mutating func takeConfirmation() -> Money?? {
    defer { confirmed = nil }
    return confirmed
  }
}
