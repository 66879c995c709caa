import Foundation

/// A lock between processes: it goes with the process, however that ends.
final class LockFile: Sendable {
  private let file: PrivateFile

  init(_ path: String) throws(SystemError) {
    file = try PrivateFile(path, O_RDWR | O_CREAT)
  }

  /// Takes the lock, or says that somebody else has it.
  func take() throws(SystemError) -> Bool {
    if flock(file.descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
    if errno == EWOULDBLOCK { return false }
    throw .last
  }

  func release() {
    flock(file.descriptor, LOCK_UN)
  }

  /// Who says to have the lock.
  var holder: JournalOwner? {
    guard let data = try? file.contents(upTo: 4096) else { return nil }
    return try? JSONDecoder().decode(JournalOwner.self, from: data)
  }

  func write(_ holder: JournalOwner) throws {
    try file.replaceContents(with: try JSONEncoder().encode(holder))
  }
}
