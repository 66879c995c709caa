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
    let visit = Visit(settings, on: front(settings, terminal), recording: recording)
    let store = visit.store
    let isASCII = settings.isASCII ?? terminal.isASCII
    let look = TerminalLook(
      terminal, isASCII: isASCII, ambiguousWidth: settings.ambiguousWidth, keys: settings.keys)
    var beginnings = Beginnings()
    store.onChange = { app in
      look.show(app)
      terminal.events.holdsKeys = store.isEditing
      if beginnings.isOver(app) { cph_give_back_memory() }
    }
    store.send(.started)
    let status = await terminal.events.first { obey($0, look, visit) } ?? 0
    await terminal.stop()
    await visit.end()
    sayGoodbye(store.app, isASCII)
    return ShopEnd(status: status, next: store.app.projects.next)
  }

  private static func front(_ settings: Settings, _ terminal: Terminal) -> Visit.Front {
    let calls = CallWatch()
    return Visit.Front(
      device: .device(of: settings, on: terminal, watch: calls),
      capabilities: settings.capabilities.subtracting(PictureProgram().isInstalled ? [] : .pictures),
      calls: calls, faults: settings.restriction == nil ? FaultPanel(settings) : FaultPanel(),
      window: { terminal.size }, leave: { Task { await terminal.stop() } })
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
    _ event: TerminalEvent, _ look: TerminalLook, _ visit: Visit
  ) -> Int32? {
    if case .terminated(let signal) = event { return 128 + signal }
    if case .key = event { visit.isAttended() }
    obey(event, visit.store, look)
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
