import CheckoutViewModel
import Testing

/// The faults of the demo shop, switched on from inside.
struct FaultPanelTests {
  private static let once = ActiveFault(call: "createOrder", fault: "reset-after", strikes: 1)

  private func app(active: [ActiveFault] = []) -> App {
    App(
      project: Project(name: "Demo shop", mode: .demo), language: .english, theme: "terminal",
      faults: FaultPanel(
        choices: [
          .init(name: "down", meaning: "closed"), .init(name: "reset-after", meaning: "done, reset"),
        ],
        calls: ["createOrder", "createSession"], active: active))
  }

  @Test func `a fault is switched on where it is to strike, for one call or until it is taken away`() {
    var app = app()
    #expect(app.follow(.faults(.opened)) == [.orderFaults(.read)])
    app.follow(.faults(.moved(by: 1)), .faults(.moved(by: 9)), .faults(.callMoved(by: 1)))
    #expect(app.follow(.faults(.switchedOn(once: true))) == [.orderFaults(.apply(Self.once))])
    app.follow(.faults(.callMoved(by: -1)))
    let lasting = ActiveFault(call: nil, fault: "reset-after", strikes: nil)
    #expect(app.follow(.faults(.switchedOn(once: false))) == [.orderFaults(.apply(lasting))])
    #expect(app.follow(.faults(.cleared)) == [.orderFaults(.clear)])
  }

  @Test func `the calls go round`() {
    var app = app()
    app.follow(.faults(.opened), .faults(.callMoved(by: -1)))
    #expect(app.faults.call == "createSession")
    app.follow(.faults(.callMoved(by: 1)))
    #expect(app.faults.call == nil)
  }

  @Test func `after each answer it is asked whether a fault for one call is still on`() {
    var app = app(active: [Self.once])
    #expect(app.follow(.orders(.loaded(.failure(.offline)))).contains(.orderFaults(.read)))
    app.follow(.faults(.told([])))
    #expect(!app.follow(.orders(.loaded(.failure(.offline)))).contains(.orderFaults(.read)))
    let lasting = ActiveFault(call: nil, fault: "down", strikes: nil)
    var other = self.app(active: [lasting])
    #expect(!other.follow(.orders(.loaded(.failure(.offline)))).contains(.orderFaults(.read)))
  }

  @Test func `a project cannot be made to fail`() {
    var app = Sample.app()
    #expect(app.follow(.faults(.opened), .faults(.switchedOn(once: true))) == [])
    #expect(!app.faults.isOpen)
  }
}
