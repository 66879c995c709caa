import OneEntryClient
import Testing

extension Flow {
  /// The user's own record, read and replaced.
  static let profile = Flow("profile") { shopper in
    #expect(await shopper.failure(of: Users.me()) == .signedOut)
    try await shopper.signIn()
    let before = try await shopper.send(Users.me())
    #expect(before.identifier == "your-user@email.com" && before.authProviderIdentifier == "email")
    #expect(before.formData.first { $0.marker == "name_reg" }?.value == "Christina Thomas")
    #expect(before.state == .object([:]))
    let name = FormDatum(marker: "name_reg", type: .string, value: "Chris")
    let password = Credential(marker: "password_reg", value: Secret("654321"))
    let update = ProfileUpdate(
      formIdentifier: "reg", formData: [name], state: ["seen": [14, "x", true]],
      password: password)
    #expect(try await shopper.send(Users.update(update)))
    let after = try await shopper.send(Users.me())
    #expect(after.id == before.id && after.formData == [name] && after.state == update.state)
    #expect(
      await shopper.refusal(of: AuthProviders.auth(at: "email", [APIShopper.email, APIShopper.password]))
        == 401)
    try await shopper.signIn([APIShopper.email, password])
  }

  /// The cart that the server keeps.
  static let cart = Flow("cart") { shopper in
    try await shopper.signIn()
    #expect(try await shopper.send(Users.cart()) == UserCart())
    let items = [UserCart.Item(productID: 14, quantity: 2), UserCart.Item(productID: 1, quantity: 1)]
    let set = try await shopper.send(Users.setCart(items))
    #expect(set.items.map(\.productID) == [14, 1] && set.items.map(\.quantity) == [2, 1] && set.total == 2)
    #expect(set.items.first?.addedAt?.date == shopper.clock.now)
    let added = try await shopper.send(Users.addToCart(productID: 1, quantity: 3))
    #expect(added.items.map(\.quantity) == [2, 3])
    let removed = try await shopper.send(Users.removeFromCart(productID: 14))
    #expect(removed.items.map(\.productID) == [1] && removed.total == 1)
    #expect(try await shopper.send(Users.cart()) == removed)
    #expect(await shopper.refusal(of: Users.addToCart(productID: 999_999, quantity: 1)) == 404)
  }

  /// The wish list.
  static let wishlist = Flow("wish list") { shopper in
    try await shopper.signIn()
    #expect(try await shopper.send(Users.wishlist()) == UserCart())
    let set = try await shopper.send(Users.setWishlist(productIDs: [14, 1]))
    #expect(set.items.map(\.productID) == [14, 1] && set.items.map(\.quantity) == [nil, nil])
    let added = try await shopper.send(Users.addToWishlist(productID: 17))
    #expect(added.items.map(\.productID) == [14, 1, 17])
    let removed = try await shopper.send(Users.removeFromWishlist(productID: 1))
    #expect(removed.items.map(\.productID) == [14, 17] && removed.total == 2)
    #expect(try await shopper.send(Users.wishlist()) == removed)
  }
}
