import Foundation

/// An open file or directory; never reached through a symbolic link, and closed when nobody refers to it any more.
package final class PrivateFile: Sendable {
  package let descriptor: Int32

  /// Opens a file. One that is created is for its owner alone.
  package init(_ path: String, _ flags: Int32) throws(SystemError) {
    // Without O_NONBLOCK a pipe in the file's place would hang the program.
    descriptor = try SystemError.check(open(path, flags | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0o600))
  }

  deinit { close(descriptor) }

  package func status() throws(SystemError) -> stat {
    var status = stat()
    try SystemError.check(fstat(descriptor, &status))
    return status
  }

  /// Takes away what group and others may do.
  package func makePrivate() throws(SystemError) {
    let mode = try status().st_mode
    if mode & 0o077 != 0 { try SystemError.check(fchmod(descriptor, mode & 0o700)) }
  }

  /// The first `length` bytes of the file, or all where it is shorter.
  func beginning(_ length: Int) throws(SystemError) -> Data {
    var buffer = [UInt8](repeating: 0, count: length)
    var count = 0
    while count < length {
      let read = pread(descriptor, &buffer[count], length - count, off_t(count))
      if read < 0 { throw .last }
      if read == 0 { break }
      count += read
    }
    return Data(buffer.prefix(count))
  }

  /// Everything in the file; `nil` where it is longer than `limit` bytes.
  func contents(upTo limit: Int) throws(SystemError) -> Data? {
    let data = try beginning(limit + 1)
    return data.count > limit ? nil : data
  }

  /// Replaces what is in the file.
  package func replaceContents(with data: Data) throws(SystemError) {
    try SystemError.check(ftruncate(descriptor, 0))
    let bytes = [UInt8](data)
    var count = 0
    while count < bytes.count {
      let written = bytes[count...].withUnsafeBytes {
        pwrite(descriptor, $0.baseAddress, $0.count, off_t(count))
      }
      if written < 0 { throw .last }
      count += written
    }
  }

  /// Waits until the disk has it.
  func flush() throws(SystemError) {
    try SystemError.check(fsync(descriptor))
  }
}
