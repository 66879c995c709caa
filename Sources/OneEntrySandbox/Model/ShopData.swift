/// What a project has been set up with: everything that does not change while people buy.
struct ShopData: Sendable {
  var name: String
  /// ISO 4217, in capitals.
  var currency: String
  var providers: [Provider]
  var forms: [Form]
  var storages: [Storage]
  var accounts: [PaymentAccount]
  var orderStatuses: [Status]
  var productStatuses: [Status]
  /// The pages of the catalogue.
  var shelves: [CatalogPage]
  var products: Products

  /// The product with an id.
  func product(_ id: Int) -> Product? { products.product(id) }

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

extension Form {
  /// The twin that guests fill in.
  fileprivate var forGuests: Form {
    Form(
      id: id + 100, identifier: "\(identifier)_guest", type: type, title: title, attributes: attributes,
      storage: storage.map { "\($0)_guest" })
  }
}

extension Storage {
  /// The twin for the orders of guests.
  fileprivate var forGuests: Storage {
    Storage(
      id: id + 100, identifier: "\(identifier)_guest", title: title,
      formIdentifier: "\(formIdentifier)_guest", accounts: accounts)
  }

  /// Whether it takes orders of guests, and of nobody else.
  var isForGuests: Bool { identifier.hasSuffix("_guest") }
}

extension FormAttribute {
  /// A field for typing the password a second time; all its flags are `null`.
  fileprivate static let passwordConfirmation = FormAttribute(
    kind: .string, marker: "password_confirm", title: LocalizedText("Password again", "Mot de passe, encore"),
    role: .profile, hasNullFlags: true)
}
