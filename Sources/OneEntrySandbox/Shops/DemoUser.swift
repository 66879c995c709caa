import Foundation

/// Who can sign in to every shop from the start.
enum DemoUser {
  static let login = "your-user@email.com"
  static let password = "123456"
  /// When the shops were set up: 25 February 2025.
  static let shopOpened = Date(timeIntervalSince1970: 1_740_473_743.957)

  /// The account in a shop.
  static func account(in shop: ShopData, at now: Date) -> User {
    User(
      id: 8, identifier: login, provider: "email", password: password, formIdentifier: "reg",
      formData: .array(name + shop.profile),
      notification: ["email": .string(login), "phonePush": [], "phoneSMS": ""], isActive: true,
      locale: Language.english.rawValue, updated: now)
  }

  private static let name: [JSON] = [
    ["marker": "name_reg", "type": "string", "value": "Christina Thomas"],
    ["marker": "phone_reg", "type": "string", "value": "+1 (925) 838-2556"],
  ]
}
