import CheckoutJournal
import Foundation

extension PrivateFile {
  /// Opens the file that an option names, for its owner alone; a missing one is made. Throws why it cannot be written.
  static func opened(
    _ path: String, for option: String, _ flags: Int32 = 0
  ) throws(SettingsError) -> PrivateFile {
    do throws(SystemError) {
      let file = try PrivateFile(path, O_WRONLY | O_CREAT | flags)
      let isFile = try file.status().st_mode & S_IFMT == S_IFREG
      if isFile { try file.makePrivate() }
      if isFile { return file }
    } catch {
      throw .unwritable(path, option, error.reason)
    }
    throw .unwritable(path, option, "it is not a file")
  }
}

extension SettingsError {
  /// A file of the shopper's that an option names cannot be written.
  static func unwritable(_ path: String, _ option: String, _ reason: String) -> SettingsError {
    SettingsError(
      name: option, origin: path, reason: "cannot be written: \(reason)",
      advice: "Give the path of a file of your own.")
  }
}
