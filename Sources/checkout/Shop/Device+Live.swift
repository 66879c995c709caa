import CheckoutScreens
import CheckoutViewModel
import CursesTerminal
import Foundation

extension Services.Device {
  /// This computer, with the terminal that the program runs on; `shop` is what receipts call the project.
  static func live(_ terminal: Terminal, shop: String) -> Services.Device {
    Services.Device(
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
      saveReceipt: { own, customer, format, language throws(Failure) in
        let receipt = Receipt(own, shop: shop, customer: customer, language: language, timeZone: .current)
        return try ReceiptFile.save(receipt, of: own.id, format)
      },
      suspend: { terminal.suspend() },
      quit: { Task { await terminal.stop() } })
  }

  /// What the settings leave of this computer.
  static func device(of settings: Settings, on terminal: Terminal) -> Services.Device {
    settings.restriction == nil ? live(terminal, shop: settings.project.name) : visited(on: terminal)
  }

  /// A computer whose owner is not the one who shops: there is no way to a program, a file or a shell.
  private static func visited(on terminal: Terminal) -> Services.Device {
    var device = Services.Device.none
    device.qrModules = QRCode.modules
    device.copy = { terminal.copy($0) }
    device.quit = { Task { await terminal.stop() } }
    return device
  }

  /// What the settings leave of this computer without a screen.
  static func lines(of settings: Settings, quit: @escaping @Sendable () -> Void) -> Services.Device {
    guard settings.restriction != nil else { return lines(shop: settings.project.name, quit: quit) }
    var device = Services.Device.none
    device.quit = quit
    return device
  }

  /// This computer without a screen.
  private static func lines(shop: String, quit: @escaping @Sendable () -> Void) -> Services.Device {
    var device = Services.Device.none
    device.open = { link throws(Failure) in try await Browser.open(link) }
    device.saveReceipt = { own, customer, format, language throws(Failure) in
      let receipt = Receipt(own, shop: shop, customer: customer, language: language, timeZone: .current)
      return try ReceiptFile.save(receipt, of: own.id, format)
    }
    device.quit = quit
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
