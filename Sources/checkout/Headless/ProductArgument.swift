import ArgumentParser
import CheckoutViewModel
import Foundation

/// `ID` or `ID:QUANTITY`.
struct ProductArgument: ExpressibleByArgument, Equatable {
  var id: Int
  var quantity: Int

  init?(argument: String) {
    let parts = argument.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count <= 2, let id = parts[0], id > 0, let quantity = parts.count == 2 ? parts[1] : 1,
      Cart.quantities.contains(quantity)
    else { return nil }
    self.id = id
    self.quantity = quantity
  }

  var defaultValueDescription: String { "\(id):\(quantity)" }
}

/// `MARKER=VALUE`.
struct FieldArgument: ExpressibleByArgument, Equatable {
  var marker: String
  var value: String

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "="), equals != argument.startIndex else { return nil }
    marker = String(argument[..<equals])
    value = String(argument[argument.index(after: equals)...])
  }

  var defaultValueDescription: String { "\(marker)=\(value)" }
}

/// An amount of money, 0 or more.
struct AmountArgument: ExpressibleByArgument, Equatable {
  var amount: Decimal

  init?(argument: String) {
    guard let amount = Number.decimal(from: argument), amount >= 0 else { return nil }
    self.amount = amount
  }

  var defaultValueDescription: String { "\(amount)" }
}
