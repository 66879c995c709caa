import Foundation
import OneEntryClient
import Testing
import TestSupport

/// Servers that cannot prove who they are, clients that must, and a connection that never stands.
@Suite(.timeLimit(.minutes(3)))
struct TrustTests {
  private let certificates: Certificates
  private let authority: Certificates.Identity
  private let server: Certificates.Identity

  init() throws {
    certificates = try Certificates()
    authority = try certificates.authority("authority")
    server = try certificates.issue("server", by: authority)
  }

  @Test func `a server of a trusted authority is talked to`() async throws {
    try await OtherServer.secured(with: server, trusting: authority.certificate) { server, client in
      let locales = try await client.send(Locales.active())
      #expect(locales.isEmpty)
      #expect(await server.visits.count == 1)
    }
  }

  @Test(arguments: Certificates.Flaw.allCases)
  func `a server that cannot prove who it is gets nothing to see`(_ flaw: Certificates.Flaw) async throws {
    let identity = try certificates.issue(with: flaw, by: authority)
    try await OtherServer.secured(with: identity, trusting: authority.certificate) { server, client in
      let error = await #expect(throws: APIError.self) { try await client.signIn([]) }
      #expect(error == .untrusted(flaw == .name ? .otherHost : .certificate))
      #expect(error?.delivery == .notSent)
      #expect(await server.visits.isEmpty)
    }
  }

  @Test func `a server that does not speak TLS has no certificate to blame`() async throws {
    try await OtherServer.silent { server, _ in
      let url = try ProjectURL(server.url.replacing("http://", with: "https://"))
      let connections = try AsyncHTTPTransport(to: url, limits: .patient())
      let request = HTTPRequest(method: .get, url: url.text + "/", timeLimit: Limits.patient().read)
      let transport = Transport.asyncHTTPClient(connections)
      let error = await #expect(throws: APIError.self) { try await transport.respond(request) }
      #expect(error == .untrusted(.handshake))
      await connections.shutdown()
    }
  }

  @Test func `a connection that never stands is unreachable`() async throws {
    let port = try FullPort()
    try await APIShopper.connected(to: port.url, Limits(connect: .milliseconds(300))) { transport in
      let request = HTTPRequest(method: .get, url: port.url + "/")
      let error = await #expect(throws: APIError.self) { try await transport.respond(request) }
      guard case .unreachable = error else { throw try #require(error) }
    }
  }
}
