import CheckoutViewModel
import Foundation
import Testing

@testable import CheckoutScenario
@testable import checkout

/// The file that `--record` writes.
@MainActor struct SessionFileTests {
  private let folder = FileManager.default.temporaryDirectory.path + "/record-\(UUID().uuidString)"

  init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }

  private var path: String { folder + "/session.yaml" }

  private func mode(of path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o777 : nil
  }

  @Test(arguments: [nil, 0o644, 0o666, 0o600] as [mode_t?])
  func `it is for its owner alone, whatever was there`(_ before: mode_t?) throws {
    if let before {
      close(open(path, O_CREAT | O_WRONLY, 0o600))
      chmod(path, before)
    }
    _ = try SessionFile(path, .sample)
    #expect(mode(of: path) == 0o600)
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("version: 1\n"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["session.yaml"])
  }

  @Test(arguments: ["/nonexistent/session.yaml", "/dev/full", "/dev/null", "/"])
  func `what is no file of one's own is refused with the reason`(_ path: String) {
    let error = #expect(throws: SettingsError.self) { try SessionFile(path, .sample) }
    #expect(error?.description.contains("--record (\(path)) cannot be written") == true)
  }

  @Test func `a pipe that nobody reads is refused, and does not hang the start`() throws {
    mkfifo(path, 0o600)
    #expect(throws: SettingsError.self) { try SessionFile(path, .sample) }
  }

  @Test func `a link is not followed`() throws {
    symlink("/tmp/elsewhere", path)
    #expect(throws: SettingsError.self) { try SessionFile(path, .sample) }
  }

  @Test func `where a step cannot be written the file stays whole, and the shopper is told once`()
    async throws
  {
    let file = try SessionFile(path, .sample)
    let stage = ScenarioStage(Scenario(title: "", steps: []), .sample)
    let store = stage.run.store
    file.record(store)
    let whole = try String(contentsOfFile: path, encoding: .utf8)
    let obstacle = "\(path).\(getpid()).new"
    mkdir(obstacle, 0o700)
    store.send(.navigation(.opened(.cart)))
    #expect(store.app.notice == .failed(.device(.recordingNotWritten(path))))
    store.send(.inspector(.saved(.success("calls.har"))))
    store.send(.navigation(.opened(.catalogue)))
    #expect(store.app.notice != .failed(.device(.recordingNotWritten(path))))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == whole)
    rmdir(obstacle)
    store.send(.navigation(.opened(.cart)))
    let steps = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").suffix(3)
    #expect(steps == ["  - open: cart", "  - open: catalogue", "  - open: cart"])
    while store.inFlight > 0 { await Task.yield() }
    await stage.close()
  }
}
