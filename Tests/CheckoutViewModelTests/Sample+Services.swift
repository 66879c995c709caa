import CheckoutViewModel
import Foundation
import OneEntryClient

extension Sample {
  /// A shop that answers with the samples and a computer that writes down what it is asked; pauses never end by
  /// themselves.
  static func services(_ asked: AsyncStream<String>.Continuation) -> Services {
    Services(
      resumeSession: { () async throws(Failure) in throw .signedOut },
      providers: { () async throws(Failure) in [provider] },
      signInForm: { (_) async throws(Failure) in signInForm },
      apply: { (application) async throws(Failure) in application.user },
      requestCode: { (_, user) async throws(Failure) in asked.yield("code \(user)") },
      signOut: { asked.yield("sign out") },
      products: { (_, _) async throws(Failure) in Page(items: [box, tea], total: 2) },
      search: { (_) async throws(Failure) in [tea] },
      productsByID: { (_) async throws(Failure) in [box] },
      storages: { () async throws(Failure) in [storage] },
      accounts: { () async throws(Failure) in accounts },
      form: { (_) async throws(Failure) in orderForm },
      knownDetails: { (_) async throws(Failure) in [] },
      prepareOrder: { (intent) async throws(Failure) in prepared(intent) },
      createOrder: { _ in
        asked.yield("order")
        return .created(order())
      },
      listOrders: { (_) async throws(Failure) in [order()] },
      adoptOrder: { (_, order) async throws(Failure) in asked.yield("adopt \(order.id)") },
      journal: { () async throws(Failure) in JournalContents() },
      saveDraft: { (draft) async throws(Failure) in asked.yield("draft \(draft.lines.count)") },
      order: { (id, _) async throws(Failure) in order(id) },
      openSession: { (_) async throws(Failure) in session() },
      checkPayment: { (_, _, _) async throws(Failure) in
        asked.yield("check")
        return check(session())
      },
      changeMethod: { (_, _, account) async throws(Failure) in order(account: account) },
      orders: { () async throws(Failure) in [own()] },
      cancelOrder: { (own) async throws(Failure) in own.order },
      now: { now },
      sleep: { _ in
        asked.yield("sleep")
        let (never, _) = AsyncStream<Void>.makeStream()
        for await _ in never {}
        asked.yield("woken")
        throw CancellationError()
      },
      device: device(asked))
  }

  private static func device(_ asked: AsyncStream<String>.Continuation) -> Services.Device {
    Services.Device(
      useLanguage: { asked.yield("language \($0.rawValue)") },
      qrCode: { _ in [[true, false]] },
      open: { (link) async throws(Failure) in asked.yield("open \(link.host)") },
      copy: { asked.yield("copy \($0)") },
      edit: { (text) async throws(Failure) in text + "!" },
      saveReceipt: { (own, format, _) async throws(Failure) in "\(own.id).\(format.rawValue)" },
      suspend: { asked.yield("suspend") },
      quit: { asked.yield("quit") })
  }
}

extension Sample {
  /// Written down, with two orders before it.
  static func prepared(_ intent: OrderIntent) -> PreparedOrder {
    PreparedOrder(id: "checkout-1", intent: intent, baseline: Baseline(known: [87, 88], latest: 88))
  }
}

extension [Effect] {
  func opensSession(_ orderID: Int) -> Bool {
    contains { if case .openSession(let order) = $0 { order.id == orderID } else { false } }
  }
}
