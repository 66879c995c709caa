import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore

/// The shop over HTTP, on the loopback address unless told otherwise.
public struct Server: Sendable {
  private let shop: Shop
  private let host: String
  private let port: Int
  private let patience: Int
  private let identity: TLSIdentity?
  private let logger: Logger
  private static let largestBody = 1 << 20
  /// As much as Node's parser takes.
  private static let largestHead = 16 << 10

  /// A server for a shop.
  ///
  /// - Parameters:
  ///   - shop: What answers the requests.
  ///   - host: The address to listen on; anything but a loopback address lets strangers in.
  ///   - port: Where to listen; 0 for any free port.
  ///   - patience: How long a connection may say nothing, in seconds, before it is closed.
  ///   - identity: With what it proves who it is; nil for plain http.
  ///   - logger: Where the server writes; nowhere by default, so that it cannot tear a screen.
  public init(
    _ shop: Shop, host: String = "127.0.0.1", port: Int = 0, patience: Int = 120,
    identity: TLSIdentity? = nil,
    logger: Logger = Logger(label: "sandbox") { _ in SwiftLogNoOpLogHandler() }
  ) {
    self.shop = shop
    self.host = host
    self.port = port
    self.patience = patience
    self.identity = identity
    self.logger = logger
  }

  /// Serves until the task is cancelled; then no connection is taken any more, and within a second none is left.
  ///
  /// - Parameter onReady: Called once with what the sandbox announces, as soon as it answers.
  /// - Throws: When the port cannot be listened on.
  public func run(onReady: @escaping @Sendable (SandboxAnnouncement) async -> Void) async throws {
    let connections = HTTP1Channel(
      responder: { incoming, writer, channel in
        try await invite(incoming, writer)
        var response = try await answer(to: incoming, on: channel)
        if ConnectionHandler.closes(incoming.headers) { response.headers["connection"] = "close" }
        try await ResponseSender(channel: channel).deliver(response, writer)
      },
      configuration: .init(
        additionalChannelHandlers: [CrossOriginHandler(), ConnectionHandler()],
        idleTimeout: .seconds(Int64(patience))))
    let listener = Listener(host: host, port: port, logger: logger)
    let announce: @Sendable (Int) async -> Void = { port in
      let url = Origin.announced(host, port: port, isSecure: identity != nil)
      await onReady(SandboxAnnouncement(url: url, world: await shop.snapshot()))
    }
    guard let identity else { return try await listener.serve(connections, announce) }
    try await listener.serve(
      TLSChannel(connections, tlsConfiguration: identity.configuration), announce)
  }

  /// Asks a caller who waits to be asked for its body (RFC 9110 §10.1.1), unless it is too large anyway.
  private func invite(_ incoming: Hummingbird.Request, _ writer: borrowing ResponseWriter) async throws {
    guard expectation(of: incoming) == "100-continue", !isTooLarge(incoming) else { return }
    try await writer.writeInformationalHead(.init(status: .continue))
  }

  private func expectation(of incoming: Hummingbird.Request) -> String? {
    incoming.headers[.expect]?.lowercased()
  }

  private func isTooLarge(_ incoming: Hummingbird.Request) -> Bool {
    incoming.headers[.contentLength].flatMap { Int($0) } ?? 0 > Server.largestBody
  }

  private func sizeOfHead(_ incoming: Hummingbird.Request) -> Int {
    incoming.headers.reduce(incoming.uri.string.utf8.count) {
      $0 + $1.name.rawName.utf8.count + $1.value.utf8.count + 4
    }
  }

  private func answer(to incoming: Hummingbird.Request, on channel: any Channel) async throws -> Response {
    guard expectation(of: incoming) ?? "100-continue" == "100-continue" else {
      return Refusal(417, "Expectation Failed").response(at: .now)
    }
    guard sizeOfHead(incoming) <= Server.largestHead else {
      return Refusal(431, "Request Header Fields Too Large").response(at: .now)
    }
    let origin = Origin.of(
      host: incoming.head.authority, at: channel.localAddress, isSecure: identity != nil)
    do {
      guard !isTooLarge(incoming) else { throw NIOTooManyBytesError(maxBytes: Server.largestBody) }
      let body = try await incoming.body.collect(upTo: Server.largestBody)
      return await shop.respond(
        to: Request(
          incoming, body: Array(buffer: body), origin: origin,
          hasCertificate: identity?.asksCallers == true))
    } catch is NIOTooManyBytesError {
      return Refusal(413, "request entity too large").response(at: .now)
    }
  }
}
