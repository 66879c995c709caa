import Foundation
import Testing

@testable import OneEntrySandbox

/// Every storage of every shop sells, as current and as old servers do, paid with every account.
struct EveryShopSellsTests {
  struct Counter: Sendable, CustomTestStringConvertible {
    let shop: BuiltInShop
    let storage: String
    let account: String
    let isLegacy: Bool

    var testDescription: String { "\(shop), \(storage), \(account)\(isLegacy ? ", legacy" : "")" }
  }

  static let counters = BuiltInShop.allCases.flatMap { shop in
    shop.data.storages.flatMap { storage in
      storage.accounts.flatMap { account in
        [false, true].map {
          Counter(shop: shop, storage: storage.identifier, account: account, isLegacy: $0)
        }
      }
    }
  }

  @Test(arguments: counters)
  func `an order is made, paid and read`(_ counter: Counter) throws {
    var visit = try Visit.signedIn(
      switches: counter.isLegacy ? .legacy : CompatibilityFlags(), shop: counter.shop)
    visit.world.switches.keysByLocale = counter.isLegacy
    let shop = visit.world.shop
    let storage = try #require(shop.storage(counter.storage))
    let form = try #require(shop.forms.first { $0.identifier == storage.formIdentifier })
    let body: JSON = [
      "formIdentifier": .string(form.identifier), "paymentAccountIdentifier": .string(counter.account),
      "formData": ["fr_FR": .array(form.attributes.filter(\.isRequired).map(Self.filled))],
      "products": .array(shop.products.prefix(2).map { ["productId": .int($0.id), "quantity": 1] }),
    ]
    let order = visit.createOrder(body, in: storage.identifier)
    #expect(order.status == 201, "\(order.text)")
    let id = try #require(order.json["id"]?.int)
    var payments = 0
    while visit.openSession(id).status == 201, payments < 5 {
      _ = visit.post("/sandbox/sessions/\(46 + payments)/complete", nil)
      payments += 1
    }
    #expect(payments == max(1, shop.products.prefix(2).reduce(0) { $0 + $1.stages.count }))
    let read = visit.get("/orders-storage/marker/\(storage.identifier)/orders/\(id)?langCode=fr_FR").json
    #expect(read["isCompleted"] == true)
    #expect(read["statusIdentifier"]?.string == storage.word(for: .paid) ?? storage.firstWord)
    #expect(read["formData"]?.array?.isEmpty == false)
  }

  /// A required field with a value that it takes.
  private static func filled(_ field: FormAttribute) -> JSON {
    ["marker": .string(field.marker), "type": .string(field.type), "value": value(of: field)]
  }

  private static func value(of field: FormAttribute) -> JSON {
    switch field.kind {
    case .integer: 2
    case .timeInterval: [["2027-01-18T17:00:00.000Z", "2027-01-18T17:30:00.000Z"]]
    case .dateTime:
      [
        "fullDate": "2027-02-03T09:30:00.000Z", "formattedValue": "03-02-2027 09:30",
        "formatString": "DD-MM-YYYY HH:mm",
      ]
    case .entity, .radioButton, .list:
      [field.options.first { $0.entity?.depth != 0 }?.value ?? nil]
    default:
      field.marker == "email" ? "a@b.co" : field.marker == "phone" ? "514 555 0123" : "12 rue Rachel Est"
    }
  }
}
