import Foundation

/// Who came in over ssh: each has a journal and a sign-in of their own.
enum Visitor: Equatable, Sendable {
  /// Called so by the host.
  case named(String)
  /// Known by the public key that sshd accepted, in base64.
  case key(String)
  /// Known by nothing: what is kept ends with the session.
  case unknown

  /// By the name that the host gives, else by what sshd writes down where `ExposeAuthInfo` is on.
  init(name: String?, authentication: String?) throws(SettingsError) {
    if let name, !name.isEmpty {
      guard Self.isUsable(name) else {
        throw SettingsError(
          name: "CHECKOUT_IDENTITY", origin: "command line or environment", reason: "cannot name a folder",
          advice: "Use up to 64 letters, digits, dots, hyphens, underscores or at signs, a letter first.")
      }
      self = .named(name)
    } else {
      self = authentication.flatMap(Self.key(in:)).map { .key($0) } ?? .unknown
    }
  }

  /// Where their files are, below the folder of all visitors; `nil` where nothing is kept.
  var folder: String? {
    switch self {
    case .named(let name): "names/\(name)"
    case .key(let key): "keys/" + Self.path(of: key)
    case .unknown: nil
    }
  }

  private static func isUsable(_ name: String) -> Bool {
    name.wholeMatch(of: /[A-Za-z][A-Za-z0-9._@-]{0,63}/) != nil
  }

  /// The last key of lines such as `publickey ssh-ed25519 AAAA…`.
  private static func key(in authentication: String) -> String? {
    let lines = authentication.split(whereSeparator: \.isNewline).map { $0.split(separator: " ") }
    let keys = lines.filter { $0.count == 3 && $0[0] == "publickey" }.map { String($0[2]) }
    return keys.last.flatMap { Data(base64Encoded: $0) == nil ? nil : $0 }
  }

  /// A key is longer than a name of a file may be.
  private static func path(of key: String) -> String {
    let letters = Array(key.replacing("/", with: "_").replacing("=", with: ""))
    return stride(from: 0, to: letters.count, by: 100)
      .map { String(letters[$0..<min($0 + 100, letters.count)]) }.joined(separator: "/")
  }
}
