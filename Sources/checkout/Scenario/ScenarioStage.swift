import CheckoutBackend
import CheckoutScenario
import CheckoutScreens
import CheckoutViewModel
import Foundation
import OneEntryClient
import OneEntrySandbox

/// What a scenario is played with: the whole program but its screen, and the demo shop where no project is set.
@MainActor struct ScenarioStage {
  let run: ScenarioRun
  let clock: ScenarioClock
  private let backend: ShopBackend

  /// What links begin with where nobody is to open them, so that the same run shows the same links.
  private static let fixedOrigin = "https://demo.shop.example"

  /// A stage for a scenario. `isHandedOver` where somebody goes on by hand: then links lead to the shop that is served.
  init(
    _ scenario: Scenario, _ settings: Settings, device: Services.Device = .none, isHandedOver: Bool = false
  ) {
    let settings = settings.playing(scenario)
    let calls = CallBook()
    clock = settings.target == nil ? ScenarioClock(at: scenario.clock) : .going()
    let demo = DemoShop(scenario, clock: clock, origin: isHandedOver ? nil : Self.fixedOrigin)
    var configuration = BackendConfiguration(settings, demo: demo)
    configuration.observer = .both(configuration.observer, calls.observer)
    backend = ShopBackend(configuration)
    var device = device
    let isDemo = settings.target == nil
    if isDemo { device.orderFaults = { await demo.carryOut($0) } }
    let services = Services(backend, device: device, clock: clock.services, busy: { _ in })
    let app = App(
      project: settings.project, language: settings.language, theme: settings.theme,
      capabilities: isHandedOver ? settings.capabilities : [.inspector, .files, .clipboard],
      faults: isDemo ? .demo() : FaultPanel())
    run = ScenarioRun(
      scenario, store: Store(app: app, services: services), clock: clock, calls: calls,
      controls: isDemo ? demo.controls : nil, provider: settings.provider,
      environment: ProcessInfo.processInfo.environment)
  }

  /// Ends it; an order or a session that is on its way gets a moment to arrive.
  func close() async {
    clock.letGo()
    await run.store.finish()
    await backend.close()
  }
}

extension Settings {
  /// With the shop, the language and the theme that a scenario asks for.
  fileprivate func playing(_ scenario: Scenario) -> Settings {
    var settings = self
    settings.demoShop = scenario.shop
    settings.demoStore = nil
    settings.language = scenario.language ?? language
    settings.theme = scenario.theme ?? theme
    return settings
  }
}
