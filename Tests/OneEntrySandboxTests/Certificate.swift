import Foundation

/// A throw-away certificate for 127.0.0.1 that signed itself, made by `openssl`.
struct Certificate {
  struct NotMade: Error {}

  let chainFile: String
  let keyFile: String

  var chain: [UInt8] { get throws { try [UInt8](Data(contentsOf: URL(filePath: chainFile))) } }
  var key: [UInt8] { get throws { try [UInt8](Data(contentsOf: URL(filePath: keyFile))) } }

  /// Runs `body` with two of them, which are gone afterwards.
  static func withTwo(_ body: (Certificate, Certificate) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(Certificate("one", in: folder), Certificate("two", in: folder))
  }

  private init(_ name: String, in folder: URL) throws {
    chainFile = folder.appending(path: "\(name).pem").path
    keyFile = folder.appending(path: "\(name).key").path
    let openssl = Process()
    openssl.executableURL = URL(filePath: "/usr/bin/env")
    openssl.arguments = [
      "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=\(name)",
      "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", keyFile, "-out", chainFile,
    ]
    openssl.standardError = FileHandle.nullDevice
    try openssl.run()
    openssl.waitUntilExit()
    guard openssl.terminationStatus == 0 else { throw NotMade() }
  }
}
