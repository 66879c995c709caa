import CheckoutViewModel
import Foundation
import OneEntryClient

/// Writes files into the working folder, for nobody else to read.
enum OwnFile {
  /// Writes `order-89.txt`; yields where it is.
  static func save(
    receipt text: String, of orderID: Int, _ format: ReceiptFormat
  ) throws(Failure) -> String {
    try save(text, "order-\(orderID)", format.rawValue, DeviceFailure.receiptNotWritten)
  }

  /// Writes `calls.har`; yields where it is.
  static func save(calls: [Exchange]) throws(Failure) -> String {
    let text = CallExport.archive.text(calls, version: Checkout.version)
    return try save(text, "calls", "har", DeviceFailure.callsNotWritten)
  }

  /// Writes `evidence.zip` into a folder, which is made where there is none, or into the working folder; yields where it
  /// is.
  static func save(evidence bytes: [UInt8], in folder: String?) throws(Failure) -> String {
    if let folder {
      try? FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
    return try save(
      bytes, (folder.map { $0 + "/" } ?? "") + "evidence", "zip", DeviceFailure.evidenceNotWritten)
  }

  private static func save(
    _ text: String, _ name: String, _ ending: String, _ failure: (String) -> DeviceFailure
  ) throws(Failure) -> String {
    try save(Array(text.utf8), name, ending, failure)
  }

  /// Where a file of that name exists already, a number is added to the name.
  private static func save(
    _ bytes: [UInt8], _ name: String, _ ending: String, _ failure: (String) -> DeviceFailure
  ) throws(Failure) -> String {
    for copy in 1...99 {
      let path = (copy == 1 ? name : "\(name)-\(copy)") + "." + ending
      let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600)
      if file >= 0 {
        guard write(bytes, to: file) else { throw .device(failure(path)) }
        return whole(path)
      }
      guard errno == EEXIST else { break }
    }
    throw .device(failure("\(name).\(ending)"))
  }

  /// The way to the file from the root, or from the home folder.
  private static func whole(_ path: String) -> String {
    let whole = URL(filePath: path).standardizedFileURL.path
    let home = FileManager.default.homeDirectoryForCurrentUser.path
    return whole.hasPrefix(home + "/") ? "~" + whole.dropFirst(home.count) : whole
  }

  private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    return (try? handle.write(contentsOf: Data(bytes))) != nil
  }
}
