import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTPCompression
import NIOPosix
import NIOSSL

/// The connections to one project. It never follows a redirect, never repeats a request, never reads more
/// than the limit, and ends every exchange within its time limit. Call ``shutdown()`` when done.
public struct AsyncHTTPTransport: Sendable {
  /// One thread is enough for the connections to a shop, and none has to wake another one.
  private static let loops = MultiThreadedEventLoopGroup(numberOfThreads: 1)
  private let pooled: HTTPClient
  private let fresh: HTTPClient

  /// `limits` say how long a connection may take to be made; the other limits travel with each request.
  public init(_ setup: TransportSetup, limits: Limits = Limits()) {
    self.init(setup, limits: limits, atSocket: nil)
  }

  /// `atSocket` is called before and after bytes are written to a socket, and when some have been read: a
  /// test can end the process there.
  package init(_ setup: TransportSetup, limits: Limits, atSocket: (@Sendable () -> Void)?) {
    var configuration = HTTPClient.Configuration(
      redirectConfiguration: .disallow, timeout: .init(connect: TimeAmount(limits.connect)),
      connectionPool: .init(idleTimeout: .seconds(10)),
      proxy: setup.proxy.map(HTTPClient.Configuration.Proxy.init),
      decompression: .enabled(limit: .size(limits.maximumBodyBytes)))
    configuration.httpVersion = .http1Only
    configuration.connectionPool.retryConnectionEstablishment = false
    configuration.tlsConfiguration = setup.tls
    if let atSocket { configuration.callAtSockets(atSocket) }
    pooled = HTTPClient(eventLoopGroupProvider: .shared(Self.loops), configuration: configuration)
    configuration.maximumUsesPerConnection = 1
    fresh = HTTPClient(eventLoopGroupProvider: .shared(Self.loops), configuration: configuration)
  }

  /// Connections to a project, in one step; see
  /// ``TransportSetup/init(to:certificateAuthorities:clientCertificate:environment:)``.
  public init(
    to project: ProjectURL, limits: Limits = Limits(), certificateAuthorities: String? = nil,
    clientCertificate: ClientCertificate? = nil, environment: [String: String] = [:]
  ) throws(ConfigurationError) {
    self.init(
      try TransportSetup(
        to: project, certificateAuthorities: certificateAuthorities, clientCertificate: clientCertificate,
        environment: environment), limits: limits)
  }

  /// Closes the connections; nothing can be sent afterwards.
  public func shutdown() async {
    // Only closing idle connections can fail here.
    async let isShut: Void? = try? pooled.shutdown()
    try? await fresh.shutdown()
    await isShut
  }
}

extension Transport {
  /// Sends over real connections.
  public static func asyncHTTPClient(_ connections: AsyncHTTPTransport) -> Transport {
    Transport { request async throws(APIError) in try await connections.respond(to: request) }
  }
}

extension AsyncHTTPTransport {
  /// The whole exchange, reading of the body included, ends within its time limit: the library's delegates
  /// have a deadline for all of it, and do their work on the connections' thread alone.
  fileprivate func respond(to request: HTTPRequest) async throws(APIError) -> HTTPResponse {
    do {
      let question = try HTTPClient.Request(request)
      let listener = ResponseAccumulator(request: question, maxBodySize: request.maximumBodyBytes)
      let exchange = (request.wantsFreshConnection ? fresh : pooled).execute(
        request: question, delegate: listener, deadline: .now() + TimeAmount(request.timeLimit))
      let answer = try await withTaskCancellationHandler {
        try await exchange.get()
      } onCancel: {
        exchange.cancel()
      }
      return HTTPResponse(answer)
    } catch {
      throw APIError(transport: error, to: request.address)
    }
  }
}

extension HTTPResponse {
  fileprivate init(_ answer: HTTPClient.Response) {
    self.init(
      status: Int(answer.status.code), headers: answer.headers.map { HTTPHeader($0.name, $0.value) },
      body: answer.body.map { Array($0.readableBytesView) } ?? [])
  }
}

extension HTTPClient.Request {
  fileprivate init(_ request: HTTPRequest) throws {
    let encoding = HTTPHeader("Accept-Encoding", "gzip, deflate")
    let end = request.wantsFreshConnection ? [HTTPHeader("Connection", "close")] : []
    let headers = (request.headers + [encoding] + end).map { ($0.name, $0.value) }
    try self.init(
      url: request.url, method: .init(rawValue: request.method.rawValue), headers: .init(headers),
      body: request.body.map { .byteBuffer(ByteBuffer(bytes: $0)) })
  }
}

extension HTTPClient.Configuration.Proxy {
  fileprivate init(_ setting: ProxySetting) {
    let login = setting.user.map { user in
      HTTPClient.Authorization.basic(username: user, password: setting.password?.exposed ?? "")
    }
    self = .server(host: setting.host, port: setting.port, authorization: login)
  }
}

extension APIError {
  /// Sorts the library's errors by the one question that matters: may the request have been sent? If in
  /// doubt, yes.
  fileprivate init(transport error: any Error, to address: String) {
    if let cause = ConnectionFailure.Cause(error) {
      self = .unreachable(ConnectionFailure(to: address, cause))
      return
    }
    self =
      switch error {
      case let error as HTTPClientError: Self.sorted(error)
      // Other errors of TLS come after the handshake.
      case NIOSSLError.handshakeFailed(let reason): .untrusted(TLSFailure(reason))
      case is NIOSSLExtraError: .untrusted(.otherHost)
      case is ResponseAccumulator.ResponseTooBigError, NIOHTTPDecompression.DecompressionError.limit:
        .tooLarge
      case is CancellationError: .cancelled
      case let error as IOError: .interrupted("\(error)")
      default: .interrupted("\(type(of: error))")
      }
  }

  private static func sorted(_ error: HTTPClientError) -> APIError {
    switch error {
    case .deadlineExceeded, .readTimeout, .writeTimeout: .timedOut
    case .cancelled: .cancelled
    default: .interrupted(error.shortDescription)
    }
  }
}

extension ConnectionFailure.Cause {
  /// `nil` where the connection stood, so that something may have been sent.
  fileprivate init?(_ error: any Error) {
    switch error {
    case let error as HTTPClientError: self.init(error)
    case let error as NIOConnectionError: self.init(error)
    case ChannelError.connectTimeout: self = .silent
    // Only connecting fails this way; for a host name the library wraps the error, for an address it does
    // not.
    case let error as IOError where error.errnoCode == ECONNREFUSED: self = .refused
    case let error as IOError where [ENETUNREACH, EHOSTUNREACH].contains(error.errnoCode): self = .noRoute
    default: return nil
    }
  }

  /// A name that stands for several addresses fails as the last of them did.
  private init(_ error: NIOConnectionError) {
    guard let last = error.connectionErrors.last else {
      self = .unknownName
      return
    }
    self = Self(last.error) ?? .other
  }

  private init?(_ error: HTTPClientError) {
    switch error {
    case .connectTimeout, .tlsHandshakeTimeout, .getConnectionFromPoolTimeout: self = .silent
    case .httpProxyHandshakeTimeout, .invalidProxyResponse, .proxyAuthenticationRequired: self = .proxy
    case .invalidURL, .emptyHost, .emptyScheme, .alreadyShutdown: self = .other
    default: return nil
    }
  }
}

extension HTTPRequest {
  /// The host and port that it goes to.
  fileprivate var address: String {
    let parts = URLComponents(string: url)
    return [parts?.host, parts?.port.map(String.init)].compactMap(\.self).joined(separator: ":")
  }
}

extension TLSFailure {
  /// The library distinguishes its reasons only in the text of the error.
  fileprivate init(_ error: BoringSSLError) {
    self = "\(error)".contains("CERTIFICATE_VERIFY_FAILED") ? .certificate : .handshake
  }
}

extension TimeAmount {
  fileprivate init(_ duration: Duration) {
    let (seconds, attoseconds) = duration.components
    self = .nanoseconds(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
  }
}
