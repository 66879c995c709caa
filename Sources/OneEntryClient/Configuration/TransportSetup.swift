import NIOSSL

/// How a project is reached: proxy, trusted authorities and own certificate, all checked before anything is
/// sent.
public struct TransportSetup: Sendable {
  let proxy: ProxySetting?
  let tls: TLSConfiguration

  /// `certificateAuthorities` is a PEM file that takes the place of the system's trusted authorities; without
  /// it the file that `SSL_CERT_FILE` names in `environment` does, for a project by https.
  /// `clientCertificate` is shown to a server that asks for one. The proxy is looked up in `environment`.
  /// A file or proxy that cannot be used is an error.
  public init(
    to project: ProjectURL, certificateAuthorities: String? = nil,
    clientCertificate: ClientCertificate? = nil, environment: [String: String] = [:]
  ) throws(ConfigurationError) {
    proxy = try ProxySetting.read(from: environment, for: project)
    var tls = TLSConfiguration.makeClientConfiguration()
    let usual = project.isEncrypted ? environment["SSL_CERT_FILE"] : nil
    let file = certificateAuthorities ?? usual.flatMap { $0.isEmpty ? nil : $0 }
    if let file {
      let variable = certificateAuthorities == nil ? "SSL_CERT_FILE" : nil
      tls.trustRoots = try Self.authorities(file, from: variable)
    }
    clientCertificate?.present(in: &tls)
    self.tls = tls
  }

  private static func authorities(
    _ file: String, from variable: String?
  ) throws(ConfigurationError) -> NIOSSLTrustRoots {
    guard let certificates = try? NIOSSLCertificate.fromPEMFile(file), !certificates.isEmpty else {
      throw .unreadableCertificates(path: file, variable: variable)
    }
    return .certificates(certificates)
  }
}
