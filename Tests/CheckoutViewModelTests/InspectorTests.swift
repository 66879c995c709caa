import CheckoutViewModel
import Foundation
import OneEntryClient
import Testing

/// The calls to the shop as they are kept, filtered and followed.
struct InspectorTests {
  static func call(
    _ id: Int, _ call: Call = .getProducts, status: Int? = 200, body: MaskedJSON? = nil,
    differences: [Difference] = []
  ) -> Exchange {
    Exchange(
      id: "\(id)", time: Sample.now, call: call, method: .get, origin: "https://shop.example",
      target: "/api/content/x?a=b",
      answer: status.map { Exchange.Answer(status: $0, body: body, differences: differences) })
  }

  private func opened(_ exchanges: [Exchange] = (1...3).map { call($0) }) -> App {
    var app = Sample.app()
    app.follow(.inspector(.toggled))
    for exchange in exchanges { app.follow(.inspector(.noted(exchange))) }
    return app
  }

  @Test func `nothing is kept before it is opened, and calls are asked for once`() {
    var app = Sample.app()
    app.follow(.inspector(.noted(Self.call(1))))
    #expect(app.inspector.exchanges.isEmpty && app.inspector.place == .closed)
    #expect(app.follow(.inspector(.toggled)) == [.watchCalls])
    #expect(app.follow(.inspector(.closed), .inspector(.toggled)) == [])
    app.follow(.inspector(.closed), .inspector(.noted(Self.call(2))))
    #expect(app.inspector.exchanges.map(\.id) == ["2"])
  }

  @Test func `where the shop is only read, what was not sent is shown at once`() {
    var app = Sample.app()
    var project = app.project
    project.isReadOnly = true
    app = App(project: project, language: .english, theme: "terminal")
    app.follow(.inspector(.noted(Self.call(1))))
    #expect(app.inspector.place == .closed && app.inspector.exchanges.count == 1)
    var order = Self.call(2, .createOrder, status: nil)
    order.problem = "read-only"
    app.follow(.inspector(.noted(order)))
    #expect(app.inspector.place == .focused && app.inspector.selected == order)
  }

  @Test func `the calls of one user are not there for the next`() {
    var app = opened()
    app.follow(
      .signIn(.resumed(.success("ann@example.com"))), .inspector(.noted(Self.call(4))),
      .inspector(.moved(by: -1)))
    app.follow(.inspector(.toggled), .program(.signOutTapped), .overlay(.answered(yes: true)))
    #expect(app.inspector.exchanges.isEmpty && app.inspector.isFollowing)
    app.follow(.inspector(.noted(Self.call(5))))
    #expect(app.inspector.exchanges.map(\.id) == ["5"])
  }

  @Test func `the keys go to the calls and back to the screen`() {
    var app = opened()
    #expect(app.inspector.place == .focused)
    app.follow(.inspector(.toggled))
    #expect(app.inspector.place == .beside)
    app.follow(.inspector(.toggled))
    #expect(app.inspector.place == .focused)
  }

  @Test func `only the newest calls are kept`() {
    let app = opened((1...600).map { Self.call($0) })
    #expect(app.inspector.exchanges.count == Inspector.capacity)
    #expect(app.inspector.exchanges.first?.id == "101" && app.inspector.exchanges.last?.id == "600")
  }

  @Test func `large bodies push older calls out`() {
    let body = MaskedJSON.array((0..<1499).map { _ in .value(1) })
    let app = opened((1...100).map { Self.call($0, body: body) })
    let kept = app.inspector.exchanges
    #expect(kept.reduce(0) { $0 + $1.size } <= Inspector.valueCapacity)
    #expect(kept.last?.id == "100" && kept.count == Inspector.valueCapacity / 1501)
  }

  @Test func `the newest call is shown until another is chosen, and again from the last one on`() {
    var app = opened()
    #expect(app.inspector.selected?.id == "3" && app.inspector.isFollowing)
    app.follow(.inspector(.moved(by: -1)), .inspector(.noted(Self.call(4))))
    #expect(app.inspector.selected?.id == "2" && !app.inspector.isFollowing)
    app.follow(.inspector(.moved(by: 1)), .inspector(.moved(by: 1)), .inspector(.moved(by: 1)))
    #expect(app.inspector.selected?.id == "4" && app.inspector.isFollowing)
    app.follow(.inspector(.moved(by: -9)))
    #expect(app.inspector.selected?.id == "1")
    app.follow(.inspector(.followTapped))
    #expect(app.inspector.selected?.id == "4")
  }

  @Test(arguments: [
    ("order", ["2", "4"]), ("404", ["3"]), ("ORDER get", ["4"]), ("≠", ["2"]), ("x?a", ["1", "2", "3", "4"]),
    ("zzz", []),
  ])
  func `what is typed filters`(text: String, ids: [String]) {
    let difference = Difference(path: "id", kind: .missing)
    var app = opened([
      Self.call(1), Self.call(2, .createOrder, differences: [difference]), Self.call(3, status: 404),
      Self.call(4, .getAllOrdersByMarker),
    ])
    app.follow(.inspector(.filtered(.insert(text))))
    let wanted = text == "ORDER get" ? ["2", "4"] : ids
    #expect(app.inspector.shown.map(\.id) == wanted)
    #expect(app.inspector.selected?.id == wanted.last)
  }

  @Test func `a difference is counted each time that it comes`() {
    let difference = Difference(path: "totalSum", kind: .type(expected: "number", found: "text"))
    let app = opened([
      Self.call(1, .createOrder, differences: [difference]),
      Self.call(2, .createOrder, differences: [difference]),
      Self.call(3, .getProducts, differences: [difference]),
    ])
    #expect(app.inspector.differences.map(\.times) == [2, 1])
    #expect(app.inspector.differences.first?.difference.sentence == "totalSum: text instead of number")
  }

  @Test func `a call is copied as a command, and all are saved`() {
    var app = opened()
    #expect(app.follow(.inspector(.copyTapped)) == [.copy(.call(Self.call(3)))])
    #expect(app.follow(.inspector(.saveTapped)) == [.saveCalls((1...3).map { Self.call($0) })])
    app.follow(.inspector(.saved(.success("calls.har"))))
    #expect(app.notice == .callsSaved(path: "calls.har"))
    var empty = opened([])
    #expect(empty.follow(.inspector(.copyTapped), .inspector(.saveTapped)) == [])
    #expect(CopiedText.call(Self.call(1)).text.hasPrefix("curl --request GET 'https://shop.example/"))
  }

  @Test func `a call that is noted says nothing and takes no notice away`() {
    var app = opened()
    app.follow(.device(.copied(.orderNumber(89))), .inspector(.noted(Self.call(9))))
    #expect(app.notice == .copied(.orderNumber(89)))
  }
}
