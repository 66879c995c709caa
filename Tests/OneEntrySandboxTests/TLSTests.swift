import AsyncHTTPClient
import Foundation
import NIOCore
import NIOSSL
import OneEntrySandbox
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct TLSTests {
  @Test func `https answers whoever trusts the certificate, and nobody else`() async throws {
    try await Certificate.withTwo { own, other in
      let identity = try TLSIdentity(chainFile: own.chainFile, keyFile: own.keyFile)
      try await Loopback.run(identity: identity) { server in
        #expect(server.announcement.url.hasPrefix("https://127.0.0.1:"))
        #expect(try await Self.status(at: server, trusting: own) == 200)
        await #expect(throws: (any Error).self) { try await Self.status(at: server, trusting: other) }
        let plain = try await server.send("GET", Self.path)
        #expect(!plain.head.hasPrefix("HTTP/1.1 200"))
      }
    }
  }

  @Test func `mutual TLS lets in only callers with a certificate that the authority signed`() async throws {
    try await Certificate.withTwo { own, caller in
      let identity = try TLSIdentity(chain: own.chain, key: own.key, clientAuthorities: caller.chain)
      try await Loopback.run(identity: identity) { server in
        let known = try await Self.status(at: server, trusting: own, showing: caller)
        #expect(known == 200)
        await #expect(throws: (any Error).self) { try await Self.status(at: server, trusting: own) }
        await #expect(throws: (any Error).self) {
          try await Self.status(at: server, trusting: own, showing: own)
        }
      }
    }
  }

  @Test func `a reset breaks the line under TLS, without taking leave`() async throws {
    try await Certificate.withTwo { own, _ in
      let identity = try TLSIdentity(chain: own.chain, key: own.key)
      try await Loopback.run(identity: identity) { server in
        await server.shop.apply(FaultRule(.resetAfter))
        let error = await #expect(throws: IOError.self) { try await Self.status(at: server, trusting: own) }
        #expect(error?.errnoCode == ECONNRESET)
      }
    }
  }

  @Test func `what cannot be used is told`() async throws {
    try await Certificate.withTwo { one, two in
      let words = Array("words".utf8)
      #expect(throws: TLSProblem.mismatch) { try TLSIdentity(chain: one.chain, key: two.key) }
      #expect(throws: TLSProblem.chain) { try TLSIdentity(chain: words, key: one.key) }
      #expect(throws: TLSProblem.key) { try TLSIdentity(chain: one.chain, key: words) }
      #expect(throws: TLSProblem.clientAuthorities) {
        try TLSIdentity(chain: one.chain, key: one.key, clientAuthorities: [])
      }
      #expect(throws: TLSProblem.file("/nowhere/key")) {
        try TLSIdentity(chainFile: one.chainFile, keyFile: "/nowhere/key")
      }
    }
  }

  private static let path = "/api/content/locales/active/all"

  /// The status of an answer over https.
  private static func status(
    at server: Loopback, trusting authority: Certificate, showing own: Certificate? = nil
  ) async throws -> UInt {
    var tls = TLSConfiguration.makeClientConfiguration()
    tls.trustRoots = .certificates(try NIOSSLCertificate.fromPEMBytes(authority.chain))
    if let own {
      tls.certificateChain = try NIOSSLCertificate.fromPEMBytes(own.chain).map { .certificate($0) }
      tls.privateKey = .privateKey(try NIOSSLPrivateKey(bytes: own.key, format: .pem))
    }
    let configuration = HTTPClient.Configuration(tlsConfiguration: tls)
    return try await HTTPClient.withHTTPClient(configuration: configuration) { client in
      var request = HTTPClientRequest(url: server.announcement.url + path)
      request.headers.add(name: "x-app-token", value: server.announcement.appToken)
      return try await client.execute(request, timeout: .seconds(10)).status.code
    }
  }
}
