import CheckoutScreens
import Foundation
import TerminalRobot
import Testing

@testable import CheckoutScenario
@testable import checkout

/// Recordings of the screen.
@MainActor struct CastTests {
  private static func cast(of scenario: Scenario) async -> Asciicast {
    let stage = ScenarioStage(scenario, .sample)
    var cast = Asciicast(scenario, window: scenario.window)
    stage.run.onFrame = { cast.add($0) }
    _ = await stage.run.run()
    await stage.close()
    return cast
  }

  @Test func `a recording has a head, times that never go back, and a marker for each step`() async throws {
    let scenario = try #require(JourneyFile.all.first { $0.name == "card.yaml" }).scenario()
    let lines = await Self.cast(of: scenario).text.split(separator: "\n").map {
      try? JSONSerialization.jsonObject(with: Data($0.utf8))
    }
    let head = try #require(lines.first as? [String: Any])
    #expect(head["version"] as? Int == 2 && head["width"] as? Int == 100 && head["height"] as? Int == 30)
    let events = lines.dropFirst().compactMap { $0 as? [Any] }
    #expect(events.count == lines.count - 1 && events.allSatisfy { $0.count == 3 })
    let times = events.compactMap { $0[0] as? Double }
    #expect(times == times.sorted() && times.count == events.count)
    let markers = events.filter { $0[1] as? String == "m" }.compactMap { $0[2] as? String }
    #expect(markers == scenario.steps.map(\.text))
  }

  @Test func `a terminal that is sent a recording shows the last frame`() async throws {
    let scenario = try #require(JourneyFile.all.first { $0.name == "coupon.yaml" }).scenario()
    let stage = ScenarioStage(scenario, .sample)
    var frames = ANSIFrames()
    var output = ""
    stage.run.onFrame = { output += frames.next($0.canvas()) }
    _ = await stage.run.run()
    let shown = ShownText(stage.run.frame.canvas()).lines
    await stage.close()
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).out")
    try Data(output.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let robot = try Robot(
      URL(filePath: "/bin/sh"), arguments: ["-c", "cat '\(file.path)'; exec cat"],
      columns: scenario.window.width, rows: scenario.window.height)
    try robot.wait(for: "the last frame") { $0.lines == shown }
  }

  @Test func `rows that stay the same are not sent again`() {
    var frames = ANSIFrames()
    var canvas = Canvas(width: 4, height: 2)
    #expect(frames.next(canvas).contains("\u{1B}[2;1H"))
    #expect(frames.next(canvas) == "")
    canvas.draw("ab", column: 0, row: 1)
    let change = frames.next(canvas)
    #expect(change.contains("ab") && !change.contains("\u{1B}[1;1H"))
  }
}
