import CheckoutViewModel
import Foundation

/// Opens payment pages in the desktop's own browser.
enum Browser {
  /// Starts the desktop's opener, without a shell and with an environment that holds no secret. The link was checked
  /// before; it starts with `http`, so it cannot be taken for an option.
  static func open(_ link: PaymentLink) async throws(Failure) {
    let process = Process()
    #if os(macOS)
      process.executableURL = URL(filePath: "/usr/bin/open")
    #else
      process.executableURL = URL(filePath: "/usr/bin/xdg-open")
    #endif
    process.arguments = [link.url]
    process.environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("ONEENTRY_") }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw .local("there is no xdg-open here; copy the link or scan the code instead")
    }
  }
}
