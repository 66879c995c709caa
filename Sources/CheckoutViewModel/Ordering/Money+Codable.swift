import Foundation
import OneEntryClient

extension Money: Codable {
  private enum CodingKeys: String, CodingKey { case amount, currency }

  /// Reads what ``encode(to:)`` wrote.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let text = try container.decode(String.self, forKey: .amount)
    guard let amount = Decimal(string: text) else {
      throw DecodingError.dataCorruptedError(forKey: .amount, in: container, debugDescription: text)
    }
    self.init(amount, try container.decode(String.self, forKey: .currency))
  }

  /// Writes the amount as a text, since a JSON number may pass through a binary fraction.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode("\(amount)", forKey: .amount)
    try container.encode(currency, forKey: .currency)
  }
}
