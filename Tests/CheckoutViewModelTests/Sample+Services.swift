import CheckoutViewModel
import Foundation
import OneEntryClient

extension Sample {
  /// A shop that answers with the samples and a computer that writes down what it is asked; pauses never end by
  /// themselves.
  static func services(_ asked: AsyncStream<String>.Continuation) -> Services {
    Services(
      auth: auth(asked), catalog: catalog, ordering: ordering(asked), paying: paying(asked),
      keeping: keeping(asked), clock: clock(asked), device: device(asked))
  }

  private static func auth(_ asked: AsyncStream<String>.Continuation) -> Services.Authentication {
    Services.Authentication(
      resumeSession: { (_) async throws(Failure) in throw .signedOut },
      enterAsGuest: { (onlyToGoOn) async throws(Failure) in !onlyToGoOn },
      providers: { () async throws(Failure) in [provider] },
      signInForm: { (_) async throws(Failure) in signInForm },
      apply: { (request) async throws(Failure) in request.user },
      requestCode: { (_, _, user) async throws(Failure) in asked.yield("code \(user)") },
      signOut: { asked.yield("sign out") })
  }

  private static var catalog: Services.Catalog {
    Services.Catalog(
      products: { (_, _) async throws(Failure) in Page(items: [box, tea], total: 2) },
      search: { (_) async throws(Failure) in SearchHits([tea]) },
      productsByID: { (_) async throws(Failure) in [box] },
      attributes: { (_) async throws(Failure) in [] }, category: { (url) async throws(Failure) in url })
  }

  private static func ordering(_ asked: AsyncStream<String>.Continuation) -> Services.Ordering {
    Services.Ordering(
      storages: { () async throws(Failure) in [storage] },
      accounts: { () async throws(Failure) in accounts },
      form: { (_) async throws(Failure) in orderForm },
      knownDetails: { (_) async throws(Failure) in KnownDetails() },
      preview: { (_) async throws(Failure) in OrderPreview(total: Money(340, "USD")) },
      prepare: { (intent) async throws(Failure) in journaled(intent) },
      create: { _ in
        asked.yield("order")
        return .success(order())
      },
      list: { (_) async throws(Failure) in ListedOrders([order()]) },
      adopt: { (_, order) async throws(Failure) in asked.yield("adopt \(order.id)") },
      order: { (id, _) async throws(Failure) in order(id) },
      find: { (id) async throws(Failure) in own(id ?? 89) },
      orders: { () async throws(Failure) in [own()] },
      cancel: { (own) async throws(Failure) in own.order })
  }

  private static func paying(_ asked: AsyncStream<String>.Continuation) -> Services.Paying {
    Services.Paying(
      sessions: { (_) async throws(Failure) in [] },
      createSession: { (_) async throws(Failure) in session() },
      check: { (_, _, _) async throws(Failure) in
        asked.yield("check")
        return check(session())
      },
      changeMethod: { (_, _, account, _) async throws(Failure) in order(account: account) })
  }

  private static func keeping(_ asked: AsyncStream<String>.Continuation) -> Services.Keeping {
    Services.Keeping(
      contents: { () async throws(Failure) in JournalContents() },
      saveCart: { (cart) async throws(Failure) in asked.yield("cart \(cart.lines.count)") },
      keepState: { state, checkout in asked.yield("keep \(state) of \(checkout)") },
      keepPaymentState: { state, id in asked.yield("keep \(state) of \(id)") })
  }

  private static func clock(_ asked: AsyncStream<String>.Continuation) -> Services.Clock {
    Services.Clock(
      now: { now },
      sleep: { _ in
        asked.yield("sleep")
        let (never, _) = AsyncStream<Void>.makeStream()
        for await _ in never {}
        asked.yield("woken")
        throw CancellationError()
      })
  }

  private static func device(_ asked: AsyncStream<String>.Continuation) -> Services.Device {
    Services.Device(
      useLanguage: { asked.yield("language \($0.rawValue)") },
      qrModules: { _ in [[true, false]] },
      open: { (link) async throws(Failure) in asked.yield("open \(link.host)") },
      copy: { asked.yield("copy \($0)") },
      edit: { (text) async throws(Failure) in text + "!" },
      saveReceipt: { (own, _, format, _) async throws(Failure) in "\(own.id).\(format.rawValue)" },
      suspend: { asked.yield("suspend") },
      quit: { asked.yield("quit") })
  }
}

extension Sample {
  /// With two orders before it.
  static func journaled(_ intent: OrderIntent) -> JournaledOrder {
    JournaledOrder(id: "checkout-1", intent: intent, known: KnownOrders(ids: [87, 88], latest: 88))
  }
}

extension [Effect] {
  /// Whether the payment of an order begins.
  func opensSession(_ orderID: Int) -> Bool { contains(.loadSessions(orderID: orderID)) }
}
