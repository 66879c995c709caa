import NIOSSL
import TestSupport

extension Certificates.Identity {
  /// What a server needs to be this one; it asks callers for a certificate of an authority, where one is named.
  func serverConfiguration(asking authority: String?) throws -> TLSConfiguration {
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: try NIOSSLCertificate.fromPEMFile(certificate).map { .certificate($0) },
      privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
    if let authority {
      configuration.certificateVerification = .noHostnameVerification
      configuration.trustRoots = .certificates(try NIOSSLCertificate.fromPEMFile(authority))
    }
    return configuration
  }
}
