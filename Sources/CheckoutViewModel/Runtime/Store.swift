import Foundation
import OneEntryClient

/// Holds the state, feeds it actions in order, and carries out the effects that it asks for.
@MainActor public final class Store {
  /// The state as it is now.
  public private(set) var app: App
  /// Called with every new state.
  public var onChange: ((App) -> Void)?
  /// Called with what happened and the state before it.
  public var onEvent: ((_ action: App.Action, _ before: App) -> Void)?
  /// Requests that have not been answered yet; timers do not count.
  public var inFlight: Int { requests.count }
  /// Whether a text is with an editor, which will bring back another one.
  public var isEditing: Bool {
    requests.values.contains { if case .edit = $0.effect { true } else { false } }
  }
  /// Timers that run, and the counting of seconds: how many wait for the clock.
  public var sleepers: Int { timers.count + (seconds == nil ? 0 : 1) }
  private var requests: [Int: (effect: Effect, task: Task<Void, Never>)] = [:]
  private var lastRequest = 0
  /// Whether a request waits for the end of the one before, so that answers come in the order in which they were asked
  /// for and a run can be the same each time.
  public var asksOneByOne = false
  private var newest: Task<Void, Never>?
  private var seconds: Task<Void, Never>?
  private let services: Services
  private var timers: [Timer: Task<Void, Never>] = [:]

  /// A store of a state; nothing is asked before the first action.
  public init(app: App, services: Services) {
    self.app = app
    self.services = services
  }

  /// Handles what happened, starts what is to be done, and shows the new state.
  public func send(_ action: App.Action) { handle(action, because: action) }

  /// `cause` is what set things going: an answer does what it does because of what was asked.
  private func handle(_ action: App.Action, because cause: App.Action) {
    // Held only where somebody looks at it: a state that is held is copied when it changes.
    let before = onEvent == nil ? nil : app
    let effects = app.handle(action, at: services.clock.now())
    if let before { onEvent?(action, before) }
    for effect in effects { run(effect, because: cause) }
    countSeconds()
    onChange?(app)
  }

  /// Stops every timer; requests end with the process.
  public func stop() {
    for timer in timers.values { timer.cancel() }
    timers = [:]
    seconds?.cancel()
    seconds = nil
  }

  /// Stops for good. An order or a session that is on its way gets two seconds, so that the next run need not look for it;
  /// a timer that its answer starts is stopped too.
  public func finish() async {
    for _ in 0..<40 where app.isSending && inFlight > 0 {
      try? await services.clock.sleep(.milliseconds(50))
    }
    stop()
  }

  private func run(_ effect: Effect, because cause: App.Action) {
    switch effect {
    case .wait(let timer, let pause): wait(timer, pause)
    case .stop(let timer): timers.removeValue(forKey: timer)?.cancel()
    case .stopTimers: stop()
    case .stopAsking:
      for request in requests.values where request.effect.traits.contains(.abandonable) {
        request.task.cancel()
      }
    case .useLanguage(let language): services.device.useLanguage(language)
    case .ring: services.device.ring()
    case .suspend: services.device.suspend()
    case .watchCalls: services.device.watchCalls()
    case .quit: services.device.quit()
    case .resumeSession, .enterAsGuest, .loadProviders, .loadSignInForm, .apply, .requestCode, .signOut,
      .forgetSignIn,
      .loadProducts,
      .searchProducts, .loadPrices, .loadAttributes, .loadCategory, .fetchProducts, .drawPicture,
      .loadStorages,
      .loadAccounts, .loadForm,
      .loadKnownDetails,
      .previewOrder, .prepareOrder, .createOrder, .listOrders, .adoptOrder, .loadOrder, .findOrder,
      .loadOrders,
      .cancelOrder, .loadPayments,
      .loadSessions, .createSession, .checkPayment, .changeMethod, .readJournal, .saveCart, .keepState,
      .keepPaymentState, .encode, .open, .copy, .edit, .saveReceipt, .saveCalls, .saveEvidence, .orderFaults:
      request(effect, because: cause)
    }
  }

  private func wait(_ timer: Timer, _ pause: Duration) {
    timers.removeValue(forKey: timer)?.cancel()
    timers[timer] = Task { [services] in
      guard (try? await services.clock.sleep(pause)) != nil, !Task.isCancelled else { return }
      timers[timer] = nil
      send(timer.action)
    }
  }

  private func request(_ effect: Effect, because cause: App.Action) {
    lastRequest += 1
    let id = lastRequest
    let earlier = asksOneByOne ? newest : nil
    let task = Task { [services, asked = app.circumstances] in
      await earlier?.value
      let action = await CallContext.$cause.withValue(.init { cause.name }) {
        await services.answer(to: effect, in: asked.language)
      }
      requests[id] = nil
      if let action, !app.isOutdated(effect, askedIn: asked) {
        handle(action, because: cause)
      } else {
        onChange?(app)
      }
    }
    requests[id] = (effect, task)
    newest = task
  }

  /// Tells a screen that waits each second that it does; otherwise nothing wakes up.
  private func countSeconds() {
    guard app.waiting != nil, app.purpose == .shopping else {
      seconds?.cancel()
      seconds = nil
      return
    }
    guard seconds == nil else { return }
    seconds = Task { [services] in
      while (try? await services.clock.sleep(.seconds(1))) != nil, !Task.isCancelled {
        send(.program(.secondPassed))
      }
    }
  }
}
