/// The signed-in user's own record, cart and wish list. Wire contract §4.3.
public enum Users {
  /// `getUser`
  public static func me() -> Endpoint<User> {
    Endpoint(.getUser, .get, ["users", "me"], authorization: .user, needsLanguage: true)
  }

  /// `updateUser`
  public static func update(_ update: ProfileUpdate) -> Endpoint<Bool> {
    Endpoint(.updateUser, .put, ["users", "me"], authorization: .user) { langCode in
      update.json(langCode: langCode)
    }
  }

  /// The cart that the server keeps for the user.
  public static func cart() -> Endpoint<UserCart> {
    Endpoint(.getCart, .get, ["users", "me", "cart"], authorization: .user)
  }

  /// Replaces the whole cart.
  public static func setCart(_ items: [UserCart.Item]) -> Endpoint<UserCart> {
    Endpoint(.setCart, .put, ["users", "me", "cart"], authorization: .user, isRepeatable: true) { _ in
      ["items": .array(items.map(\.json))]
    }
  }

  /// Sets the quantity of one product, which need not be in the cart yet.
  public static func addToCart(productID: Int, quantity: Int) -> Endpoint<UserCart> {
    let item = UserCart.Item(productID: productID, quantity: quantity)
    return Endpoint(.addToCart, .post, ["users", "me", "cart", "items"], authorization: .user) { _ in
      item.json
    }
  }

  /// Takes a product out of the cart, whatever its quantity.
  public static func removeFromCart(productID: Int) -> Endpoint<UserCart> {
    let path = ["users", "me", "cart", "items", String(productID)]
    return Endpoint(.removeFromCart, .delete, path, authorization: .user)
  }

  /// The wish list: a cart without quantities.
  public static func wishlist() -> Endpoint<UserCart> {
    Endpoint(.getWishlist, .get, ["users", "me", "wishlist"], authorization: .user)
  }

  /// Replaces the whole wish list.
  public static func setWishlist(productIDs: [Int]) -> Endpoint<UserCart> {
    let items = productIDs.map { UserCart.Item(productID: $0).json }
    return Endpoint(
      .setWishlist, .put, ["users", "me", "wishlist"], authorization: .user, isRepeatable: true
    ) { _ in
      ["items": .array(items)]
    }
  }

  /// Puts a product on the wish list; one that is there stays.
  public static func addToWishlist(productID: Int) -> Endpoint<UserCart> {
    Endpoint(.addToWishlist, .post, ["users", "me", "wishlist", "items"], authorization: .user) { _ in
      UserCart.Item(productID: productID).json
    }
  }

  /// Takes a product off the wish list.
  public static func removeFromWishlist(productID: Int) -> Endpoint<UserCart> {
    let path = ["users", "me", "wishlist", "items", String(productID)]
    return Endpoint(.removeFromWishlist, .delete, path, authorization: .user)
  }
}
