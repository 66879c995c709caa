import CheckoutScenario
import CheckoutViewModel
import Foundation
import OneEntryClient
import OneEntrySandbox

/// The shop inside this program, which can be made to fail.
actor DemoShop {
  private let open: @Sendable () throws -> Shop
  private let faults: [FaultRule]
  /// Where others can reach its payment pages; `nil` where they cannot.
  private let pagesAddress: String?
  /// `nil` before it is opened.
  private var shop: Shop?

  /// The demo shop of the settings; it is opened when it is started.
  init(_ settings: Settings) {
    open = { try Shop.opened(settings.demoShop, store: settings.demoStore) }
    faults = settings.demoFaults
    pagesAddress = settings.pagesAddress
  }

  /// The shop of a scenario, at the time of its clock. Links begin with `origin`, where one is given.
  init(_ scenario: Scenario, _ settings: Settings, clock: ScenarioClock, origin: String?) {
    open = {
      var setup = Setup(seed: scenario.seed)
      setup.shop = .builtIn(settings.demoShop)
      var world = try setup.world(at: clock.now)
      world.baseURL = origin
      return Shop(world, clock: { clock.now })
    }
    faults = settings.demoFaults
    pagesAddress = settings.pagesAddress
  }

  /// What it holds now; `nil` before it is opened.
  var world: World? { get async { await shop?.snapshot() } }

  /// Serves it, with the faults of the command line.
  func start() async throws -> RunningSandbox {
    let shop = try open()
    for rule in faults { await shop.apply(rule) }
    self.shop = shop
    return try await RunningSandbox.start(
      Server(shop), sharing: pagesAddress.map { SharedPages(shop, on: $0) })
  }

  /// Does what the panel asks for; what is on afterwards.
  func carryOut(_ order: FaultPanel.Order) async -> [ActiveFault] {
    guard let shop else { return faults.map(ActiveFault.init) }
    switch order {
    case .read: break
    case .apply(let fault):
      if let known = Fault(named: fault.fault) {
        await shop.apply(FaultRule(known, on: fault.call, strikes: fault.strikes))
      }
    case .clear: await shop.clearFaults()
    }
    return await shop.snapshot().faults.map(ActiveFault.init)
  }
}

// MARK: - What a scenario does to it

extension DemoShop {
  nonisolated var controls: DemoControls {
    DemoControls(
      payPage: { await self.payPage($0, $1, session: $2) }, apply: { await self.apply($0) },
      clearFaults: { await self.carryOut(.clear) }, clockForward: { await self.clockForward($0) })
  }

  private func apply(_ rule: FaultRule) async -> [ActiveFault] {
    await shop?.apply(rule)
    return await carryOut(.read)
  }

  private func clockForward(_ seconds: Int) async {
    await post("/sandbox/clock", #"{"advance": \#(seconds)}"#)
  }

  /// The file at an address of the shop; `nil` where there is none.
  func file(at address: String) async -> [UInt8]? {
    guard let path = URL(string: address)?.path(), let shop else { return nil }
    let response = await shop.respond(to: Request("GET", path))
    return response.status == 200 ? response.body : nil
  }

  /// A button of the page where there is one, else a word of the gateway.
  private func payPage(_ act: Act.PageAct, _ link: PaymentLink?, session: Int) async -> Bool {
    let page = link.flatMap { URL(string: $0.url)?.path } ?? "/pay/none"
    return switch act {
    case .pay: await post(page, "action=pay&card=4242424242424242")
    case .decline: await post(page, "action=decline&card=4000000000000002")
    case .cancel: await post(page, "action=cancel")
    case .expire: await post("/sandbox/sessions/\(session)/expire")
    case .fail: await post("/sandbox/sessions/\(session)/fail")
    }
  }

  @discardableResult private func post(_ path: String, _ body: String = "") async -> Bool {
    let response = await shop?.respond(to: Request("POST", path, body: Array(body.utf8)))
    return response.map { $0.status < 400 } ?? false
  }
}

extension FaultPanel {
  /// Everything that the sandbox can do wrong; nothing where a project is set.
  init(_ settings: Settings) {
    guard settings.target == nil else {
      self.init()
      return
    }
    self = .demo(active: settings.demoFaults.map(ActiveFault.init))
  }

  /// Everything that the sandbox can do wrong.
  static func demo(active: [ActiveFault] = []) -> FaultPanel {
    FaultPanel(
      choices: Fault.catalogue.map { Choice(name: $0.example.name, meaning: $0.meaning) },
      calls: usual.map(\.rawValue), active: active)
  }

  /// The calls of a purchase, in their order.
  private static let usual: [Call] = [
    .createOrder, .createSession, .getSessionByOrderId, .getOrderByMarkerAndId, .getAllOrdersByMarker,
    .previewOrder, .auth, .refresh, .getProducts, .getFormByMarker, .getAllOrdersStorage, .getAccounts,
    .updateOrderByMarkerAndId,
  ]
}

extension ActiveFault {
  fileprivate init(_ rule: FaultRule) {
    self.init(call: rule.endpoint, fault: rule.fault.name, strikes: rule.strikes)
  }
}
