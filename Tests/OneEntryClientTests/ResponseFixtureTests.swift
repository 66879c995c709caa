import Testing

@testable import OneEntryClient

/// Every answer fixture, and how it is read.
@Suite struct ResponseFixtureTests {
  typealias Check = @Sendable (WireValue) throws -> Bool

  private static func reads<Response>(
    _ endpoint: Endpoint<Response>, _ holds: @escaping @Sendable (Response) -> Bool = { _ in true }
  ) -> Check {
    { wire in holds(try endpoint.read(wire)) }
  }

  static let checks: [String: Check] = accounts.merging(catalogue) { $1 }.merging(shopping) { $1 }

  private static let accounts: [String: Check] = [
    "auth-providers.by-marker.response": reads(AuthProviders.byMarker("email")) {
      $0.formIdentifier == "reg"
    },
    "auth-providers.list.response": reads(AuthProviders.all()) { $0.map(\.identifier) == ["email"] },
    "auth.activate.response": reads(AuthProviders.activate(at: "email", userIdentifier: "", code: Secret("")))
    { $0 },
    "auth.auth.response": reads(AuthProviders.auth(at: "email", [])) {
      $0.refreshToken.exposed.hasPrefix("1745494429101-")
    },
    "auth.change-password.response": reads(AuthProviders.logoutAll(at: "email")) { $0 },
    "auth.check-code.response": reads(AuthProviders.logoutAll(at: "email")) { $0 },
    "auth.logout-all.response": reads(AuthProviders.logoutAll(at: "email")) { $0 },
    "auth.logout.response": reads(AuthProviders.logout(at: "email", refreshToken: Secret(""))) { $0 },
    "auth.refresh.response": reads(AuthProviders.refresh(at: "email", Secret(""))) {
      $0.authProviderIdentifier == "email"
    },
    "auth.sessions.response": reads(AuthProviders.activeSessions(at: "email")) { $0.map(\.os) == ["Win32"] },
    "auth.sign-up.response": reads(AuthProviders.signUp(at: "email", SignUpDraft(credentials: []))) {
      $0.isActive && $0.formData.first?.value == "Ivan"
    },
    "users.me.response": reads(Users.me()) { $0.formData.count == 2 && $0.state == [:] },
    "users.me.update.response": reads(Users.update(ProfileUpdate(formIdentifier: "", formData: []))) { $0 },
    "users.cart.add.response": reads(Users.cart()) { $0.items.first?.quantity == 2 },
    "users.cart.empty.response": reads(Users.cart()) { $0.items.isEmpty && $0.total == 0 },
    "users.cart.get.response": reads(Users.cart()) { $0.items.first?.addedAt?.date != nil },
  ]

  private static let catalogue: [String: Check] = [
    "forms.by-marker.empty-attributes.response": reads(Forms.byMarker("empty")) { $0.attributes.isEmpty },
    "forms.by-marker.order.response": reads(Forms.byMarker("order")) {
      $0.attributes.first?.marker == "name" && $0.attributes.first?.validators.maximumLength == 60
    },
    "forms.by-marker.reg.response": reads(Forms.byMarker("reg")) {
      $0.attributes.first { $0.isLogin }?.marker == "email_reg"
        && $0.attributes.first { $0.isPassword }?.marker == "password_reg"
    },
    "forms.list.response": reads(Forms.all()) { $0.items.count == $0.total },
    "forms.list.v1.0.79.response": reads(Forms.all()) { $0.items.first?.identifier == "order" },
    "locales.active.response": reads(Locales.active()) { $0.map(\.code) == ["en_US"] },
    "product-statuses.list.response": reads(ProductStatuses.all()) {
      $0.map(\.title) == ["In stock", "Sale"]
    },
    "product-statuses.marker-validation.response": reads(ProductStatuses.validate(marker: "x")) { $0 },
    "products.all.response": reads(Products.all()) { $0.items.first?.price == Money(340, "USD") },
    "products.by-id.response": reads(Products.byID(14)) { $0.title == "Box" && $0.attributes.count == 4 },
    "products.by-id.locale-keyed.response": reads(Products.byID(14)) {
      $0.title == "Box" && $0.attributes.count == 4 && $0.statusTitle == "In stock"
    },
    "products.prices.response": reads(Products.prices(onPage: "catalog")) { $0.items.first?.price == 340 },
    "products.quick-search.response": reads(Products.quickSearch("box")) { $0.first?.pageID == 10 },
    "products.related.response": reads(Products.related(to: 14)) { $0.items.isEmpty && $0.total == 0 },
  ]

  private static let shopping: [String: Check] = [
    "orders-storage.by-marker.response": reads(Orders.storage("orders")) {
      $0.paymentAccountIdentifiers == ["cash", "stripe"]
    },
    "orders-storage.list.response": reads(Orders.storages()) { $0.first?.formIdentifier == "order" },
    "orders.by-id.response": reads(Orders.order(205, in: "orders")) {
      $0.total == Money(51, "USD")
        && $0.lines == [Order.Line(productID: 2957, quantity: 2, title: "Cosmo", price: 150)]
    },
    "orders.by-id.split.response": reads(Orders.order(206, in: "orders")) {
      $0.stages.map(\.status) == [.completed, .waiting] && $0.isPartial == true
    },
    "orders.create.full.response": reads(Orders.order(89, in: "orders")) { $0.totalDue == 665 },
    "orders.create.response": reads(Orders.order(89, in: "orders")) {
      $0.id == 89 && $0.total == Money(340, "USD") && $0.lines == [Order.Line(productID: 14, quantity: 1)]
    },
    "orders.list.response": reads(Orders.all(in: "orders")) { $0.items.first?.total == Money(300, "USD") },
    "orders.preview.response": reads(Orders.preview(OrderPreviewDraft(lines: []))) {
      $0.totalDue == Money(285, "USD")
    },
    "orders.refund.create.response": reads(Orders.requestRefund(order: 89, quantities: [:])) { $0 },
    "orders.refund.list.response": reads(Orders.refundRequests(order: 89)) { $0.first?.amount == 340 },
    "orders.statuses.response": reads(Orders.statuses(of: "orders")) {
      $0.map(\.isDefault) == [false, true]
    },
    "orders.update.response": reads(Orders.order(89, in: "orders")) { $0.statusIdentifier == "inProgress" },
    "payments.account.by-id.response": reads(Payments.account(1)) { $0.identifier == "cash" && $0.isUsed },
    "payments.accounts.response": reads(Payments.accounts()) { $0.map(\.isConnected) == [true, true, true] },
    "payments.connected.response": reads(Payments.connected()) { $0?.stripeAccountID == "acct_placeholder" },
    "payments.sessions.by-id.response": reads(Payments.session(46)) { $0.status == .completed },
    "payments.sessions.by-order.none.response": reads(Payments.sessions(orderID: 89)) { $0.isEmpty },
    "payments.sessions.by-order.response": reads(Payments.sessions(orderID: 89)) { $0.map(\.id) == [46] },
    "payments.sessions.by-order.seed.response": reads(Payments.sessions(orderID: 89)) {
      $0.map(\.id) == [46]
    },
    "payments.sessions.create.intent.response": reads(Payments.session(46)) {
      $0.clientSecret?.exposed == "pi_placeholder_secret_placeholder"
    },
    "payments.sessions.create.response": reads(Payments.session(46)) { $0.paymentURL == nil },
    "payments.sessions.create.stripe.response": reads(Payments.session(46)) { $0.amount == 340 },
    "payments.sessions.list.response": reads(Payments.sessions()) { $0.total == 1 },
  ]

  @Test(arguments: Fixture.names(endingIn: ".response"))
  func `the answer fixture is read as what it says`(name: String) throws {
    let check = try #require(Self.checks[name], "nothing reads \(name)")
    #expect(try check(Fixture.wire(name)))
  }

  @Test(arguments: Fixture.names(endingIn: "").filter { $0.hasPrefix("error.") })
  func `the error fixture is read with its status and its sentence`(name: String) async throws {
    let body = try Fixture.bytes(name)
    let status = try #require(Int(name.split(separator: ".")[1]))
    let client = try Project.client { _ in HTTPResponse(status: status, body: body) }
    let error = await #expect(throws: APIError.self) { try await client.send(Forms.byMarker("order")) }
    guard case .refused(let refusal) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(refusal.status == status)
    #expect(refusal.messages.count == 1)
    #expect(error?.delivery == (status >= 500 ? .unknown : .rejected))
  }
}
