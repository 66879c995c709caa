import CheckoutScenario
import Foundation
import OneEntryClient
import Testing
import TestSupport

@testable import CheckoutViewModel
@testable import checkout

/// What goes into an evidence pack. A new file is tried here as soon as it exists.
@Suite(.timeLimit(.minutes(5)))
struct EvidenceTests {
  private static let name = #"Wil"hel\mina/é"#
  private static let coupon = "SUMMER10"

  /// A payment that waits, with everything that a shopper typed and every call that was made.
  private static func evidence(at testShop: TestShop, _ language: Language = .english) async throws
    -> Evidence
  {
    let calls = CallBook()
    var buyer = await testShop.run(observer: calls.observer)
    await buyer.speak(language)
    await buyer.signIn()
    await buyer.act(.form(.opened))
    let index = try #require(buyer.app.shopping.form.fields.firstIndex { $0.id == "name" })
    await buyer.act(
      .navigation(.opened(.orderForm)), .form(.focused(.field(index))), .form(.edited(.insert(name))))
    let before = buyer.app
    await buyer.goToReview()
    await buyer.act(.pricing(.couponGiven(coupon)))
    var sending = buyer.app
    _ = sending.handle(.checkout(.confirmTapped), at: buyer.clock.now)
    var session = SessionRecorder(isDemo: false)
    session.note(.navigation(.opened(.review)), from: before, to: buyer.app)
    session.note(.checkout(.confirmTapped), from: buyer.app, to: sending)
    await buyer.confirm()
    return Evidence(
      app: buyer.app, window: (120, 40), time: Date(timeIntervalSince1970: 0), exchanges: calls.all,
      session: session, shop: "general", setup: #"{"version":"1"}"#, machine: ["TERM": "xterm"])
  }

  @Test(arguments: Language.allCases)
  func `no file has a link, a token, a password or what was typed in it`(_ language: Language) async throws {
    try await TestShop.visit { testShop in
      let evidence = try await Self.evidence(at: testShop, language)
      let link = try #require(evidence.app.shopping.watch?.link?.url)
      let token = try #require(link.split(separator: "/").last.map(String.init))
      let canaries = [
        Canary("name", Self.name), Canary("link", link), Canary("link's token", token),
        Canary("app token", testShop.announcement.appToken), Canary("user", "your-user@email.com"),
        Canary("coupon", Self.coupon), Canary("coupon's discount", Self.coupon.lowercased()),
      ]
      for file in EvidenceFile.allCases {
        let text = file.text(of: evidence)
        let readings = Data(text.utf8).readings
        for canary in canaries { #expect(!canary.isIn(readings), "\(canary.name) in \(file.rawValue)") }
      }
      #expect(!Canary("name", Self.name).isIn(Data(evidence.archive).readings))
    }
  }

  @Test func `a coupon is on no screen and in no call of a pack, wherever it is shown`() async throws {
    try await TestShop.visit { testShop in
      let calls = CallBook()
      var buyer = await testShop.run(observer: calls.observer)
      await buyer.goToReview()
      for code in [Self.coupon, "NO-SUCH-CODE"] {
        await buyer.act(.pricing(.couponGiven(code)))
        let evidence = Evidence(
          app: buyer.app, window: (120, 40), time: Date(), exchanges: calls.all,
          session: SessionRecorder(isDemo: true), setup: "", machine: [:])
        for file in [EvidenceFile.screen, .picture, .calls] {
          #expect(
            !Canary("coupon", code).isIn(Data(file.text(of: evidence).utf8).readings), "\(file) \(code)")
        }
      }
      #expect(calls.all.contains { $0.call == .previewOrder })
    }
  }

  @Test func `what was searched for is in no pack`() async throws {
    try await TestShop.visit { testShop in
      let calls = CallBook()
      let buyer = await testShop.run(observer: calls.observer)
      _ = try? await buyer.services.catalog.search("Wilhelmina & Co")
      #expect(calls.all.contains { $0.target.contains("Wilhelmina") })
      let archive = CallExport.archive.text(calls.all.map(\.withoutPersonalData), version: "1")
      #expect(!archive.contains("Wilhelmina") && archive.contains("name="))
    }
  }

  @Test func `every file says something`() async throws {
    try await TestShop.visit { testShop in
      let evidence = try await Self.evidence(at: testShop)
      for file in EvidenceFile.allCases {
        #expect(file.text(of: evidence).contains(Self.sign(of: file)), "\(file)")
      }
    }
  }

  @Test(arguments: [EvidenceFile.calls, .setup, .orders])
  func `what is called JSON is one value`(_ file: EvidenceFile) async throws {
    try await TestShop.visit { testShop in
      let text = file.text(of: try await Self.evidence(at: testShop))
      _ = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
    }
  }

  private static func sign(of file: EvidenceFile) -> String {
    switch file {
    case .note: "steps.yaml    what was done"
    case .screen: "Order 89"
    case .picture: "</svg>"
    case .steps: #"fill: {name: "•••"}"#
    case .calls: #""url":"http:"#
    case .contract: "No answer differed."
    case .setup: #"{"machine":{"TERM":"xterm"},"program":{"version":"1"}}"#
    case .orders: #""order":89"#
    }
  }

  @Test func `a password that is shown on the screen is not shown in a pack`() async throws {
    try await TestShop.visit { testShop in
      var buyer = await testShop.run()
      await buyer.act(.navigation(.opened(.signIn)))
      await buyer.fillInSignIn()
      await buyer.act(.signIn(.edited(.reveal)))
      let evidence = Evidence(
        app: buyer.app, window: (80, 24), time: Date(), exchanges: [], session: SessionRecorder(isDemo: true),
        setup: "", machine: [:])
      #expect(buyer.app.signIn.fields.contains { $0.isRevealed && $0.text == "123456" })
      #expect(!EvidenceFile.screen.text(of: evidence).contains("123456"))
      #expect(EvidenceFile.note.text(of: evidence).contains("F12"))
    }
  }
}
