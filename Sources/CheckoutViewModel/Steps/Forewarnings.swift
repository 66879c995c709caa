import Foundation

/// What an order would fail for, as far as the form shows it before the order is sent.
extension OrderForm {
  /// What the form demands and nobody can give from here: with such a form, no order can be placed.
  public var unfillable: [Field] { fields.filter { $0.firstProblem == .notFillable } }

  /// Whether a slot that was chosen has begun since.
  func holdsSlotBegun(by now: Date) -> Bool {
    fields.contains { !$0.options.isEmpty && $0.holdsSlotBegun(by: now) }
  }

  /// Whether a field holds a day that is over where the shopper is, of which the shop can make nothing.
  public func isPast(_ field: Field, in zone: TimeZone) -> Bool {
    shownAt.map { field.isPast(at: $0, in: zone) } ?? false
  }
}
