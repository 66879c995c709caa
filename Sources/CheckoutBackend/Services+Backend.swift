import CheckoutViewModel
import Foundation
import OneEntryClient

extension Services {
  /// The services over the real client, the real clock and this computer; `busy` is told until when a busy shop is
  /// left in peace, and with `nil` that it is asked again.
  static func live(
    _ connection: Connection, _ settings: Settings, device: Device, clock: SteadyClock = .machine,
    busy tell: @escaping @Sendable (_ until: Date?) -> Void
  ) -> Services {
    let shop = LiveShop(
      connection: connection, language: SpokenLanguage(settings.language), clock: clock, tell: tell)
    var device = device
    device.useLanguage = { shop.language.speak($0) }
    return Services(
      resumeSession: shop.resumeSession,
      providers: shop.providers, signInForm: shop.signInForm, apply: shop.apply,
      requestCode: shop.requestCode,
      signOut: shop.signOut,
      products: shop.products, search: shop.search, productsByID: shop.productsByID,
      storages: shop.storages, accounts: shop.accounts, form: shop.form, knownDetails: shop.knownDetails,
      prepareOrder: shop.prepareOrder, createOrder: shop.createOrder, listOrders: shop.listOrders,
      adoptOrder: shop.adoptOrder, journal: shop.journal, saveDraft: shop.saveDraft, order: shop.order,
      openSession: shop.openSession,
      checkPayment: { (id, storage, afresh) async throws(Failure) in
        try await shop.checkPayment(id, storage, afresh: afresh)
      },
      changeMethod: shop.changeMethod, orders: shop.orders, cancelOrder: shop.cancelOrder,
      now: clock.now, sleep: clock.sleep, device: device)
  }
}
