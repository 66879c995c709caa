import CheckoutViewModel
import Foundation
import OneEntryClient
import OneEntrySandbox
import Testing

@testable import CheckoutScenario
@testable import checkout

/// What somebody does by hand becomes a scenario, and playing it makes the same calls.
@MainActor struct RecordingTests {
  /// A purchase by keys alone.
  private static let byHand = """
    version: 1
    title: By hand
    steps:
      - press: f4
      - type: your-user@email.com
      - press: tab
      - type: "123456"
      - press: enter
      - see: your-user@email.com
      - press: [enter, enter, down, enter, c]
      - press: ["-", ctrl-n]
      - type: 'Ann "Q" Example'
      - press: [tab, tab]
      - type: ann@example.com
      - press: ctrl-n
      - see: Nothing has been sent yet
      - press: c
      - type: SUMMER10
      - press: enter
      - press: p
      - state: {order: placed, payment: waiting}
      - pay page: pay
      - press: r
      - state: {payment: completed}
      - press: h
      - see: Your orders
    """

  private static func play(
    _ yaml: String, recorder: SessionRecorder? = nil
  ) async throws -> (outcome: ScenarioOutcome, calls: [Call], recorder: SessionRecorder?) {
    let stage = ScenarioStage(try Scenario(yaml: yaml), .sample)
    var recorder = recorder
    let store = stage.run.store
    if recorder != nil {
      store.onEvent = { action, before in recorder?.note(action, from: before, to: store.app) }
    }
    let outcome = await stage.run.run()
    let calls = stage.run.calls.all.map(\.call).filter { !polls.contains($0) }
    await stage.close()
    return (outcome, calls, recorder)
  }

  /// How often a payment is asked for depends on the time that somebody takes.
  private static let polls: Set<Call> = [.getSessionByOrderId, .getOrderByMarkerAndId]

  @Test func `a session by hand, recorded and played, makes the same calls`() async throws {
    let hand = try await Self.play(Self.byHand, recorder: SessionRecorder(isDemo: true))
    let isPlayed = hand.outcome.isSuccess
    #expect(isPlayed, "\(ScenarioSentences.text(hand.outcome, "by hand"))")
    let recording = try #require(hand.recorder).text(title: "Recorded", shop: "general")
    #expect(!recording.contains("123456"))
    let again = try await Self.play(recording)
    let isPlayedAgain = again.outcome.isSuccess
    #expect(isPlayedAgain, "\(recording)\n\(ScenarioSentences.text(again.outcome, "recorded"))")
    // What is only read may be read again by a hand that lingers.
    #expect(Set(again.calls) == Set(hand.calls), "\(recording)")
    #expect(again.calls.filter(\.writes) == hand.calls.filter(\.writes), "\(recording)")
  }

  @Test(arguments: [
    ("press: backspace", #"fill: {phone: ""}"#), ("press: ctrl-u", #"fill: {phone: ""}"#),
    ("press: [backspace, '7']", #"fill: {phone: 7}"#),
  ])
  func `what was cleared after it was written down is cleared in the recording`(
    edit: String, step: String
  ) async throws {
    let yaml = """
      version: 1
      title: Cleared
      steps:
        - sign in
        - add: 14
        - open: details
        - fill: {name: Ann}
        - fill: {phone: "5"}
        - open: cart
        - open: details
        - \(edit)
        - open: review
      """
    let hand = try await Self.play(yaml, recorder: SessionRecorder(isDemo: true))
    let isPlayed = hand.outcome.isSuccess
    #expect(isPlayed, "\(ScenarioSentences.text(hand.outcome, "by hand"))")
    let recorder = try #require(hand.recorder)
    #expect(recorder.steps.map(\.yaml).contains(step), "\(recorder.steps.map(\.yaml))")
    let recording = recorder.text(title: "Cleared", shop: "general")
    let again = try await Self.play(recording)
    let isPlayedAgain = again.outcome.isSuccess
    #expect(isPlayedAgain, "\(recording)\n\(ScenarioSentences.text(again.outcome, "recorded"))")
  }

  @Test func `a fault that is switched on by hand is in the recording`() async throws {
    let yaml = """
      version: 1
      title: Faults
      steps:
        - press: [ctrl-t, right, enter, down, space, x]
      """
    let hand = try await Self.play(yaml, recorder: SessionRecorder(isDemo: true))
    let steps = try #require(hand.recorder).steps.map(\.yaml)
    #expect(
      steps == [
        #"fault: "createOrder:server-error""#, #"fault: "createOrder:bad-gateway:*""#, "clear faults",
      ])
  }

  @Test(arguments: ["createOrder:reset-after", "*:latency=300:*", "auth:status=503/html:2"])
  func `a fault that is in force from the start is in the recording`(fault: String) throws {
    let recorder = SessionRecorder(isDemo: true, faults: [try FaultRule(fault)])
    let scenario = try Scenario(yaml: recorder.text(title: "Faults", shop: "general"), file: "recorded")
    #expect(scenario.steps.map(\.act) == [.fault([try FaultRule(fault)])])
  }

  @Test func `a recording says what was meant, and not which keys`() async throws {
    let hand = try await Self.play(Self.byHand, recorder: SessionRecorder(isDemo: true))
    let steps = try #require(hand.recorder).steps.map(\.yaml)
    #expect(
      steps == [
        "sign in", "add: {product: 1, quantity: 2}", "add: 2", "open: cart",
        "remove: {product: 2, quantity: 1}",
        "open: details", #"fill: {name: "Ann \"Q\" Example", email: ann@example.com}"#, "method: stripe",
        "open: review", "coupon: SUMMER10", "place", "check payment", "pay page: pay",
        "wait until: {payment: completed, within: 2m}", "open: orders",
      ])
  }

  /// What goes wrong, and the shop's clock, are no part of what a shopper does.
  private nonisolated static let beyondShopper: Set = [
    "busy.yaml", "inspector.yaml", "lost-answer.yaml", "lost-session.yaml",
  ]

  @Test(arguments: JourneyFile.all.filter { !beyondShopper.contains($0.name) })
  func `every journey, recorded and played, makes the same calls`(_ file: JourneyFile) async throws {
    let yaml = try String(contentsOfFile: file.path, encoding: .utf8)
    let shop = yaml.firstMatch(of: /shop: (\w+)/).map { String($0.1) } ?? "general"
    let first = try await Self.play(yaml, recorder: SessionRecorder(isDemo: true))
    let recording = try #require(first.recorder).text(title: "Recorded", shop: shop)
    let again = try await Self.play(recording)
    let isPlayedAgain = again.outcome.isSuccess
    #expect(isPlayedAgain, "\(recording)\n\(ScenarioSentences.text(again.outcome, "recorded"))")
    #expect(again.calls.map(\.rawValue).sorted() == first.calls.map(\.rawValue).sorted(), "\(recording)")
  }

  @Test(arguments: [
    "a", "Ann Example", "a: b", "- a", "#a", "'", "\"\\", "1\n2", "yes", " a ", "é\u{1}\u{85}", "{a}", "*a",
    "&a",
    "", "+33 6 12", "null", "a #b", "%", "@a", "`", "2027-01-15 10:00", "日本茶 🐤",
  ])
  func `what was typed is read again as it was`(text: String) throws {
    let step = RecordedStep(name: "fill", value: .filled([.init(name: "name", text: text)]))
    let value = try FileValue(yaml: step.yaml)
    #expect(value["fill"]?["name"]?.text == text, "\(step.yaml)")
  }
}
