import OneEntrySandbox
import TestSupport

/// A shop over https: who vouches for it, with what it proves who it is, and with what it does not.
struct TLSFixture {
  /// The PEM file of the authority that callers trust.
  let authority: String
  let identity, flawed: TLSIdentity
  private let certificates: Certificates

  init(_ flaw: Certificates.Flaw) throws {
    certificates = try Certificates()
    let signer = try certificates.authority("authority")
    authority = signer.certificate
    identity = try TLSIdentity(certificates.issue("shop", by: signer))
    flawed = try TLSIdentity(certificates.issue(with: flaw, by: signer))
  }
}

extension TLSIdentity {
  fileprivate init(_ files: Certificates.Identity) throws {
    try self.init(chainFile: files.certificate, keyFile: files.key)
  }
}
