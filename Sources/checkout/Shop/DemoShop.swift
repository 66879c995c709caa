import CheckoutViewModel
import OneEntryClient
import OneEntrySandbox

/// The shop inside this program, which can be made to fail.
actor DemoShop {
  private let settings: Settings
  /// `nil` before it is opened.
  private var shop: Shop?

  /// The demo shop of the settings; it is opened when it is started.
  init(_ settings: Settings) { self.settings = settings }

  /// Serves it, with the faults of the command line.
  func start() async throws -> RunningSandbox {
    let shop = try Shop.opened(settings.demoShop, store: settings.demoStore)
    for rule in settings.demoFaults { await shop.apply(rule) }
    self.shop = shop
    return try await RunningSandbox.start(Server(shop))
  }

  /// Does what the panel asks for; what is on afterwards.
  func carryOut(_ order: FaultPanel.Order) async -> [ActiveFault] {
    guard let shop else { return settings.demoFaults.map(ActiveFault.init) }
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

extension FaultPanel {
  /// Everything that the sandbox can do wrong; nothing where a project is set.
  init(_ settings: Settings) {
    guard settings.target == nil else {
      self.init()
      return
    }
    self.init(
      choices: Fault.catalogue.map { Choice(name: $0.example.name, meaning: $0.meaning) },
      calls: Self.usual.map(\.rawValue), active: settings.demoFaults.map(ActiveFault.init))
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
