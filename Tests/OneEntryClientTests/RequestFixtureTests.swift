import Testing

@testable import OneEntryClient

/// Every request fixture, and the endpoint that has to produce it.
@Suite struct RequestFixtureTests {
  private static let user = "your-user@email.com"
  private static let name = FormDatum(marker: "name", type: .string, value: "Christina Thomas")
  private static let refreshToken = Secret("1745494429101-11c4d812-662e-42c6-a08e-4d882e493bfb")

  private static func draft(account: String = "cash", _ change: (inout OrderDraft) -> Void = { _ in })
    -> OrderDraft
  {
    var draft = OrderDraft(
      formIdentifier: "order", paymentAccountIdentifier: account, formData: [name],
      lines: [OrderLine(productID: 14, quantity: 1)])
    change(&draft)
    return draft
  }

  /// The one shape that must never be produced.
  private static let neverSent = ["orders.create.double-wrapped.request"]

  static let bodies: [String: JSONValue?] = accounts.merging(shopping) { first, _ in first }

  private static let accounts: [String: JSONValue?] = [
    "auth.activate.request": body(
      AuthProviders.activate(at: "email", userIdentifier: user, code: Secret("407063"))),
    "auth.auth.request": body(AuthProviders.auth(at: "email", Project.credentials)),
    "auth.auth.code.request": body(
      AuthProviders.auth(at: "email", [Project.credentials[0]], code: Secret("407063"))),
    "auth.change-password.request": body(
      AuthProviders.changePassword(
        at: "email",
        PasswordChange(
          userIdentifier: user, eventIdentifier: "password_reset", code: Secret("407063"),
          newPassword: Secret("chosen-secret")))),
    "auth.change-password.v1.0.79.request": body(
      AuthProviders.changePassword(
        at: "email",
        PasswordChange(userIdentifier: user, code: Secret("407063"), newPassword: Secret("chosen-secret")))),
    "auth.check-code.request": body(
      AuthProviders.checkCode(
        at: "email", userIdentifier: user, eventIdentifier: "user_registration", code: Secret("407063"))),
    "auth.check-code.v1.0.79.request": body(
      AuthProviders.checkCode(at: "email", userIdentifier: user, code: Secret("407063"))),
    "auth.generate-code.request": body(
      AuthProviders.generateCode(at: "email", userIdentifier: user, eventIdentifier: "user_registration")),
    "auth.logout.request": body(AuthProviders.logout(at: "email", refreshToken: refreshToken)),
    "auth.refresh.request": body(AuthProviders.refresh(at: "email", refreshToken)),
    "auth.sign-up.minimal.request": body(
      AuthProviders.signUp(at: "email", SignUpDraft(credentials: Project.credentials))),
    "auth.sign-up.request": body(
      AuthProviders.signUp(
        at: "email",
        SignUpDraft(
          credentials: Project.credentials, formIdentifier: "reg",
          formData: [FormDatum(marker: "name_reg", type: .string, value: "Ivan")], notificationEmail: user))),
    "users.me.update.request": body(
      Users.update(
        ProfileUpdate(
          formIdentifier: "reg", formData: [FormDatum(marker: "name_reg", type: .string, value: "Christina")],
          state: ["cart": [["id": 14, "quantity": 1]], "favorites": []]))),
    "users.me.update.password.request": body(
      Users.update(
        ProfileUpdate(
          formIdentifier: "reg", formData: [], state: [:],
          password: Credential(marker: "password_reg", value: Secret("new-secret"))))),
  ]

  private static let shopping: [String: JSONValue?] = [
    "users.cart.add.request": body(Users.addToCart(productID: 14, quantity: 2)),
    "users.cart.set.request": body(Users.setCart([UserCart.Item(productID: 14, quantity: 2)])),
    "orders.create.request": body(Orders.createOrder(in: "orders", draft())),
    "orders.create.full.request": body(
      Orders.createOrder(
        in: "orders",
        draft(account: "stripe") {
          $0.lines = [OrderLine(productID: 14, quantity: 2, signedPrice: Secret("<signed price token>"))]
          $0.couponCode = "SUMMER10"
          $0.additionalDiscountsMarkers = ["personal_discount"]
          $0.bonusAmount = 100
        })),
    "orders.update.request": body(
      Orders.update(89, in: "orders", draft(account: "stripe") { $0.statusIdentifier = "inProgress" })),
    "orders.preview.request": body(
      Orders.preview(
        OrderPreviewDraft(
          lines: [OrderLine(productID: 2957, quantity: 2)], couponCode: "SUMMER10", bonusAmount: 0))),
    "orders.refund.create.request": body(
      Orders.requestRefund(order: 89, quantities: [123: 1], note: "The product did not fit")),
    "payments.sessions.create.request": body(
      Payments.createSession(orderID: 89, automaticTaxEnabled: false)),
    "payments.sessions.create.v1.0.79.request": body(Payments.createSession(orderID: 89)),
    "products.all.request": body(
      Products.all([
        ProductFilter(
          attributeMarker: "price", condition: .isMoreThan, value: 100, statusMarker: "in_stock",
          pageURLs: ["catalog"]),
        ProductFilter(attributeMarker: "price", condition: .isLessThan, value: 1000, pageURLs: ["catalog"]),
      ])),
  ]

  private static func body<Response>(_ endpoint: Endpoint<Response>) -> JSONValue? {
    endpoint.body(langCode: "en_US")
  }

  @Test(arguments: Fixture.names(endingIn: ".request"))
  func `an endpoint writes the body of the request fixture`(name: String) throws {
    if Self.neverSent.contains(name) { return }
    let body = try #require(Self.bodies[name] ?? nil, "no endpoint writes \(name)")
    #expect(try JSONText.bytes(of: body) == JSONText.bytes(of: Fixture.json(name)))
  }

  @Test func `no fixture is missing`() {
    #expect(Fixture.names(endingIn: ".request").count == Self.bodies.count + Self.neverSent.count)
    #expect(Fixture.names(endingIn: ".response").count == ResponseFixtureTests.checks.count)
  }

  @Test func `form data is wrapped once, in the language asked for`() {
    let body = Orders.createOrder(in: "orders", Self.draft()).body(langCode: "fr_FR")
    guard case .object(let members) = body, case .object(let data) = members["formData"] else {
      Issue.record("no object: \(String(describing: body))")
      return
    }
    #expect(data.keys.sorted() == ["fr_FR"])
    #expect(data["fr_FR"] == [["marker": "name", "type": "string", "value": "Christina Thomas"]])
  }
}
