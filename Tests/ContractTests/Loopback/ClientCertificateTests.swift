import Foundation
import OneEntryClient
import Testing
import TestSupport

/// A certificate of the client's own: read from what people have, and shown to a server that asks for it.
@Suite(.timeLimit(.minutes(3)))
struct ClientCertificateTests {
  private let certificates: Certificates
  private let authority: Certificates.Identity
  private let server: Certificates.Identity
  private let client: Certificates.Identity

  init() throws {
    certificates = try Certificates()
    authority = try certificates.authority("authority")
    server = try certificates.issue("server", by: authority)
    client = try certificates.issue("client", by: authority)
  }

  enum Form: CaseIterable { case pem, encryptedPEM, bundle }

  private func file(_ form: Form) throws -> String {
    switch form {
    case .pem: try certificates.pem("client.all", client.certificate, client.key)
    case .encryptedPEM:
      try certificates.pem("client.locked", client.certificate, certificates.encrypted(client, "open sesame"))
    case .bundle: try certificates.bundle(client, "open sesame")
    }
  }

  @Test(arguments: Form.allCases)
  func `a server that asks for a certificate is shown it`(_ form: Form) async throws {
    let passphrase = form == .pem ? nil : Secret("open sesame")
    let certificate = try ClientCertificate(file: file(form), passphrase: passphrase)
    try await OtherServer.secured(
      with: server, asking: authority.certificate, trusting: authority.certificate, showing: certificate
    ) { server, client in
      _ = try await client.send(Locales.active())
      #expect(await server.visits.count == 1)
    }
  }

  @Test func `without the certificate such a server sees no request`() async throws {
    try await OtherServer.secured(
      with: server, asking: authority.certificate, trusting: authority.certificate
    ) { server, client in
      await #expect(throws: APIError.self) { try await client.send(Locales.active()) }
      #expect(await server.visits.isEmpty)
    }
  }

  @Test(arguments: [Form.encryptedPEM, .bundle])
  func `a missing passphrase and a wrong one are told apart`(_ form: Form) throws {
    let path = try file(form)
    #expect(throws: ConfigurationError.missingPassphrase(path: path)) { try ClientCertificate(file: path) }
    #expect(throws: ConfigurationError.wrongPassphrase(path: path)) {
      try ClientCertificate(file: path, passphrase: Secret("wrong"))
    }
  }

  @Test func `a passphrase beyond ASCII opens a bundle, and a PEM file with one is refused`() throws {
    let word = Secret("sésame, ouvre-toi €")
    let bundle = try certificates.bundle(client, word.exposed)
    #expect(throws: Never.self) { try ClientCertificate(file: bundle, passphrase: word) }
    let key = try certificates.encrypted(client, word.exposed)
    let path = try certificates.pem("client.locked", client.certificate, key)
    #expect(throws: ConfigurationError.unsupportedPassphrase(path: path)) {
      try ClientCertificate(file: path, passphrase: word)
    }
  }

  @Test func `a key of another certificate does not fit`() throws {
    let path = try certificates.pem("mixed", client.certificate, server.key)
    #expect(throws: ConfigurationError.foreignKey(path: path)) { try ClientCertificate(file: path) }
  }

  @Test func `what holds no certificate and key cannot be read`() throws {
    try "text".write(toFile: certificates.path("text.p12"), atomically: true, encoding: .utf8)
    for path in [client.certificate, client.key, certificates.path("text.p12"), "/nonexistent", "/"] {
      #expect(throws: ConfigurationError.unreadableClientCertificate(path: path)) {
        try ClientCertificate(file: path, passphrase: Secret("any"))
      }
    }
  }
}
