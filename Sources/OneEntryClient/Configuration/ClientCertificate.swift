import Foundation
import NIOSSL

/// The client certificate presented to a server, and its private key.
public struct ClientCertificate: Sendable {
  private let chain: [NIOSSLCertificate]
  private let key: NIOSSLPrivateKey

  /// Reads a PEM file with a private key and the chain of certificates, its own first, or a PKCS #12 file
  /// (`.p12`).
  ///
  /// Throws ``ConfigurationError/missingPassphrase(path:)`` where it cannot be opened without one, and
  /// otherwise says whether the file, the passphrase or the key is the wrong one. Only the passphrase of a
  /// PKCS #12 file may hold characters beyond ASCII.
  public init(file path: String, passphrase: Secret? = nil) throws(ConfigurationError) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .unreadableClientCertificate(path: path)
    }
    let contents = Array(data)
    let isPEM = data.range(of: Data("-----BEGIN".utf8)) != nil
    (chain, key) =
      isPEM
      ? try Self.pem(contents, passphrase, path) : try Self.bundle(contents, passphrase, path)
    guard fits else { throw .foreignKey(path: path) }
  }

  func present(in configuration: inout TLSConfiguration) {
    configuration.certificateChain = chain.map { .certificate($0) }
    configuration.privateKey = .privateKey(key)
  }

  /// The library checks that certificate and key match when it is given both.
  private var fits: Bool {
    var configuration = TLSConfiguration.makeClientConfiguration()
    configuration.trustRoots = .certificates([])
    present(in: &configuration)
    return (try? NIOSSLContext(configuration: configuration)) != nil
  }

  private static func pem(
    _ bytes: [UInt8], _ passphrase: Secret?, _ path: String
  ) throws(ConfigurationError) -> ([NIOSSLCertificate], NIOSSLPrivateKey) {
    guard let chain = try? NIOSSLCertificate.fromPEMBytes(bytes), !chain.isEmpty else {
      throw .unreadableClientCertificate(path: path)
    }
    let word = Array((passphrase?.exposed ?? "").utf8)
    let isASCII = word.allSatisfy { $0 < 0x80 }
    var isAsked = false
    do {
      let key = try NIOSSLPrivateKey(bytes: bytes, format: .pem) { give in
        isAsked = true
        // The library crashes on a byte beyond ASCII.
        if isASCII { give(word) }
      }
      return (chain, key)
    } catch {
      guard isAsked else { throw .unreadableClientCertificate(path: path) }
      guard isASCII else { throw .unsupportedPassphrase(path: path) }
      throw Self.refusal(of: passphrase, path)
    }
  }

  private static func bundle(
    _ bytes: [UInt8], _ passphrase: Secret?, _ path: String
  ) throws(ConfigurationError) -> ([NIOSSLCertificate], NIOSSLPrivateKey) {
    do {
      let bundle = try NIOSSLPKCS12Bundle(
        buffer: bytes, passphrase: passphrase.map { Array($0.exposed.utf8) })
      return (bundle.certificateChain, bundle.privateKey)
    } catch {
      // A file without a PKCS #12 header is rejected whatever the passphrase.
      guard bytes.first == 0x30 else { throw .unreadableClientCertificate(path: path) }
      throw Self.refusal(of: passphrase, path)
    }
  }

  private static func refusal(of passphrase: Secret?, _ path: String) -> ConfigurationError {
    passphrase == nil ? .missingPassphrase(path: path) : .wrongPassphrase(path: path)
  }
}
