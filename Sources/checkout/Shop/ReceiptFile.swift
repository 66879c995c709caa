import CheckoutViewModel
import Foundation

/// Writes receipts into the working folder, for nobody else to read.
enum ReceiptFile {
  /// Writes `order-89.txt`, or with another number at its end where that file exists already; yields where it is.
  static func save(_ text: String, of orderID: Int, _ format: ReceiptFormat) throws(Failure) -> String {
    for copy in 1...99 {
      let name = copy == 1 ? "order-\(orderID)" : "order-\(orderID)-\(copy)"
      let path = "\(name).\(format.rawValue)"
      let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600)
      if file >= 0 { return try write(text, to: file, path) }
      guard errno == EEXIST else { break }
    }
    throw .device(.receiptNotWritten("order-\(orderID).\(format.rawValue)"))
  }

  /// The way to the file from the root, or from the home folder.
  private static func whole(_ path: String) -> String {
    let whole = URL(filePath: path).standardizedFileURL.path
    let home = FileManager.default.homeDirectoryForCurrentUser.path
    return whole.hasPrefix(home + "/") ? "~" + whole.dropFirst(home.count) : whole
  }

  private static func write(_ text: String, to file: Int32, _ path: String) throws(Failure) -> String {
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    do {
      try handle.write(contentsOf: Data(text.utf8))
      return whole(path)
    } catch {
      throw .device(.receiptNotWritten(path))
    }
  }
}
