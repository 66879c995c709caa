import ArgumentParser
import CheckoutScenario
import CheckoutViewModel
import Foundation

// Values of the command line; one that cannot be read says what to write instead.

/// `ID` or `ID:QUANTITY`.
struct ProductArgument: Equatable {
  var id: Int
  var quantity: Int

  init(_ text: String) throws {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count <= 2, let id = parts[0], id > 0, let quantity = parts.count == 2 ? parts[1] : 1,
      Cart.quantities.contains(quantity)
    else {
      let most = Cart.quantities.upperBound
      throw ValidationError(
        "Write the number of a product, or the number and how many, from 1 to \(most): 14 or 14:2.")
    }
    self.id = id
    self.quantity = quantity
  }
}

/// `MARKER=VALUE`.
struct FieldArgument: Equatable {
  var marker: String
  var value: String

  init(_ text: String) throws {
    guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
      throw ValidationError("Write the marker of a field, an equals sign and the value: name=Ann.")
    }
    marker = String(text[..<equals])
    value = String(text[text.index(after: equals)...])
  }
}

extension Decimal {
  /// An amount of money, 0 or more.
  init(amount text: String) throws {
    guard let amount = Number.decimal(from: text), amount >= 0 else {
      throw ValidationError("Write an amount of 0 or more without a currency: 12.90.")
    }
    self = amount
  }
}

extension Date {
  /// A moment such as `2027-01-15T08:00:00Z`.
  init(argument text: String) throws {
    guard let date = Date(moment: text) else {
      throw ValidationError("Write a date and time with its zone: 2027-01-15T08:00:00Z.")
    }
    self = date
  }
}

extension WindowSize {
  /// A size such as `120x40`.
  init(argument text: String) throws {
    guard let size = WindowSize(text) else {
      throw ValidationError("Write columns and rows, from 40x12 to 500x200: 120x40.")
    }
    self = size
  }
}
