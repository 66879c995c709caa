import CheckoutJournal
import Foundation
import OneEntryClient

/// A file with one line of JSON for the settings of a run, then one for each exchange with the shop, for
/// developers who test a project. It contains no secret: see `Exchange.logLine`.
final class RequestLog: Sendable {
  private let file: PrivateFile

  /// Opens a file to be added to, for its owner alone; a missing one is made. Throws the system's reason.
  init(_ path: String) throws(SettingsError) { file = try .opened(path, for: "log", O_APPEND) }

  /// Appends a line in one write, so that lines of other processes are not mixed in. A line that cannot be
  /// written is skipped.
  func add(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = write(file.descriptor, bytes, bytes.count)
  }
}
