import CheckoutScreens
import CheckoutViewModel
import CursesTerminal
import Foundation

extension Services.Device {
  /// This computer, with the terminal that the program runs on.
  static func live(_ terminal: Terminal, _ settings: Settings) -> Services.Device {
    Services.Device(
      useLanguage: { _ in },
      qrModules: QRCode.modules,
      open: { link throws(Failure) in try Browser.open(link) },
      copy: { terminal.copy($0) },
      edit: { text throws(Failure) in
        let environment = ProcessInfo.processInfo.environment.withoutSecrets
        guard let edited = await terminal.edit(text, environment: environment) else {
          throw .local("the editor did not save the text")
        }
        return edited
      },
      saveReceipt: { own, format, language throws(Failure) in
        try ReceiptFile.save(own, format, language)
      },
      suspend: { terminal.suspend() },
      quit: { Task { await terminal.stop() } })
  }

  /// For a run without a screen: nothing is opened, copied or edited.
  static let none = Services.Device(
    useLanguage: { _ in }, qrModules: { _ in [] }, open: { _ in }, copy: { _ in }, edit: { $0 },
    saveReceipt: { _, _, _ in "" }, suspend: {}, quit: {})
}
