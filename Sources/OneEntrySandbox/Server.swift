import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import NIOPosix

/// The shop over HTTP, on the loopback address unless told otherwise.
public struct Server: Sendable {
  private let shop: Shop
  private let host: String
  private let port: Int
  private let patience: Int
  private let identity: TLSIdentity?
  private let logger: Logger
  private static let largestBody = 1 << 20
  private static let leave = Duration.seconds(1)

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
        let response = try await answer(to: incoming)
        try await Courier(channel: channel).deliver(response, writer)
      }, configuration: .init(idleTimeout: .seconds(Int64(patience))))
    guard let identity else { return try await serve(connections, onReady) }
    try await serve(TLSChannel(connections, tlsConfiguration: identity.configuration), onReady)
  }

  /// Takes connections until the task is cancelled. Cancelling what takes them would drop one that is just coming in,
  /// and trap over it, so the port is closed first; answers that are on their way then get a moment.
  private func serve(
    _ connections: some ServerChildChannel,
    _ onReady: @escaping @Sendable (SandboxAnnouncement) async -> Void
  ) async throws {
    let server = HummingbirdCore.Server(
      childChannelSetup: connections,
      configuration: .init(address: .hostname(host, port: port), backlog: 1024),
      onServerRunning: { channel in
        let url = url(port: channel.localAddress?.port ?? port)
        await shop.change { $0.baseURL = url }
        await onReady(SandboxAnnouncement(url: url, world: await shop.snapshot()))
      }, eventLoopGroup: MultiThreadedEventLoopGroup.singleton, logger: logger)
    let serving = Task { try await server.run() }
    try await withTaskCancellationHandler {
      try await serving.value
    } onCancel: {
      Task { try await server.shutdownGracefully() }
      Task {
        try await Task.sleep(for: Server.leave)
        serving.cancel()
      }
    }
  }

  private func url(port: Int) -> String {
    "\(identity == nil ? "http" : "https")://\(host.contains(":") ? "[\(host)]" : host):\(port)"
  }

  private func answer(to incoming: Hummingbird.Request) async throws -> Response {
    do {
      let body = try await incoming.body.collect(upTo: Server.largestBody)
      return await shop.respond(to: Request(incoming, body: Array(buffer: body)))
    } catch is NIOTooManyBytesError {
      return Refusal(413, "request entity too large").response(at: .now)
    }
  }
}
