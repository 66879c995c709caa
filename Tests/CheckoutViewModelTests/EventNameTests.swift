import CheckoutViewModel
import OneEntryClient
import Synchronization
import Testing

/// What a log calls the event that asked for a call.
struct EventNameTests {
  @Test(arguments: [
    (App.Action.started, "started"), (.checkout(.confirmTapped), "checkout.confirmTapped"),
    (.watch(89, .checkDue), "watch.checkDue"), (.navigation(.opened(.cart)), "navigation.opened"),
    (.signIn(.edited(.insert("canary"))), "signIn.edited"),
    (
      .signIn(.credentialsGiven(user: "canary", Secret("canary"), provider: "canary")),
      "signIn.credentialsGiven"
    ),
    (.overlay(.paletteChose(.program(.languageTapped))), "overlay.paletteChose.program.languageTapped"),
    (.orders(.loaded(.failure(.offline))), "orders.loaded"),
    (.program(.shopBusy(until: nil)), "program.shopBusy"),
  ])
  func `an event is named without what it carries`(_ action: App.Action, _ name: String) {
    #expect(action.name == name)
  }

  @MainActor @Test func `a call is made because of the key behind it, however many answers are between`()
    async
  {
    let causes = Mutex<[String?]>([])
    let (asked, asking) = AsyncStream.makeStream(of: String.self)
    let (states, showing) = AsyncStream.makeStream(of: App.self)
    var services = Sample.services(asking)
    let create = services.ordering.create
    services.ordering.create = { order in
      causes.withLock { $0.append(CallContext.cause?.name()) }
      return await create(order)
    }
    services.paying.createSession = { (_) async throws(Failure) in
      causes.withLock { $0.append(CallContext.cause?.name()) }
      return Sample.session()
    }
    let store = Store(app: Sample.reviewing(), services: services)
    store.onChange = { showing.yield($0) }
    store.send(.checkout(.confirmTapped))
    for await app in states where app.shopping.watch?.observation != nil { break }
    store.stop()
    _ = asked
    #expect(causes.withLock { $0 } == ["checkout.confirmTapped", "checkout.confirmTapped"])
  }
}
