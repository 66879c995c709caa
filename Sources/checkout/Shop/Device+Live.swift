import CheckoutScreens
import CheckoutViewModel
import CursesTerminal
import Foundation

extension Services.Device {
  /// This computer, with the terminal that the program runs on; receipts name the project.
  private static func live(_ terminal: Terminal, project: Project, watch: CallWatch) -> Services.Device {
    var device = Services.Device(
      useLanguage: { _ in },
      qrModules: QRCode.modules,
      open: { link throws(Failure) in try await Browser.open(link) },
      copy: { terminal.copy($0) },
      edit: { text throws(Failure) in
        let environment = ProcessInfo.processInfo.environment.withoutSecrets
        do throws(EditorError) {
          return try await terminal.edit(text, environment: environment)
        } catch {
          throw .device(DeviceFailure(error))
        }
      },
      saveReceipt: { own, note, format, language throws(Failure) in
        let receipt = Receipt(
          own, shop: project.title(in: language), note: note, language: language, timeZone: .current)
        return try OwnFile.save(receipt: receipt.text(format), of: own.id, format)
      },
      suspend: { terminal.suspend() },
      quit: { Task { await terminal.stop() } }, watchCalls: { watch.start() },
      saveCalls: { calls throws(Failure) in try OwnFile.save(calls: calls) })
    device.draw = PictureProgram().draw
    device.ring = { terminal.ring() }
    return device
  }

  /// What the settings leave of this computer.
  static func device(of settings: Settings, on terminal: Terminal, watch: CallWatch) -> Services.Device {
    settings.restriction == nil
      ? live(terminal, project: settings.project, watch: watch) : visited(on: terminal, watch: watch)
  }

  /// A computer whose owner is not the one who shops: there is no way to a program, a file or a shell.
  private static func visited(on terminal: Terminal, watch: CallWatch) -> Services.Device {
    var device = Services.Device.none
    device.watchCalls = { watch.start() }
    device.qrModules = QRCode.modules
    device.copy = { terminal.copy($0) }
    device.ring = { terminal.ring() }
    device.quit = { Task { await terminal.stop() } }
    return device
  }

  /// What the settings leave of this computer without a screen.
  static func lines(of settings: Settings, quit: @escaping @Sendable () -> Void) -> Services.Device {
    var device = settings.restriction == nil ? lines(settings.project) : .none
    device.ring = { Console.ring() }
    device.quit = quit
    return device
  }

  /// This computer without a screen.
  private static func lines(_ project: Project) -> Services.Device {
    var device = Services.Device.none
    device.open = { link throws(Failure) in try await Browser.open(link) }
    device.saveReceipt = { own, note, format, language throws(Failure) in
      let receipt = Receipt(
        own, shop: project.title(in: language), note: note, language: language, timeZone: .current)
      return try OwnFile.save(receipt: receipt.text(format), of: own.id, format)
    }
    return device
  }
}

extension DeviceFailure {
  fileprivate init(_ error: EditorError) {
    switch error {
    case .notFound(let name): self = .notFound(.editing, name)
    case .notStarted(let name): self = .notStarted(.editing, name)
    case .failed(let name, let status): self = .endedWithError(.editing, name, status: Int(status))
    case .savedNothing(let name): self = .savedNothing(name)
    case .savedNoText(let name): self = .savedNoText(name)
    case .noFile: self = .noFileForText
    }
  }
}
