import CheckoutBackend
import CheckoutScreens
import CheckoutViewModel
import CProcessHardening
import CursesTerminal
import Foundation

/// Joins the terminal and the store: keys become actions, states become frames.
@MainActor enum FullScreen {
  /// Runs until the shopper quits or a signal ends it.
  static func run(
    _ settings: Settings, on terminal: Terminal, recording: SessionFile? = nil
  ) async -> ShopEnd {
    let watch = CallWatch()
    if settings.isReadOnly { watch.start() }
    let demo = DemoShop(settings)
    var configuration = BackendConfiguration(settings, demo: demo)
    let desk = EvidenceDesk(settings, window: { terminal.size })
    configuration.observer = .both(configuration.observer, .both(watch.observer, desk.observer))
    let backend = ShopBackend(configuration)
    let pauses = AsyncStream<Date?>.makeStream()
    var device = Services.Device.device(of: settings, on: terminal, watch: watch, demo: demo)
    device.saveEvidence = { () async throws(Failure) in try await desk.save() }
    let services = Services(backend, device: device, busy: { pauses.continuation.yield($0) })
    let app = App(
      project: settings.project, language: settings.language, theme: settings.theme,
      usesMouse: settings.usesMouse, rings: settings.rings,
      capabilities: settings.capabilities.subtracting(PictureProgram().isInstalled ? [] : .pictures),
      faults: settings.restriction == nil ? FaultPanel(settings) : FaultPanel(), projects: settings.projects)
    let store = Store(app: app, services: services)
    let isASCII = settings.isASCII ?? terminal.isASCII
    let look = TerminalLook(
      terminal, isASCII: isASCII, ambiguousWidth: settings.ambiguousWidth, keys: settings.keys)
    recording?.record(store)
    desk.watch(store)
    var beginnings = Beginnings()
    store.onChange = { app in
      look.show(app)
      terminal.events.holdsKeys = store.isEditing
      if beginnings.isOver(app) { cph_give_back_memory() }
    }
    store.send(.started)
    Task { for await end in pauses.stream { store.send(.program(.shopBusy(until: end))) } }
    Task { for await call in watch.calls { store.send(.inspector(.noted(call))) } }
    let idle = IdleLimit(settings.restriction?.idleLimit) { Task { await terminal.stop() } }
    let status = await terminal.events.first { obey($0, store, look, idle) } ?? 0
    idle.stop()
    store.stop()
    await terminal.stop()
    await store.finish()
    await backend.close()
    settings.restriction?.forget(settings.stateFolder)
    desk.finishOrComplain(store.app.language)
    if idle.isOver { Console.complain(ConsoleMessages(store.app.language).idle.string) }
    sayGoodbye(store.app, isASCII)
    return ShopEnd(status: status, next: store.app.projects.next)
  }

  /// What needs memory once: loading the list, and drawing a picture.
  private struct Beginnings {
    private var hasList = false
    private var hasPicture = false

    /// Whether one of them has just come to its end.
    mutating func isOver(_ app: App) -> Bool {
      let before = (hasList, hasPicture)
      hasList = hasList || app.shopping.catalogue.loading == .loaded
      hasPicture = hasPicture || app.pictures.haveBegun
      return before != (hasList, hasPicture)
    }
  }

  /// Yields the exit status where the event ends the program.
  private static func obey(
    _ event: TerminalEvent, _ store: Store, _ look: TerminalLook, _ idle: IdleLimit
  ) -> Int32? {
    if case .terminated(let signal) = event { return 128 + signal }
    if case .key = event { idle.restart() }
    obey(event, store, look)
    return nil
  }

  /// Does what one event asks for.
  static func obey(_ event: TerminalEvent, _ store: Store, _ look: TerminalLook) {
    switch event {
    case .key(let key): if let action = look.action(for: key, in: store.app) { store.send(action) }
    case .background(let color):
      look.background = color
      look.show(store.app)
    case .resumed: for id in store.app.shopping.watches.keys.sorted() { store.send(.watch(id, .checkDue)) }
    case .rested:
      if let picture = look.wantedPicture(in: store.app) { store.send(.pictures(.wanted(picture))) }
    case .resized, .terminated: break
    }
  }

  /// The last line says what is unfinished and how to go on.
  private static func sayGoodbye(_ app: App, _ isASCII: Bool) {
    guard let farewell = ConsoleMessages(app.language).farewell(app) else { return }
    _ = Console.print(isASCII ? farewell.foldedToASCII : farewell)
  }
}
