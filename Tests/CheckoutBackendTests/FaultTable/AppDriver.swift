@testable import CheckoutViewModel
import Foundation
import OneEntryClient

/// The whole program but its screen and its clock: what the state asks for is done at once and in order, and time
/// passes only where nothing else is left to do.
struct AppDriver {
  private(set) var app: App
  let services: Services
  let clock: ManualClock
  /// How often the program decided to send an order.
  private(set) var decisions = 0
  /// How often the program looked for an order whose answer was lost.
  private(set) var looks = 0
  /// Whether the catalogue is read; it costs time that other steps need not spend.
  var browses = false
  /// Every payable link that was shown.
  private(set) var links: Set<String> = []
  private var timers: [CheckoutViewModel.Timer: Date] = [:]

  init(_ services: Services, _ project: Project, _ clock: ManualClock) {
    app = App(project: project, language: .english, theme: "default")
    self.services = services
    self.clock = clock
  }

  mutating func act(_ actions: App.Action...) async {
    for action in actions { await settle(app.handle(action, at: clock.now)) }
  }

  /// Everything at once, as from keys that are held down: answers come only after the last of them.
  mutating func actAtOnce(_ actions: [App.Action]) async {
    await settle(actions.flatMap { app.handle($0, at: clock.now) })
  }

  private mutating func settle(_ effects: [Effect]) async {
    var queue = effects
    while !queue.isEmpty {
      let effect = queue.removeFirst()
      switch effect {
      case .wait(let timer, let pause): timers[timer] = clock.now + pause / .seconds(1)
      case .stop(let timer): timers[timer] = nil
      case .stopTimers: timers = [:]
      case .useLanguage(let language): services.device.useLanguage(language)
      case .encode, .quit, .suspend: break
      default: queue += await carryOut(effect)
      }
      if let link = app.shopping.watch?.link { links.insert(link.url) }
    }
  }

  private mutating func carryOut(_ effect: Effect) async -> [Effect] {
    if case .createOrder = effect { decisions += 1 }
    if case .loadProducts = effect, !browses { return [] }
    if case .listOrders = effect { looks += 1 }
    let asked = app.circumstances
    guard let action = await services.answer(to: effect, in: app.language),
      !app.isOutdated(effect, askedIn: asked)
    else { return [] }
    return app.handle(action, at: clock.now)
  }

  /// Lets so many seconds pass, or fewer where something comes true.
  mutating func wait(upTo seconds: Double, until isDone: (App) -> Bool = { _ in false }) async {
    let end = clock.now + seconds
    while !isDone(app), let next = timers.min(by: { $0.value < $1.value }), next.value <= end {
      timers[next.key] = nil
      clock.move(to: next.value)
      await act(next.key.action)
    }
    if !isDone(app) { clock.move(to: end) }
  }
}
