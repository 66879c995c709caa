import HTTPTypes
import Hummingbird
import HummingbirdTLS
import Logging
import NIOCore
import NIOSSL
import OneEntryClient
import Testing
import TestSupport

/// A server that is not the sandbox: it says the same to everybody and remembers how it was asked.
struct OtherServer: Sendable {
  /// A request as it came over its connection.
  struct Visit: Sendable {
    let connection: ObjectIdentifier
    let method: String
    let path: String
    let headers: [String: String]
  }

  private struct Context: RequestContext {
    var coreContext: CoreRequestContextStorage
    let channel: any Channel

    init(source: ApplicationRequestContextSource) {
      coreContext = CoreRequestContextStorage(source: source)
      channel = source.channel
    }
  }

  private actor Book {
    nonisolated let (arrivals, arrival) = AsyncStream.makeStream(of: Void.self)
    /// The channels live as long as the book, so that no two have the same identity.
    private var channels: [any Channel] = []
    private(set) var visits: [Visit] = []

    func note(_ visit: Visit, on channel: any Channel) {
      channels.append(channel)
      visits.append(visit)
      arrival.yield()
    }
  }

  let url: String
  private let book: Book

  var visits: [Visit] { get async { await book.visits } }

  /// Waits for a request to come in.
  func arrival() async { for await _ in book.arrivals { return } }

  /// Runs `test` beside a server that answers so to every request, and stops it afterwards.
  static func saying(
    _ status: Int, headers: [String: String] = [:], body: [UInt8] = Array("true".utf8),
    _ test: @escaping @Sendable (OtherServer, Client) async throws -> Void
  ) async throws {
    var fields = HTTPFields()
    for (name, value) in headers { if let name = HTTPField.Name(name) { fields[name] = value } }
    let response = Response(
      status: .init(code: status), headers: fields, body: .init(byteBuffer: ByteBuffer(bytes: body)))
    try await answering({ response }, .patient(maximumBodyBytes: 1000), test)
  }

  /// Runs `test` beside a server that speaks TLS and says `[]` to everybody it trusts, with a client of the given
  /// authorities and certificate.
  static func secured(
    with identity: Certificates.Identity, asking authority: String? = nil, trusting trusted: String,
    showing certificate: ClientCertificate? = nil,
    _ test: @escaping @Sendable (OtherServer, Client) async throws -> Void
  ) async throws {
    let response = Response(status: .ok, body: .init(byteBuffer: ByteBuffer(string: "[]")))
    let tls = try identity.serverConfiguration(asking: authority)
    try await answering({ response }, tls: tls) { server in
      let connections = try AsyncHTTPTransport(
        to: ProjectURL(server.url), limits: .patient(), certificateAuthorities: trusted,
        clientCertificate: certificate)
      do { try await test(server, try server.client(.asyncHTTPClient(connections))) } catch {
        Issue.record(error)
      }
      await connections.shutdown()
    }
  }

  /// Runs `test` beside a server that takes every request and never answers.
  static func silent(
    _ limits: Limits = .patient(),
    _ test: @escaping @Sendable (OtherServer, Client) async throws -> Void
  ) async throws {
    let never = AsyncStream.makeStream(of: Void.self)
    try await answering(
      {
        for await _ in never.stream {}
        return Response(status: .gatewayTimeout)
      }, limits,
      { server, client in
        defer { never.continuation.finish() }
        try await test(server, client)
      })
  }

  private static func answering(
    _ answer: @escaping @Sendable () async throws -> Response, _ limits: Limits,
    _ test: @escaping @Sendable (OtherServer, Client) async throws -> Void
  ) async throws {
    try await answering(answer) { server in
      try await APIShopper.connected(to: server.url, limits) { transport in
        try await test(server, server.client(transport, limits))
      }
    }
  }

  private static func answering(
    _ answer: @escaping @Sendable () async throws -> Response, tls: TLSConfiguration? = nil,
    _ test: (OtherServer) async throws -> Void
  ) async throws {
    let book = Book()
    let (ports, ready) = AsyncStream.makeStream(of: Int.self)
    let application = Application(
      responder: CallbackResponder<Context> { request, context in
        await book.note(Visit(request, on: context.channel), on: context.channel)
        return try await answer()
      },
      server: try tls.map { try .tls(tlsConfiguration: $0) } ?? .http1(),
      configuration: .init(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { ready.yield($0.localAddress?.port ?? 0) },
      logger: Logger(label: "other server") { _ in SwiftLogNoOpLogHandler() })
    try await withThrowingTaskGroup { group in
      group.addTask {
        defer { ready.finish() }
        try await application.run()
      }
      defer { group.cancelAll() }
      guard let port = await ports.first(where: { _ in true }) else { throw ServerDidNotStart() }
      try await test(OtherServer(url: "\(tls == nil ? "http" : "https")://127.0.0.1:\(port)", book: book))
    }
  }

  private func client(_ transport: Transport, _ limits: Limits = .patient()) throws -> Client {
    let device = DeviceMetadata(fingerprint: "one", os: "Linux", browser: "test", location: "en_US")
    let configuration = try Client.Configuration(
      projectURL: ProjectURL(url), appToken: Secret("app-token"), device: device, limits: limits)
    return Client(configuration: configuration, transport: transport)
  }
}

extension OtherServer.Visit {
  fileprivate init(_ request: Request, on channel: any Channel) {
    let headers = request.headers.map { ($0.name.canonicalName, $0.value) }
    self.init(
      connection: ObjectIdentifier(channel), method: request.method.rawValue, path: request.uri.string,
      headers: Dictionary(headers) { _, last in last })
  }
}
