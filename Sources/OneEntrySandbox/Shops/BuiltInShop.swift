/// The shops that the sandbox brings along; each is data, and the code knows none of them by name.
public enum BuiltInShop: String, Sendable, CaseIterable {
  /// A small store that sells a little of everything; the default.
  case general
  /// Clothes: pickup points and lockers, guests, gifts and coupons.
  case fashion
  /// Meals: a delivery slot that must be chosen and is checked, options that cost something, delivery as a product.
  case restaurant
  /// Appointments: a deposit and a rest, requests without products, three axes of statuses.
  case service

  /// What the shop calls itself, e.g. for a title.
  public var name: String { data.name }

  /// What the shop is set up with.
  var data: ShopData {
    switch self {
    case .general: GeneralShop.data
    case .fashion: FashionShop.data
    case .restaurant: RestaurantShop.data
    case .service: ServiceShop.data
    }
  }
}

/// What a client must be told by a shop's own settings, since the API does not say it.
extension BuiltInShop {
  /// The payment accounts whose orders are paid when they are handed over.
  public var offlineAccounts: [String] { data.accounts.filter { $0.method == .cash }.map(\.identifier) }

  /// The product that stands for delivery; nil where there is none.
  public var deliveryProduct: Int? { data.deliveryProduct }

  /// Where orders of guests go, and which form they fill in; nil where guests cannot order.
  public var guestStorage: (storage: String, form: String)? {
    var switches = CompatibilityFlags()
    data.setUp(&switches)
    guard switches.letsGuestsOrder, let storage = data.storages.first else { return nil }
    return (storage.forGuests.identifier, storage.forGuests.formIdentifier)
  }
}
