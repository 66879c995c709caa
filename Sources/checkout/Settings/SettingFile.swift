import Foundation

/// Reads a file of settings. One that is there but cannot be read or decoded is an error: to go on without it
/// would silently open another shop.
enum SettingFile {
  private static let mostBytes = 1 << 20

  /// The text of the file; `nil` where there is none. One of the host's belongs to root, and nobody else can write it.
  static func text(at path: String, ownedByHost: Bool = false) throws(SettingsError) -> String? {
    // Without O_NONBLOCK a pipe that nobody writes to would hang the program.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      let reason = errno
      if reason == ENOENT || reason == ENOTDIR { return nil }
      throw unreadable(path, "cannot be read: \(String(cString: strerror(reason)))")
    }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw unreadable(path, "is not a file")
    }
    if ownedByHost, status.st_uid != 0 || status.st_mode & 0o022 != 0 {
      throw unreadable(path, "can be written by others than root")
    }
    guard status.st_size <= mostBytes, let data = try? file.readToEnd() ?? Data() else {
      throw unreadable(path, "is too large, or cannot be read")
    }
    guard let text = decoded(data) else { throw unreadable(path, "is not text in UTF-8 or UTF-16") }
    return text
  }

  /// UTF-8, or UTF-16 with a byte order mark, which is what `>` of older PowerShells writes.
  private static func decoded(_ data: Data) -> String? {
    let isUTF16 = data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF])
    if isUTF16, !data.count.isMultiple(of: 2) { return nil }
    let text = String(data: data, encoding: isUTF16 ? .utf16 : .utf8)
    return text.flatMap { $0.contains("\0") ? nil : String($0.drop { $0 == "\u{FEFF}" }) }
  }

  private static func unreadable(_ path: String, _ reason: String) -> SettingsError {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return SettingsError(
      name: name, origin: path, reason: reason,
      advice: "Save it as plain text in UTF-8 that you may read, or move it away.")
  }
}
