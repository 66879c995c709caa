import Foundation
import NIOSSL

/// With what a server proves who it is, and whose callers it takes.
public struct TLSIdentity: Sendable {
  let configuration: TLSConfiguration
  /// Whether nobody gets in without a certificate.
  var asksCallers: Bool { configuration.certificateVerification != .none }

  /// An identity from PEM text.
  ///
  /// - Parameters:
  ///   - chain: The server's certificate, and behind it those that lead to its authority.
  ///   - key: The private key of the first certificate, without a passphrase.
  ///   - clientAuthorities: Who must have signed a caller's certificate (mutual TLS); nil asks callers for none.
  /// - Throws: ``TLSProblem``.
  public init(chain: [UInt8], key: [UInt8], clientAuthorities: [UInt8]? = nil) throws(TLSProblem) {
    let chain = try Self.certificates(chain, else: .chain)
    let key = try Self.key(key)
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
    configuration.minimumTLSVersion = .tlsv12
    if let clientAuthorities {
      configuration.trustRoots = .certificates(
        try Self.certificates(clientAuthorities, else: .clientAuthorities))
      configuration.certificateVerification = .noHostnameVerification
    }
    guard (try? NIOSSLContext(configuration: configuration)) != nil else { throw .mismatch }
    self.configuration = configuration
  }

  /// An identity from PEM files.
  ///
  /// - Throws: ``TLSProblem``; ``TLSProblem/file(_:)`` names one that cannot be read.
  public init(chainFile: String, keyFile: String, clientAuthoritiesFile: String? = nil) throws(TLSProblem) {
    let authorities: [UInt8]? =
      if let clientAuthoritiesFile { try Self.content(clientAuthoritiesFile) } else { nil }
    try self.init(
      chain: try Self.content(chainFile), key: try Self.content(keyFile), clientAuthorities: authorities)
  }

  private static func content(_ path: String) throws(TLSProblem) -> [UInt8] {
    do { return try [UInt8](Data(contentsOf: URL(filePath: path))) } catch { throw .file(path) }
  }

  private static func certificates(_ pem: [UInt8], else problem: TLSProblem) throws(TLSProblem)
    -> [NIOSSLCertificate]
  {
    guard let found = try? NIOSSLCertificate.fromPEMBytes(pem), !found.isEmpty else { throw problem }
    return found
  }

  private static func key(_ pem: [UInt8]) throws(TLSProblem) -> NIOSSLPrivateKey {
    do { return try NIOSSLPrivateKey(bytes: pem, format: .pem) } catch { throw .key }
  }
}
