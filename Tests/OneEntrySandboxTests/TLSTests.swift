import AsyncHTTPClient
import Foundation
import NIOCore
import NIOSSL
import OneEntrySandbox
import Testing
import TestSupport

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct TLSTests {
  private let certificates: Certificates
  private let authority, stranger, own: Certificates.Identity

  init() throws {
    certificates = try Certificates()
    authority = try certificates.authority("authority")
    stranger = try certificates.authority("stranger")
    own = try certificates.issue("own", by: authority)
  }

  private func identity(asking authority: Certificates.Identity? = nil) throws -> TLSIdentity {
    try TLSIdentity(
      chainFile: own.certificate, keyFile: own.key, clientAuthoritiesFile: authority?.certificate)
  }

  @Test func `https answers whoever trusts the certificate, and nobody else`() async throws {
    try await Loopback.run(identity: try identity()) { server in
      #expect(server.announcement.url.hasPrefix("https://127.0.0.1:"))
      let trusted = try await status(at: server)
      #expect(trusted == 200)
      await #expect(throws: (any Error).self) { try await status(at: server, trusting: stranger) }
      let plain = try await server.send("GET", Self.path)
      #expect(!plain.head.hasPrefix("HTTP/1.1 200"))
    }
  }

  @Test func `mutual TLS lets in only callers with a certificate that the authority signed`() async throws {
    let caller = try certificates.issue("caller", by: stranger)
    try await Loopback.run(identity: try identity(asking: stranger)) { server in
      let known = try await status(at: server, showing: caller)
      #expect(known == 200)
      await #expect(throws: (any Error).self) { try await status(at: server) }
      await #expect(throws: (any Error).self) { try await status(at: server, showing: own) }
    }
  }

  @Test func `a reset breaks the line under TLS, without taking leave`() async throws {
    try await Loopback.run(identity: try identity()) { server in
      await server.shop.apply(FaultRule(.resetAfter))
      let error = await #expect(throws: IOError.self) { try await status(at: server) }
      #expect(error?.errnoCode == ECONNRESET)
    }
  }

  @Test func `what cannot be used is told`() throws {
    let chain = try bytes(own.certificate)
    let key = try bytes(own.key)
    let other = try bytes(stranger.key)
    let words = Array("words".utf8)
    #expect(throws: TLSProblem.mismatch) { try TLSIdentity(chain: chain, key: other) }
    #expect(throws: TLSProblem.chain) { try TLSIdentity(chain: words, key: key) }
    #expect(throws: TLSProblem.key) { try TLSIdentity(chain: chain, key: words) }
    #expect(throws: TLSProblem.clientAuthorities) {
      try TLSIdentity(chain: chain, key: key, clientAuthorities: [])
    }
    #expect(throws: TLSProblem.file("/nowhere/key")) {
      try TLSIdentity(chainFile: own.certificate, keyFile: "/nowhere/key")
    }
  }

  private static let path = "/api/content/locales/active/all"

  private func bytes(_ file: String) throws -> [UInt8] { try [UInt8](Data(contentsOf: URL(filePath: file))) }

  /// The status of an answer over https.
  private func status(
    at server: Loopback, trusting other: Certificates.Identity? = nil,
    showing shown: Certificates.Identity? = nil
  ) async throws -> UInt {
    var tls = TLSConfiguration.makeClientConfiguration()
    tls.trustRoots = .certificates(try NIOSSLCertificate.fromPEMFile((other ?? authority).certificate))
    if let shown {
      tls.certificateChain = try NIOSSLCertificate.fromPEMFile(shown.certificate).map { .certificate($0) }
      tls.privateKey = .privateKey(try NIOSSLPrivateKey(file: shown.key, format: .pem))
    }
    let configuration = HTTPClient.Configuration(tlsConfiguration: tls)
    return try await HTTPClient.withHTTPClient(configuration: configuration) { client in
      var request = HTTPClientRequest(url: server.announcement.url + Self.path)
      request.headers.add(name: "x-app-token", value: server.announcement.appToken)
      return try await client.execute(request, timeout: .seconds(10)).status.code
    }
  }
}
