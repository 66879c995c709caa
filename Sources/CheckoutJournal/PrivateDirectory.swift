import Foundation

/// A directory that only its owner may enter.
struct PrivateDirectory: Sendable {
  let path: String

  /// Creates it with its parents where it is missing, and takes away what group and others may do there.
  init(_ path: String) throws(SystemError) {
    self.path = path
    try Self.make(path)
    let directory = try PrivateFile(path + "/.", O_RDONLY | O_DIRECTORY)
    guard try directory.status().st_uid == geteuid() else { throw SystemError(code: EPERM) }
    try directory.makePrivate()
  }

  func path(of name: String) -> String { path + "/" + name }

  /// Waits until the disk knows which files are there.
  func flush() throws(SystemError) {
    try PrivateFile(path + "/.", O_RDONLY | O_DIRECTORY).flush()
  }

  private static func make(_ path: String) throws(SystemError) {
    if mkdir(path, 0o700) == 0 { return }
    let failure = SystemError.last
    if failure.code == EEXIST { return }
    let parent = URL(filePath: path).deletingLastPathComponent().path
    guard failure.code == ENOENT, parent != path else { throw failure }
    try make(parent)
    try SystemError.check(mkdir(path, 0o700))
  }
}
