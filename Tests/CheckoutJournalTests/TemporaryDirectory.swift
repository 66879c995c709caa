import Foundation

/// A directory that goes with the test.
final class TemporaryDirectory: Sendable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "journal-\(UUID().uuidString)")
    path = url.path
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func path(of name: String) -> String { path + "/" + name }

  var names: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() } }

  /// The bytes of every file.
  var bytes: Data {
    get throws { try names.reduce(into: Data()) { $0 += try Data(contentsOf: URL(filePath: path(of: $1))) } }
  }

  /// What a crash leaves behind: the files as they are, without anybody closing them.
  func copy() throws -> TemporaryDirectory {
    let copy = try TemporaryDirectory()
    for name in try names {
      try FileManager.default.copyItem(atPath: path(of: name), toPath: copy.path(of: name))
    }
    return copy
  }

  func write(_ text: String, to name: String, mode: mode_t = 0o600) throws {
    try Data(text.utf8).write(to: URL(filePath: path(of: name)))
    chmod(path(of: name), mode)
  }
}

/// The permission bits of a file.
func mode(of path: String) -> mode_t {
  var status = stat()
  return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
}
