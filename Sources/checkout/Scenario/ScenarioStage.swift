import CheckoutBackend
import CheckoutScenario
import CheckoutScreens
import CheckoutViewModel
import CursesTerminal
import Foundation
import OneEntryClient
import OneEntrySandbox

/// What a scenario is played with: the whole program but its screen, and the demo shop where no project is set.
@MainActor struct ScenarioStage {
  let run: ScenarioRun
  let clock: ScenarioClock
  /// Nobody's where a project is set.
  let demo: DemoShop
  private let backend: ShopBackend

  /// A stage for a scenario. With a terminal a person takes over there, so links lead to the shop that is served.
  init(
    _ scenario: Scenario, _ settings: Settings, handingOverOn terminal: Terminal? = nil,
    drawsPictures: Bool = false, environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    let settings = settings.playing(scenario)
    let calls = CallBook()
    clock = settings.target == nil ? ScenarioClock(at: scenario.clock) : .going()
    demo = DemoShop(scenario, settings, clock: clock, origin: terminal == nil ? DemoControls.origin : nil)
    var configuration = BackendConfiguration(settings, demo: demo)
    if settings.target == nil {
      (configuration.wall, configuration.seed) = ({ [clock] in clock.now }, scenario.seed)
    }
    configuration.observer = .both(configuration.observer, calls.observer)
    backend = ShopBackend(configuration)
    let isDemo = settings.target == nil
    var device = Services.Device.none
    if let terminal { device = .device(of: settings, on: terminal, watch: CallWatch()) }
    device.qrModules = QRCode.modules
    if drawsPictures { device.draw = PictureProgram().draw }
    if isDemo {
      device.orderFaults = { [demo] in await demo.carryOut($0) }
      device.postedCode = { [demo] in await demo.world?.postedCode(to: $0) }
    }
    var services = Services(backend, device: device, clock: clock.services, busy: { _ in })
    // The addresses of the demo shop's pictures lead nowhere.
    if isDemo { services.catalog.pictureFile = { [demo] in await demo.file(at: $0) } }
    let app = App(
      project: settings.project, language: settings.language, theme: settings.theme,
      capabilities: Self.capabilities(settings, isHandedOver: terminal != nil, drawsPictures),
      faults: isDemo ? .demo() : FaultPanel())
    run = ScenarioRun(
      scenario, store: Store(app: app, services: services), clock: clock, calls: calls,
      controls: isDemo ? demo.controls : nil, provider: settings.provider,
      environment: environment)
  }

  /// The same on every machine, unless a person takes over.
  private static func capabilities(
    _ settings: Settings, isHandedOver: Bool, _ drawsPictures: Bool
  ) -> Capabilities {
    let usual: Capabilities = isHandedOver ? settings.capabilities : [.inspector, .files, .clipboard]
    return drawsPictures ? usual.union(.pictures) : usual.subtracting(.pictures)
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
    settings.demoShop = scenario.shop ?? demoShop
    settings.demoStore = nil
    settings.language = scenario.language ?? language
    settings.theme = scenario.theme ?? theme
    return settings
  }
}
