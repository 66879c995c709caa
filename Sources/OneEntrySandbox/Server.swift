import Hummingbird
import Logging

/// The shop over HTTP on the loopback address.
public struct Server: Sendable {
  private let shop: Shop
  private let port: Int
  private let logger: Logger
  private static let largestBody = 1 << 20

  /// A server for a shop.
  ///
  /// - Parameters:
  ///   - shop: What answers the requests.
  ///   - port: Where to listen on 127.0.0.1; 0 for any free port.
  ///   - logger: Where the server writes; nowhere by default, so that it cannot tear a screen.
  public init(
    _ shop: Shop, port: Int = 0, logger: Logger = Logger(label: "sandbox") { _ in SwiftLogNoOpLogHandler() }
  ) {
    self.shop = shop
    self.port = port
    self.logger = logger
  }

  /// Serves until the task is cancelled.
  ///
  /// - Parameter onReady: Called once with what the sandbox announces, as soon as it answers.
  /// - Throws: When the port cannot be listened on.
  public func run(onReady: @escaping @Sendable (SandboxAnnouncement) async -> Void) async throws {
    let application = Application(
      responder: responder,
      configuration: .init(address: .hostname("127.0.0.1", port: port), serverName: nil),
      onServerRunning: { channel in
        let url = "http://127.0.0.1:\(channel.localAddress?.port ?? port)"
        await shop.change { $0.baseURL = url }
        await onReady(SandboxAnnouncement(url: url, world: await shop.snapshot()))
      },
      logger: logger)
    try await application.run()
  }

  private var responder: CallbackResponder<Connection> {
    CallbackResponder { incoming, connection in
      guard let body = try? await incoming.body.collect(upTo: Server.largestBody) else {
        return Refusal(413, "request entity too large").response(at: .now).hummingbird
      }
      let response = await shop.respond(to: Request(incoming, body: Array(buffer: body)))
      if response.delivery == .dropped { try await connection.channel.close() }
      return response.hummingbird
    }
  }
}
