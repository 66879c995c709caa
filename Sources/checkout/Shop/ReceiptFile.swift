import CheckoutScreens
import CheckoutViewModel
import Foundation

/// Writes receipts into the working folder, for nobody else to read.
enum ReceiptFile {
  /// Writes `order-89.txt`, or with another number at its end where that file exists already; yields its path.
  static func save(_ receipt: Receipt, of orderID: Int, _ format: ReceiptFormat) throws(Failure) -> String {
    let text = receipt.text(format)
    for copy in 1...99 {
      let name = copy == 1 ? "order-\(orderID)" : "order-\(orderID)-\(copy)"
      let path = "\(name).\(format.rawValue)"
      let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600)
      if file >= 0 { return try write(text, to: file, path) }
      guard errno == EEXIST else { break }
    }
    throw .device(.receiptNotWritten("order-\(orderID).\(format.rawValue)"))
  }

  private static func write(_ text: String, to file: Int32, _ path: String) throws(Failure) -> String {
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    do {
      try handle.write(contentsOf: Data(text.utf8))
      return path
    } catch {
      throw .device(.receiptNotWritten(path))
    }
  }
}
