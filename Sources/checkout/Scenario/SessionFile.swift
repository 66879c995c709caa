import CheckoutJournal
import CheckoutScenario
import CheckoutViewModel
import Foundation

/// A scenario file that is written while a person shops, for its owner alone: names and addresses are in it, passwords
/// are not. It is whole after each step.
@MainActor final class SessionFile {
  private let path: String
  private var recorder: SessionRecorder
  private let shop: String?
  /// Whether the shopper knows that it cannot be written.
  private var hasComplained = false

  /// Begins the file anew; throws why it cannot be written.
  init(_ path: String, _ settings: Settings) throws(SettingsError) {
    _ = try PrivateFile.opened(path, for: "--record")
    self.path = path
    let isDemo = settings.target == nil
    recorder = SessionRecorder(isDemo: isDemo, start: Date(), faults: settings.demoFaults)
    shop = isDemo ? settings.demoShop.rawValue : nil
    do throws(SystemError) { try write() } catch { throw .unwritable(path, "--record", error.reason) }
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
      if self.recorder.steps.count > count { self.writeOrComplain(to: store) }
    }
  }

  /// Says once that it cannot be written, and again after it could.
  private func writeOrComplain(to store: Store) {
    do throws(SystemError) {
      try write()
      hasComplained = false
    } catch {
      guard !hasComplained else { return }
      hasComplained = true
      store.send(.device(.recordingFailed(.device(.recordingNotWritten(path)))))
    }
  }

  /// Puts a new file in the place of the old one, which stays as it was where there is no room for the new one.
  private func write() throws(SystemError) {
    let text = RunExport.session.text(RunRecord(session: recorder), title: "A recorded session", shop: shop)
    let new = "\(path).\(getpid()).new"
    do throws(SystemError) {
      try PrivateFile(new, O_WRONLY | O_CREAT | O_EXCL).replaceContents(with: Data(text.utf8))
      try SystemError.check(rename(new, path))
    } catch {
      if error.code != EEXIST { unlink(new) }
      throw error
    }
  }
}
