import Foundation

extension JSON {
  /// A price as a number: whole where it is whole.
  static func price(_ price: Decimal) -> JSON {
    Int(price.description).map(JSON.int) ?? .decimal(price)
  }

  /// A price that may be missing: `null` then.
  static func price(_ price: Decimal?) -> JSON { price.map { .price($0) } ?? .null }
}

extension Decimal {
  /// Whether nothing stands behind the point.
  var isWhole: Bool {
    var exact = self
    var rounded = Decimal()
    NSDecimalRound(&rounded, &exact, 0, .plain)
    return rounded == self
  }

  /// A sum as text: `340`, or with two decimals, `25.80`.
  var written: String {
    let parts = description.split(separator: ".")
    guard parts.count > 1 else { return description }
    guard parts[1].count < 2 else { return description }
    return "\(parts[0]).\(parts[1].padding(toLength: 2, withPad: "0", startingAt: 0))"
  }
}
