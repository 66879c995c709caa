import CheckoutBackend
import CheckoutScreens
import CheckoutViewModel
import Foundation
import OneEntryClient

/// A visit to a shop, on the screen or in lines: everything that serves it, from its beginning to its end.
@MainActor final class Visit {
  /// What differs between the screen and plain lines.
  struct Front {
    var device: Services.Device
    /// What it lets a shopper do on this machine.
    var capabilities: Capabilities
    /// Where calls are shown; `nil` where those that were withheld go to standard error.
    var calls: CallWatch?
    /// What can be made to fail here.
    var faults = FaultPanel()
    /// How large the screen is.
    var window: () -> (width: Int, height: Int) = { (120, 40) }
    /// Lets the shopper go.
    var leave: @MainActor () -> Void
  }

  let store: Store
  private let settings: Settings
  private let backend: ShopBackend
  private let desk: EvidenceDesk
  private let idle: IdleLimit
  private var listeners: [Task<Void, Never>] = []

  init(_ settings: Settings, on front: Front, recording: SessionFile?) {
    self.settings = settings
    let (demo, pauses) = (DemoShop(settings), AsyncStream<Date?>.makeStream())
    desk = EvidenceDesk(settings, window: front.window)
    let configuration = BackendConfiguration(settings, demo: demo).observed(by: desk)
    backend = ShopBackend(configuration.showingCalls(to: front.calls))
    store = Store(
      app: App(settings, on: front),
      services: Services(
        backend, device: front.device.serving(demo, desk), busy: { pauses.continuation.yield($0) }))
    idle = IdleLimit(settings.restriction?.idleLimit, end: front.leave)
    recording?.record(store)
    desk.watch(store)
    listen(to: pauses.stream) { .program(.shopBusy(until: $0)) }
    if let calls = front.calls { listen(to: calls.calls) { .inspector(.noted($0)) } }
  }

  /// Tells the store what happens beside the shopper, until the visit ends.
  private func listen<Event: Sendable>(
    to events: AsyncStream<Event>, _ action: @escaping (Event) -> App.Action
  ) {
    listeners.append(Task { [store] in for await event in events { store.send(action(event)) } })
  }

  /// The shopper has typed something.
  func isAttended() { idle.restart() }

  /// Ends it. What was sent gets a moment to be answered; what was asked for at the start is written down.
  func end() async {
    idle.stop()
    store.stop()
    await store.finish()
    for listener in listeners { listener.cancel() }
    await backend.close()
    settings.restriction?.forget(settings.stateFolder)
    desk.finishOrComplain(store.app.language)
    if idle.isOver { Console.complain(ConsoleMessages(store.app.language).idle.string) }
  }
}

extension App {
  fileprivate init(_ settings: Settings, on front: Visit.Front) {
    self.init(
      project: settings.project, language: settings.language, theme: settings.theme,
      usesMouse: settings.usesMouse, rings: settings.rings, capabilities: front.capabilities,
      faults: front.faults, projects: settings.projects)
  }
}

extension Services.Device {
  /// With what the demo shop and the evidence desk do for any front.
  @MainActor fileprivate func serving(_ demo: DemoShop, _ desk: EvidenceDesk) -> Services.Device {
    var device = self
    device.orderFaults = { await demo.carryOut($0) }
    device.postedCode = { await demo.world?.postedCode(to: $0) }
    device.saveEvidence = { [weak desk] () async throws(Failure) in try await desk?.save() ?? "" }
    return device
  }
}

extension BackendConfiguration {
  fileprivate func showingCalls(to watch: CallWatch?) -> BackendConfiguration {
    guard let watch else { return showingWithheldCalls }
    if isReadOnly { watch.start() }
    var copy = self
    copy.observer = .both(observer, watch.observer)
    return copy
  }
}
