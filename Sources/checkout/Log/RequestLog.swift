import Foundation
import OneEntryClient

/// A file with one line of JSON for the settings of a run, then one for each exchange with the shop, for
/// developers who test a project. It contains no secret: see `Exchange.logLine`.
final class RequestLog: Sendable {
  private let descriptor: Int32

  /// Opens a file to be added to, for its owner alone; a missing one is made. Throws the system's reason.
  init(_ path: String) throws(SettingsError) {
    // Without O_NONBLOCK a pipe that nobody reads would hang the program.
    descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0o600)
    guard descriptor >= 0 else { throw .unwritableLog(path, String(cString: strerror(errno))) }
    var status = stat()
    fstat(descriptor, &status)
    guard status.st_mode & S_IFMT == S_IFREG else { throw .unwritableLog(path, "it is not a file") }
    guard fchmod(descriptor, 0o600) == 0 else {
      throw .unwritableLog(path, String(cString: strerror(errno)))
    }
  }

  deinit { close(descriptor) }

  /// Appends a line in one write, so that lines of other processes are not mixed in. A line that cannot be
  /// written is skipped.
  func add(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = write(descriptor, bytes, bytes.count)
  }
}

extension SettingsError {
  fileprivate static func unwritableLog(_ path: String, _ reason: String) -> SettingsError {
    SettingsError(
      name: "log", origin: path, reason: "cannot be written: \(reason)",
      advice: "Give the path of a file of your own.")
  }
}
