import CheckoutViewModel
import OneEntryClient
import Testing

@MainActor struct StoreTests {
  private let asked: AsyncStream<String>
  private let asking: AsyncStream<String>.Continuation
  private let states: AsyncStream<App>
  private let showing: AsyncStream<App>.Continuation

  init() {
    (asked, asking) = AsyncStream.makeStream()
    (states, showing) = AsyncStream.makeStream()
  }

  private func store(_ app: App, _ services: (inout Services) -> Void = { _ in }) -> Store {
    var all = Sample.services(asking)
    services(&all)
    let store = Store(app: app, services: all)
    store.onChange = { [showing] in showing.yield($0) }
    return store
  }

  /// What was asked so far, in order.
  private func everythingAsked() async -> [String] {
    asking.finish()
    var all: [String] = []
    for await event in asked { all.append(event) }
    return all
  }

  /// The first state of which something is true.
  @discardableResult
  private func shown(_ isTrue: (App) -> Bool) async -> App? {
    for await app in states where isTrue(app) { return app }
    return nil
  }

  @Test func `what is asked is answered and counted while it is under way`() async {
    let store = store(Sample.app())
    store.send(.started)
    #expect(store.inFlight == 3)
    await shown { $0.signIn.isEditable }
    #expect(store.inFlight == 0)
    #expect(store.app.signIn.fields.count == 2)
  }

  @Test func `a list that is not waited for any longer says so`() async {
    let store = store(Sample.signedIn()) {
      $0.ordering.orders = { () async throws(Failure) in
        let (never, _) = AsyncStream<Void>.makeStream()
        for await _ in never {}
        throw Task.isCancelled ? .stopped : .offline
      }
    }
    store.send(.navigation(.opened(.orders)))
    #expect(store.inFlight == 1)
    store.send(.program(.stopTapped))
    let app = await shown { $0.shopping.orders.loading.failure != nil }
    #expect(app?.shopping.orders.loading.failure == .stopped)
    store.stop()
  }

  @Test func `a second Enter does not send a second order`() async {
    let store = store(Sample.reviewing())
    store.send(.checkout(.confirmTapped))
    store.send(.checkout(.confirmTapped))
    await shown { $0.shopping.watch?.observation?.checks == 1 }
    store.stop()
    #expect(await everythingAsked().count { $0 == "order" } == 1)
  }

  @Test func `another user ends the timers of the one before`() async {
    let store = store(Sample.paying())
    store.send(.watch(89, .checked(.success(Sample.check(Sample.session())))))
    var events = asked.makeAsyncIterator()
    #expect(await events.next() == "sleep")
    store.send(.overlay(.asked(.signOut)))
    store.send(.overlay(.answered(yes: true)))
    #expect(await events.next() == "woken")
  }

  @Test func `a timer that is started anew replaces the one that runs`() async {
    let store = store(Sample.signedIn())
    store.send(.catalogue(.edited(.insert("t"))))
    var events = asked.makeAsyncIterator()
    #expect(await events.next() == "sleep")
    store.send(.catalogue(.edited(.insert("e"))))
    #expect(Set([await events.next(), await events.next()]) == ["sleep", "woken"])
    store.stop()
    #expect(await events.next() == "woken")
  }

  @Test func `a pause that is over polls`() async {
    let (ticks, tick) = AsyncStream<Void>.makeStream()
    let store = store(Sample.paying()) { services in
      services.clock.sleep = { _ in for await _ in ticks { return } }
    }
    store.send(.watch(89, .checked(.success(Sample.check(Sample.session())))))
    tick.yield()
    await shown { $0.shopping.watch?.observation?.checks == 2 }
    store.stop()
    #expect(await everythingAsked() == ["check"])
  }

  @Test func `a timer whose time is over waits for the clock no more`() async {
    let (ticks, tick) = AsyncStream<Void>.makeStream()
    let store = store(Sample.signedIn()) { services in
      services.clock.sleep = { _ in for await _ in ticks { return } }
    }
    store.send(.catalogue(.edited(.insert("t"))))
    #expect(store.sleepers == 1)
    tick.yield()
    await shown { !$0.shopping.catalogue.found.products.isEmpty }
    #expect(store.sleepers == 0)
    store.stop()
  }

  @Test func `where it is wanted, nothing is asked before the answer to what was asked before`() async {
    let (gate, opening) = AsyncStream<Void>.makeStream()
    let store = store(Sample.app()) { [asking] services in
      services.auth.resumeSession = { (_) async throws(Failure) in
        for await _ in gate { break }
        asking.yield("session")
        throw .signedOut
      }
      services.auth.providers = { () async throws(Failure) in
        asking.yield("providers")
        return [Sample.provider]
      }
    }
    store.asksOneByOne = true
    store.send(.started)
    #expect(store.inFlight == 3)
    opening.yield()
    await shown { $0.signIn.isEditable }
    store.stop()
    #expect(
      await everythingAsked().filter { ["session", "providers"].contains($0) } == ["session", "providers"])
  }

  @Test func `whoever listens learns what happened, and the state before it`() {
    let store = store(Sample.app())
    var heard: [String] = []
    store.onEvent = { action, before in heard.append("\(action.name) at \(before.screen)") }
    store.send(.navigation(.opened(.cart)))
    store.send(.navigation(.backTapped))
    #expect(heard == ["navigation.opened at catalogue", "navigation.backTapped at cart"])
    store.stop()
  }

  @Test func `an answer in a language that is not spoken any more is not shown`() async {
    let (gate, opening) = AsyncStream<String>.makeStream()
    let store = store(Sample.signedIn()) { services in
      services.catalog.search = { (_) async throws(Failure) in
        for await title in gate { return SearchHits([Product(id: 77, title: title)]) }
        return SearchHits()
      }
    }
    store.send(.catalogue(.edited(.insert("lamp"))))
    store.send(.catalogue(.searchDue))
    store.send(.program(.languageTapped))
    opening.yield("Lamp")
    opening.yield("Lampe")
    let app = await shown { !$0.shopping.catalogue.found.products.isEmpty }
    #expect(app?.language == .french)
    #expect(app?.shopping.catalogue.found.products.first?.title == "Lampe")
    store.stop()
  }

  @Test func `a link is drawn at once and this computer does what it is told`() async {
    let store = store(Sample.reviewing())
    store.send(.checkout(.confirmTapped))
    await shown { $0.shopping.payment.qrModules(of: $0.shopping.watch?.link).isEmpty == false }
    store.send(.program(.suspendTapped))
    store.send(.device(.copyOrderTapped))
    await shown { if case .copied = $0.notice { true } else { false } }
    store.send(.device(.openLinkTapped))
    await shown { $0.notice == .linkOpened(host: "pay.example") }
    store.send(.program(.quitTapped))
    store.send(.overlay(.answered(yes: true)))
    store.stop()
    let asked = await everythingAsked()
    #expect(
      asked.filter { !["check", "sleep", "woken"].contains($0) } == [
        "order", "keep placed(orderID: 89) of 89", "suspend", "copy 89", "open pay.example", "quit",
      ])
  }
}
