import CheckoutScenario
import CheckoutScreens
import CheckoutViewModel
import Foundation
import OneEntryClient

/// Keeps what an evidence pack needs while somebody shops, and writes it down when it is asked for.
@MainActor final class EvidenceDesk {
  private let settings: Settings
  private let window: () -> (width: Int, height: Int)
  private let calls = CallBook()
  private var recorder: SessionRecorder
  private weak var store: Store?

  /// `window` is how large the screen is.
  init(_ settings: Settings, window: @escaping () -> (width: Int, height: Int) = { (120, 40) }) {
    self.settings = settings
    self.window = window
    recorder = SessionRecorder(isDemo: settings.target == nil, faults: settings.demoFaults)
  }

  /// Keeps every call; nobody is interested unless a pack was asked for at the start.
  nonisolated var observer: Observer { isAsked ? calls.observer : .nobody }

  private nonisolated var isAsked: Bool { settings.evidence != nil }

  /// Takes down what is done with a store from now on, where a pack was asked for at the start.
  func watch(_ store: Store) {
    self.store = store
    guard isAsked else { return }
    let former = store.onEvent
    store.onEvent = { [weak self, weak store] action, before in
      former?(action, before)
      if let self, let store { self.recorder.note(action, from: before, to: store.app) }
    }
  }

  /// Writes a pack into the working folder; yields where it is.
  func save() throws(Failure) -> String { try OwnFile.save(evidence: evidence, in: nil) }

  /// Writes the pack that was asked for at the start.
  func finish() throws(Failure) {
    if let folder = settings.evidence { _ = try OwnFile.save(evidence: evidence, in: folder) }
  }

  private var evidence: [UInt8] {
    guard let app = store?.app else { return [] }
    return Evidence(
      app: app, window: window(), time: Date(), exchanges: isAsked ? calls.all : app.inspector.exchanges,
      session: recorder, shop: settings.target == nil ? settings.demoShop.rawValue : nil,
      setup: settings.origins(), machine: Self.machine
    ).archive
  }

  private static var machine: [String: String] {
    let environment = ProcessInfo.processInfo.environment
    let names = [
      "TERM", "COLORTERM", "TERM_PROGRAM", "LANG", "LC_ALL", "LANGUAGE", "NO_COLOR", "TMUX", "STY",
    ]
    let told = names.compactMap { name in environment[name].map { (name, $0) } }
    return Dictionary(
      uniqueKeysWithValues: told + [("system", ProcessInfo.processInfo.operatingSystemVersionString)])
  }
}

extension EvidenceDesk {
  /// Writes the pack that was asked for at the start, or says why it could not be written.
  func finishOrComplain(_ language: Language) {
    do throws(Failure) { try finish() } catch {
      Console.complain("checkout: \(ConsoleMessages(language).notice(.failed(error)))")
    }
  }
}
