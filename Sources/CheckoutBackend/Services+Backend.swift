import CheckoutViewModel
import Foundation
import OneEntryClient

extension Services {
  /// The services over a backend, a clock and this computer; `busy` is called with the time until which a busy shop is
  /// left alone, and with `nil` when it is asked again.
  public init(
    _ backend: ShopBackend, device: Device, clock: Clock = .monotonic,
    busy: @escaping @Sendable (_ until: Date?) -> Void
  ) {
    let configuration = backend.configuration
    let shop = Shop(
      backend: backend, configuration: configuration, language: ContentLanguage(configuration.language),
      clock: clock, notifyBusy: busy)
    var device = device
    device.useLanguage = { shop.language.change(to: $0) }
    self.init(
      auth: .init(shop), catalog: .init(shop), ordering: .init(shop), paying: .init(shop),
      keeping: .init(backend.journal, clock), clock: clock, device: device)
  }
}

extension Services.Authentication {
  init(_ shop: Shop) {
    self.init(
      resumeSession: shop.resumeSession,
      enterAsGuest: { (onlyToGoOn) async throws(Failure) in
        try await shop.enterAsGuest(onlyToGoOn: onlyToGoOn)
      }, providers: shop.providers, signInForm: shop.signInForm,
      apply: shop.apply, requestCode: shop.requestCode, signOut: shop.signOut)
    forgetSignIn = shop.backend.forgetSignIn
  }
}

extension Services.Catalog {
  init(_ shop: Shop) {
    self.init(
      products: shop.products, search: shop.search, productsByID: shop.productsByID,
      attributes: shop.attributes, category: shop.category)
    pictureFile = shop.pictureFile
  }
}

extension Services.Ordering {
  init(_ shop: Shop) {
    self.init(
      storages: shop.storages, accounts: shop.accounts, form: shop.form, knownDetails: shop.knownDetails,
      preview: shop.preview, prepare: shop.prepareOrder, create: shop.createOrder, list: shop.listOrders,
      adopt: shop.adoptOrder,
      order: shop.order, find: shop.find, orders: shop.orders, cancel: shop.cancelOrder)
  }
}

extension Services.Paying {
  init(_ shop: Shop) {
    self.init(
      sessions: shop.sessions(of:), createSession: shop.createSession(of:),
      check: { (id, storage, afresh) async throws(Failure) in
        try await shop.checkPayment(id, storage, afresh: afresh)
      },
      changeMethod: shop.changeMethod)
  }
}

extension Services.Keeping {
  init(_ journal: JournalWriter, _ clock: Services.Clock) {
    self.init(
      contents: { () async throws(Failure) in try await journal.contents(now: clock.now()) },
      saveCart: { (cart) async throws(Failure) in try await journal.save(cart) },
      // What the shop knows already needs no word of warning: the next start reads it there.
      keepState: { try? await journal.set($0, of: $1) },
      keepPaymentState: { try? await journal.set($0, ofOrder: $1) })
  }
}
