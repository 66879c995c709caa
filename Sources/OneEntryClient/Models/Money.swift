import Foundation

/// An amount in a currency. The amount is exact and is the server's word; it never passes through a binary
/// fraction.
///
/// `currency` is the code as the project wrote it, upper-cased (`"USD"`), or empty where the project names
/// none. Wire contract §1.4.
public struct Money: Hashable, Sendable {
  /// The exact amount, in units of the currency.
  public var amount: Decimal
  /// The code of the currency, upper-cased; empty if unknown.
  public var currency: String

  /// An amount; the code of its currency may be in lower case.
  public init(_ amount: Decimal, _ currency: String = "") {
    self.amount = amount
    self.currency = currency.uppercased()
  }
}
