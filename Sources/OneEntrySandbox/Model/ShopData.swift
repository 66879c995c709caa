/// What a project has been set up with: everything that does not change while people buy.
struct ShopData: Sendable {
  var name: String
  /// ISO 4217, in capitals.
  var currency: String
  var providers: [Provider]
  var forms: [Form]
  var storages: [Storage]
  var accounts: [PaymentAccount]
  var productStatuses: [Status]
  /// The pages of the catalogue.
  var shelves: [CatalogPage]
  var products: Products
  var coupons: [Coupon] = []
  /// What the account that is there from the start says beside a name and a phone number.
  var profile: [JSON] = []
  /// The product that means delivery, which the shop expects in an order; nil where delivery costs nothing.
  var deliveryProduct: Int?
  /// The switches that make the project what it is; a switch set by name wins over them.
  var setUp: @Sendable (inout CompatibilityFlags) -> Void = { _ in }

  /// The product with an id.
  func product(_ id: Int) -> Product? { products.product(id) }

  /// The coupon with a code, in any case; nil when the shop has none.
  func coupon(_ code: String) -> Coupon? { coupons.first { $0.code == code.uppercased() } }

  /// The storage with an identifier.
  func storage(_ identifier: String) -> Storage? { storages.first { $0.identifier == identifier } }

  /// The shop with what some projects have and others do not: a storage for guests, a second password field.
  func adapted(to switches: CompatibilityFlags) -> ShopData {
    var shop = self
    if switches.letsGuestsOrder, let storage = storages.first,
      let form = forms.first(where: { $0.identifier == storage.formIdentifier })
    {
      shop.forms.append(form.forGuests)
      shop.storages.append(storage.forGuests)
    }
    for index in shop.forms.indices where switches.confirmsPassword && shop.forms[index].type == "sing_in_up"
    {
      shop.forms[index].attributes.append(.passwordConfirmation)
    }
    return shop
  }
}

extension FormAttribute {
  /// A field for typing the password a second time; all its flags are `null`.
  fileprivate static let passwordConfirmation = FormAttribute(
    kind: .string, marker: "password_confirm", title: LocalizedText("Password again", "Mot de passe, encore"),
    role: .profile, hasNullFlags: true)
}
