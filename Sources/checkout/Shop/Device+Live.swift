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
      open: { link throws(Failure) in try Browser.open(link) },
      copy: { terminal.copy($0) },
      edit: { text throws(Failure) in
        let environment = ProcessInfo.processInfo.environment.withoutSecrets
        guard let edited = await terminal.edit(text, environment: environment) else {
          throw .local("the editor did not save the text")
        }
        return edited
      },
      saveReceipt: { own, customer, format, language throws(Failure) in
        let receipt = Receipt(own, shop: shop, customer: customer, language: language, timeZone: .current)
        return try ReceiptFile.save(receipt.text(format), of: own.id, format)
      },
      suspend: { terminal.suspend() },
      quit: { Task { await terminal.stop() } })
  }
}
