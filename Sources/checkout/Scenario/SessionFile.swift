import CheckoutScenario
import CheckoutViewModel
import Foundation

/// A scenario file that is written while a person shops, for its owner alone: names and addresses are in it, passwords
/// are not. It is whole after each step.
@MainActor final class SessionFile {
  private let file: FileHandle
  private var recorder: SessionRecorder
  private let shop: String?

  /// Opens the file, which begins anew; throws why it cannot be written.
  init(_ path: String, _ settings: Settings) throws(SettingsError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw SettingsError(
        name: "--record", origin: path, reason: "cannot be written: \(String(cString: strerror(errno)))",
        advice: "Give the path of a file of your own.")
    }
    file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    let isDemo = settings.target == nil
    recorder = SessionRecorder(isDemo: isDemo, start: Date(), faults: settings.demoFaults)
    shop = isDemo ? settings.demoShop.rawValue : nil
    write()
  }

  /// The same; where it cannot be written, says why and throws the exit status.
  static func openOrExit(_ path: String, _ settings: Settings) throws -> SessionFile {
    do throws(SettingsError) {
      return try SessionFile(path, settings)
    } catch {
      Console.complain("checkout: \(error)")
      throw ExitStatus.usage.code
    }
  }

  /// Writes down what is done with a store from now on.
  func record(_ store: Store) {
    store.onEvent = { [weak store] action, before in
      guard let store else { return }
      let count = self.recorder.steps.count
      self.recorder.note(action, from: before, to: store.app)
      if self.recorder.steps.count > count { self.write() }
    }
  }

  private func write() {
    let text = RunExport.session.text(RunRecord(session: recorder), title: "A recorded session", shop: shop)
    try? file.truncate(atOffset: 0)
    try? file.write(contentsOf: Data(text.utf8))
  }
}
