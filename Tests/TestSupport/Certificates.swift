import Foundation

/// Throw-away certificates, made by `openssl` in a folder that is gone with this.
public final class Certificates: Sendable {
  /// A certificate and its key.
  public struct Identity: Sendable {
    /// PEM files.
    public let certificate, key: String
  }

  /// Why a server's certificate proves nothing to a caller at `127.0.0.1` who trusts one authority.
  public enum Flaw: CaseIterable, Sendable {
    /// Somebody else signed it.
    case authority
    /// It names another host.
    case name
    /// It has ended.
    case time
  }

  private struct Refused: Error {
    let arguments: [String]
  }

  private let folder = FileManager.default.temporaryDirectory.appending(path: "tls-\(UUID().uuidString)").path

  /// An empty folder.
  public init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Where a file of that name is.
  public func path(_ name: String) -> String { folder + "/" + name }

  /// A certificate authority of that name; its certificate is `path(name + ".pem")`.
  public func authority(_ name: String) throws -> Identity {
    let identity = identity(name)
    try openssl(
      ["req", "-x509", "-days", "2", "-subj", "/CN=\(name)", "-out", identity.certificate]
        + Self.newKey(identity.key))
    return identity
  }

  /// A certificate for these names (`IP:127.0.0.1`), signed by an authority; ended already where `days` is negative.
  public func issue(_ name: String, for names: String = "IP:127.0.0.1", by authority: Identity, days: Int = 2)
    throws
    -> Identity
  {
    let identity = identity(name)
    let request = path(name + ".csr")
    try openssl(
      ["req", "-subj", "/CN=\(name)", "-addext", "subjectAltName=\(names)", "-out", request]
        + Self.newKey(identity.key))
    try openssl([
      "x509", "-req", "-in", request, "-CA", authority.certificate, "-CAkey", authority.key,
      "-CAcreateserial", "-copy_extensions", "copy", "-days", String(days), "-out", identity.certificate,
    ])
    return identity
  }

  /// A certificate with a flaw, in the place of one that this authority would have signed.
  public func issue(with flaw: Flaw, by authority: Identity) throws -> Identity {
    switch flaw {
    case .authority: try issue("unknown", by: self.authority("stranger"))
    case .name: try issue("elsewhere", for: "IP:127.0.0.2", by: authority)
    case .time: try issue("ended", by: authority, days: -1)
    }
  }

  /// One PEM file with a certificate and a key.
  public func pem(_ name: String, _ certificate: String, _ key: String) throws -> String {
    let text = try [certificate, key].map { try String(contentsOfFile: $0, encoding: .utf8) }.joined()
    try text.write(toFile: path(name), atomically: true, encoding: .utf8)
    return path(name)
  }

  /// The key once more, encrypted.
  public func encrypted(_ identity: Identity, _ passphrase: String) throws -> String {
    let file = path("encrypted.key")
    try openssl(["pkcs8", "-topk8", "-in", identity.key, "-out", file, "-passout", "pass:" + passphrase])
    return file
  }

  /// A PKCS #12 file.
  public func bundle(_ identity: Identity, _ passphrase: String) throws -> String {
    let file = path("bundle.p12")
    try openssl([
      "pkcs12", "-export", "-in", identity.certificate, "-inkey", identity.key, "-out", file, "-passout",
      "pass:" + passphrase,
    ])
    return file
  }

  private func identity(_ name: String) -> Identity {
    Identity(certificate: path(name + ".pem"), key: path(name + ".key"))
  }

  private static func newKey(_ file: String) -> [String] {
    ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", file]
  }

  private func openssl(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/openssl")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try Process.alone { try process.run() }
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Refused(arguments: arguments) }
  }
}
